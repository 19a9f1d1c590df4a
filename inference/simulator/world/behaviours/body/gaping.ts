import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Seconds that a mouth or lids take to open or close, and that they stay so: long enough to be seen (judged). */
const [MOVES, STAYS] = [0.25, 1.1];
/** Opens the mouth as wide as it goes, the head a little back, and closes it again. */
export function* gaping({ stage, beat, actor }: Playing): Behaviour {
  if (actor.mode === 'limp') return failed('Lies limp.');
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  if (at !== null && actor.mode === 'alive') actor.face(at.x - actor.x);
  for (let t = 0; t < MOVES + STAYS + MOVES; t += STEP) {
    actor.jaw = Math.min(1, t / MOVES, (MOVES + STAYS + MOVES - t) / MOVES);
    if (actor.mode === 'alive') actor.nod.aim = -0.12 * actor.jaw;
    yield;
  }
  actor.jaw = 0;
  actor.nod.aim = 0;
  return done('Opened the mouth wide.');
}

/** Closes both eyes, and opens them again. */
export function* shuttingEyes({ actor }: Playing): Behaviour {
  if (actor.mode === 'limp') return failed('Lies limp.');
  for (let t = 0; t < MOVES + STAYS + MOVES; t += STEP) {
    actor.lids = Math.min(1, t / MOVES, (MOVES + STAYS + MOVES - t) / MOVES);
    yield;
  }
  actor.lids = 0;
  yield* wait(0.4);
  return done('Had both eyes shut.');
}
