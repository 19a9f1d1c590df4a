import { person } from '#contracts/rig.ts';
import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Doing, wait } from '../behaviour.ts';

/** Keeps somebody's soles at a place above the ground: on a floor, in a box, in the air. `crouch` 0 to 1. */
export function standAt(actor: Puppet, x: number, y: number, crouch: number, lean = 0): void {
  const H = actor.height;
  actor.mode = 'seated';
  actor.x = x;
  const feet = new Map(actor.gait.feet.map((f) => [f.name, { x: x + f.rest * actor.facing, y }] as const));
  const isPerson = actor.actor.rig === 'person';
  if (!isPerson) {
    actor.air = { y, vy: 0, up: false };
    actor.crouch.aim = crouch;
  }
  actor.seat = { x, y: y + (person.hip - 0.006 - 0.2 * crouch) * H, lean, feet, grip: null };
}

/** How far over what it gets over somebody lifts its feet, in metres. */
const CLEAR = 0.1;

/**
 * Jumps from where it stands over an edge of height `over` to a place of height `y`, in free flight from a take-off
 * that its legs can give; climbs over slowly where that is too high for them. Returns how high it went.
 */
export function* hop(
  stage: Stage,
  actor: Puppet,
  to: { x: number; y: number },
  over: number,
  crouch: number,
): Doing<number> {
  const gravity = Math.max(stage.around.gravity, 1.62);
  const from = { x: actor.x, y: actor.mode === 'seated' ? soleOf(actor) : 0 };
  const top = Math.max(over, from.y, to.y) + CLEAR;
  for (let s = 0; s < 1; s += STEP / 0.28) {
    standAt(actor, from.x, from.y, smooth(s) * 0.8);
    yield;
  }
  const up = Math.sqrt(2 * gravity * (top - from.y));
  const jumps = up <= actor.pace.jump * 1.05;
  const seconds = jumps ? (up + Math.sqrt(2 * gravity * (top - to.y))) / gravity : 1.3;
  for (let t = 0; t < seconds; t += STEP) {
    const k = t / seconds;
    const x = mix(from.x, to.x, jumps ? k : smooth(k));
    const y = jumps
      ? from.y + up * t - (gravity * t * t) / 2
      : mix(from.y, to.y, smooth(k)) + (top - mix(from.y, to.y, smooth(k))) * Math.sin(Math.PI * k);
    standAt(actor, x, y, 0.55, 0.25 * Math.sin(Math.PI * k));
    yield;
  }
  for (let s = 0; s < 1; s += STEP / 0.35) {
    standAt(actor, to.x, to.y, mix(0.7, crouch, smooth(s)));
    yield;
  }
  standAt(actor, to.x, to.y, crouch);
  yield* wait(0.15);
  return top;
}

/** Height of the soles of somebody who is kept above the ground. */
export const soleOf = (actor: Puppet): number =>
  // What has wheels has no feet.
  actor.seat === null || actor.seat.feet.size === 0
    ? actor.air.y
    : Math.max(0, ...[...actor.seat.feet.values()].map((f) => f.y));

/** Back on the ground, on its own feet, without a jump in its limbs: it stands there already. */
export function backOnFeet(actor: Puppet): void {
  actor.seat = null;
  actor.mode = 'alive';
  actor.air = { y: 0, vy: 0, up: false };
  actor.crouch.aim = 0;
  actor.gait.carry((foot) => ({ x: actor.x + foot.rest * actor.facing, y: 0, pitch: 0 }));
  actor.gait.land();
}
