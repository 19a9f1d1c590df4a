import type { Rust } from '../../change/rust.ts';
import { coveredBy, inAYear, lapseOf, rusts, yearsOf } from '../../change/rusting.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';
import { figures } from './changing.ts';

/** Seconds of film; and the years where nobody says how many. */
const [FILM, YEARS] = [5.5, 3];
/** Less of the surface under rust is not seen to have rusted. */
const LEAST = 0.3;

/** Stands in the weather while years go by, in a time lapse that is told and shown. */
export function* rusting(stage: Stage, prop: Loose): Behaviour {
  const { material } = prop.prop;
  if (stage.around.air === 0) return failed('Nothing rusts without air.');
  if (!rusts(material)) return failed('Only iron and steel rust.');
  const { years, micrometres } = stage.plan.weathering ?? { years: YEARS, micrometres: inAYear.outdoors };
  const rust: Rust = {
    id: prop.id,
    lapse: 1,
    first: micrometres * 1e-6,
    elapsed: 0,
    over: false,
  };
  // It is seen bare before years go by.
  stage.rusting.set(prop.id, rust);
  yield* wait(0.5);
  rust.lapse = figures(lapseOf(years, FILM));
  for (let t = 0; t < FILM; t += STEP) yield;
  rust.over = true;
  yield* wait(0.9);
  const share = coveredBy(rust);
  const note = `${Math.round(100 * share)} % of it is under rust after ${yearsOf(rust).toFixed(1)} years.`;
  return share > LEAST ? done(note) : failed(`${note} It is too dry here.`);
}
