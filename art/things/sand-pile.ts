import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, down, fillWith, lifted, type Point } from '../paint.ts';
import { cell } from '../random.ts';
import type { ShapePainter } from './shape-painter.ts';

/** A heap of sand, of any colour, with grains on it. */
export const sandPile = {
  'sand-pile'(g, w, h, tint, seed) {
    const color = tint ?? '#dcb870';
    const edge: Point[] = [
      [-w / 2, -h / 2],
      [-0.4 * w, -0.2 * h],
      [-0.24 * w, 0.24 * h],
      [-0.08 * w, 0.46 * h],
      [0.1 * w, h / 2],
      [0.26 * w, 0.2 * h],
      [0.42 * w, -0.24 * h],
      [w / 2, -h / 2],
    ];
    const heap = () => blob(g, edge, 0.8);
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      heap();
      fillWith(g, color);
    });
    heap();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.22), color, darken(color, 0.2)));
    g.save();
    heap();
    g.clip();
    const from = seed.length;
    for (let k = 0; k < 90; k++) {
      const [x, y] = [cell(from + k, 1) - 0.5, cell(from + k, 2) - 0.5];
      circle(g, x * w, y * h, (0.006 + 0.006 * cell(from + k, 3)) * w);
      fillWith(g, fade(k % 2 === 0 ? lighten(color, 0.4) : darken(color, 0.35), 0.5));
    }
    g.restore();
  },
} satisfies Record<string, ShapePainter>;
