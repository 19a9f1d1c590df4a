import { drawOar } from '#art/things/rowboat.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** How far before a rower the rowlock is, metres, and how high above the boat's middle, in the boat's height. */
const LOCK = { ahead: 0.36, y: 0.26 };
/** How much longer an oar is outside of the lock than inside. */
const OUTSIDE = 2.6;

type Point = { x: number; y: number };
type Rower = { root: Point | undefined; hand: Point | undefined; facing: 1 | -1 };

/** The near oars of a boat's crew: each a lever from its rower's hand over a rowlock, with its blade where that puts it. */
export function oarItems(prop: PlanProp, at: BodyAt, crew: readonly Rower[], z: number): Item[] {
  return crew.flatMap(({ root, hand, facing }) => {
    if (root === undefined || hand === undefined) return [];
    const along = root.x + facing * LOCK.ahead - at.x;
    const lock = {
      x: at.x + along * Math.cos(at.angle) - LOCK.y * prop.height * Math.sin(at.angle),
      y: at.y + along * Math.sin(at.angle) + LOCK.y * prop.height * Math.cos(at.angle),
    };
    const blade = { x: lock.x + (lock.x - hand.x) * OUTSIDE, y: lock.y + (lock.y - hand.y) * OUTSIDE };
    const draw: Item['draw'] = (g) => drawOar(g, hand, blade);
    return [{ z, shadow: draw, draw }];
  });
}
