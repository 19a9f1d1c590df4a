import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/** The inside of a hollow thing where it is now: its middle, how wide it is, its floor and its rim, in metres. */
export type Inside = { x: number; width: number; floor: number; rim: number; door: boolean };

/** The inside of what is open at the top, a basin's too; null for what is not hollow. */
export function insideOf(stage: Stage, id: string): Inside | null {
  const loose = stage.loose.get(id);
  if (loose?.prop.hollow !== undefined) {
    const { width, height, hollow } = loose.prop;
    const at = loose.body.translation();
    return {
      x: at.x,
      width: width - 2 * hollow.wall,
      floor: at.y - height / 2 + hollow.floor,
      rim: at.y + height / 2,
      door: hollow.door === true,
    };
  }
  const basin = stage.joined.get(id)?.prop;
  const water = basin?.mechanism?.water;
  return basin === undefined || water == null
    ? null
    : {
        x: basin.x + (water.left + water.right) / 2,
        width: water.right - water.left,
        floor: basin.y + water.bottom,
        rim: basin.y + basin.height,
        door: false,
      };
}

/** Is this point between its walls, over its floor and under its rim? */
export const holdsPoint = ({ x, width, floor, rim }: Inside, at: { x: number; y: number }): boolean =>
  Math.abs(at.x - x) < width / 2 && at.y > floor - 0.02 && at.y < rim;

/** Does a loose thing lie in it, with its middle under the rim? */
export function liesIn(stage: Stage, loose: Loose, id: string): boolean {
  const inside = insideOf(stage, id);
  return inside !== null && holdsPoint(inside, loose.body.translation());
}
