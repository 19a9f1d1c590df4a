import { landmarksOf } from '#contracts/rig.ts';
import type { Stage } from '../stage.ts';
import { surfaceOf } from './surfaces.ts';

/** Room that something takes up on the stage: its middle, half of its width and its upper edge, metres. */
export type Obstacle = { x: number; half: number; top: number };

/** What stands in the way of whoever, or whatever, is to go over it; null where there is none of that name. */
export function obstacleOf(stage: Stage, id: string): Obstacle | null {
  const other = stage.puppets.get(id);
  if (other !== undefined) {
    const limbs = [...other.limbs.values()].map(({ body }) => body.translation());
    const edge = 0.06 * other.height;
    const [left, right] = [Math.min(...limbs.map((p) => p.x)), Math.max(...limbs.map((p) => p.x))];
    // Wheels are within a car's length.
    const half = (right - left) / 2 + (other.actor.rig === 'wheeled' ? 0.5 * other.height : edge);
    const top = other.actor.rig === 'wheeled' ? other.height : Math.max(...limbs.map((p) => p.y)) + edge;
    return { x: (left + right) / 2, half, top };
  }
  const joined = stage.joined.get(id)?.prop;
  // Water is leapt over from bank to bank; its rim is as good as level with them.
  if (joined?.mechanism?.water != null) return { x: joined.x, half: joined.width / 2, top: 0.1 };
  const top = surfaceOf(stage, id);
  const width = landmarksOf(stage.plan.place).get(id)?.width ?? stage.bodyOf(id)?.prop.width;
  return top === null || width === undefined ? null : { x: top.x, half: width / 2, top: top.y };
}
