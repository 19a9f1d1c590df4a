import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
  circle,
  curve,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { rock } from '../elements/plants.ts';
import { airTint, pick, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { pool } from '../light.ts';
import { hills, paintSky } from '../outside.ts';

const edge = 0.72;
const { x: rockX, width: rockWidth, top: rockTop } = furniture.volcano.rock;
/** Cones in the distance: the middle of each. */
const cones = [1.2, -10.5, 13] as const;
/** The stream of lava between the stage and the slope. */
const lavaY = 0.98;
const tint = (air: Air): Tint => airTint(air, { haze: '#e8b49c', night: '#1c1430', snow: 0.3 });
const hot = ['#fff0b0', '#ffc04c', '#f4772c', '#c8382c'] as const;

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.2, -3.0, 3.3, {
    day: ['#8a6a7c', '#c88a7c', '#f6c08c'],
    night: ['#150f28', '#3a1c38', '#8a3c3c'],
    sun: '#ffe6b8',
    size: 0.5,
    clouds: 0.25,
    above: 2,
  });
}

function cone(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  for (const x of cones) {
    smoke(g, x, 2.9, t, air);
    const c = t('#6a4a52', 0.45);
    lifted(g, { blur: 0.12, alpha: 0.3 }, () => {
      blob(
        g,
        [
          [x - 4.4, 0.6],
          [x - 2.3, 1.3],
          [x - 1.1, 2.2],
          [x - 0.62, 2.86],
          [x - 0.3, 2.78],
          [x, 2.84],
          [x + 0.34, 2.76],
          [x + 0.6, 2.9],
          [x + 1.1, 2.2],
          [x + 2.4, 1.25],
          [x + 4.6, 0.6],
        ],
        0.7,
      );
      fillWith(g, across(g, x - 2, x + 2, lighten(c, 0.22), c, darken(c, 0.3)));
    });
    // The fire's mouth, and what runs out of it.
    oval(g, x, 2.81, 0.42, 0.07);
    fillWith(g, hot[1]);
    for (const [dx, points, w] of [
      [-0.12, [2.78, 2.3, 1.8, 1.2], 0.13],
      [0.16, [2.78, 2.4, 2.1, 1.7], 0.09],
      [0.02, [2.8, 2.5, 2.3, 2.1], 0.07],
    ] as const)
      for (const [k, color] of [
        [1.7, fade(hot[3], 0.6)],
        [1, hot[2]],
        [0.45, hot[0]],
      ] as const) {
        curve(
          g,
          points.map((y, n) => [x + dx * (1 + n * 1.5) + 0.06 * Math.sin(n * 2 + dx * 9), y] as const),
        );
        ink(g, color, w * k);
      }
    for (let k = 0; k < 16; k++) {
      const a = 0.5 + 2.1 * cell(k, 2401);
      const l = 0.3 + 1.1 * cell(k, 2402);
      circle(g, x + Math.cos(a) * l * 0.8, 2.85 + Math.sin(a) * l, 0.02 + 0.03 * cell(k, 2403));
      fillWith(g, fade(pick([hot[1], hot[2]], k), 0.95));
    }
  }
  hills(g, view, 1.28, 0.3, t('#5c4450', 0.3), 2405);
  grain(g, view, 2406, 0.7);
}

/** A plume of ash that leans with the wind, lit from below. */
function smoke(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  circle(g, x, y + 0.4, 1.9);
  fillWith(
    g,
    round(
      g,
      x,
      y + 0.3,
      1.9,
      fade('#ff8a3c', 0.5 + 0.2 * air.night),
      fade('#ff7a3c', 0.16),
      fade('#ff7a3c', 0),
    ),
  );
  for (let k = 9; k >= 0; k--) {
    const r = 0.24 + 0.1 * k;
    const c = mix(t('#7a6470', 0.2), '#f09a5c', Math.max(0, 0.5 - k * 0.09));
    for (const side of [-1, 1])
      lifted(g, { blur: 0.1, alpha: 0.2 }, () => {
        const cx = x + 0.13 * k + side * r * 0.5;
        const cy = y + 0.1 + k * 0.34 + 0.1 * cell(k * 2 + side, 2411);
        circle(g, cx, cy, r);
        fillWith(g, round(g, cx - r * 0.3, cy + r * 0.2, r * 1.5, lighten(c, 0.2), c, darken(c, 0.2)));
      });
  }
}

/** Black slopes with glowing cracks, and the stream at their foot. */
function slope(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 1.18, 0.1, t('#5a444c', 0.1), t('#483640'), t('#3a2c38'));
  along(view, 1.4, (i, x) => {
    if (cell(i, 2421) < 0.35) return;
    const y = 1.2;
    const points: [number, number][] = [0, 1, 2, 3].map((k) => [
      x + k * 0.16 + 0.14 * cell(i * 4 + k, 2422),
      y - k * 0.07,
    ]);
    curve(g, points);
    ink(g, fade(hot[3], 0.6), 0.05);
    curve(g, points);
    ink(g, hot[1], 0.018);
  });
  along(view, 1.15, (i, x) =>
    rock(
      g,
      x + 0.6 * cell(i, 2423),
      1.06,
      0.5 + 0.5 * cell(i, 2424),
      0.16 + 0.26 * cell(i, 2425) ** 2,
      t('#54404c', 0.1),
      i,
      air,
    ),
  );
  // The stream: crusts float on it.
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  g.beginPath();
  g.rect(left, lavaY - 0.32, width, 0.32);
  fillWith(g, down(g, lavaY, lavaY - 0.32, hot[3], hot[2], hot[1], hot[0], hot[1]));
  along(view, 0.5, (i, x) => {
    const y = lavaY - 0.05 - 0.2 * cell(i, 2427);
    oval(g, x + 0.4 * cell(i, 2428), y, 0.14 + 0.14 * cell(i, 2429), 0.02 + 0.014 * cell(i, 2430));
    fillWith(g, fade(t('#4a2c30'), 0.75));
  });
  grain(g, view, 2431, 0.7);
}

function ledge(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  // Rough stone, its far edge bright with what flows behind it.
  const points: [number, number][] = [];
  for (let i = Math.floor(view.left / 0.42) - 2; i <= view.right / 0.42 + 2; i++)
    points.push([i * 0.42, edge + 0.07 * (cell(i, 2441) - 0.5)]);
  const outline = () => {
    g.beginPath();
    g.moveTo(view.left - 2, view.bottom - 1);
    for (const [x, y] of points) g.lineTo(x, y);
    g.lineTo(view.right + 2, view.bottom - 1);
    g.closePath();
  };
  outline();
  fillWith(g, down(g, edge, -1.6, t('#6a5058'), t('#5c464e'), t('#4a3843'), t('#2e2430')));
  g.beginPath();
  for (const [k, [x, y]] of points.entries())
    if (k === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  ink(g, fade('#ff9a4c', 0.75), 0.035);
  along(view, 0.85, (i, x) => {
    for (let k = 0; k < 4; k++) {
      const n = i * 4 + k;
      const y = 0.52 - k * 0.36 - 0.14 * cell(n, 2443);
      const w = 0.4 + 0.4 * cell(n, 2444);
      polygon(g, [
        [x, y],
        [x + w * 0.35, y + 0.08],
        [x + w, y + 0.05],
        [x + w * 0.85, y - 0.07],
        [x + w * 0.25, y - 0.08],
      ]);
      fillWith(g, fade(cell(n, 2445) > 0.5 ? t('#8a6a6c') : t('#2c2230'), 0.3));
    }
  });
  along(view, 2.7, (i, x0) => {
    const x = x0 + 1.2 * cell(i, 2446);
    const y = 0.28 - 0.72 * cell(i, 2447);
    const crack: [number, number][] = [0, 1, 2, 3, 4].map((k) => [
      x + k * 0.2,
      y + 0.05 * (cell(i * 5 + k, 2448) - 0.5) * 2,
    ]);
    for (const [w, c] of [
      [0.07, fade(hot[3], 0.5)],
      [0.035, hot[2]],
      [0.014, hot[0]],
    ] as const) {
      curve(g, crack);
      ink(g, c, w);
    }
  });
  pebbles(g, view, 0.5, -0.9, 0.4, t('#6f5a5c'), 2449);
  if (air.rain > 0)
    along(view, 2.0, (i, x) => {
      oval(g, x + cell(i, 2450), -0.4 * cell(i, 2451), 0.4, 0.05);
      fillWith(g, fade(mix('#c4aaa4', '#54384c', air.night), 0.5 * air.rain));
    });
  along(view, 1.9, (i, x) => {
    const rx = x + 0.9 * cell(i, 2452);
    rock(g, rx, 0.5, 0.34 + 0.24 * cell(i, 2453), 0.2 + 0.14 * cell(i, 2454), t('#5f4a52'), i + 60, air);
  });
  standShadow(g, rockX, 0, rockWidth, air, 0.5);
  rock(g, rockX, -0.03, rockWidth, rockTop + 0.03, t('#6a545c'), 2455, air);
  grain(g, view, 2457, 0.9);
}

/** Sparks and ash in the air, a black stone here and there close to the eye. */
function embers(g: Surface2D, view: View, air: Air): void {
  along(view, 8.6, (i, x) => {
    rock(g, x - 4.7, -1.7, 1.8, 0.95, tint(air)('#33262f'), 2465 + i);
    rock(g, x - 3.7, -1.7, 1.3, 0.7, tint(air)('#3c2d36'), 2466 + i);
  });
  along(view, 0.6, (i, x) => {
    for (let k = 0; k < 3; k++) {
      const n = i * 3 + k;
      const y = -0.4 + 5 * cell(n, 2461);
      const r = 0.014 + 0.022 * cell(n, 2462) ** 3;
      circle(g, x + 0.6 * cell(n, 2463), y, r);
      fillWith(g, cell(n, 2464) > 0.45 ? fade(hot[1], 0.85) : fade('#5a4650', 0.5));
    }
  });
}

const light = openLight({
  day: ['#fff0e2', '#7a4a4c'],
  night: ['#d0a2b4', '#240f2a'],
  at: 0.18,
  sun: '#ffcf9a',
  strength: 0.3,
  beams: 0.06,
  grey: ['#d8ccc8', '#6a545a'],
});

export const volcano: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1, 99]),
    behind('cone', 0.28, cone, [0.5, 99]),
    behind('slope', 0.62, slope, [0.3, 3]),
    behind('ledge', 1, ledge),
    before('embers', 1.15, embers),
  ],
  shade: light.shade,
  glow(g, view, air) {
    light.glow(g, view, air);
    // What flows behind the ledge lights everything from below.
    const w = view.right - view.left;
    pool(g, view.left + w * 0.5, 0.85, w * 0.8, 0.8, '#ff6a2c', 0.12 + 0.22 * air.night);
    pool(g, view.left + w * 0.5, 0.3, w * 0.7, 0.5, '#ff7a34', 0.06 + 0.14 * air.night);
  },
};
