import { darken, lighten } from '../colour.ts';
import { box, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

const GRIP = '#3b3b46';

/** A shaft from its grip at the top down to where the head begins. */
function shaft(g: Surface2D, h: number, color: string, thick: number): void {
  const line = () => {
    g.beginPath();
    g.moveTo(0, h / 2);
    g.lineTo(0, -h * 0.44);
  };
  lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
    line();
    ink(g, color, thick);
  });
  box(g, -thick * 0.8, h * 0.24, thick * 1.6, h * 0.26, thick * 0.5);
  fillWith(g, GRIP);
}

/** What balls are struck with, upright: rackets with their strings up, clubs and sticks with their heads down. */
export const bats = {
  racket(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const [cy, rx, ry] = [h * 0.24, w * 0.44, h * 0.25];
    const hoop = () => {
      g.beginPath();
      g.ellipse(0, cy, rx, ry, 0, 0, 2 * Math.PI);
    };
    hoop();
    fillWith(g, 'rgba(255, 252, 240, 0.35)');
    for (let i = -3; i <= 3; i++) {
      const [x, y] = [(i * rx) / 4, (i * ry) / 4];
      const [half, wide] = [ry * Math.sqrt(1 - (i / 4) ** 2), rx * Math.sqrt(1 - (i / 4) ** 2)];
      g.beginPath();
      g.moveTo(x, cy - half);
      g.lineTo(x, cy + half);
      g.moveTo(-wide, cy + y);
      g.lineTo(wide, cy + y);
      ink(g, '#f7f3e4', 0.005);
    }
    lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
      hoop();
      ink(g, color, 0.026);
    });
    g.beginPath();
    g.moveTo(-rx * 0.55, cy - ry * 0.82);
    g.lineTo(0, -h * 0.12);
    g.lineTo(rx * 0.55, cy - ry * 0.82);
    ink(g, darken(color, 0.1), 0.018);
    box(g, -0.017, -h / 2, 0.034, h * 0.4, 0.01);
    fillWith(g, GRIP);
  },
  'golf-club'(g, w, h, tint) {
    shaft(g, h, tint ?? '#b9bec7', 0.018);
    g.beginPath();
    g.moveTo(-0.015, -h * 0.4);
    g.lineTo(w * 0.5, -h * 0.46);
    g.lineTo(w * 0.44, -h / 2);
    g.lineTo(-0.02, -h / 2);
    g.closePath();
    fillWith(g, darken(tint ?? '#8d949f', 0.05));
  },
  'hockey-stick'(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    shaft(g, h, color, 0.034);
    g.beginPath();
    g.moveTo(-0.005, -h * 0.42);
    g.quadraticCurveTo(0, -h * 0.475, w * 0.2, -h * 0.475);
    g.quadraticCurveTo(w * 0.4, -h * 0.475, w * 0.45, -h * 0.42);
    ink(g, color, 0.045);
  },
  'hockey-ball'(g, w, _, tint) {
    g.beginPath();
    g.ellipse(0, 0, w / 2, w / 2, 0, 0, 2 * Math.PI);
    fillWith(g, tint ?? '#e8622c');
    ink(g, darken(tint ?? '#e8622c', 0.25), w * 0.05);
  },
  /** A net that is seen from its side: the post, the mesh behind it, the white band on top. */
  'tennis-net'(g, w, h) {
    box(g, -w / 2, -h / 2, w, h, 0.01);
    fillWith(g, 'rgba(40, 52, 48, 0.35)');
    for (let y = -h / 2; y < h * 0.42; y += 0.05) {
      g.beginPath();
      g.moveTo(-w / 2, y);
      g.lineTo(w / 2, y + 0.05);
      g.moveTo(w / 2, y);
      g.lineTo(-w / 2, y + 0.05);
      ink(g, '#26332e', 0.007);
    }
    box(g, -0.022, -h / 2, 0.044, h, 0.01);
    fillWith(g, '#2f6b46');
    box(g, -w * 0.62, h * 0.42, w * 1.24, h * 0.08, 0.012);
    fillWith(g, '#fbf8ee');
  },
  'golf-ball'(g, w) {
    g.beginPath();
    g.ellipse(0, 0, w / 2, w / 2, 0, 0, 2 * Math.PI);
    fillWith(g, '#f6f4ee');
    ink(g, '#a8a59a', w * 0.05);
    for (const [x, y] of [
      [-0.2, 0.15],
      [0.12, 0.22],
      [-0.02, -0.05],
      [0.24, -0.1],
      [-0.24, -0.18],
      [0.05, -0.28],
    ] as const) {
      g.beginPath();
      g.ellipse(x * w, y * w, w * 0.05, w * 0.05, 0, 0, 2 * Math.PI);
      fillWith(g, lighten('#a8a59a', 0.3));
    }
  },
} satisfies Readonly<Record<string, ShapePainter>>;
