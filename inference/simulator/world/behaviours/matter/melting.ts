import { leftOf } from '../../heat/melted.ts';
import { beginToMelt, lapseFor, meltableOf } from '../../heat/melting.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** Longest that a film watches something melt, s. */
const LONGEST = 6.5;

/** Lies there while it melts, in a time lapse that is told and shown. */
export function* melting(stage: Stage, prop: Loose): Behaviour {
  if (meltableOf(prop.prop.material) === null) return failed('It does not melt.');
  if (prop.held !== null) return failed('It is in somebody’s hand.');
  yield* wait(0.4);
  const lapse = lapseFor(stage, prop);
  if (lapse === null) return failed('It is too cold here for it to melt.');
  const melt = beginToMelt(stage, prop, lapse);
  for (let t = 0; t < LONGEST && leftOf(melt) > 0.25; t += STEP) yield;
  melt.over = true;
  yield* wait(0.8);
  const gone = Math.round(100 * (1 - leftOf(melt)));
  const took = spoken(melt.elapsed);
  return gone > 25
    ? done(`${gone} % of it melted in ${took}, shown ${lapse} times as fast.`)
    : failed(`Only ${gone} % of it melted in ${took}.`);
}

/** A time in words: "40 seconds", "25 minutes", "5.6 hours". */
export function spoken(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} seconds`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} minutes`;
  return `${(seconds / 3600).toFixed(1)} hours`;
}
