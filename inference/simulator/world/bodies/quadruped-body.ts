import { quadruped } from '#contracts/rig.ts';
import { buildOf, quadrupedRigOf } from '#contracts/rig-neck.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { Gait } from '../puppets/gait.ts';
import { bendLimb, clamp, follow, type Pose, placeParts, pointOn } from '../puppets/limb.ts';
import type { Body, Posture } from './posture.ts';

function walking(actor: PlanActor): Gait {
  const x = (at: number) => at * actor.height;
  const H = actor.height;
  return new Gait(
    [
      { name: 'front-near', offset: 0, rest: x(quadruped.legX - 0.05) },
      { name: 'back-far', offset: 0.06, rest: x(-quadruped.legX + 0.05) },
      { name: 'front-far', offset: 0.5, rest: x(quadruped.legX + 0.05) },
      { name: 'back-near', offset: 0.56, rest: x(-quadruped.legX - 0.05) },
    ],
    actor.x,
    actor.facing,
    {
      // Trot to gallop: stride grows with speed, ground contact shrinks (Maes et al., J. Exp. Biol. 211, 2008).
      stride: (v) => 0.55 * H + 0.24 * v,
      duty: (v) => clamp(0.6 - 0.085 * v, 0.2, 0.55),
      lift: (v) => H * clamp(0.06 + 0.02 * v, 0.06, 0.16),
      under: 1,
    },
  );
}

function solve(p: Posture): Map<string, Pose> {
  const H = p.height;
  const m = p.mirror;
  const pin = quadruped.bodyMiddle + quadruped.legY;
  const reach = (quadruped.upperLeg + quadruped.lowerLeg) * H * 0.998;
  const paw = 0.045 * H;
  // The back follows the ground under it: each end comes down until its standing feet are in reach.
  const ends = { front: pin * H, back: pin * H };
  for (const foot of p.gait.feet) {
    if (!foot.planted) continue;
    const end = foot.name.startsWith('front') ? 'front' : 'back';
    const dx = foot.x - (p.x + foot.rest * m);
    ends[end] = Math.min(
      ends[end],
      Math.max(paw + Math.sqrt(Math.max(0.01, reach * reach - dx * dx)), pin * 0.66 * H),
    );
  }
  const pitch = Math.atan2(ends.front - ends.back, quadruped.legX * 2 * H) * 0.5 + p.lean.value;
  // The back tilts half as far as its ends differ; the rest it comes down, so that the lower end is in reach too.
  const needed = (pin * H - (ends.front + ends.back) / 2 + Math.abs(ends.front - ends.back) / 4) / H;
  p.drop.aim = needed;
  follow(p.drop, 1 / 120);
  const middle =
    (quadruped.bodyMiddle - Math.max(needed, p.drop.value) - p.crouch.value * 0.12) * H + p.air.y;
  const body = { x: p.x, y: middle, angle: pitch * m };
  const angles = new Map<string, number>([['body', body.angle]]);
  angles.set('head', (pitch * 0.4 - p.nod.value) * m);
  angles.set('tail', (-2.3 + p.wag.value) * m);
  for (const foot of p.gait.feet) {
    const part = p.rig.find((p) => p.part === `upper-leg-${foot.name}`)!;
    const hip = pointOn(body, part.at[0] * H * m, part.at[1] * H);
    const sole = p.sole(foot);
    const bend = foot.name.startsWith('front') ? -m : m;
    const leg = bendLimb(
      sole.x - hip.x,
      sole.y + paw - hip.y,
      quadruped.upperLeg * H,
      quadruped.lowerLeg * H,
      bend,
    );
    angles.set(`upper-leg-${foot.name}`, leg.upper);
    angles.set(`lower-leg-${foot.name}`, leg.lower);
  }
  return placeParts(p.ordered, body, angles, H, m);
}

/** The body of an animal on four legs, by its key in the art library: necks and trunks differ. */
export const quadrupedBody = (thing: string): Body => ({
  rig: quadrupedRigOf(thing),
  root: 'body',
  arms: null,
  mouth: buildOf(thing).mouth,
  pace: { walk: 1.5, run: 6, push: 13, jump: 3.9 },
  // A medium dog of 0.7 m weighs about 20 kg.
  mass: (height) => 58 * height ** 3,
  gait: walking,
  solve,
});
