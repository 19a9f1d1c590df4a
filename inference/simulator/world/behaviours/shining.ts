import { STEP } from '../physics.ts';
import type { Loose, Stage } from '../stage.ts';
import { type Behaviour, done, failed, wait } from './behaviour.ts';

/** Seconds until it is as bright as it gets, and that it is looked at. */
const [COMES, SHINES] = [0.7, 4.6];
/** How far it swings to each side, rad, and how often a second: so little that it stays where it is aimed. */
const [SWINGS, OFTEN] = [0.035, 0.22];

/** A lamp is switched on: where its light goes is between the glass, the air and whatever stands in its way. */
export function* shining(stage: Stage, lamp: Loose): Behaviour {
  const at = lamp.prop.beam;
  if (at === undefined) return failed('It gives no light.');
  const beam = { ...at, id: lamp.id, swing: 0, on: 0 };
  yield* wait(0.5);
  stage.beams.set(lamp.id, beam);
  for (let t = 0; t < SHINES; t += STEP) {
    beam.on = Math.min(1, t / COMES);
    beam.swing = t < COMES ? 0 : SWINGS * Math.sin(2 * Math.PI * OFTEN * (t - COMES));
    yield;
  }
  return done('It shines.');
}
