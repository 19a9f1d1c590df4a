import { darken, fade, lighten } from '../../colour.ts';
import { down, fillWith, ink, oval, polygon, round, softEdge } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { type Air, along } from '../layer.ts';
import { ridge } from '../outside.ts';
import { sunlight } from './tint.ts';

/** The sheet on which the actors stand: its far edge waves about `edge`. */
export function ground(g: Surface2D, view: View, edge: number, wave: number, ...colors: string[]): void {
  const points: [number, number][] = [];
  for (let i = Math.floor(view.left) - 2; i <= view.right + 2; i++)
    points.push([i, edge + wave * (Math.sin(i * 0.7) + 0.6 * (cell(i, 3) - 0.5))]);
  softEdge(g, () => ridge(g, points, view.bottom - 1), 0.09, 0.22);
  ridge(g, points, view.bottom - 1);
  fillWith(g, down(g, edge, -1.8, ...colors));
}

/** A range of mountains: ridged peaks lit from the left, with caps of `snow` down to `cap` of their height. */
export function peaks(
  g: Surface2D,
  view: View,
  {
    base,
    height,
    pitch,
    color,
    snow,
    cap = 0.35,
    salt,
  }: { base: number; height: number; pitch: number; color: string; snow: string; cap?: number; salt: number },
): void {
  const tops: { x: number; y: number; left: [number, number]; right: [number, number] }[] = [];
  for (let i = Math.floor(view.left / pitch) - 2; i <= Math.ceil(view.right / pitch) + 2; i++) {
    const x = i * pitch + (cell(i, salt) - 0.5) * pitch * 0.5;
    const h = height * (0.55 + 0.5 * cell(i, salt + 1));
    const w = pitch * (0.85 + 0.35 * cell(i, salt + 2));
    tops.push({ x, y: base + h, left: [x - w, base - 0.4], right: [x + w, base - 0.4] });
  }
  tops.sort((a, b) => a.y - b.y);
  tops.reverse();
  for (const [k, { x, y, left, right }] of tops.entries()) {
    const n = Math.round(x * 10);
    const t = (m: number) => cell(n, salt + 10 + m);
    const mix = (p: readonly [number, number], s: number, jitter: number): [number, number] => [
      x + (p[0] - x) * s + jitter,
      y + (p[1] - y) * s,
    ];
    const outline = () =>
      polygon(g, [
        left,
        mix(left, 0.62, 0.06 * t(1)),
        mix(left, 0.3, -0.08 * t(2)),
        [x, y],
        mix(right, 0.34, 0.1 * t(3)),
        mix(right, 0.66, -0.08 * t(4)),
        right,
      ]);
    softEdge(g, outline, 0.06, 0.14);
    outline();
    fillWith(
      g,
      down(
        g,
        y,
        base - 0.3,
        lighten(color, 0.14 + 0.03 * (k % 2)),
        lighten(color, 0.02),
        lighten(color, 0.28),
      ),
    );
    // The side away from the light.
    polygon(g, [
      [x, y],
      mix(right, 0.34, 0.1 * t(3)),
      mix(right, 0.66, -0.08 * t(4)),
      right,
      [x + (right[0] - x) * 0.3, base - 0.4],
      [x + 0.12 * t(5), y + (base - y) * 0.62],
      [x - 0.1 * t(6), y + (base - y) * 0.34],
    ]);
    fillWith(g, fade(darken(color, 0.3), 0.42));
    const c = cap * (0.8 + 0.5 * t(7));
    polygon(g, [
      [x, y],
      mix(right, c, 0.04),
      mix(right, c * 0.66, -0.16),
      [x + 0.06, y + (base - y) * c * 1.1],
      mix(left, c * 0.6, 0.14),
      mix(left, c, -0.02),
    ]);
    fillWith(g, snow);
    polygon(g, [
      [x, y],
      mix(right, c, 0.04),
      mix(right, c * 0.66, -0.16),
      [x + 0.06, y + (base - y) * c * 1.1],
      [x - 0.04, y + (base - y) * c * 0.5],
    ]);
    fillWith(g, fade(darken(snow, 0.3), 0.32));
  }
}

/** A sheet of dunes: one side of each crest in shade. */
export function dunes(
  g: Surface2D,
  view: View,
  height: number,
  swell: number,
  pitch: number,
  color: string,
  shade: string,
  salt: number,
): void {
  const points: [number, number][] = [];
  for (let i = Math.floor(view.left / pitch) - 2; i <= Math.ceil(view.right / pitch) + 2; i++)
    points.push([
      i * pitch + (cell(i, salt) - 0.5) * pitch * 0.4,
      height + (i % 2 ? 1 : -1) * swell * (0.4 + 0.4 * cell(i, salt + 1)),
    ]);
  softEdge(g, () => ridge(g, points, view.bottom - 1), 0.07, 0.2);
  ridge(g, points, view.bottom - 1);
  fillWith(g, down(g, height + swell, height - 2, lighten(color, 0.2), color, darken(color, 0.08)));
  points.forEach(([x, y], i) => {
    const next = points[i + 1];
    if (!next || next[1] > y) return;
    const m = (x + next[0]) / 2;
    g.beginPath();
    g.moveTo(x, y);
    g.bezierCurveTo(m, y, m, next[1], next[0], next[1]);
    g.quadraticCurveTo(x + (next[0] - x) * 0.5, next[1] - swell * 0.5, x + pitch * 0.16, y - swell * 1.9);
    g.quadraticCurveTo(x - pitch * 0.06, y - swell * 0.8, x, y);
    g.closePath();
    fillWith(g, down(g, y, y - swell * 2, fade(shade, 0.5), fade(shade, 0)));
  });
}

/** Small stones and specks of a ground between two heights. */
export function pebbles(
  g: Surface2D,
  view: View,
  top: number,
  bottom: number,
  pitch: number,
  color: string,
  salt: number,
): void {
  along(view, pitch, (i, x) => {
    for (let k = 0; k < 3; k++) {
      const y = top - cell(i * 3 + k, salt) * (top - bottom);
      const near = 1 + (top - y) * 0.5;
      oval(
        g,
        x + cell(i * 3 + k, salt + 1) * pitch,
        y,
        (0.012 + 0.022 * cell(i * 3 + k, salt + 2)) * near,
        (0.006 + 0.008 * cell(i * 3 + k, salt + 3)) * near,
      );
      fillWith(g, fade(k % 2 ? lighten(color, 0.35) : darken(color, 0.35), 0.34));
    }
  });
}

/** Long ripples that wind or water left in a ground. */
export function ripples(
  g: Surface2D,
  view: View,
  top: number,
  bottom: number,
  color: string,
  salt: number,
): void {
  for (let r = 0; r < 9; r++) {
    const y = top - (top - bottom) * (r / 9) ** 1.3;
    along(view, 1.5, (i, x) => {
      if (cell(i * 9 + r, salt) < 0.4) return;
      const w = 0.5 + 0.8 * cell(i * 9 + r, salt + 1);
      const x0 = x + cell(i * 9 + r, salt + 2);
      g.beginPath();
      g.moveTo(x0, y);
      g.quadraticCurveTo(x0 + w * 0.3, y + 0.035, x0 + w * 0.5, y + 0.004);
      g.quadraticCurveTo(x0 + w * 0.7, y - 0.03, x0 + w, y + 0.006);
      ink(g, fade(color, 0.3), 0.014 + 0.02 * (r / 9));
    });
  }
}

/** What stands at (x, y) throws its shadow away from the sun, which is at the upper left. */
export function standShadow(g: Surface2D, x: number, y: number, w: number, air: Air, length = 1.6): void {
  const a = 0.1 + 0.26 * sunlight(air);
  g.save();
  g.translate(x + w * length * 0.32, y);
  g.scale(w * (0.5 + length * 0.34), w * 0.13 + 0.035);
  g.beginPath();
  g.rect(-1, -1, 2, 2);
  fillWith(
    g,
    round(
      g,
      0,
      0,
      1,
      `rgba(40,18,24,${a})`,
      `rgba(40,18,24,${a * 0.8})`,
      `rgba(40,18,24,${a * 0.34})`,
      'rgba(40,18,24,0)',
    ),
  );
  g.restore();
}
