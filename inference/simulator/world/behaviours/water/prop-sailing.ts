import type { Beat } from '#contracts/scene-plan.ts';
import { isHull } from '../../../boats.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Most that the wind in its sail (or a motor) pushes it with, m/s²: judged, so that a dinghy gathers way in a second or two. */
const PUSH = 0.8;
/** A dinghy in a light wind, m/s; judged. */
const PACE = 0.9;

const afloat = (stage: Stage, prop: Loose): boolean =>
  [...stage.waters.values()].some((water) => water.share(prop) > 0);

/** From now on it goes that way, pushed by no more than wind or motor give, as long as it is afloat. */
function makeWay(stage: Stage, prop: Loose, way: number, vigour: number): void {
  stage.riders.set(prop.id, () => {
    if (stage.loose.get(prop.id) !== prop || prop.held !== null || !afloat(stage, prop)) return;
    const pull = clamp((way * PACE * vigour - prop.body.linvel().x) * 3, -PUSH, PUSH);
    prop.body.applyImpulse({ x: prop.mass * pull * STEP, y: 0 }, true);
    stage.worked.add(prop.id);
  });
}

/** A thing that floats goes along on the water; on dry land it stays. */
export function* propSailing(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const from = prop.body.translation().x;
  makeWay(stage, prop, Math.sign((beat.spot ?? 0) - from) || 1, beat.vigour);
  for (let t = 0; t < 5; t += STEP) yield;
  const gone = Math.abs(prop.body.translation().x - from);
  if (!afloat(stage, prop)) return failed('It is not afloat.');
  return gone > 1 ? done(`Sailed ${gone.toFixed(1)} m.`) : failed('It made no way.');
}

/** Is this a boat that is to run against something? */
export const rams = (stage: Stage, beat: Beat, prop: Loose): boolean =>
  beat.action === 'hit' &&
  beat.target !== null &&
  beat.target !== prop.id &&
  isHull(prop.prop.thing) &&
  afloat(stage, prop);

/** Sails against what lies ahead, and is stopped by it. */
export function* ramming(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const target = beat.target ?? '';
  const at = stage.place(target);
  if (at === null) return failed('There is nothing to run against.');
  makeWay(stage, prop, Math.sign(at.x - prop.body.translation().x) || 1, 1.6 * beat.vigour);
  const met = yield* until(() => stage.touching(prop.id, target) !== null, 9);
  stage.riders.delete(prop.id);
  yield* wait(0.6);
  return met ? done('It ran against it.') : failed('It did not get there.');
}
