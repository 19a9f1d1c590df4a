import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, down, fillWith, ink, lifted, oval, rect } from '../paint.ts';
import { armchair, bed, sofa } from '../scenery/elements/furniture.ts';
import type { Surface2D } from '../surface.ts';
import { card } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** Draws what stands on 0 in metres of its own, `width` × `height` large, into `w` × `h` about 0, 0. */
function fitted(g: Surface2D, w: number, h: number, width: number, height: number, paint: () => void): void {
  g.save();
  g.translate(0, -h / 2);
  g.scale(w / width, h / height);
  paint();
  g.restore();
}

const quilts = ['#d9705a', '#f0c878', '#7fae9a', '#f6e6c8'] as const;

/** What stands in rooms, of the same make as the furniture of the sets. */
export const furnishings = {
  sofa(g, w, h, tint) {
    fitted(g, w, h, 1.8, 0.96, () => sofa(g, 0, 0.02, 1.8, tint ?? '#c9604a', ['#f0c060', '#7fae9a']));
  },
  armchair(g, w, h, tint) {
    fitted(g, w, h, 1.02, 1.16, () => armchair(g, 0.06, 0.02, tint ?? '#b9654a', 1));
  },
  bed(g, w, h, tint) {
    const quilt = tint === null ? quilts : [tint, lighten(tint, 0.3), darken(tint, 0.12)];
    fitted(g, w, h, 2.06, 1.1, () => bed(g, 0, 0.02, 1.94, '#a9683f', quilt, -1));
  },
  pillow(g, w, h, tint, seed) {
    const color = tint ?? lighten(toyColor(seed), 0.55);
    const path = () =>
      blob(g, [
        [-w * 0.5, h * 0.44],
        [0, h * 0.36],
        [w * 0.5, h * 0.44],
        [w * 0.44, 0],
        [w * 0.5, -h * 0.46],
        [0, -h * 0.42],
        [-w * 0.5, -h * 0.46],
        [-w * 0.44, 0],
      ]);
    lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.4), color, darken(color, 0.14)));
    path();
    ink(g, fade(darken(color, 0.35), 0.5), 0.008);
  },
  'round-plate'(g, w, h, tint) {
    const color = tint ?? '#f6efe2';
    const r = Math.min(w, h) / 2;
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      circle(g, 0, 0, r);
      fillWith(g, color);
    });
    circle(g, 0, 0, r * 0.86);
    ink(g, '#6f95ad', r * 0.07);
    circle(g, 0, 0, r * 0.64);
    fillWith(g, down(g, r, -r, darken(color, 0.1), lighten(color, 0.5)));
  },
  stove(g, w, h, tint) {
    const color = tint ?? '#f2e8d6';
    card(g, -w / 2, -h / 2, w, h, color, 0.03);
    rect(g, -w / 2, h * 0.46, w, h * 0.06);
    fillWith(g, '#4a4248');
    for (const x of [-0.32, -0.11, 0.11, 0.32]) {
      circle(g, x * w, h * 0.36, w * 0.055);
      fillWith(g, '#4a4248');
    }
    box(g, -w * 0.4, -h * 0.36, w * 0.8, h * 0.56, 0.03);
    fillWith(g, '#3a3038');
    box(g, -w * 0.34, -h * 0.28, w * 0.68, h * 0.36, 0.03);
    fillWith(g, down(g, h * 0.1, -h * 0.3, '#6a4a3a', '#e08a3c'));
    rect(g, -w * 0.34, h * 0.13, w * 0.68, h * 0.03);
    fillWith(g, '#d9d2c4');
  },
  fridge(g, w, h, tint) {
    const color = tint ?? '#dfe8e0';
    card(g, -w / 2, -h / 2, w, h, color, 0.05);
    rect(g, -w / 2, h * 0.14, w, 0.014);
    fillWith(g, fade(darken(color, 0.5), 0.5));
    for (const [y, long] of [
      [-0.12, 0.22],
      [0.2, 0.14],
    ] as const) {
      box(g, -w * 0.4, y * h, w * 0.06, long * h, 0.02);
      fillWith(g, '#8c949a');
    }
  },
  barrel(g, w, h, tint) {
    const color = tint ?? '#b07a48';
    const path = () =>
      blob(g, [
        [-w * 0.38, h / 2],
        [w * 0.38, h / 2],
        [w * 0.5, 0],
        [w * 0.38, -h / 2],
        [-w * 0.38, -h / 2],
        [-w * 0.5, 0],
      ]);
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    g.save();
    path();
    g.clip();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.2), color, darken(color, 0.2)));
    for (const k of [-0.6, -0.2, 0.2, 0.6]) {
      curve(g, [
        [k * w * 0.38, h / 2],
        [k * w * 0.5, 0],
        [k * w * 0.38, -h / 2],
      ]);
      ink(g, fade(darken(color, 0.45), 0.55), w * 0.016);
    }
    for (const y of [0.34, -0.42]) {
      rect(g, -w / 2, y * h, w, h * 0.08);
      fillWith(g, '#5c5f6b');
    }
    g.restore();
  },
  vacuum(g, w, h, tint) {
    const color = tint ?? '#c8503f';
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      curve(g, [
        [w * 0.1, h * 0.2],
        [-w * 0.1, h * 0.5],
        [-w * 0.36, h * 0.3],
        [-w * 0.4, -h * 0.4],
      ]);
      ink(g, '#4a4e58', w * 0.07);
    });
    card(g, -w * 0.5, -h * 0.5, w * 0.24, h * 0.12, '#3f434d', w * 0.03);
    const path = () =>
      blob(g, [
        [-w * 0.26, -h * 0.42],
        [-w * 0.28, -h * 0.05],
        [-w * 0.12, h * 0.24],
        [w * 0.2, h * 0.28],
        [w * 0.46, h * 0.08],
        [w * 0.5, -h * 0.42],
      ]);
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h * 0.28, -h * 0.42, lighten(color, 0.28), color, darken(color, 0.14)));
    for (const x of [-0.1, 0.34]) {
      circle(g, x * w, -h * 0.4, h * 0.1);
      fillWith(g, '#3f434d');
      circle(g, x * w, -h * 0.4, h * 0.045);
      fillWith(g, '#d9d2c4');
    }
  },
  curtains(g, w, h, tint) {
    const color = tint ?? '#b8483c';
    for (const side of [-1, 1]) {
      const path = () =>
        blob(
          g,
          [
            [side * w * 0.5, h * 0.46],
            [side * w * 0.16, h * 0.46],
            [side * w * 0.22, h * 0.1],
            [side * w * 0.32, -h * 0.16],
            [side * w * 0.27, -h / 2],
            [side * w * 0.5, -h / 2],
          ],
          0.6,
        );
      lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
        path();
        fillWith(g, color);
      });
      g.save();
      path();
      g.clip();
      for (let k = 0; k < 5; k++) {
        rect(g, side * w * (0.17 + k * 0.08) - w * 0.016, -h / 2, w * 0.032, h);
        fillWith(g, fade(k % 2 ? '#2a1420' : '#ffe2c0', 0.16));
      }
      g.restore();
      oval(g, side * w * 0.4, -h * 0.15, w * 0.1, h * 0.02);
      fillWith(g, '#e3b04a');
    }
    box(g, -w / 2, h * 0.36, w, h * 0.12, 0.04);
    fillWith(g, down(g, h * 0.48, h * 0.36, color, darken(color, 0.16)));
    card(g, -w * 0.54, h * 0.44, w * 1.08, h * 0.05, '#8a5a34', 0.02);
  },
} satisfies Record<string, ShapePainter>;
