import { STEP } from '../../physics.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { handOf, pickUp } from './handling.ts';

/** What is swung in the hand: a thing by itself, and no part of a mechanism; null where it is none. */
export function ownThing({ stage, beat }: Playing): Loose | null {
  const own = stage.loose.get(beat.with ?? beat.target ?? '');
  const alone = own !== undefined && stage.bodyOf(own.id) === own && !stage.joined.has(own.owner);
  return alone && !own.prop.fixed ? own : null;
}

/** How long it is swung, seconds, and how often a second it comes back: slower the more it weighs for whoever swings it (judged). */
const [LASTS, OFTEN] = [3, 1.1] as const;
/** Ahead and back, from the shoulder, in heights. */
const AHEAD = { x: 0.27, y: -0.02 } as const;
const BACK = { x: -0.12, y: -0.24 } as const;
/** It has to have come back so often, by so far at least: a share of whoever swings it. */
const [TIMES, LEAST] = [3, 0.06] as const;

/** Takes a thing up and swings it ahead and back, by the arm or in the mouth; its weight says how far it goes. */
export function* swingingIt(play: Playing, loose: Loose): Behaviour {
  const { stage, actor, beat } = play;
  if (loose.held?.by !== actor && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  actor.restHands();
  yield* wait(0.3);
  const hand = actor.armed ? handOf(loose) : 'near';
  const rate = (OFTEN * Math.sqrt(beat.vigour)) / Math.sqrt(1 + (2 * loose.mass) / actor.mass);
  const least = LEAST * actor.height;
  /** How far ahead of whoever swings it, or how high, it is. */
  const where = () => {
    const { x, y } = loose.body.translation();
    return (x - actor.x) * actor.facing + (actor.armed ? 0 : y);
  };
  let [turned, way, turns] = [where(), 0, 0];
  for (let t = 0; t < LASTS / Math.min(1, rate); t += STEP) {
    const k = 0.5 - 0.5 * Math.cos(2 * Math.PI * rate * t);
    if (actor.armed) {
      actor.reach(hand, BACK.x + (AHEAD.x - BACK.x) * k, BACK.y + (AHEAD.y - BACK.y) * k, 20);
      actor.lean.aim = 0.12 * (1 - k);
    } else {
      actor.nod.aim = 0.7 - 1.2 * k;
      actor.lean.aim = 0.12 * (k - 0.5);
    }
    const now = where();
    const towards = Math.sign(now - turned);
    if (Math.abs(now - turned) > least && towards !== way) [way, turns] = [towards, turns + 1];
    if (towards === way) turned = now;
    stage.worked.add(loose.id);
    yield;
  }
  actor.nod.aim = 0;
  actor.lean.aim = 0;
  if (actor.armed) actor.reach(hand, 0.16, -0.14, 12);
  yield* wait(0.4);
  return turns >= TIMES
    ? done(`Swung it to and fro ${Math.floor(turns / 2)} times.`)
    : failed('It hardly moved.');
}
