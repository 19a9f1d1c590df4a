import { darken } from '../colour.ts';
import { blob, box, fillWith, oval, type Point } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Where a brim lies: above the brows. */
export const BRIM = 0.088;

export const shape =
  (points: readonly Point[], tension = 1) =>
  (g: Surface2D) =>
  () =>
    blob(g, points, tension);
export const brim = (half: number, thick: number) => (g: Surface2D) => () =>
  oval(g, 0.004, BRIM, half, thick);

export const dome = shape([
  [-0.158, BRIM],
  [-0.15, 0.15],
  [-0.09, 0.215],
  [0, 0.232],
  [0.09, 0.215],
  [0.15, 0.15],
  [0.158, BRIM],
]);
export const crownOf = (half: number, top: number) => (g: Surface2D) => () =>
  box(g, -half, BRIM, half * 2, top - BRIM, 0.03);

export function band(g: Surface2D, tint: string, half: number, y = BRIM + 0.014): void {
  box(g, -half, y, half * 2, 0.03, 0.006);
  fillWith(g, darken(tint, 0.45));
}
