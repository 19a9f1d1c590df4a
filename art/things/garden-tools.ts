import { darken, lighten } from '../colour.ts';
import { across, box, curve, fillWith, ink, lifted, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

const TIN = '#5f9c8f';
export const HOSE = '#5a9a4b';

/** What gardens are watered with: a can whose spout is on its right, and the nozzle of a hose. */
export const gardenTools = {
  'watering-can'(g, w, h, tint) {
    const color = tint ?? TIN;
    const dark = darken(color, 0.22);
    // Bow over the top, and the handle behind.
    g.beginPath();
    g.ellipse(-w * 0.14, h * 0.1, w * 0.2, h * 0.36, 0, 0, Math.PI);
    ink(g, dark, h * 0.075);
    g.beginPath();
    g.ellipse(-w * 0.36, -h * 0.12, w * 0.1, h * 0.22, 0, Math.PI / 2, Math.PI * 1.5);
    ink(g, dark, h * 0.07);
    lifted(g, { blur: 0.015, alpha: 0.3 }, () => {
      polygon(g, [
        [w * 0.06, -h * 0.36],
        [w * 0.06, -h * 0.12],
        [w * 0.37, h * 0.25],
        [w * 0.42, h * 0.2],
      ]);
      fillWith(g, darken(color, 0.1));
      polygon(g, [
        [w * 0.35, h * 0.33],
        [w * 0.5, h * 0.21],
        [w * 0.43, h * 0.14],
        [w * 0.33, h * 0.2],
      ]);
      fillWith(g, dark);
    });
    box(g, -w * 0.36, -h / 2, w * 0.46, h * 0.66, h * 0.06);
    fillWith(g, across(g, -w * 0.36, w * 0.1, lighten(color, 0.25), color, dark));
    box(g, -w * 0.37, -h * 0.02, w * 0.48, h * 0.045, h * 0.02);
    fillWith(g, lighten(color, 0.3));
    oval(g, -w * 0.13, h * 0.16, w * 0.23, h * 0.04);
    fillWith(g, darken(color, 0.4));
  },
  'hose-nozzle'(g, w, h, tint) {
    const color = tint ?? '#e2a63b';
    box(g, -w / 2, -h * 0.36, w * 0.3, h * 0.34, h * 0.1);
    fillWith(g, HOSE);
    polygon(g, [
      [-w * 0.24, -h * 0.42],
      [-w * 0.24, h * 0.12],
      [w * 0.34, h * 0.28],
      [w * 0.34, -h * 0.12],
    ]);
    fillWith(g, color);
    box(g, w * 0.3, -h * 0.16, w * 0.2, h * 0.5, h * 0.08);
    fillWith(g, darken(color, 0.25));
  },
} satisfies Readonly<Record<string, ShapePainter>>;

/** The hose behind its nozzle, metres: down to the ground and along it, out of the picture to the left. */
export function drawHose(g: Surface2D, from: { x: number; y: number }, ground: number): void {
  const path = () =>
    curve(g, [
      [from.x, from.y],
      [from.x - 0.18, from.y - 0.04],
      [from.x - 0.3, ground + 0.35 * (from.y - ground)],
      [from.x - 0.55, ground + 0.02],
      [from.x - 1.2, ground + 0.02],
      [from.x - 9, ground + 0.02],
    ]);
  path();
  ink(g, darken(HOSE, 0.3), 0.045);
  path();
  ink(g, lighten(HOSE, 0.1), 0.028);
}
