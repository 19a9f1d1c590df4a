import { darken, fade, lighten } from '../colour.ts';
import { down, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A piece of coloured paper with its shadow and a pale cut edge: wings, fins, trunks. Shaded from `top` down to `bottom`. */
export function sheet(g: Surface2D, color: string, top: number, bottom: number, path: () => void): void {
  lifted(g, { blur: 0.03, x: 0.004, y: 0.012, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, top, bottom, lighten(color, 0.2), color, darken(color, 0.14)));
  path();
  ink(g, fade(lighten(color, 0.5), 0.45), 0.007);
}
