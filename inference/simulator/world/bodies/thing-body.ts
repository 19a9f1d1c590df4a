import { livingThing as rig, thingRig } from '#contracts/rig-thing.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { materials } from '../materials.ts';
import { Gait } from '../puppets/gait.ts';
import { clamp, type Pose, pointOn } from '../puppets/limb.ts';
import type { Body, Posture } from './posture.ts';

/** How far the lower edge of its body is over its soles, in heights. */
export const LOWER_EDGE = rig.bodyMiddle - rig.bodyHeight / 2;

/** Strain that a thing of each material takes without harm; the stiff ones bend their legs instead. */
const give: Readonly<Record<string, number>> = {
  rubber: 0.2,
  cloth: 0.22,
  beachball: 0.18,
  fruit: 0.1,
  paper: 0.08,
  cardboard: 0.07,
  plastic: 0.06,
  wood: 0.02,
  steel: 0.02,
  ceramic: 0.01,
  glass: 0.01,
  stone: 0,
} satisfies Partial<Record<keyof typeof materials, number>>;

export const giveOf = (actor: PlanActor): number => give[actor.material ?? 'plastic'] ?? 0.05;

function waddling(actor: PlanActor): Gait {
  const H = actor.height;
  return new Gait(
    [
      { name: 'near', offset: 0, rest: -rig.hipX * H },
      { name: 'far', offset: 0.5, rest: rig.hipX * H },
    ],
    actor.x,
    actor.facing,
    {
      // Legs a quarter of its height reach as far as they are long: small, quick steps.
      stride: (v) => 0.34 * H + 0.16 * v,
      duty: (v) => clamp(0.6 - 0.1 * v, 0.34, 0.6),
      lift: (v) => H * clamp(0.05 + 0.02 * v, 0.05, 0.1),
      under: 0.6,
    },
  );
}

function solve(p: Posture): Map<string, Pose> {
  const H = p.height;
  const m = p.mirror;
  const limit = giveOf(p.actor);
  // Crouching squashes what is soft; rising and falling through the air stretch it.
  const stretch = clamp(p.stretch.value - p.crouch.value * 0.8 * limit, -limit, limit);
  const tall = rig.bodyHeight * (1 + stretch);
  const moving = Math.abs(p.velocity) > 0.12 && !p.air.up;
  const bob = moving ? 0.035 * Math.abs(Math.sin(p.gait.phase * 2 * Math.PI)) : 0;
  const low = LOWER_EDGE + bob - 0.11 * p.crouch.value;
  const angle = -p.lean.value * m;
  // It sways about its lower edge.
  const foot = { x: p.x, y: Math.max(0.03, low) * H + p.air.y, angle };
  const middle = pointOn(foot, 0, (tall / 2) * H);
  const body = { ...middle, angle };
  const poses = new Map<string, Pose>([
    ['body', body],
    ['crown', { ...pointOn(body, 0, (tall / 2) * H), angle }],
  ]);
  for (const f of p.gait.feet) {
    const sole = p.sole(f);
    const pitch = sole.pitch * m;
    const at = pointOn({ x: sole.x, y: sole.y, angle: pitch }, 0.03 * H * m, (rig.foot[1] / 2) * H);
    poses.set(`foot-${f.name}`, { ...at, angle: pitch });
  }
  for (const side of ['near', 'far'] as const) {
    const sign = side === 'near' ? -1 : 1;
    const pin = pointOn(body, sign * rig.shoulderX * H * m, rig.shoulderY * H);
    const hand = p.hands[side];
    const x = hand.x.value * m + sign * 0.04 * m;
    const y = hand.y.value * 0.85;
    const far = Math.max(1, Math.hypot(x, y) / rig.arm);
    const at = { x: pin.x + (x * H) / far, y: Math.max(rig.hand * H, pin.y + (y * H) / far) };
    poses.set(`hand-${side}`, { ...at, angle: Math.atan2(at.x - pin.x, pin.y - at.y) });
  }
  return poses;
}

export const thingBody: Body = {
  rig: thingRig,
  root: 'body',
  arms: { x: rig.shoulderX, y: rig.shoulderY },
  mouth: [0.1, 0.05],
  pace: { walk: 1, run: 2.4, push: 6, jump: 2.8 },
  // A hollow body of household size: a kettle of 0.3 m weighs about 1.2 kg.
  mass: (height) => 40 * height ** 3,
  gait: waddling,
  solve,
};
