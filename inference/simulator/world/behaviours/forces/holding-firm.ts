import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed } from '../behaviour.ts';

/** How long it is watched, seconds, and how far it may give, metres. */
const [WATCHED, GIVES] = [1.6, 0.12] as const;

/** "The rope holds", "the tower stays up": whatever goes on around it, it stays whole and where it is. */
export function* holdingFirm(stage: Stage, { id, body }: Loose): Behaviour {
  const from = { ...body.translation() };
  for (let t = 0; t < WATCHED; t += STEP) {
    if (stage.broken.has(id) || !stage.loose.has(id)) return failed('It gave way.');
    const { x, y } = body.translation();
    if (Math.hypot(x - from.x, y - from.y) > GIVES) return failed('It did not stay where it was.');
    yield;
  }
  return done('It held.');
}
