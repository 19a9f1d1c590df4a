import { fade } from '../colour.ts';
import { curve, ink } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

/** How far to either side a crack jags, in widths. */
const JAGS = 0.09;
const cracks = [
  [0.34, 0.46, -0.3, -0.4],
  [-0.36, 0.34, -0.02, 0.06],
] as const;

/** Cracks through something broken; each becomes shorter with how much of it is mended (0 to 1). */
export function drawCracks(g: Surface2D, size: { width: number; height: number }, mended: number): void {
  const { width: w, height: h } = size;
  const left = 1 - mended;
  for (const [n, [x, y, x1, y1]] of cracks.entries()) {
    const steps = Math.max(2, Math.round(9 * left));
    if (left <= 0.02) return;
    const points = Array.from({ length: steps + 1 }, (_, k) => {
      const t = (k / steps) * left;
      const jag = k === 0 ? 0 : (cell(k, n + 3) - 0.5) * 2 * JAGS;
      return [(x + (x1 - x) * t + jag) * w, (y + (y1 - y) * t) * h] as [number, number];
    });
    const thick = 0.035 * Math.min(w, h);
    curve(g, points);
    ink(g, fade('#fff6e2', 0.5), 2.2 * thick);
    curve(g, points);
    ink(g, '#3a2a2c', thick);
  }
}
