import { darken, fade, lighten } from '../colour.ts';
import { blob, fillWith, oval, type Point, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A ball of liquid of radius 1 about 0, 0, by `stretch` longer along x, and as much less across (its volume stays). */
export function drawBlob(g: Surface2D, stretch: number, colour: string): void {
  const n = 28;
  const outline = (size: number): Point[] =>
    Array.from({ length: n }, (_, i) => {
      const at = (i / n) * 2 * Math.PI;
      // The second of Legendre's polynomials: two ends and a waist.
      const r = size * (1 + stretch * ((3 * Math.cos(at) ** 2 - 1) / 2));
      return [r * Math.cos(at), r * Math.sin(at)] as const;
    });
  blob(g, outline(1));
  fillWith(g, round(g, -0.2, 0.25, 1.5, lighten(colour, 0.3), colour, darken(colour, 0.28)));
  blob(g, outline(0.8));
  fillWith(g, fade(lighten(colour, 0.35), 0.28));
  oval(g, -0.34, 0.4, 0.22, 0.13, 0.6);
  fillWith(g, 'rgba(255,255,255,0.75)');
}
