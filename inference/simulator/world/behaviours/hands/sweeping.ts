import type { Beat } from '#contracts/scene-plan.ts';
import type { Arm } from '../../puppets/arm.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** How long one waits for an arm to come round, and for what it has met to come to rest, seconds. */
const [ROUND, REST] = [7, 4.5];

/** An arm on a turntable comes round by its motor alone; what it does is what it meets. */
export function* sweeping(stage: Stage, beat: Beat, { loose }: Arm): Behaviour {
  const target = beat.target === null ? undefined : stage.loose.get(beat.target);
  if (target === undefined) return failed('There is nothing in its way.');
  const pieces = [...stage.loose.values()].filter((l) => l.prop.thing === target.prop.thing);
  const met = yield* until(
    () =>
      stage.touches.some(
        ({ a, b }) => (a === loose.id && b === target.id) || (b === loose.id && a === target.id),
      ),
    ROUND,
  );
  if (!met) return failed('It did not get there.');
  yield* wait(0.5);
  yield* until(() => pieces.every((l) => isGone(stage, l) || isStill(l)), REST);
  yield* wait(0.4);
  if (isGone(stage, target)) return done('It met it, and it burst.');
  const down = pieces.filter((l) => !isGone(stage, l) && Math.abs(l.body.rotation()) > 0.6).length;
  if (beat.action === 'topple' && down === 0) return failed('It met it, and it stood.');
  return down > 0 ? done(`It met it, and ${down} of ${pieces.length} came down.`) : done('It met it.');
}

const isGone = (stage: Stage, { id }: Loose): boolean => !stage.loose.has(id);
const isStill = ({ body }: Loose): boolean => Math.hypot(body.linvel().x, body.linvel().y) < 0.08;
