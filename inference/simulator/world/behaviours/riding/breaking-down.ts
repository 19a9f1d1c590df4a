import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { hum } from './humming.ts';

/** Seconds that the motor still runs by jerks, how often it misses a second, and seconds under smoke. */
const [RUNS, MISSES, SMOKES] = [2.2, 2.5, 2];

/** The motor misses, misses again, and gives out; it rolls to a stop, and smoke comes out from under the bonnet. */
export function* breakingDown({ stage, actor }: Playing): Behaviour {
  if (actor.actor.rig !== 'wheeled') return failed('Has no motor.');
  const from = actor.x;
  const way = Math.abs(from + actor.facing * 2.5) < 6 ? actor.facing : -actor.facing;
  const bonnet = () => ({ x: actor.x + 0.75 * actor.height * actor.facing, y: 0.75 * actor.height });
  for (let t = 0; t < RUNS; t += STEP) {
    const runs = Math.sin(2 * Math.PI * MISSES * t) > -0.3 * (1 - t / RUNS);
    actor.wanted = runs ? way * clamp(1.6 * (1 - t / RUNS) + 0.3, 0, 1.6) : 0;
    actor.lean.aim = runs ? 0.02 : -0.035;
    if (runs) hum(stage, actor, Math.round(t / STEP));
    yield;
  }
  stage.sound({
    kind: 'impact',
    x: actor.x,
    bodies: [actor.id],
    materials: ['steel', 'steel'],
    strength: 0.9,
    seconds: 0.3,
  });
  actor.wanted = 0;
  actor.lean.aim = 0;
  actor.expression = 'sad';
  for (let t = 0; t < SMOKES; t += STEP) {
    const { x, y } = bonnet();
    if (stage.random() < 16 * STEP) stage.specks.scuff(x, y, 0.3);
    yield;
  }
  yield* wait(0.3);
  const far = Math.abs(actor.x - from);
  return Math.abs(actor.velocity) < 0.02 && far > 0.3
    ? done(`Came to a stop after ${far.toFixed(1)} m.`)
    : failed('It goes on.');
}
