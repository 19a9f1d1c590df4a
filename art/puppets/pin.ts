import { darken, fade, lighten } from '../colour.ts';
import { circle, fillWith, ink } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** The split pin a puppet turns on: a small head of the paper's own tone, lit from the upper left. */
export function pin(g: Surface2D, x: number, y: number, color: string, r = 0.0105): void {
  circle(g, x, y - r * 0.25, r * 1.25);
  fillWith(g, fade(darken(color, 0.75), 0.28));
  circle(g, x, y, r);
  fillWith(g, darken(color, 0.42));
  g.beginPath();
  g.arc(x, y, r * 0.62, Math.PI * 0.35, Math.PI * 1.05);
  ink(g, fade(lighten(color, 0.6), 0.75), r * 0.34);
}
