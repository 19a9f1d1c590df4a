import type { Beat } from '#contracts/scene-plan.ts';
import { GROWTH, resize } from '../../change/growing.ts';
import { STEP } from '../../physics.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { isLimp, pumpedUp } from '../air/inflating.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { standUp } from '../going/going.ts';

/** In so many seconds; judged. */
const SECONDS = 3.2;
/** The tallest and the smallest that the stage shows, metres. */
const [TALLEST, SMALLEST] = [3.8, 0.1];
/** Less than that is not seen to be another size. */
const LEAST = 1.25;

/** Who outgrows something is so much taller than it at last. */
const OUTGROWN = 1.1;

/** How tall what is to be outgrown is, metres; 0 where nothing is. */
function outgrown({ puppets, plan }: Stage, { action, target }: Beat): number {
  if (action !== 'grow' || target === null) return 0;
  return puppets.get(target)?.height ?? plan.props.find(({ id }) => id === target)?.height ?? 0;
}

/** How tall it is to be, from how tall it is and what it is to outgrow; null where it is that already. */
function goalOf(height: number, grows: boolean, vigour: number, over: number): number | null {
  // Who becomes as small as an ant does so by much more than who only shrinks.
  const times = vigour > 2 ? GROWTH ** vigour : 1 + (GROWTH - 1) * clamp(vigour, 0.5, 1.6);
  const to = clamp(grows ? Math.max(height * times, OUTGROWN * over) : height / times, SMALLEST, TALLEST);
  return Math.max(to / height, height / to) < LEAST ? null : to;
}

/** By the same share in each step, slowly at first and at last. */
function* sizes(from: number, to: number): Generator<number, void, void> {
  for (let t = STEP; t < SECONDS; t += STEP) yield from * (to / from) ** smooth(t / SECONDS);
  yield to;
}

/**
 * Keeps its shape and becomes another size, which has no cause here; what follows from it has: by the square and the cube
 * (Galileo 1638) it weighs and reaches more or less, and all that it does from then on it does as large as that.
 */
export function* growing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  yield* standUp(actor);
  const [from, mass] = [actor.height, actor.mass];
  const to = goalOf(from, beat.action === 'grow', beat.vigour, outgrown(stage, beat));
  if (to === null) return failed(`It is ${from.toFixed(1)} m already: there is no room for that.`);
  yield* wait(0.7);
  stage.grown.add(actor.id);
  for (const height of sizes(from, to)) {
    actor.resize(height);
    yield;
  }
  yield* wait(0.7);
  return done(told(from, to, mass, actor.mass));
}

/** The same of a thing. */
export function* propGrowing(stage: Stage, prop: Loose, beat: Beat): Behaviour {
  const grows = beat.action === 'grow';
  if (stage.joined.has(prop.owner) || prop.prop.hollow !== undefined || prop.string !== undefined)
    return failed('What is made of several parts keeps its size.');
  if (grows && isLimp(prop)) return yield* pumpedUp(stage, prop);
  const [from, mass] = [prop.prop.height, prop.mass];
  // What is rolled through the snow grows by what it takes up.
  const rolled = stage.plan.beats.find((b) => b.action === 'roll' && b.with === prop.id);
  if (grows && rolled !== undefined && prop.prop.material === 'snow') {
    yield* until(() => stage.outcomeOf(rolled.id) !== null, 14);
    const now = prop.prop.height;
    return now > LEAST * from ? done(told(from, now, mass, prop.mass)) : failed('It hardly grew.');
  }
  const to = goalOf(from, grows, beat.vigour, outgrown(stage, beat));
  if (to === null) return failed('There is no room for that.');
  yield* wait(0.7);
  stage.grown.add(prop.id);
  yield* becoming(stage, prop, from, to);
  yield* wait(0.7);
  return done(told(from, to, mass, prop.mass));
}

function* becoming(stage: Stage, prop: Loose, from: number, to: number): Doing {
  for (const height of sizes(from, to)) {
    if (stage.loose.get(prop.id) !== prop) return;
    resize(stage, prop, height / prop.prop.height);
    yield;
  }
}

const told = (from: number, to: number, was: number, is: number): string =>
  `From ${from.toFixed(2)} to ${to.toFixed(2)} m, and from ${was.toPrecision(2)} to ${is.toPrecision(2)} kg.`;
