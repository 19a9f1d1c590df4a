import { darken, fade, lighten } from '../colour.ts';
import { box, down, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A sheet of card: shadow, light from the upper left, pale cut edge. */
export function card(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  r = 0.02,
): void {
  const u = Math.min(w, h);
  lifted(g, { blur: Math.min(0.06, u * 0.25), alpha: 0.34 }, () => {
    box(g, x, y, w, h, r);
    fillWith(g, color);
  });
  box(g, x, y, w, h, r);
  fillWith(g, down(g, y + h, y, lighten(color, 0.2), color, darken(color, 0.12)));
  box(g, x, y, w, h, r);
  ink(g, fade(lighten(color, 0.6), 0.5), Math.min(0.012, u * 0.05));
}

/** A sheet of card of any outline: shadow, light from above. */
export function sheet(
  g: Surface2D,
  path: () => void,
  [top, bottom]: readonly [number, number],
  color: string,
): void {
  lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, top, bottom, lighten(color, 0.22), color, darken(color, 0.14)));
}
