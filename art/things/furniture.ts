import { darken, lighten } from '../colour.ts';
import { ink } from '../paint.ts';
import { card } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';

/** What things stand on and people sit on. */
export const furniture = {
  table(g, w, h, tint) {
    const color = tint ?? '#b9794a';
    for (const x of [-w * 0.42, w * 0.36]) card(g, x, -h / 2, w * 0.06, h, darken(color, 0.2));
    card(g, -w / 2, h / 2 - h * 0.1, w, h * 0.1, color);
  },
  stool(g, w, h, tint) {
    const color = tint ?? '#c98b55';
    for (const s of [-1, 1]) {
      g.beginPath();
      g.moveTo(s * w * 0.26, h * 0.42);
      g.lineTo(s * w * 0.4, -h * 0.48);
      ink(g, darken(color, 0.25), w * 0.1);
    }
    g.beginPath();
    g.moveTo(-w * 0.34, -h * 0.12);
    g.lineTo(w * 0.34, -h * 0.12);
    ink(g, darken(color, 0.3), w * 0.07);
    card(g, -w / 2, h / 2 - h * 0.13, w, h * 0.13, color, h * 0.05);
  },
  bench(g, w, h, tint) {
    const color = tint ?? '#b9794a';
    for (const x of [-w * 0.38, w * 0.32]) card(g, x, -h / 2, w * 0.05, h * 0.9, '#4a4248');
    for (const y of [0.36, 0.12]) card(g, -w / 2, h * y, w, h * 0.13, color);
  },
  platform(g, w, h, tint) {
    const color = tint ?? '#a9683f';
    card(g, -w / 2, -h / 2, w, h, color);
    card(g, -w / 2 - 0.03, h / 2 - 0.06, w + 0.06, 0.06, lighten(color, 0.2));
  },
} satisfies Record<string, ShapePainter>;
