import { fillWith, oval, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** One red cheek around a point, so wide to each side; `share`: how red, 0 to 1. */
export function drawBlush(g: Surface2D, x: number, y: number, radius: number, share: number): void {
  const red = (alpha: number) => `rgba(226,38,48,${(alpha * Math.max(0, Math.min(1, share))).toFixed(3)})`;
  oval(g, x, y, radius, 0.72 * radius);
  fillWith(g, round(g, x, y, radius, red(0.95), red(0.75), red(0)));
}
