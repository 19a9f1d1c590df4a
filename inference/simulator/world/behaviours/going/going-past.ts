import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** So far behind whom it passes it is past them, metres. */
const PASSED = 0.8;

/** On its way past somebody at `x`: nobody holds it up. */
export function* goingPast(prop: Loose, x: number, way: number): Behaviour {
  const far = () => (prop.body.translation().x - x) * way;
  yield* until(() => far() > PASSED, 4);
  yield* wait(0.4);
  return far() > PASSED ? done('It went past.') : failed('It did not get past.');
}
