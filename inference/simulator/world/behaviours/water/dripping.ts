import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** A drop falls by its weight until it meets something, and is gone in a splash. */
export function* dripping(stage: Stage, drop: Loose): Behaviour {
  const { y } = drop.body.translation();
  if (stage.around.gravity === 0) return failed('Nothing falls where nothing has weight.');
  const landed = yield* until(() => (stage.drops.get(drop.id) ?? null) !== null, 4);
  yield* wait(0.8);
  return landed ? done(`It fell ${y.toFixed(1)} m, and splashed.`) : failed('It met nothing.');
}
