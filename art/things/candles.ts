import { darken, lighten } from '../colour.ts';
import { across, box, fillWith, ink, oval } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';

const WAX = '#f3e3b3';
const ICING = '#f6c6d2';

/** Candles that are lit and blown out, and the cake under them: flames are the world's, none is painted. */
export const candles = {
  taper(g, w, h, tint) {
    const color = tint ?? WAX;
    const top = h * 0.36;
    box(g, -w * 0.5, -h / 2, w, h / 2 + top, w * 0.2);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.25), color, darken(color, 0.22)));
    oval(g, 0, top, w * 0.46, h * 0.035);
    fillWith(g, lighten(color, 0.35));
    g.beginPath();
    g.moveTo(0, top);
    g.lineTo(w * 0.06, h * 0.48);
    ink(g, '#3b3230', Math.max(0.006, w * 0.08));
  },
  'layer-cake'(g, w, h, tint) {
    const crumb = tint ?? '#d9a066';
    box(g, -w / 2, -h / 2, w, h * 0.98, h * 0.12);
    fillWith(g, across(g, -w / 2, w / 2, lighten(crumb, 0.2), crumb, darken(crumb, 0.2)));
    box(g, -w / 2, -h * 0.06, w, h * 0.1, h * 0.03);
    fillWith(g, '#fff3e2');
    // Icing runs down in drops.
    box(g, -w * 0.52, h * 0.2, w * 1.04, h * 0.3, h * 0.13);
    fillWith(g, ICING);
    for (let i = 0; i < 5; i++) {
      box(g, -w * 0.46 + i * w * 0.19, h * (0.04 + 0.05 * (i % 2)), w * 0.12, h * 0.3, w * 0.06);
      fillWith(g, ICING);
    }
    oval(g, 0, h * 0.47, w * 0.48, h * 0.05);
    fillWith(g, lighten(ICING, 0.4));
  },
} satisfies Readonly<Record<string, ShapePainter>>;
