import { darken, fade, lighten, mix } from '../../colour.ts';
import { down, fillWith, ink, rect, softEdge } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { type Air, along } from '../layer.ts';
import { ridge } from '../outside.ts';
import { sunlight } from './tint.ts';

/** Still or moving water from `horizon` down to `shore`: a sheet with bands that widen towards the eye. */
export function water(
  g: Surface2D,
  view: View,
  horizon: number,
  shore: number,
  colors: readonly string[],
  salt: number,
): void {
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  rect(g, left, shore - 1, width, horizon - shore + 1);
  fillWith(g, down(g, horizon, shore, ...colors));
  const far = colors[0] ?? '#7fb0bc';
  for (let r = 0; r < 16; r++) {
    const t = (r + 0.5) / 16;
    const y = horizon - (horizon - shore) * t ** 1.5;
    const pitch = 0.55 + 1.5 * t;
    along(view, pitch, (i, x) => {
      const n = i * 16 + r;
      if (cell(n, salt) < 0.45) return;
      const w = pitch * (0.25 + 0.5 * cell(n, salt + 1));
      const x0 = x + cell(n, salt + 2) * pitch * 0.6;
      g.beginPath();
      g.moveTo(x0, y);
      g.quadraticCurveTo(x0 + w * 0.5, y + 0.02 + 0.05 * t, x0 + w, y);
      g.quadraticCurveTo(x0 + w * 0.5, y + 0.004, x0, y);
      fillWith(
        g,
        fade(cell(n, salt + 3) > 0.4 ? lighten(far, 0.5) : darken(colors.at(-1) ?? far, 0.25), 0.36),
      );
    });
  }
}

/** The path of light that sun or moon lays on the water below it. */
export function glitter(
  g: Surface2D,
  x: number,
  horizon: number,
  shore: number,
  air: Air,
  day = '#fff3cf',
  spread = 1,
): void {
  const moon = air.night * (1 - Math.max(air.rain, air.snow) * 0.8);
  const a = Math.max(sunlight(air) * 0.75, moon * 0.6);
  if (a < 0.03) return;
  const color = mix(day, '#e6ebff', air.night);
  const rows = 26;
  for (let r = 0; r < rows; r++) {
    const t = r / rows;
    const y = horizon - 0.02 - (horizon - shore) * t ** 1.25;
    const reach = (0.24 + 0.9 * t) * spread;
    for (let k = 0; k < 4; k++) {
      const n = r * 4 + k;
      const w = (0.08 + 0.3 * cell(n, 841)) * (0.4 + 0.9 * t) * spread;
      const cx = x + (cell(n, 842) + cell(n, 843) - 1) * reach;
      g.beginPath();
      g.ellipse(cx, y + (cell(n, 844) - 0.5) * 0.05, w * 0.6, 0.008 + 0.014 * t, 0, 0, Math.PI * 2);
      fillWith(g, fade(color, a * (0.75 - 0.45 * t)));
    }
  }
}

/** A rolling wave as a sheet of its own, with a pale crest. */
export function wave(
  g: Surface2D,
  view: View,
  y: number,
  swell: number,
  pitch: number,
  color: string,
  foam: string,
  salt: number,
): void {
  const points: [number, number][] = [];
  for (let i = Math.floor(view.left / pitch) - 2; i <= Math.ceil(view.right / pitch) + 2; i++)
    points.push([
      i * pitch + (cell(i, salt) - 0.5) * pitch * 0.3,
      y + (((i % 2) + 2) % 2 ? swell : -swell) * (0.6 + 0.4 * cell(i, salt + 1)),
    ]);
  softEdge(g, () => ridge(g, points, view.bottom - 1), 0.06, 0.2);
  ridge(g, points, view.bottom - 1);
  fillWith(g, down(g, y + swell, y - 1.2, lighten(color, 0.2), color, darken(color, 0.14)));
  for (const [dy, width, alpha] of [
    [-0.03, 0.045, 0.75],
    [-0.12, 0.02, 0.34],
  ] as const) {
    g.beginPath();
    points.forEach(([x, py], i) => {
      const last = points[i - 1];
      if (!last) g.moveTo(x, py + dy);
      else {
        const m = (last[0] + x) / 2;
        g.bezierCurveTo(m, last[1] + dy, m, py + dy, x, py + dy);
      }
    });
    ink(g, fade(foam, alpha), width);
  }
}

/** Upright streaks of colour below what is mirrored in calm water. */
export function reflection(
  g: Surface2D,
  x: number,
  w: number,
  horizon: number,
  depth: number,
  color: string,
  alpha: number,
  salt: number,
): void {
  for (let k = 0; k < 9; k++) {
    const t = k / 9;
    const y = horizon - depth * (t + 0.11);
    const sway = (cell(salt, 850 + k) - 0.5) * w * 0.35;
    rect(g, x + sway * t, y, w * (1 - 0.15 * cell(salt, 860 + k)), depth / 13);
    fillWith(g, fade(color, alpha * (1 - t)));
  }
}
