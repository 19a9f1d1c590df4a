import { darken, fade, lighten } from '../colour.ts';
import { across, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { clothOf, printed } from './printed.ts';

/** A piece of paper laid on: its shape, its colour, a pale cut edge. */
export function piece(g: Surface2D, tint: string, path: () => void): void {
  lifted(g, { blur: 0.02, x: 0.002, y: 0.009, alpha: 0.34 }, () => {
    path();
    fillWith(g, tint);
  });
  path();
  fillWith(g, across(g, -0.16, 0.16, lighten(tint, 0.16), tint, darken(tint, 0.2)));
  const print = clothOf(g);
  if (print !== undefined) printed(g, print, tint, path);
  path();
  ink(g, fade(lighten(tint, 0.55), 0.4), 0.004);
}

/** Draws a piece that is worn, in the frame of the part that it is on. */
export type DrawWorn = (g: Surface2D, tint: string) => void;
