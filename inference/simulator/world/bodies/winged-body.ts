import { winged as rig, wingedRig } from '#contracts/rig-winged.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { Gait } from '../puppets/gait.ts';
import { clamp, mix, type Pose, placeParts, pointOn } from '../puppets/limb.ts';
import type { Body, Posture } from './posture.ts';

function strutting(actor: PlanActor): Gait {
  const H = actor.height;
  return new Gait(
    [
      { name: 'near', offset: 0, rest: (rig.hipX - 0.02) * H },
      { name: 'far', offset: 0.5, rest: (rig.hipX + 0.12) * H },
    ],
    actor.x,
    actor.facing,
    {
      stride: (v) => 0.5 * H + 0.2 * v,
      duty: (v) => clamp(0.62 - 0.1 * v, 0.34, 0.62),
      lift: (v) => H * clamp(0.06 + 0.03 * v, 0.06, 0.14),
      under: 0.6,
    },
  );
}

function solve(p: Posture): Map<string, Pose> {
  const H = p.height;
  const m = p.mirror;
  const wings = p.wings;
  const spread = wings?.spread ?? 0;
  const moving = Math.abs(p.velocity) > 0.12 && !p.air.up;
  const bob = moving ? 0.02 * Math.cos(p.gait.phase * 4 * Math.PI) : 0;
  const low = (bob - 0.14 * p.crouch.value) * (1 - spread);
  // Chest up on the ground, level in the air, nose into the way it flies.
  const angle = (0.34 * (1 - spread) + 0.1 * spread - p.lean.value) * m;
  const body = { x: p.x, y: (rig.bodyMiddle + low) * H + p.air.y, angle };
  const angles = new Map<string, number>([['body', angle]]);
  // A bird's head stays level and, while it walks, waits for its body in jerks.
  angles.set('head', -p.nod.value * m);
  angles.set('tail', angle + (mix(-1.35, -1.6, spread) + p.wag.value * 0.4) * m);
  const stroke = wings?.stroke ?? 0;
  const flap = -1.57 - 1.05 * stroke;
  const raised = clamp(p.crouch.value, 0, 1) * 0.25;
  angles.set('wing-near', (mix(-1.5 - raised, flap, spread) + (1 - spread) * 0.34) * m);
  angles.set('wing-far', (mix(-1.5 - raised, flap + 0.12, spread) + (1 - spread) * 0.34) * m);
  const poses = placeParts(p.ordered, body, angles, H, m);
  for (const foot of p.gait.feet) {
    const sole = p.sole(foot);
    const pitch = sole.pitch * m;
    const at = pointOn({ x: sole.x, y: sole.y, angle: pitch }, 0.02 * H * m, (rig.foot[1] / 2) * H);
    const hip = pointOn(body, rig.hipX * H * m, rig.hipY * H);
    // A leg is as long as it is: a foot that is carried stays with the body.
    const k = Math.min(1, (1.45 * rig.leg * H) / Math.max(0.001, Math.hypot(at.x - hip.x, at.y - hip.y)));
    const reached = foot.planted ? at : { x: mix(hip.x, at.x, k), y: mix(hip.y, at.y, k) };
    poses.set(`foot-${foot.name}`, { ...reached, angle: pitch });
  }
  return poses;
}

export const wingedBody: Body = {
  rig: wingedRig,
  root: 'body',
  arms: null,
  mouth: rig.beak,
  pace: { walk: 0.8, run: 1.7, push: 7, jump: 2.4 },
  // A crow of 0.4 m weighs half a kilogram.
  mass: (height) => 8 * height ** 3,
  gait: strutting,
  solve,
};
