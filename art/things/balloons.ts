import { darken, lighten } from '../colour.ts';
import { blob, fillWith, lifted, oval, polygon, round } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** A balloon with its knot below; of any colour. */
export const balloons = {
  balloon(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const knot = -0.42 * h;
    const skin = () =>
      blob(g, [
        [0, h / 2],
        [0.34 * w, 0.4 * h],
        [w / 2, 0.14 * h],
        [0.4 * w, -0.14 * h],
        [0.15 * w, -0.36 * h],
        [0, knot],
        [-0.15 * w, -0.36 * h],
        [-0.4 * w, -0.14 * h],
        [-w / 2, 0.14 * h],
        [-0.34 * w, 0.4 * h],
      ]);
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      skin();
      fillWith(g, color);
    });
    skin();
    fillWith(
      g,
      round(
        g,
        -0.16 * w,
        0.2 * h,
        0.78 * Math.max(w, h),
        lighten(color, 0.34),
        lighten(color, 0.08),
        color,
        darken(color, 0.34),
      ),
    );
    polygon(g, [
      [-0.075 * w, -h / 2],
      [0.075 * w, -h / 2],
      [0.025 * w, knot + 0.015 * h],
      [-0.025 * w, knot + 0.015 * h],
    ]);
    fillWith(g, darken(color, 0.2));
    oval(g, -0.2 * w, 0.26 * h, 0.1 * w, 0.14 * h, -0.5);
    fillWith(g, 'rgba(255,250,240,0.55)');
    oval(g, 0.26 * w, -0.06 * h, 0.05 * w, 0.12 * h, -0.5);
    fillWith(g, 'rgba(255,250,240,0.16)');
  },
} satisfies Record<string, ShapePainter>;
