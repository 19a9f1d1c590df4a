import type { Beat } from '#contracts/scene-plan.ts';
import type { Hoist } from '../../devices/hoist.ts';
import { insideOf, liesIn } from '../../devices/hollow.ts';
import { STEP } from '../../physics.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** What has come to rest moves less than this, m/s, for this long, seconds. */
const [CALM, FOR] = [0.03, 0.35];
/** How much a raised load comes up, and how much of a slack cord is let out over what bears it, metres. */
const [UP, SLACK] = [0.6, 0.08];
/** How high something is drawn up that is told to go up, metres, and how many times as fast as what is only taken up. */
const [HIGH, BRISK] = [2, 1.8];
/** How far over what it is to fall into something is let go, metres. */
const RELEASED = 0.12;

/** The hoist that a beat is about: that of the thing itself, or the one whose load the jaws hold; null where there is none. */
export function hoistFor(stage: Stage, beat: Beat): Hoist | null {
  for (const id of [beat.with, beat.actor]) {
    const own = id === null ? undefined : stage.hoists.get(id);
    if (own !== undefined) return own;
  }
  for (const [id, hoist] of stage.hoists) if (stage.loose.get(id)?.prop.hung?.by === beat.actor) return hoist;
  return null;
}

/** What hangs from above is held, lowered, raised, set down or let go. */
export function* hoisting(stage: Stage, beat: Beat, hoist: Hoist): Behaviour {
  const { load } = hoist;
  hoist.vigour = beat.vigour;
  switch (beat.action) {
    case 'hold':
      yield* wait(0.9);
      return hoist.holds ? done('It is held up.') : failed('It holds nothing.');
    case 'lower':
      return yield* lowering(stage, beat, hoist);
    case 'put': {
      const down = yield* lowering(stage, beat, hoist);
      hoist.release(stage.step);
      yield* wait(0.2);
      // The jaws draw back.
      hoist.aim = hoist.y + 0.3;
      yield* wait(0.9);
      return down;
    }
    case 'raise': {
      if (!hoist.holds) return failed('It holds nothing.');
      const from = load.body.translation().y;
      // "Rises to the top of the screen": a good way.
      const far = beat.heading === 'up' ? HIGH : UP;
      if (far > UP) hoist.vigour *= BRISK;
      hoist.aim = hoist.y + far;
      yield* until(() => load.body.translation().y > from + 0.9 * far, 6);
      const up = load.body.translation().y - from;
      yield* wait(0.5);
      return up > far / 2 ? done(`It rose ${up.toFixed(1)} m.`) : failed('It was too heavy to be raised.');
    }
    default:
      return yield* letGo(stage, beat, hoist);
  }
}

/** Does it touch anything, or dip into water? Through a target: does it touch that, or stand over it? */
function meets(stage: Stage, { load }: Hoist, target: string | null): boolean {
  const owner = (id: string) => id.split('/')[0] ?? id;
  const wet = [...stage.waters.entries()].some(
    ([id, w]) => (target === null || id === target) && w.share(load) > 0.5,
  );
  return (
    wet ||
    stage.touches.some(
      ({ a, b }) =>
        (a === load.id && (target === null || owner(b) === target)) ||
        (b === load.id && (target === null || owner(a) === target)),
    )
  );
}

/** Open at the bottom, with the middle of that between its walls and under its roof. */
function covers(stage: Stage, { load }: Hoist, target: string | null): boolean {
  const at = target === null ? null : stage.place(target);
  if (at === null || load.prop.hollow?.down !== true) return false;
  const { x, y } = load.body.translation();
  return Math.abs(at.x - x) < load.prop.width / 2 && Math.abs(at.y - y) < load.prop.height / 2;
}

/** Is it let go after this beat? */
const letsGoNext = (stage: Stage, beat: Beat, load: string): boolean => {
  const { beats } = stage.plan;
  return beats
    .slice(beats.findIndex((b) => b.id === beat.id) + 1)
    .some((b) => b.action === 'drop' && (b.actor === load || b.with === load));
};

function* lowering(stage: Stage, beat: Beat, hoist: Hoist): Behaviour {
  const { load } = hoist;
  if (!hoist.holds) return failed('It holds nothing.');
  const from = load.body.translation().y;
  const bottom = from - load.prop.height / 2;
  const rim = stage.loose.get(beat.target ?? '')?.prop ?? stage.joined.get(beat.target ?? '')?.prop;
  const over = rim === undefined ? 0 : bottom - (rim.y + rim.height) - RELEASED;
  // What is let go after that is let down to over it.
  if (letsGoNext(stage, beat, load.id) && over > RELEASED) {
    hoist.aim = hoist.y - over;
    yield* until(() => Math.abs(hoist.y - hoist.aim) < 0.02, 6);
    return done(`It came down ${(from - load.body.translation().y).toFixed(2)} m.`);
  }
  hoist.aim = hoist.y - 6;
  let [touched, met, calm] = [false, false, 0];
  // As long as what bears it gives way, it goes on down.
  yield* until(() => {
    touched ||= meets(stage, hoist, null);
    met ||= meets(stage, hoist, beat.target);
    const { x, y } = load.body.linvel();
    calm = touched && Math.hypot(x, y) < CALM ? calm + STEP : 0;
    return calm > FOR || !hoist.holds;
  }, 8);
  hoist.aim = hoist.y - (hoist.cord > 0 ? Math.min(SLACK, hoist.cord / 2) : 0);
  yield* wait(0.6);
  const down = from - load.body.translation().y;
  const there = beat.target === null || met || covers(stage, hoist, beat.target);
  const hides = covers(stage, hoist, beat.target);
  return (down > 0.05 || hides) && there
    ? done(`It came down ${down.toFixed(2)} m.`)
    : failed('It did not get there.');
}

function* letGo(stage: Stage, beat: Beat, hoist: Hoist): Behaviour {
  const { load } = hoist;
  if (!hoist.holds) return failed('It holds nothing.');
  yield* wait(0.7);
  const from = load.body.translation().y;
  hoist.release(stage.step);
  let calm = 0;
  yield* until(() => {
    if (!stage.loose.has(load.id)) return true;
    const { x, y } = load.body.linvel();
    calm = Math.hypot(x, y) < 0.08 ? calm + STEP : 0;
    return calm > 0.3;
  }, 3.2);
  yield* wait(0.3);
  const pieces = stage.broken.get(load.id)?.pieces;
  if (pieces !== undefined) return done(`It broke into ${pieces} pieces.`);
  const down = from - load.body.translation().y;
  if (beat.way === 'into' && beat.target !== null && insideOf(stage, beat.target) !== null)
    return liesIn(stage, load, beat.target)
      ? done(`It lies in the ${beat.target}.`)
      : failed('It did not stay in.');
  return down > 0.05 ? done(`It fell ${down.toFixed(2)} m.`) : failed('It stayed where it was.');
}
