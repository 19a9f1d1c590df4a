import { darken, fade, lighten } from '../colour.ts';
import { across, box, fillWith, ink, lifted, oval, polygon } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';

const METAL = '#b9c0c6';

/** What is closed all around, with air in it. */
export const closedVessels = {
  'drink-can'(g, w, h, tint) {
    const color = tint ?? '#c8453c';
    lifted(g, { blur: h * 0.06, alpha: 0.3 }, () => {
      box(g, -w * 0.5, -h * 0.44, w, h * 0.86, w * 0.06);
      fillWith(g, color);
    });
    box(g, -w * 0.42, -h * 0.5, w * 0.84, h * 0.12, w * 0.05);
    fillWith(g, across(g, -w / 2, w / 2, lighten(METAL, 0.4), METAL, darken(METAL, 0.3)));
    box(g, -w * 0.5, -h * 0.44, w, h * 0.86, w * 0.06);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.35), color, darken(color, 0.3)));
    polygon(g, [
      [-w * 0.5, h * 0.02],
      [w * 0.5, h * 0.2],
      [w * 0.5, h * 0.06],
      [-w * 0.5, -h * 0.12],
    ]);
    fillWith(g, fade('#fff6e4', 0.85));
    box(g, -w * 0.42, h * 0.4, w * 0.84, h * 0.1, w * 0.05);
    fillWith(g, across(g, -w / 2, w / 2, lighten(METAL, 0.45), METAL, darken(METAL, 0.25)));
  },
  'water-bottle'(g, w, h, tint) {
    const color = tint ?? '#a9d3e4';
    const path = () => {
      g.beginPath();
      g.moveTo(-w * 0.46, -h * 0.5);
      g.lineTo(w * 0.46, -h * 0.5);
      g.lineTo(w * 0.46, h * 0.2);
      g.quadraticCurveTo(w * 0.42, h * 0.34, w * 0.17, h * 0.4);
      g.lineTo(-w * 0.17, h * 0.4);
      g.quadraticCurveTo(-w * 0.42, h * 0.34, -w * 0.46, h * 0.2);
      g.closePath();
    };
    path();
    fillWith(
      g,
      across(
        g,
        -w / 2,
        w / 2,
        fade(lighten(color, 0.5), 0.85),
        fade(color, 0.6),
        fade(darken(color, 0.15), 0.8),
      ),
    );
    path();
    ink(g, fade(darken(color, 0.35), 0.8), w * 0.03);
    for (const y of [-0.34, -0.22, 0.12]) {
      box(g, -w * 0.46, y * h, w * 0.92, h * 0.012, 0);
      fillWith(g, fade(darken(color, 0.25), 0.5));
    }
    box(g, -w * 0.46, -h * 0.14, w * 0.92, h * 0.2, 0);
    fillWith(g, '#3f7cc4');
    box(g, -w * 0.2, h * 0.39, w * 0.4, h * 0.11, w * 0.05);
    fillWith(g, '#2f5d9c');
  },
  'lidded-tub'(g, w, h, tint) {
    const color = tint ?? '#dfe6ea';
    lifted(g, { blur: h * 0.08, alpha: 0.28 }, () => {
      polygon(g, [
        [-w * 0.4, -h * 0.5],
        [w * 0.4, -h * 0.5],
        [w * 0.47, h * 0.32],
        [-w * 0.47, h * 0.32],
      ]);
      fillWith(g, color);
    });
    polygon(g, [
      [-w * 0.4, -h * 0.5],
      [w * 0.4, -h * 0.5],
      [w * 0.47, h * 0.32],
      [-w * 0.47, h * 0.32],
    ]);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.4), color, darken(color, 0.18)));
    box(g, -w * 0.5, h * 0.3, w, h * 0.2, h * 0.06);
    fillWith(g, across(g, -w / 2, w / 2, '#7db1d8', '#4f8fc0', '#3a6d97'));
  },
  pouch(g, w, h, tint) {
    const color = tint ?? '#8fbf9f';
    lifted(g, { blur: h * 0.08, alpha: 0.28 }, () => {
      box(g, -w * 0.46, -h * 0.5, w * 0.92, h * 0.9, w * 0.16);
      fillWith(g, color);
    });
    box(g, -w * 0.46, -h * 0.5, w * 0.92, h * 0.9, w * 0.16);
    fillWith(g, across(g, -w / 2, w / 2, darken(color, 0.1), lighten(color, 0.4), darken(color, 0.14)));
    box(g, -w * 0.48, h * 0.36, w * 0.96, h * 0.14, w * 0.02);
    fillWith(g, darken(color, 0.28));
    box(g, -w * 0.44, h * 0.41, w * 0.88, h * 0.03, 0);
    fillWith(g, lighten(color, 0.35));
  },
  'vacuum-chamber'(g, w, h, tint) {
    const color = tint ?? '#8d979f';
    box(g, -w * 0.5, -h * 0.5, w, h * 0.2, h * 0.03);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.2), darken(color, 0.1), darken(color, 0.35)));
    lifted(g, { blur: h * 0.06, alpha: 0.3 }, () => {
      box(g, -w * 0.44, -h * 0.34, w * 0.88, h * 0.8, w * 0.1);
      fillWith(g, color);
    });
    box(g, -w * 0.44, -h * 0.34, w * 0.88, h * 0.8, w * 0.1);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.4), color, darken(color, 0.3)));
    for (const y of [-0.28, 0.38]) {
      box(g, -w * 0.48, y * h, w * 0.96, h * 0.05, h * 0.02);
      fillWith(g, darken(color, 0.3));
    }
    oval(g, 0, h * 0.07, w * 0.24, w * 0.24);
    fillWith(g, darken(color, 0.4));
    oval(g, 0, h * 0.07, w * 0.18, w * 0.18);
    fillWith(g, '#cfe4ec');
    oval(g, -w * 0.05, h * 0.1, w * 0.06, w * 0.06);
    fillWith(g, fade('#ffffff', 0.7));
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 2 * Math.PI;
      oval(g, Math.cos(a) * w * 0.21, h * 0.07 + Math.sin(a) * w * 0.21, w * 0.016, w * 0.016);
      fillWith(g, lighten(color, 0.5));
    }
  },
  'juice-box'(g, w, h, tint) {
    const color = tint ?? '#e8943a';
    box(g, w * 0.14, h * 0.3, w * 0.05, h * 0.2, w * 0.02);
    fillWith(g, '#f5efe3');
    lifted(g, { blur: h * 0.06, alpha: 0.3 }, () => {
      box(g, -w * 0.5, -h * 0.5, w, h * 0.88, w * 0.05);
      fillWith(g, color);
    });
    box(g, -w * 0.5, -h * 0.5, w, h * 0.88, w * 0.05);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.25), color, darken(color, 0.22)));
    oval(g, 0, -h * 0.08, w * 0.3, w * 0.3);
    fillWith(g, fade('#fff6e4', 0.92));
    oval(g, 0, -h * 0.08, w * 0.2, w * 0.2);
    fillWith(g, '#f2a93a');
    box(g, -w * 0.5, h * 0.28, w, h * 0.06, 0);
    fillWith(g, fade('#fff6e4', 0.7));
  },
  'cotton-ball'(g, w, h, tint) {
    const color = tint ?? '#f7f4ec';
    const tufts: readonly (readonly [number, number, number])[] = [
      [0, 0, 0.36],
      [-0.24, 0.12, 0.24],
      [0.24, 0.14, 0.23],
      [-0.2, -0.2, 0.25],
      [0.22, -0.18, 0.25],
      [0, 0.26, 0.22],
      [0, -0.28, 0.2],
    ];
    lifted(g, { blur: h * 0.1, alpha: 0.28 }, () => {
      for (const [x, y, r] of tufts) {
        oval(g, x * w, y * h, r * w, r * h);
        fillWith(g, darken(color, 0.07));
      }
    });
    for (const [x, y, r] of tufts) {
      oval(g, x * w - 0.02 * w, y * h + 0.03 * h, 0.86 * r * w, 0.86 * r * h);
      fillWith(g, color);
    }
  },
  /** A ring that hangs on its plate, and is let fall on it. */
  'door-knocker'(g, w, h, tint, seed) {
    const color = tint ?? (seed === '' ? METAL : '#9aa2a8');
    oval(g, 0, h * 0.3, w * 0.3, h * 0.2);
    fillWith(g, across(g, -w * 0.3, w * 0.3, lighten(color, 0.3), color, darken(color, 0.25)));
    oval(g, 0, -h * 0.1, w * 0.38, h * 0.34);
    ink(g, darken(color, 0.2), w * 0.16);
    oval(g, 0, -h * 0.1, w * 0.38, h * 0.34);
    ink(g, lighten(color, 0.12), w * 0.09);
    oval(g, 0, -h * 0.44, w * 0.14, h * 0.07);
    fillWith(g, darken(color, 0.25));
  },
} satisfies Readonly<Record<string, ShapePainter>>;
