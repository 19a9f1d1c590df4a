import { darken, fade, lighten } from '../colour.ts';
import { across, box, down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import { card } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';

/** How far over the floor a curtain ends, as a share of its height: shoes and tails are seen under it. */
const HEM = 0.07;
const FOLDS = 7;

/** What hangs on a wall or before it, and a piece of the wall itself. */
export const hangings = {
  /** Drawn together from end to end. */
  'drawn-curtain'(g, w, h, tint) {
    const color = tint ?? '#b8483c';
    const [top, bottom] = [h * 0.45, -h / 2 + HEM * h];
    const path = () => box(g, -w / 2, bottom, w, top - bottom, 0.02 * w);
    lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
      path();
      fillWith(g, color);
    });
    for (let k = 0; k < FOLDS; k++) {
      const [left, wide] = [-w / 2 + (k * w) / FOLDS, w / FOLDS];
      // Each fold hangs a little lower in its middle.
      polygon(g, [
        [left, top],
        [left + wide, top],
        [left + wide, bottom],
        [left + wide / 2, bottom - 0.012 * h],
        [left, bottom],
      ]);
      fillWith(g, across(g, left, left + wide, darken(color, 0.24), lighten(color, 0.1), darken(color, 0.2)));
    }
    rect(g, -w / 2, bottom + 0.03 * h, w, 0.014 * h);
    fillWith(g, fade('#e3b04a', 0.7));
    card(g, -w * 0.54, h * 0.44, w * 1.08, h * 0.05, '#8a5a34', 0.02);
  },
  /** A piece of the wall, plastered and white, in a moulding. */
  'bare-wall'(g, w, h, tint) {
    const color = tint ?? '#efe6d2';
    box(g, -w / 2, -h / 2, w, h, 0.01);
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.1), color));
    box(g, -w / 2 + 0.02 * w, -h / 2 + 0.02 * w, 0.96 * w, h - 0.04 * w, 0.01);
    ink(g, fade(darken(color, 0.4), 0.5), 0.012 * w);
  },
} satisfies Record<string, ShapePainter>;
