import { emptiedOf, pressureIn } from '../../change/emptying.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** Seconds that the pump runs, and the share of the air that has to be out by then. */
const [FILM, OUT] = [5, 0.6];

/** A pump draws the air out of something closed: whether its walls stand it is between them and the air around. */
export function* evacuating(stage: Stage, prop: Loose): Behaviour {
  const emptied = emptiedOf(stage, prop);
  if (emptied === null) return failed('There is no air in it that could be drawn out.');
  stage.emptied.set(prop.id, emptied);
  yield* wait(0.7);
  emptied.pumped = true;
  for (let t = 0; t < FILM; t += STEP) yield;
  emptied.pumped = false;
  yield* wait(0.9);
  const out = 1 - emptied.air / emptied.first;
  const kept = Math.round(100 * emptied.share);
  const left = (pressureIn(emptied) / 1000).toFixed(0);
  if (out < OUT) return failed(`Only ${Math.round(100 * out)} % of the air came out.`);
  return done(
    emptied.buckled
      ? `The air around it pressed it to ${kept} % of its room.`
      : `Its walls stand: ${left} kPa are left in it.`,
  );
}
