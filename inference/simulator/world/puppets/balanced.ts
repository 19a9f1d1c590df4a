import { person, quadruped } from '#contracts/rig.ts';
import { swimmer } from '#contracts/rig-swimming.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import { winged } from '#contracts/rig-winged.ts';
import type { Rig } from '#contracts/scene-plan.ts';
import { RAPIER as R } from '../physics.ts';
import { pointOn } from './limb.ts';
import { longThing, turned } from './long-things.ts';
import type { Bearing, Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

type Spot = { limb: string; at: readonly [number, number] };

/** Where something can rest on a head, a nose and a hand: on which limb, and where from its middle, in heights; judged on the drawings. */
const spots: Record<Rig, Partial<Record<Bearing, Spot>>> = {
  person: {
    head: { limb: 'head', at: [0, person.headRadius] },
    nose: { limb: 'head', at: [0.155, 0.01] },
    hand: { limb: 'lower-arm-near', at: [0, -person.lowerArm / 2 - 0.02] },
  },
  quadruped: {
    head: { limb: 'head', at: [0, quadruped.headRadius] },
    nose: { limb: 'head', at: [quadruped.mouth[0] + 0.02, quadruped.mouth[1] + 0.1] },
  },
  thing: {
    head: { limb: 'body', at: [0, livingThing.bodyHeight / 2] },
    // They look out of the picture: what would be on the nose hides the face, so it is over it.
    nose: { limb: 'body', at: [0.06, livingThing.bodyHeight / 2] },
    hand: { limb: 'hand-far', at: [0.02, livingThing.hand] },
  },
  winged: {
    head: { limb: 'head', at: [0, winged.headRadius] },
    nose: { limb: 'head', at: [winged.beak[0] - 0.04, winged.beak[1] + 0.06] },
  },
  swimming: { nose: { limb: 'body', at: [swimmer.mouth[0], swimmer.mouth[1] + 0.1] } },
  wheeled: {},
};

/** Leaning by more than that, radians, nothing stays that only rests there: friction of crockery on cloth or hair, 0.4 (judged). */
const SLIPS = Math.atan(0.4);
/** Radians that a head may nod from how it was held. */
const NODS = 0.7;

export const bearingSpot = ({ actor }: Puppet, on: Bearing): Spot | null => spots[actor.rig][on] ?? null;

/** A point of the world in a limb's frame, in metres, as for a puppet that faces right. */
export function onLimb(by: Puppet, part: string, p: { x: number; y: number }): [number, number] {
  const pose = by.pose(part);
  const [c, s] = [Math.cos(pose.angle), Math.sin(pose.angle)];
  const [x, y] = [p.x - pose.x, p.y - pose.y];
  const mirror = Math.abs(by.mirror) < 0.3 ? by.facing : by.mirror;
  return [(x * c + y * s) / mirror, y * c - x * s];
}

/** As it stands on something: a broom on the end of its handle, all else as it is drawn. */
function standingAngle({ prop }: Loose): number {
  const long = longThing(prop);
  return long === null ? 0 : turned(Math.PI / 2 - long.axis);
}

/** How far its middle is over what it stands on, metres. */
function standsHigh({ prop }: Loose): number {
  if (longThing(prop) !== null) return 0.48 * Math.hypot(prop.width, prop.height);
  return prop.height / 2;
}

/** Where the middle of a thing is that rests there, in the world. */
export function restsAt(by: Puppet, on: Bearing, loose: Loose): { x: number; y: number } {
  const spot = bearingSpot(by, on);
  if (spot === null) return { x: by.x, y: by.height };
  const under = pointOn(by.pose(spot.limb), spot.at[0] * by.height * by.mirror, spot.at[1] * by.height);
  return { x: under.x, y: under.y + standsHigh(loose) };
}

/** Whoever balances something keeps it upright: like a spring of 1/s² with a damper of 1/s. */
export function standUpright(loose: Loose, spring: number, damper: number): void {
  const { held } = loose;
  if (!(held?.joint instanceof R.RevoluteImpulseJoint)) return;
  const limb = held.by.limbs.get(held.part)?.body.rotation() ?? 0;
  held.joint.configureMotorPosition(turned(standingAngle(loose) - limb), spring, damper);
}

/** Does what only rests on somebody slide off: do they lie, or lean or nod by more than friction holds? */
export function slidesOff({ held }: Loose): boolean {
  if (held?.rests === undefined) return false;
  const { by, rests } = held;
  if (by.mode === 'limp') return true;
  const leans = Math.abs(turned(by.pose(by.root).angle)) > SLIPS;
  return leans || (rests.on !== 'hand' && Math.abs(by.nod.value - rests.nod) > NODS);
}
