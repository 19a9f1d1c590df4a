import { letGo } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** Metres that somebody goes on without it, and after how many of them it slips out of the hand. */
const [GOES, SLIPS] = [3.4, 0.4];
/** Kilograms (judged). */
const HEAVY = 2;
/** So near to somebody it is with them, so far off it is lost, metres. */
const [WITH, LOST] = [1, 1];

/** Goes on, and what was in the hand slips out of it, or what stood there stays; then they look for it where it is not. */
export function* losing(play: Playing): Behaviour {
  const { stage, actor } = play;
  const loose = propOf({ ...play, beat: { ...play.beat, target: null } });
  if (loose === null) return failed('There is nothing here to lose.');
  const inHand = loose.held?.by === actor;
  if (!inHand) yield* comeBy(play, loose);
  // What is heavy slips out of no hand unnoticed: it was set down.
  if (inHand && loose.mass > HEAVY) {
    letGo(stage, loose);
    yield* wait(0.8);
  }
  const from = actor.x;
  const ahead = clamp(from + actor.facing * GOES, -5.2, 5.2);
  const x = Math.abs(ahead - from) > 0.9 * GOES ? ahead : from - actor.facing * GOES;
  for (const _ of goTo(actor, x, 'walk')) {
    if (loose.held?.by === actor && Math.abs(actor.x - from) > SLIPS) letGo(stage, loose);
    yield;
  }
  actor.expression = 'surprised';
  if (actor.armed) actor.restHands();
  yield* lookFor(play, from);
  actor.expression = 'sad';
  yield* wait(0.4);
  const far = Math.abs(loose.body.translation().x - actor.x);
  if (loose.held?.by === actor || far < LOST) return failed('It is still with them.');
  return done(`It lies ${far.toFixed(1)} m behind.`);
}

/** Stands by what is going to be left behind. */
function* comeBy({ actor }: Playing, loose: Loose): Doing {
  const at = loose.body.translation().x;
  if (Math.abs(at - actor.x) < WITH) return;
  yield* goTo(actor, at + (Math.sign(actor.x - at) || -1) * 0.45, 'walk');
  yield* wait(0.4);
}

/** Pats the pockets, and turns to and fro; never as far back as where it lies. */
function* lookFor({ actor }: Playing, from: number): Doing {
  const way = Math.sign(actor.x - from) || 1;
  for (const [i, side] of ([1, -1, 1] as const).entries()) {
    actor.face(i === 1 ? -way : way);
    actor.nod.aim = 0.4;
    if (actor.armed) {
      actor.reach('near', 0.03 + 0.04 * side, -0.24, 16);
      actor.reach('far', -0.03 + 0.04 * side, -0.24, 16);
    }
    yield* wait(0.45);
  }
  actor.face(way);
  actor.nod.aim = 0;
  if (actor.armed) actor.restHands();
}
