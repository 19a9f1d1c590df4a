import { fade } from '../colour.ts';
import { box, fillWith } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Brown of a crust, over as much of a thing as heat has come to: from below. */
export function drawBrowned(g: Surface2D, size: { width: number; height: number }, share: number): void {
  const { width: w, height: h } = size;
  const gradient = g.createLinearGradient(0, -0.5 * h, 0, 0.5 * h);
  gradient.addColorStop(0, fade('#6a3512', 0.78 * share));
  gradient.addColorStop(1, fade('#a4602a', 0.5 * share));
  box(g, -0.65 * w, -0.65 * h, 1.3 * w, 1.3 * h, 0);
  fillWith(g, gradient);
}
