import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
  box,
  circle,
  curve,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { flame } from '../elements/lamps.ts';
import { ground, peaks, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, fern, fir, leaves, rock, tuft } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { glitter, water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const edge = 0.84;
const shore = 1.42;
const sunX = -2.1;
const { x: logX, width: logWidth, top: logTop } = furniture.campsite.log;
/** Where it burns, and where the tents stand. */
const fireX = -0.35;
const fireY = 0.46;
const tents = [
  [-3.1, 1.9, 1.5, '#e08a4c'],
  [2.3, 1.7, 1.35, '#4f8f8a'],
] as const;
const period = 11.4;
const tint = (air: Air): Tint => airTint(air, { haze: '#dfe6d6', night: '#16264a' });
const made = (air: Air): Tint => airTint(air, { snow: 0.14, night: '#26305a', dark: 0.5 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.5, sunX, 3.6, {
    day: ['#7fb4d6', '#c0d8d6', '#fde6c0'],
    night: ['#0e1a42', '#243a6c', '#6a7a9c'],
    clouds: 0.6,
    above: 2.1,
  });
  const t = tint(air);
  peaks(g, view, {
    base: 1.5,
    height: 1.5,
    pitch: 2.1,
    color: t('#9fb4c0', 0.75),
    snow: mix('#f8f4ea', '#7f8fb8', air.night * 0.8),
    cap: 0.26,
    salt: 1901,
  });
  grain(g, view, 1902, 0.5);
}

/** The lake, with the wood on its far shore. */
function lakeside(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  hills(g, view, 1.76, 0.28, t('#7fa088', 0.5), 1911);
  along(view, 0.36, (i, x) =>
    fir(
      g,
      x + 0.2 * cell(i, 1912),
      shore - 0.04,
      0.5 + 0.35 * cell(i, 1913),
      t(pick(['#5f8f72', '#4f8068', '#6f9c76'], i), 0.4),
      t('#6a5a48', 0.4),
      air,
      3,
    ),
  );
  water(g, view, shore, 0.5, [t('#b4d6d4', 0.4), t('#8fc0c8', 0.2), t('#74acb8')], 1914);
  glitter(g, sunX, shore, 0.6, air);
  grain(g, view, 1915, 0.6);
}

function pines(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 1.02, 0.06, t('#8fb070', 0.3), t('#7a9c5e', 0.1));
  along(view, 1.9, (i, x0) => {
    if (cell(i, 1921) < 0.25) return;
    const x = x0 + 0.7 * cell(i, 1922);
    fir(
      g,
      x,
      0.86,
      2.1 + 1.2 * cell(i, 1923),
      t(pick(['#4f8562', '#3f7a5c', '#5f9468'], i), 0.16),
      t('#7a5a44', 0.1),
      air,
      5,
    );
  });
  along(view, 1.1, (i, x) =>
    leaves(
      g,
      x + 0.5 * cell(i, 1924),
      0.84,
      0.24 + 0.14 * cell(i, 1925),
      t(pick(['#7fa85c', '#6a9a62'], i), 0.1),
      air,
      bushBalls,
    ),
  );
  grain(g, view, 1927, 0.7);
}

function glade(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, edge - 0.06, 0.05, t('#a9bc74', 0.1), t('#9cae68'), t('#86985a'), t('#64744a'));
  // Around the fire the grass is worn off.
  along(view, period, (_, x) => {
    oval(g, x + fireX, 0.2, 2.2, 0.4);
    fillWith(g, fade(t('#c09a68'), 0.5));
    oval(g, x + fireX, 0.3, 1.3, 0.22);
    fillWith(g, fade(t('#a8825a'), 0.5));
  });
  pebbles(g, view, 0.5, -0.9, 0.45, t('#8f7c58'), 1931);
  along(view, 0.32, (i, x) => {
    const y = 0.72 - 1.5 * cell(i, 1932);
    tuft(g, x, y, 0.09 + 0.08 * cell(i, 1933), fade(t(i % 2 ? '#6f8f4a' : '#bccb84'), 0.75));
  });
  if (air.rain > 0)
    along(view, 2.2, (i, x) => {
      oval(g, x + cell(i, 1935), -0.1 - 0.35 * cell(i, 1936), 0.42, 0.05);
      fillWith(g, fade(mix('#c0cfd0', '#3a5074', air.night), 0.55 * air.rain));
    });
  grain(g, view, 1937, 0.9);
  along(view, period, (_, x) => {
    for (const [tx, w, h, c] of tents) tent(g, x + tx, 0.52, w, h, m(c), m, air);
    lantern(g, x - 1.62, 0.5, m, air);
    woodpile(g, x + 0.95, 0.52, m, air);
    fire(g, x + fireX, fireY, m, air);
  });
  log(g, m, air);
}

/** A ridge tent with its front open; at night somebody has left a lamp on in it. */
function tent(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  t: Tint,
  air: Air,
): void {
  const deep = w * 0.34;
  const front = x - deep * 0.5;
  standShadow(g, x, y, w, air, 0.5);
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    polygon(g, [
      [front, y + h],
      [front + deep * 1.3, y + h * 0.94],
      [front + deep * 1.3 + w * 0.44, y + 0.06],
      [front + w * 0.5, y],
    ]);
    fillWith(g, across(g, front, front + w, darken(color, 0.06), darken(color, 0.24)));
  });
  lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
    polygon(g, [
      [front - w * 0.5, y],
      [front, y + h],
      [front + w * 0.5, y],
    ]);
    fillWith(g, down(g, y + h, y, lighten(color, 0.26), color));
  });
  polygon(g, [
    [front - w * 0.2, y],
    [front, y + h * 0.84],
    [front + w * 0.2, y],
  ]);
  fillWith(g, lit(air, darken(color, 0.6), '#ffd286'));
  for (const side of [-1, 1])
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      polygon(g, [
        [front, y + h * 0.86],
        [front + side * w * 0.3, y],
        [front + side * w * 0.16, y],
        [front + side * w * 0.05, y + h * 0.4],
      ]);
      fillWith(g, side < 0 ? lighten(color, 0.36) : lighten(color, 0.14));
    });
  rect(g, front - 0.02, y + h - 0.04, 0.04, 0.16);
  fillWith(g, t('#7a5a40'));
  for (const side of [-1, 1]) {
    curve(g, [
      [front, y + h],
      [front + side * w * 0.78, y - 0.04],
    ]);
    ink(g, fade(t('#f0e2c4'), 0.7), 0.014);
  }
  if (air.snow > 0) {
    polygon(g, [
      [front, y + h + 0.03],
      [front + deep * 1.3, y + h * 0.97],
      [front + deep * 1.3 + w * 0.16, y + h * 0.62],
      [front + w * 0.17, y + h * 0.64],
    ]);
    fillWith(g, fade(snowWhite(air), 0.95 * air.snow));
    polygon(g, [
      [front, y + h + 0.03],
      [front - w * 0.17, y + h * 0.66],
      [front - w * 0.04, y + h * 0.76],
      [front + w * 0.17, y + h * 0.64],
    ]);
    fillWith(g, fade(snowWhite(air), 0.85 * air.snow));
  }
}

/** Stones in a ring with a small fire in it. */
function fire(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  oval(g, x, y, 0.5, 0.1);
  fillWith(g, t('#4a3c38'));
  for (let k = 0; k < 5; k++)
    rock(g, x - 0.42 + k * 0.21, y + 0.05, 0.2, 0.13, t(pick(['#a39a90', '#8f8880'], k)), 1940 + k);
  for (const [a, w] of [
    [0.34, 0.72],
    [-0.3, 0.7],
    [0.06, 0.6],
  ] as const) {
    g.save();
    g.translate(x, y + 0.11);
    g.rotate(a);
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      box(g, -w / 2, -0.045, w, 0.09, 0.04);
      fillWith(g, across(g, -w / 2, w / 2, t('#8a6242'), t('#5f4030')));
    });
    g.restore();
  }
  for (let k = 0; k < 5; k++) {
    circle(g, x - 0.2 + 0.1 * k, y + 0.07 + 0.03 * (k % 2), 0.03);
    fillWith(g, fade(k % 2 ? '#ffb04c' : '#f2703c', 0.85));
  }
  // By day it only glows: who makes a fire then has one of their own.
  const burning = Math.max(air.night, air.dusk ?? 0) * (1 - 0.5 * air.rain);
  for (const [dx, dy, h] of [
    [-0.1, 0.12, 0.36],
    [0.13, 0.11, 0.3],
    [0, 0.12, 0.52],
  ] as const)
    if (burning > 0) flame(g, x + dx, y + dy, h * burning, 0.9);
  for (let k = 0; k < 6; k++)
    rock(
      g,
      x - 0.52 + k * 0.21,
      y - 0.09,
      0.22,
      0.14,
      t(pick(['#b0a69a', '#988f86', '#a59a8c'], k)),
      1950 + k,
      air,
    );
}

function lantern(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    curve(g, [
      [x, y],
      [x + 0.02, y + 1.1],
      [x + 0.1, y + 1.5],
      [x + 0.32, y + 1.56],
    ]);
    ink(g, t('#7a5a40'), 0.05);
  });
  curve(g, [
    [x + 0.3, y + 1.55],
    [x + 0.3, y + 1.42],
  ]);
  ink(g, '#3a3034', 0.016);
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    box(g, x + 0.21, y + 1.12, 0.18, 0.26, 0.05);
    fillWith(g, lit(air, t('#f2e2b8'), '#ffe6a8'));
    box(g, x + 0.18, y + 1.36, 0.24, 0.07, 0.02);
    fillWith(g, t('#5f4a44'));
    box(g, x + 0.18, y + 1.08, 0.24, 0.06, 0.02);
    fillWith(g, t('#5f4a44'));
  });
}

function woodpile(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.6, air, 0.7);
  for (const [dx, dy] of [
    [-0.22, 0],
    [0, 0],
    [0.22, 0],
    [-0.11, 0.17],
    [0.11, 0.17],
    [0, 0.34],
  ] as const) {
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      circle(g, x + dx, y + 0.1 + dy, 0.11);
      fillWith(g, t('#8a6242'));
    });
    circle(g, x + dx, y + 0.1 + dy, 0.085);
    fillWith(g, t('#e0ba84'));
    circle(g, x + dx, y + 0.1 + dy, 0.04);
    ink(g, fade(t('#a87848'), 0.8), 0.012);
  }
}

/** The log one sits on by the fire. */
function log(g: Surface2D, t: Tint, air: Air): void {
  const l = logX - logWidth / 2;
  const bark = t('#8f6a48');
  standShadow(g, logX, 0, logWidth * 0.9, air, 0.5);
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, l, -0.03, logWidth, logTop + 0.03, 0.1);
    fillWith(g, down(g, logTop, -0.03, lighten(bark, 0.26), bark, darken(bark, 0.28)));
  });
  for (let k = 0; k < 5; k++) {
    curve(g, [
      [l + 0.16 + k * 0.26, 0.1 + 0.06 * (k % 3)],
      [l + 0.36 + k * 0.26, 0.12 + 0.06 * (k % 2)],
      [l + 0.5 + k * 0.24, 0.1 + 0.07 * (k % 3)],
    ]);
    ink(g, fade(darken(bark, 0.4), 0.4), 0.02);
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    oval(g, l + logWidth - 0.02, logTop / 2, 0.12, logTop / 2 + 0.02);
    fillWith(g, t('#e6c48c'));
  });
  for (const k of [0.68, 0.36]) {
    oval(g, l + logWidth - 0.02, logTop / 2, 0.12 * k, (logTop / 2) * k);
    ink(g, fade(t('#a87848'), 0.7), 0.014);
  }
  if (air.snow > 0) {
    box(g, l + 0.04, logTop - 0.03, logWidth - 0.12, 0.06, 0.03);
    fillWith(g, fade(snowWhite(air), 0.95 * air.snow));
  }
}

/** A bough above, ferns below, close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#3f6a4c'), '#101e24', 0.42);
  along(view, 9, (i, x0) => {
    const x = x0 - 5.1;
    for (let k = 0; k < 4; k++) {
      const bx = x + k * 0.42;
      lifted(g, { blur: 0.06, alpha: 0.24 }, () => {
        blob(g, [
          [bx - 0.5, 5.6],
          [bx - 0.34, 4.7 - 0.12 * k],
          [bx + 0.1, 4.15 + 0.2 * k],
          [bx + 0.36, 4.8],
          [bx + 0.5, 5.6],
        ]);
        fillWith(g, k % 2 ? dark : lighten(dark, 0.07));
      });
    }
    for (let k = 0; k < 3; k++)
      fern(
        g,
        x + 0.4 + k * 0.6 + 0.3 * cell(i * 3 + k, 1961),
        -1.15,
        0.55,
        k % 2 ? dark : lighten(dark, 0.1),
      );
  });
}

export const campsite: PlaceArt = {
  layers: [
    behind('sky', 0.12, sky, [1.2, 99]),
    behind('lake', 0.34, lakeside, [0.4, 3]),
    behind('pines', 0.7, pines),
    behind('glade', 1, glade),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffbf0', '#7f8a68'],
    night: ['#a8b4e4', '#142048'],
    at: 0.22,
    sun: '#ffe8b0',
    beams: 0.14,
    lamps: [
      { x: fireX, y: fireY + 0.3, reach: 3.4, color: '#ff9a4c' },
      { x: -1.32, y: 1.75, reach: 1.9 },
      { x: tents[0][0] - 0.3, y: 0.95, reach: 1.5, color: '#ffae5c' },
      { x: tents[1][0] - 0.3, y: 0.95, reach: 1.4, color: '#ffae5c' },
      { x: fireX + period, y: fireY + 0.3, reach: 3.4, color: '#ff9a4c' },
    ],
  }),
};
