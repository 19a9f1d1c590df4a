import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, fillWith, ink, lifted, type Point, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

const SNOW = '#f2f6fb';
const COAL = '#3a3540';
const CARROT = '#ec7a2c';

/** A ball of packed snow, pressed flat above and below; it bulges a little beyond its middle. */
function ball(g: Surface2D, w: number, h: number, color: string): void {
  const [a, b] = [w / 2, h / 2];
  const points: Point[] = [
    [-0.6 * a, b],
    [0.6 * a, b],
    [a, 0.5 * b],
    [1.02 * a, -0.1 * b],
    [0.86 * a, -0.76 * b],
    [0.6 * a, -b],
    [-0.6 * a, -b],
    [-0.86 * a, -0.76 * b],
    [-1.02 * a, -0.1 * b],
    [-a, 0.5 * b],
  ];
  const path = () => blob(g, points, 0.8);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, round(g, -0.3 * a, 0.4 * b, 1.5 * a, lighten(color, 0.7), color, darken(color, 0.2)));
  path();
  ink(g, fade('#ffffff', 0.7), 0.006);
}

const coal = (g: Surface2D, x: number, y: number, r: number): void => {
  circle(g, x, y, r);
  fillWith(g, COAL);
  circle(g, x - 0.3 * r, y + 0.35 * r, 0.28 * r);
  fillWith(g, fade('#ffffff', 0.5));
};

/** The three pieces of a snowman: one is as likely to lie as to stand. */
export const snowPieces = {
  'snow-base'(g, w, h, tint) {
    ball(g, w, h, tint ?? SNOW);
    for (const y of [0.24, -0.08]) coal(g, 0.03 * w, y * h, 0.032 * w);
  },
  'snow-middle'(g, w, h, tint) {
    ball(g, w, h, tint ?? SNOW);
    for (const y of [0.26, 0, -0.26]) coal(g, 0.03 * w, y * h, 0.042 * w);
  },
  'snow-head'(g, w, h, tint) {
    ball(g, w, h, tint ?? SNOW);
    coal(g, -0.1 * w, 0.16 * h, 0.055 * w);
    coal(g, 0.2 * w, 0.16 * h, 0.055 * w);
    for (const [x, y] of [
      [-0.16, -0.2],
      [-0.07, -0.28],
      [0.05, -0.31],
      [0.17, -0.28],
      [0.26, -0.2],
    ] as const)
      coal(g, x * w, y * h, 0.026 * w);
    const nose: Point[] = [
      [0.02 * w, 0.09 * h],
      [0.05 * w, -0.08 * h],
      [0.62 * w, -0.1 * h],
    ];
    lifted(g, { blur: 0.02, alpha: 0.35 }, () => {
      blob(g, nose, 0.25);
      fillWith(g, CARROT);
    });
    for (const k of [0.25, 0.45]) {
      g.beginPath();
      g.moveTo((0.05 + 0.55 * k) * w, (0.06 - 0.14 * k) * h);
      g.lineTo((0.06 + 0.55 * k) * w, (-0.02 - 0.12 * k) * h);
      ink(g, fade(darken(CARROT, 0.4), 0.6), 0.006);
    }
  },
} satisfies Record<string, ShapePainter>;
