import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, down, fillWith, ink, lifted, oval, polygon } from '../paint.ts';
import { bushBalls, leaves } from '../scenery/elements/plants.ts';
import type { Surface2D } from '../surface.ts';
import { card } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** A thing of a plan is painted by day: the light of the place lies over everything. */
const clear = { night: 0, rain: 0, snow: 0 };

const trunk = (g: Surface2D, w: number, bottom: number, top: number) => {
  const path = () =>
    polygon(g, [
      [-w * 0.12, bottom],
      [w * 0.12, bottom],
      [w * 0.06, top],
      [-w * 0.06, top],
    ]);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    path();
    fillWith(g, '#8a5836');
  });
  path();
  fillWith(g, down(g, top, bottom, '#7a4a2e', '#9a6640'));
};

/** Crowns as balls in shares of the tree's width and height about the crown's middle: drawn from the back. */
const crown = [
  [0.24, -0.02, 0.24],
  [-0.26, -0.04, 0.23],
  [0.02, -0.06, 0.27],
  [0.16, 0.2, 0.22],
  [-0.15, 0.19, 0.23],
  [0.01, 0.3, 0.19],
] as const;

export const outdoors = {
  tree(g, w, h, tint) {
    trunk(g, w, -h / 2, h * 0.12);
    leaves(g, 0, h * 0.12, w, tint ?? '#6fa65a', clear, crown);
  },
  fir(g, w, h, tint) {
    const color = tint ?? '#4f8a63';
    trunk(g, w, -h / 2, -h * 0.2);
    for (const [bottom, top, half] of [
      [-0.36, 0.14, 0.5],
      [-0.12, 0.32, 0.4],
      [0.1, 0.5, 0.29],
    ] as const) {
      const path = () =>
        blob(
          g,
          [
            [0, h * top],
            [w * half, h * bottom],
            [w * half * 0.4, h * (bottom - 0.02)],
            [0, h * (bottom + 0.01)],
            [-w * half * 0.4, h * (bottom - 0.02)],
            [-w * half, h * bottom],
          ],
          0.3,
        );
      lifted(g, { blur: 0.07, alpha: 0.28 }, () => {
        path();
        fillWith(g, down(g, h * top, h * bottom, lighten(color, 0.2), color, darken(color, 0.1)));
      });
    }
  },
  bush(g, w, h, tint) {
    g.save();
    g.translate(0, -h / 2);
    g.scale(w / 1.84, h / 0.88);
    leaves(g, 0, 0.02, 1, tint ?? '#6a9a54', clear, bushBalls);
    g.restore();
  },
  sailboat(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    card(g, -w * 0.03, -h * 0.26, w * 0.035, h * 0.74, '#8a5a34', 0.01);
    for (const [points, paint] of [
      [
        [
          [0.02, 0.46],
          [0.02, -0.2],
          [0.42, -0.2],
        ],
        '#fff4de',
      ],
      [
        [
          [-0.05, 0.4],
          [-0.05, -0.2],
          [-0.34, -0.2],
        ],
        '#f3d79a',
      ],
    ] as const) {
      const path = () =>
        polygon(
          g,
          points.map(([x, y]) => [x * w, y * h] as const),
        );
      lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
        path();
        fillWith(g, paint);
      });
      path();
      fillWith(g, down(g, h * 0.46, -h * 0.2, lighten(paint, 0.4), paint));
    }
    const hull = () =>
      blob(
        g,
        [
          [-w / 2, -h * 0.25],
          [w / 2, -h * 0.25],
          [w * 0.36, -h / 2],
          [-w * 0.36, -h / 2],
        ],
        0.35,
      );
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      hull();
      fillWith(g, color);
    });
    hull();
    fillWith(g, down(g, -h * 0.25, -h / 2, lighten(color, 0.22), darken(color, 0.12)));
    box(g, -w * 0.47, -h * 0.3, w * 0.94, h * 0.05, 0.02);
    fillWith(g, lighten(color, 0.6));
  },
  drone(g, w, h, tint) {
    const color = tint ?? '#e8e2d4';
    for (const side of [-1, 1]) {
      card(g, side * w * 0.36 - w * 0.018, h * 0.08, w * 0.036, h * 0.3, '#5c5f6b', 0.01);
      oval(g, side * w * 0.36, h * 0.42, w * 0.2, h * 0.06);
      fillWith(g, 'rgba(70,76,90,0.38)');
      oval(g, side * w * 0.36, h * 0.42, w * 0.2, h * 0.022);
      fillWith(g, '#4c525e');
      curve(g, [
        [side * w * 0.14, -h * 0.1],
        [side * w * 0.2, -h * 0.34],
        [side * w * 0.2, -h * 0.48],
      ]);
      ink(g, '#5c5f6b', w * 0.03);
    }
    card(g, -w * 0.42, h * 0.02, w * 0.84, h * 0.12, '#7d828e', h * 0.05);
    card(g, -w * 0.2, -h * 0.18, w * 0.4, h * 0.42, color, h * 0.16);
    circle(g, 0, 0.01 * h, h * 0.1);
    fillWith(g, '#3a3f4c');
    circle(g, -h * 0.03, h * 0.04, h * 0.03);
    fillWith(g, '#fff8ea');
    circle(g, w * 0.14, h * 0.14, h * 0.035);
    fillWith(g, '#d9483c');
  },
  ghost(g, w, h, tint) {
    const color = tint ?? '#f7f1e8';
    const path = () => {
      g.beginPath();
      g.moveTo(-w * 0.42, -h * 0.42);
      g.quadraticCurveTo(-w * 0.44, h * 0.5, 0, h * 0.5);
      g.quadraticCurveTo(w * 0.44, h * 0.5, w * 0.42, -h * 0.42);
      for (const k of [0.28, 0, -0.28]) {
        g.quadraticCurveTo(w * (k + 0.14), -h * 0.56, w * k + w * 0.04, -h * 0.36);
        g.quadraticCurveTo(w * k, -h * 0.34, w * k - w * 0.04, -h * 0.38);
      }
      g.quadraticCurveTo(-w * 0.4, -h * 0.56, -w * 0.42, -h * 0.42);
      g.closePath();
    };
    lifted(g, { blur: 0.06, color: '#5a6a9a', alpha: 0.4 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, '#fffdf8', color, fade('#c9c6dc', 0.95)));
    path();
    ink(g, 'rgba(255,255,255,0.7)', 0.01);
  },
} satisfies Record<string, ShapePainter>;
