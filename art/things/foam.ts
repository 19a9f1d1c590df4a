import { darken, lighten } from '../colour.ts';
import { across, box, fillWith, lifted, oval } from '../paint.ts';
import { cell } from '../random.ts';
import type { ShapePainter } from './shape-painter.ts';

/** Beads that are seen on its face. */
const BEADS = 120;

/** Expanded polystyrene: a white slab of beads. */
export const foam = {
  'foam-slab'(g, w, h, tint) {
    const color = tint ?? '#f6f5f0';
    lifted(g, { blur: h * 0.12, alpha: 0.3 }, () => {
      box(g, -w / 2, -h / 2, w, h, h * 0.08);
      fillWith(g, color);
    });
    box(g, -w / 2, -h / 2, w, h, h * 0.08);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.4), color, darken(color, 0.1)));
    const r = 0.055 * h;
    for (let i = 0; i < BEADS; i++) {
      const x = (cell(i, 411) - 0.5) * (w - 3 * r);
      const y = (cell(i, 413) - 0.5) * (h - 3 * r);
      oval(g, x, y, r, r);
      fillWith(g, i % 3 === 0 ? darken(color, 0.07) : lighten(color, 0.5));
    }
  },
} satisfies Readonly<Record<string, ShapePainter>>;
