import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Loose, Stage } from '../stage.ts';
import { type Behaviour, done, failed, until, wait } from './behaviour.ts';
import { stackOf } from './hands/stack-of.ts';

/** How far something came since the act began that it follows from; metres, radians. */
type Course = {
  /** To the side, up and down from where it was, at most. */
  side: number;
  up: number;
  down: number;
  /** All that it turned, whichever way, and how far it is turned from how it was, at most. */
  turned: number;
  tilt: number;
  /** How often it came back on its way or in its turn. */
  swings: number;
  /** How often it came off what it lay on, and met that again. */
  bounces: number;
};

/** What has to be seen of each; the smallest that one sees in a picture of some metres (judged). */
const holds: Partial<Record<Action, (c: Course) => boolean>> = {
  roll: (c) => c.side > 0.25,
  push: (c) => c.side > 0.12,
  topple: (c) => c.tilt > 0.6 || c.down > 0.15,
  fall: (c) => c.tilt > 0.6 || c.down > 0.15,
  drop: (c) => c.down > 0.15,
  swing: (c) => c.swings > 0 && (c.tilt > 0.06 || c.side > 0.05),
  shake: (c) => c.swings > 1 && (c.tilt > 0.02 || c.side > 0.01),
  spin: (c) => c.turned > Math.PI,
  bounce: (c) => c.bounces > 0,
  jump: (c) => c.up > 0.08,
  fly: (c) => c.up > 0.15 || (c.side > 1 && c.bounces > 0),
  throw: (c) => c.side > 0.5,
  float: (c) => c.side > 0.2 || c.up > 0.2,
  walk: (c) => c.side > 0.5,
  run: (c) => c.side > 0.5,
};

/** Smallest way back that counts as one: radians, metres. */
const BACK = { angle: 0.01, side: 0.005 };

/** Follows one number up and down, and counts where it turns by more than `least`. */
function turnings(least: number): (value: number) => number {
  let [far, way, count] = [Number.NaN, 0, 0];
  return (value) => {
    if (Number.isNaN(far)) far = value;
    const by = value - far;
    if (way !== 0 && by * way < 0 && Math.abs(by) > least) {
      count += 1;
      way = Math.sign(by);
      far = value;
    } else if (way === 0 && Math.abs(by) > least) {
      way = Math.sign(by);
      far = value;
    } else if (by * way > 0) far = value;
    return count;
  };
}

/** Seconds after the act in which it may still come about. */
const AFTER = 3;

/** Follows how far one thing comes. */
function courseOf(stage: Stage, thing: Loose): () => Course {
  const from = { ...thing.body.translation(), angle: thing.body.rotation() };
  const [angles, sides, heights] = [turnings(BACK.angle), turnings(BACK.side), turnings(BACK.side)];
  const course: Course = { side: 0, up: 0, down: 0, turned: 0, tilt: 0, swings: 0, bounces: 0 };
  const between = (a: number, b: number) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
  let last = from.angle;
  return () => {
    if (stage.broken.has(thing.id)) return course;
    const { x, y } = thing.body.translation();
    const angle = thing.body.rotation();
    course.side = Math.max(course.side, Math.abs(x - from.x));
    course.up = Math.max(course.up, y - from.y);
    course.down = Math.max(course.down, from.y - y);
    course.turned += between(angle, last);
    last = angle;
    course.tilt = Math.max(course.tilt, between(angle, from.angle));
    course.swings = Math.max(angles(angle), sides(x));
    course.bounces = Math.floor(heights(y) / 2);
    return course;
  };
}

/**
 * "…, causing it to roll": nothing is done for what follows from another act. The thing is watched from when that begins, and
 * it came about where the thing did so by itself.
 */
export function* following(stage: Stage, beat: Beat, thing: Loose): Behaviour {
  if (beat.action === 'break') {
    const broke = () => stage.broken.has(thing.id);
    yield* until(() => broke() || stage.outcomeOf(beat.follows ?? '') !== null, 14);
    yield* until(broke, AFTER);
    if (broke()) yield* wait(0.6);
    return broke() ? done('It broke by that.') : failed('It held.');
  }
  const seen = holds[beat.action];
  if (seen === undefined) return failed('A thing cannot do that.');
  // Of several that stand together, whichever it happens to.
  const courses = stackOf({ stage }, thing.id).map((one) => courseOf(stage, one));
  let came = false;
  const watch = () => {
    for (const course of courses) came = seen(course()) || came;
    return came;
  };
  yield* until(() => {
    watch();
    return stage.outcomeOf(beat.follows ?? '') !== null;
  }, 14);
  yield* until(watch, AFTER);
  if (came) yield* wait(0.6);
  return came ? done('It came of that.') : failed('It did not come of that.');
}
