import type { Beat } from '#contracts/scene-plan.ts';
import type { Joined } from '../../devices/mechanism.ts';
import { materialOf } from '../../materials.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Given a nudge over the edge of a ramp: whether it rolls, slides or stays is between its shape and its friction. */
export function* goingDown(stage: Stage, beat: Beat, prop: Loose, ramp: Joined): Behaviour {
  const round = prop.shape.kind === 'circle';
  // A box has to be pushed as far as the edge, and a little more: v² = 2 μ g d.
  const mu = (materialOf(prop.prop.material).friction + materialOf(ramp.main.prop.material).friction) / 2;
  const edge = Math.sqrt(2 * mu * stage.around.gravity * 0.2);
  const nudge = (round ? 0.8 : 1.1 * edge) * beat.vigour;
  const top = prop.body.translation().y;
  prop.body.setLinvel({ x: nudge, y: 0 }, true);
  prop.body.setAngvel(round ? -nudge / (prop.prop.width / 2) : 0, true);
  prop.flight = { step: stage.step, by: '', met: [] };
  stage.worked.add(prop.id);
  const half = prop.prop.height / 2;
  const down = yield* until(() => prop.body.translation().y < half + 0.06, 4);
  yield* wait(0.9);
  const sunk = top - prop.body.translation().y;
  if (down) return done(`It ${round ? 'rolled' : 'slid'} down ${sunk.toFixed(1)} m.`);
  return failed(sunk > 0.1 ? `It stopped on the ${ramp.prop.name}.` : 'Friction held it.');
}
