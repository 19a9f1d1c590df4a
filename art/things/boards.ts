import { darken, fade, lighten } from '../colour.ts';
import { circle, curve, down, fillWith, ink, lifted, polygon } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** Boards that one stands on. */
export const boards = {
  skateboard(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    for (const x of [-w * 0.3, w * 0.3]) {
      circle(g, x, -h / 2 + h * 0.3, h * 0.3);
      fillWith(g, '#f5ead4');
      circle(g, x, -h / 2 + h * 0.3, h * 0.12);
      fillWith(g, '#4a3a40');
    }
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      curve(g, [
        [-w / 2, h * 0.42],
        [-w * 0.38, h * 0.2],
        [0, h * 0.18],
        [w * 0.38, h * 0.2],
        [w / 2, h * 0.42],
      ]);
      ink(g, color, h * 0.24);
    });
  },
  surfboard(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const path = () =>
      curve(g, [
        [-w / 2, h * 0.1],
        [-w * 0.3, -h * 0.36],
        [w * 0.2, -h * 0.4],
        [w / 2, h * 0.5],
        [w * 0.2, h * 0.24],
        [-w * 0.3, h * 0.22],
        [-w / 2, h * 0.1],
      ]);
    polygon(g, [
      [-w * 0.44, -h * 0.1],
      [-w * 0.4, -h * 0.5],
      [-w * 0.34, -h * 0.2],
    ]);
    fillWith(g, darken(color, 0.3));
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.3), color, darken(color, 0.2)));
    g.beginPath();
    g.moveTo(-w * 0.44, 0);
    g.lineTo(w * 0.34, h * 0.1);
    ink(g, fade(lighten(color, 0.75), 0.85), h * 0.12);
  },
} satisfies Record<string, ShapePainter>;
