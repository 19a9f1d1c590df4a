import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import { type Behaviour, type Doing, done, type Playing, until, wait } from '../behaviour.ts';

/** Steps of a dance, and how deep the knees bend in each, 0 to 1, where feet stay on what they stand on. */
const STEPS = 8;
const BENDS = { person: 0.45, other: 1 } as const;
/** How deep they bend on the ground. */
const DEEP = 0.7;

/** Steps, sways and arms, with a leap in every fourth; up on something or in something the knees bend and the feet stay. */
export function* dancing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const up = stage.onTop.get(actor.id)?.crouch;
  const bends = actor.actor.rig === 'person' ? BENDS.person : BENDS.other;
  const within = stage.within.get(actor.id);
  /** Knees bend, or stretch, in so many seconds. */
  const bend = function* (share: number, seconds: number): Doing {
    actor.crouch.aim = DEEP * share;
    const from = up?.share ?? within?.crouch ?? 0;
    for (let t = 0; t < seconds; t += STEP) {
      const at = mix(from, bends * share, smooth(t / seconds));
      if (up !== undefined) up.share = at;
      if (within !== undefined) within.crouch = at;
      yield;
    }
  };
  const stays = actor.mode === 'seated';
  for (let i = 0; i < STEPS; i++) {
    const side = i % 2 === 0 ? 1 : -1;
    actor.lean.aim = 0.12 * side;
    actor.nod.aim = 0.18 * side;
    actor.wag.aim = 0.5 * side;
    if (actor.armed) {
      actor.reach('near', 0.1 * side, side > 0 ? 0.24 : -0.1);
      actor.reach('far', 0.16, side > 0 ? -0.1 : 0.24);
    }
    yield* bend(1, 0.16 / Math.sqrt(beat.vigour));
    actor.crouch.aim = 0;
    if (i % 4 === 3 && !stays) {
      actor.leap(1.4);
      yield;
      yield* until(() => !actor.air.up, 1);
    } else if (i % 4 === 3 && up !== undefined) yield* hopUpThere(play, up);
    else yield* bend(0, 0.2 / Math.sqrt(beat.vigour));
    if (i % 4 === 1 && !stays) actor.face(-actor.facing);
    yield* wait(0.06);
  }
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.wag.aim = 0;
  if (stays && actor.armed) actor.restHands();
  return done('Danced eight steps.');
}

/** How high one hops where there is little room, in heights (judged). */
const HOP = 0.1;

/** Off what one stands on and down on it again, in free flight. */
function* hopUpThere({ stage, actor }: Playing, crouch: { share: number; rise?: number }): Doing {
  const gravity = Math.max(stage.around.gravity, 1.62);
  const up = Math.sqrt(2 * gravity * HOP * actor.height);
  for (let t = 0; t < (2 * up) / gravity; t += STEP) {
    crouch.share *= 0.9;
    crouch.rise = Math.max(0, up * t - (gravity * t * t) / 2);
    yield;
  }
  delete crouch.rise;
}
