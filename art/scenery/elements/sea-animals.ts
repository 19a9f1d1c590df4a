import { darken, fade, lighten } from '../../colour.ts';
import { blob, box, circle, curve, down, fillWith, ink, lifted, oval, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import type { Tint } from './tint.ts';

export function fish(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  color: string,
  stripe: string,
  side: 1 | -1,
): void {
  g.save();
  g.translate(x, y);
  g.scale(s * side, s);
  lifted(g, { blur: 0.05, alpha: 0.24 }, () => {
    polygon(g, [
      [-0.42, 0],
      [-0.78, 0.26],
      [-0.7, 0],
      [-0.78, -0.26],
    ]);
    fillWith(g, darken(color, 0.08));
    blob(g, [
      [-0.5, 0],
      [-0.1, 0.3],
      [0.34, 0.2],
      [0.52, 0],
      [0.34, -0.2],
      [-0.1, -0.3],
    ]);
    fillWith(g, down(g, 0.3, -0.3, lighten(color, 0.25), color, darken(color, 0.12)));
  });
  for (const dx of [-0.16, 0.1]) {
    oval(g, dx, 0, 0.05, 0.22);
    fillWith(g, stripe);
  }
  polygon(g, [
    [-0.2, 0.24],
    [0.1, 0.42],
    [0.12, 0.25],
  ]);
  fillWith(g, darken(color, 0.1));
  circle(g, 0.33, 0.06, 0.06);
  fillWith(g, '#fffdf4');
  circle(g, 0.35, 0.06, 0.03);
  fillWith(g, '#2a2430');
  g.restore();
}

export function shoal(
  g: Surface2D,
  x: number,
  y: number,
  n: number,
  t: Tint,
  color: string,
  distance: number,
  salt: number,
): void {
  for (let k = 0; k < n; k++) {
    const fx = x + 1.9 * (cell(k, salt) - 0.5);
    const fy = y + 0.8 * (cell(k, salt + 1) - 0.5);
    const s = 0.09 + 0.05 * cell(k, salt + 2);
    blob(g, [
      [fx - s, fy],
      [fx, fy + s * 0.45],
      [fx + s, fy],
      [fx, fy - s * 0.45],
    ]);
    fillWith(g, t(color, distance));
    polygon(g, [
      [fx - s * 0.8, fy],
      [fx - s * 1.5, fy + s * 0.4],
      [fx - s * 1.5, fy - s * 0.4],
    ]);
    fillWith(g, t(color, distance));
  }
}

export function turtle(g: Surface2D, x: number, y: number, t: Tint): void {
  g.save();
  g.translate(x, y);
  g.rotate(-0.12);
  lifted(g, { blur: 0.08, alpha: 0.28 }, () => {
    for (const [px, py, a] of [
      [0.3, -0.14, -0.9],
      [-0.3, -0.12, 0.7],
    ] as const) {
      oval(g, px, py, 0.3, 0.09, a);
      fillWith(g, t('#7fae7a', 0.1));
    }
    oval(g, 0.56, 0.06, 0.16, 0.12);
    fillWith(g, t('#8fbc84', 0.1));
    g.beginPath();
    g.ellipse(0, 0, 0.48, 0.32, 0, 0, Math.PI);
    g.closePath();
    fillWith(g, down(g, 0.32, 0, t('#8a9a5a', 0.1), t('#5f7a4c', 0.1)));
  });
  for (const dx of [-0.22, 0.02, 0.26]) {
    circle(g, dx, 0.12, 0.075);
    ink(g, fade(t('#4a5f3c', 0.1), 0.7), 0.025);
  }
  circle(g, 0.62, 0.09, 0.022);
  fillWith(g, '#2a2430');
  g.restore();
}

export function anemone(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 11; k++) {
    const a = 0.35 + (k / 10) * 2.45;
    curve(g, [
      [x, y + 0.05],
      [x + Math.cos(a) * 0.18, y + 0.1 + Math.sin(a) * 0.2],
      [x + Math.cos(a) * 0.28 + 0.04 * Math.sin(k), y + 0.1 + Math.sin(a) * 0.38],
    ]);
    ink(g, t(k % 2 ? '#e88ab8' : '#f0a4c8'), 0.055);
  }
  box(g, x - 0.14, y - 0.06, 0.28, 0.18, 0.08);
  fillWith(g, t('#b85a90'));
}

export function star(g: Surface2D, x: number, y: number, r: number, color: string): void {
  polygon(
    g,
    Array.from({ length: 10 }, (_, k) => {
      const a = 0.5 + (k / 10) * Math.PI * 2;
      const d = k % 2 ? r * 0.4 : r;
      return [x + Math.cos(a) * d, y + Math.sin(a) * d * 0.55] as const;
    }),
  );
  fillWith(g, color);
  ink(g, color, 0.04);
}
