import { darken, fade, lighten, mix } from '../colour.ts';
import { blob, circle, down, fillWith, grain, lifted, polygon, round, softEdge } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';
import { type Air, along } from './layer.ts';
import { fillView } from './light.ts';
import { evening, lowSky, lowSun, morning } from './low-sun.ts';

type Three = readonly [string, string, string];

/** What makes one place's sky unlike another's; all of it may be left out. */
export type SkyLook = {
  /** Colours from the top down. */
  day?: Three;
  night?: Three;
  sun?: string;
  /** Radius of the sun in metres. */
  size?: number;
  /** Share of clouds, 0 (none) to 1, and how far above the horizon they begin (metres). */
  clouds?: number;
  above?: number;
};

const summer: Three = ['#7fc0d6', '#b7dbdc', '#fbe7c4'];
const starry: Three = ['#141c3c', '#26325c', '#5a5880'];

/** Sky colours from the top down, by light and weather. */
export function skyColors(air: Air, look: SkyLook = {}): [string, string, string] {
  const grey = Math.max(air.rain, air.snow * 0.55);
  const [da, db, dc] = look.day ?? summer;
  const [na, nb, nc] = look.night ?? starry;
  const day = lowSky([mix(da, '#8a98a4', grey), mix(db, '#b3bcc0', grey), mix(dc, '#d8d6cd', grey)], air);
  const night: Three = [mix(na, '#171b2c', grey), mix(nb, '#272e44', grey), mix(nc, '#454a5e', grey)];
  return [
    mix(day[0], night[0], air.night),
    mix(day[1], night[1], air.night),
    mix(day[2], night[2], air.night),
  ];
}

/** Sky with sun or moon, stars and paper clouds; `horizon` is where it ends. */
export function paintSky(
  g: Surface2D,
  view: View,
  air: Air,
  horizon: number,
  sunX: number,
  /** How high it stands at noon. */
  high: number,
  look: SkyLook = {},
): void {
  const [a, b, c] = skyColors(air, look);
  fillView(g, view, down(g, horizon + 4.2, horizon, a, b, c));
  const veil = 1 - Math.max(air.rain, air.snow) * 0.85;
  if (air.night > 0) stars(g, view, air.night * veil, horizon);
  const low = lowSun(air);
  const warm = mix(look.sun ?? '#fff3cf', evening(air) >= morning(air) ? '#ffab66' : '#ffe0b0', low);
  const sun = mix(warm, '#f3efe0', air.night);
  const r = (look.size ?? 0.5) * (1 - 0.24 * air.night + 0.2 * low);
  // A low sun is large and stands just over the horizon; the moon is where the sun is by day.
  const sunY = high + (Math.min(high, horizon + 1.15) - high) * low;
  circle(g, sunX, sunY, r * 5);
  fillWith(g, round(g, sunX, sunY, r * 5, fade(sun, 0.5 * veil), fade(sun, 0.12 * veil), fade(sun, 0)));
  g.save();
  g.globalAlpha = 0.25 + 0.75 * veil;
  lifted(g, { blur: 0.1, alpha: 0.16 }, () => {
    circle(g, sunX, sunY, r);
    fillWith(g, sun);
  });
  if (air.night > 0.5) {
    circle(g, sunX + 0.13, sunY + 0.08, r * 0.86);
    fillWith(g, fade(mix(a, b, 0.6), 0.75));
  }
  g.restore();
  clouds(g, view, air, horizon + (look.above ?? 2), look.clouds ?? 0.72);
}

export function stars(g: Surface2D, view: View, alpha: number, horizon: number): void {
  along(view, 0.42, (i, x) => {
    for (let k = 0; k < 5; k++) {
      const y = horizon + 0.8 + cell(i, 40 + k) * 7;
      const r = 0.008 + 0.02 * cell(i, 50 + k) ** 4;
      circle(g, x + cell(i, 60 + k) * 0.42, y, r);
      fillWith(g, fade('#fff3d6', alpha * (0.35 + 0.6 * cell(i, 70 + k))));
    }
  });
}

function clouds(g: Surface2D, view: View, air: Air, base: number, share: number): void {
  const grey = Math.max(air.rain, air.snow);
  const lit = mix('#fff8e8', evening(air) >= morning(air) ? '#f3b39a' : '#fbdcd2', lowSun(air) * 0.85);
  const paper = mix(mix(lit, '#c3c8cb', grey), '#3b4468', air.night * 0.88);
  along(view, 3.1, (i, x) => {
    if (cell(i, 11) < (1 - share) * (1 - grey)) return;
    const cx = x + cell(i, 12) * 1.4;
    const cy = base + cell(i, 13) * 1.5;
    const s = 0.55 + 0.5 * cell(i, 14) + grey * 0.35;
    lifted(g, { blur: 0.12, alpha: 0.17 }, () => {
      g.beginPath();
      for (const [dx, dy, r] of [
        [-0.62, 0.02, 0.26],
        [-0.22, 0.17, 0.37],
        [0.26, 0.12, 0.33],
        [0.66, 0, 0.22],
      ] as const) {
        g.moveTo(cx + (dx + r) * s, cy + dy * s);
        g.arc(cx + dx * s, cy + dy * s, r * s, 0, Math.PI * 2);
      }
      g.rect(cx - 0.62 * s, cy - 0.24 * s, 1.28 * s, 0.3 * s);
      fillWith(g, down(g, cy + 0.5 * s, cy - 0.25 * s, lighten(paper, 0.3 * (1 - air.night)), paper));
    });
  });
}

/** A sheet of hills whose crest waves about `height`. */
export function hills(
  g: Surface2D,
  view: View,
  height: number,
  swell: number,
  color: string,
  salt: number,
): void {
  const pitch = 1.15;
  const points: [number, number][] = [];
  const from = Math.floor(view.left / pitch) - 2;
  const to = Math.ceil(view.right / pitch) + 2;
  for (let i = from; i <= to; i++)
    points.push([i * pitch, height + (cell(i, salt) - 0.5) * swell + Math.sin(i * 0.8 + salt) * swell * 0.4]);
  softEdge(g, () => ridge(g, points, view.bottom - 1), 0.09, 0.2);
  ridge(g, points, view.bottom - 1);
  fillWith(g, down(g, height + swell, height - 2.2, lighten(color, 0.16), color, darken(color, 0.12)));
}

/** Path under a soft line. */
export function ridge(g: Surface2D, points: readonly (readonly [number, number])[], bottom: number): void {
  g.beginPath();
  const first = points[0] ?? [0, 0];
  g.moveTo(first[0], bottom);
  g.lineTo(first[0], first[1]);
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] ?? first;
    const b = points[i] ?? first;
    const m = (a[0] + b[0]) / 2;
    g.bezierCurveTo(m, a[1], m, b[1], b[0], b[1]);
  }
  g.lineTo((points.at(-1) ?? first)[0], bottom);
  g.closePath();
}

/** A round paper tree, or a pointed one, standing on (x, y). */
export function tree(
  g: Surface2D,
  x: number,
  y: number,
  size: number,
  color: string,
  kind: 'round' | 'pointed',
  air: Air,
): void {
  const trunk = mix('#7a4a30', '#2c2440', air.night * 0.7);
  polygon(g, [
    [x - 0.07 * size, y],
    [x + 0.07 * size, y],
    [x + 0.045 * size, y + 0.7 * size],
    [x - 0.045 * size, y + 0.7 * size],
  ]);
  fillWith(g, trunk);
  const snow = mix('#fffaf2', '#8f98bf', air.night * 0.8);
  if (kind === 'pointed') {
    for (let k = 0; k < 3; k++) {
      const b = y + (0.35 + k * 0.42) * size;
      const w = (0.52 - k * 0.12) * size;
      lifted(g, { blur: 0.07, alpha: 0.25 }, () => {
        polygon(g, [
          [x - w, b],
          [x + w, b],
          [x, b + 0.72 * size],
        ]);
        fillWith(g, down(g, b + 0.7 * size, b, lighten(color, 0.2), color));
      });
      if (air.snow > 0) {
        polygon(g, [
          [x - w * 0.5, b + 0.36 * size],
          [x - w * 0.15, b + 0.3 * size],
          [x + w * 0.2, b + 0.37 * size],
          [x + w * 0.5, b + 0.36 * size],
          [x, b + 0.72 * size],
        ]);
        fillWith(g, fade(snow, air.snow * 0.95));
      }
    }
    return;
  }
  for (const [dx, dy, r, shade] of [
    [0.1, 1.0, 0.52, 0.1],
    [-0.3, 0.88, 0.4, 0.03],
    [0.34, 0.82, 0.36, 0.06],
    [-0.02, 1.28, 0.4, 0],
  ] as const) {
    lifted(g, { blur: 0.08, alpha: 0.22 }, () => {
      circle(g, x + dx * size, y + dy * size, r * size);
      fillWith(
        g,
        round(
          g,
          x + (dx - 0.15) * size,
          y + (dy + 0.2) * size,
          r * size * 1.5,
          lighten(color, 0.22),
          darken(color, shade),
          darken(color, shade + 0.14),
        ),
      );
    });
    if (air.snow > 0) {
      blob(g, [
        [x + (dx - r * 0.8) * size, y + (dy + r * 0.5) * size],
        [x + dx * size, y + (dy + r * 1.02) * size],
        [x + (dx + r * 0.8) * size, y + (dy + r * 0.5) * size],
        [x + dx * size, y + (dy + r * 0.62) * size],
      ]);
      fillWith(g, fade(snow, air.snow * 0.9));
    }
  }
}

/** What one sees through a window: sky, two hills, some trees. */
export function paintOutlook(g: Surface2D, view: View, air: Air, horizon: number): void {
  paintSky(g, view, air, horizon, -1.9, horizon + 1.55);
  const white = air.snow * 0.8;
  const tone = (color: string) => mix(mix(color, '#eef1ee', white), '#232c4c', air.night * 0.78);
  hills(g, view, horizon + 0.98, 0.55, tone('#b6d3c6'), 14);
  hills(g, view, horizon + 0.62, 0.5, tone('#a3cb9c'), 3);
  along(view, 1.3, (i, x) => {
    if (cell(i, 21) > 0.45)
      tree(
        g,
        x + cell(i, 22),
        horizon + 0.32,
        0.3 + 0.16 * cell(i, 23),
        tone('#7fb27c'),
        cell(i, 24) > 0.5 ? 'round' : 'pointed',
        air,
      );
  });
  hills(g, view, horizon + 0.2, 0.4, tone('#86b77f'), 8);
  grain(g, view, 91, 0.7);
}
