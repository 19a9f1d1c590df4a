import { darken, lighten } from '../colour.ts';
import { box, fillWith, ink, lifted } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** A rope that is stretched from one post with a little platform to another. */
export const drawTightrope: ShapePainter = (g, w, h, tint, seed) => {
  const color = tint ?? toyColor(seed);
  const [post, board] = [0.03 * h, 0.22 * h];
  for (const side of [-1, 1]) {
    const x = side * (w / 2 - board / 2);
    lifted(g, { blur: 0.02 * h, alpha: 0.3 }, () => {
      box(g, x - post, -h / 2, 2 * post, h - 0.02 * h, post);
      fillWith(g, color);
    });
    for (const up of [0.2, 0.5, 0.8]) {
      box(g, x - post, -h / 2 + up * h - 0.05 * h, 2 * post, 0.1 * h, 0);
      fillWith(g, lighten(color, 0.6));
    }
    box(g, x - board / 2, h / 2 - 0.05 * h, board, 0.05 * h, 0.01 * h);
    fillWith(g, darken(color, 0.2));
  }
  const along = () => {
    g.beginPath();
    g.moveTo(-w / 2 + board / 2, h / 2 - 0.02 * h);
    g.lineTo(w / 2 - board / 2, h / 2 - 0.02 * h);
  };
  along();
  ink(g, '#8a6a44', 0.024 * h);
  along();
  ink(g, 'rgba(255,248,232,0.5)', 0.008 * h);
};
