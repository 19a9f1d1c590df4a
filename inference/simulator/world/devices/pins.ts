import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';

/**
 * Half widths of a bowling pin at heights over its foot, as shares of its width and height: a foot of 52 mm, a belly of 121 mm
 * at 114 mm, a head of 65 mm at 343 mm of 381 mm (USBC Equipment Specifications). Its neck is left out: the outline is convex.
 */
const outline = [
  [0.21, 0],
  [0.5, 0.3],
  [0.27, 0.9],
  [0.12, 1],
] as const;

/** The outline of a bowling pin, from its middle, metres; null for any other prop. */
export function shapeOfPin({ thing, width, height }: PlanProp): Shape | null {
  if (thing !== 'own.bowling-pin') return null;
  const right = outline.map(([x, y]): [number, number] => [x * width, (y - 0.5) * height]);
  return {
    kind: 'polygon',
    points: [...right, ...right.toReversed().map(([x, y]): [number, number] => [-x, y])],
  };
}
