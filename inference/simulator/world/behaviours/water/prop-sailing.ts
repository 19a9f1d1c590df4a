import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed } from '../behaviour.ts';

/** Most that the wind in its sail (or a motor) pushes it with, m/s²: judged, so that a dinghy gathers way in a second or two. */
const PUSH = 0.8;
/** A dinghy in a light wind, m/s; judged. */
const PACE = 0.9;

/** A thing that floats goes along on the water, pushed by no more than wind or motor give; on dry land it stays. */
export function* propSailing(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const afloat = () => [...stage.waters.values()].some((water) => water.share(prop) > 0);
  const from = prop.body.translation().x;
  const way = Math.sign((beat.spot ?? 0) - from) || 1;
  stage.riders.set(prop.id, () => {
    if (stage.loose.get(prop.id) !== prop || prop.held !== null || !afloat()) return;
    const pull = clamp((way * PACE * beat.vigour - prop.body.linvel().x) * 3, -PUSH, PUSH);
    prop.body.applyImpulse({ x: prop.mass * pull * STEP, y: 0 }, true);
    stage.worked.add(prop.id);
  });
  for (let t = 0; t < 5; t += STEP) yield;
  const gone = Math.abs(prop.body.translation().x - from);
  if (!afloat()) return failed('It is not afloat.');
  return gone > 1 ? done(`Sailed ${gone.toFixed(1)} m.`) : failed('It made no way.');
}
