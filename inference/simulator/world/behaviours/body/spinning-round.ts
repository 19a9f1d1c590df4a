import type { Spun } from '../../devices/spun.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Seconds that it is watched, also before it is to fall, and how long one waits for that. */
const [WATCHED, BEFORE, PATIENCE] = [5.2, 2, 14];

/** It turns already as the curtain rises (`setSpinning`); how long it does is between its motor, its speed and friction. */
export function* spinning(stage: Stage, prop: Loose): Behaviour {
  const spun = stage.spun.get(prop.id);
  if (spun === undefined) return failed('Nothing turns it.');
  const from = spun.turn;
  const stood = spun.tip !== null;
  // What a motor turns is watched for a whole turn each time that it is spoken of.
  yield* wait(stage.upcoming(prop.id) === null || spun.motor !== null ? WATCHED : BEFORE);
  const rounds = Math.abs(spun.turn - from) / (2 * Math.PI);
  if (stood && spun.tip === null) return done(`It went round ${rounds.toFixed(1)} times and fell over.`);
  return rounds > 0.5
    ? done(`It went round ${rounds.toFixed(1)} times.`)
    : failed(`It came to rest after ${rounds.toFixed(1)} turns.`);
}

/** A top falls when it has become too slow to stand. */
export function* fallingOver(spun: Spun): Behaviour {
  const fell = yield* until(() => spun.tip === null, PATIENCE);
  yield* wait(1.2);
  return fell ? done('It became too slow to stand and fell over.') : failed('It still stands.');
}
