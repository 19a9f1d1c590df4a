import { isHull } from '../../../boats.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** How long a hull takes to fill, seconds, and how much of what it displaces is water at the end: its own wood stays. */
const [FILLS, FULL] = [4.5, 0.95];
/** How far over it goes as it fills, radians, and the most that the water running to one end turns it by, rad/s². */
const [LIST, RUNS] = [0.9, 1.2];
/** How much of it is under water when it counts as sunk: the hull, with a mast that still looks out. */
const SUNK = 0.5;

/** Does a thing float by the air that its hull shuts in? */
export const founders = ({ prop }: Loose): boolean => isHull(prop.thing);

/**
 * Water runs into a hull, to its stern first: what it holds displaces no more, so that it goes down by its weight, over
 * to that end. It was afloat before, and is under water at the end.
 */
export function* foundering(stage: Stage, boat: Loose): Behaviour {
  const water = [...stage.waters.values()].find((w) => w.share(boat) > 0);
  if (water === undefined) return failed('It is not afloat.');
  stage.riders.delete(boat.id);
  yield* wait(0.5);
  let filled = water.filled(boat.id) / FULL;
  stage.riders.set(boat.id, () => {
    filled = Math.min(1, filled + STEP / FILLS);
    water.flood(boat.id, FULL * filled);
    const off = LIST * filled - boat.body.rotation();
    boat.body.setAngvel(boat.body.angvel() + clamp(2 * off, -RUNS, RUNS) * STEP, true);
    stage.worked.add(boat.id);
  });
  const under = () => water.share(boat);
  const sunk = yield* until(() => under() > SUNK, 2 * FILLS + 3);
  yield* wait(1.2);
  const share = Math.round(100 * under());
  return sunk
    ? done(`It filled and went down: ${share} % of it is under water.`)
    : failed(`${share} % of it is under water.`);
}
