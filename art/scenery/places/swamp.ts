import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, blob, box, curve, down, fillWith, grain, ink, lifted, oval } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, fern, leaves, mushroom, tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { reflection, water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView } from '../light.ts';
import { skyColors } from '../outside.ts';

const edge = 0.56;
const shore = 1.34;
const { x: logX, width: logWidth, top: logTop } = furniture.swamp.log;
const tint = (air: Air): Tint => airTint(air, { haze: '#d8d6a8', night: '#1a2a3c', snow: 0.4 });
const bark = (air: Air): Tint => airTint(air, { haze: '#d8d6a8', night: '#1a2a3c', snow: 0.14 });
/** Lights that nobody should follow. */
const wisps = [-4.9, -2.6, -0.7, 1.4, 3.1, 5.3].map((x, i) => ({
  x,
  y: 0.9 + 0.9 * cell(i, 2201),
  reach: 1.1,
  color: '#a8f0a0',
}));

function haze(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const [, , low] = skyColors(air, {
    day: ['#a8a888', '#c8c494', '#efe4ac'],
    night: ['#101c2c', '#1e3440', '#4a6458'],
  });
  fillView(g, view, down(g, 5, 1, t('#9aa07c', 0.4), t('#bcb888', 0.5), low));
  along(view, 0.8, (i, x) =>
    cypress(
      g,
      x + 0.4 * cell(i, 2203),
      1.1,
      0.12 + 0.08 * cell(i, 2204),
      mix(t('#8f9474', 0.8), low, 0.4),
      i,
    ),
  );
  along(view, 1.1, (i, x) =>
    leaves(
      g,
      x,
      1.2,
      0.32 + 0.14 * cell(i, 2205),
      mix(t('#8f9a6c', 0.7), low, 0.3),
      { ...air, snow: 0 },
      bushBalls,
    ),
  );
  grain(g, view, 2206, 0.6);
}

/** A trunk that spreads where it stands in the water. */
function cypress(g: Surface2D, x: number, y: number, w: number, color: string, salt: number): void {
  const lean = (cell(salt, 2211) - 0.5) * 0.5;
  lifted(g, { blur: 0.11, alpha: 0.28 }, () => {
    g.beginPath();
    g.moveTo(x - w * 2.2, y);
    g.quadraticCurveTo(x - w * 0.7, y + w * 1.6, x - w * 0.5, y + w * 5);
    g.lineTo(x - w * 0.36 + lean, 6.5);
    g.lineTo(x + w * 0.36 + lean, 6.5);
    g.lineTo(x + w * 0.5, y + w * 5);
    g.quadraticCurveTo(x + w * 0.7, y + w * 1.6, x + w * 2.2, y);
    g.quadraticCurveTo(x + w, y + w * 0.3, x + w * 0.5, y);
    g.quadraticCurveTo(x, y + w * 0.6, x - w * 0.5, y);
    g.quadraticCurveTo(x - w, y + w * 0.3, x - w * 2.2, y);
    g.closePath();
    fillWith(g, across(g, x - w, x + w, lighten(color, 0.22), color, darken(color, 0.24)));
  });
  for (const d of [-0.8, -0.25, 0.4]) {
    curve(g, [
      [x + d * w * 1.6, y + 0.04],
      [x + d * w * 0.5, y + w * 3],
      [x + d * w * 0.4 + lean * 0.4, y + w * 9],
    ]);
    ink(g, fade(darken(color, 0.4), 0.3), w * 0.07);
  }
}

/** Grey moss in strands that hang from a bough between two points. */
function moss(
  g: Surface2D,
  x0: number,
  x1: number,
  y: number,
  long: number,
  color: string,
  salt: number,
): void {
  const n = Math.max(4, Math.round((x1 - x0) / 0.055));
  for (let k = 0; k <= n; k++) {
    const x = x0 + ((x1 - x0) * k) / n;
    const l =
      long *
      (0.35 + 0.65 * cell(salt * 31 + k, 2213)) *
      (0.5 + 0.5 * Math.sin((Math.PI * (k + 0.5)) / (n + 1)));
    curve(g, [
      [x, y + 0.03],
      [x + 0.03 * (cell(salt + k, 2214) - 0.3), y - l * 0.5],
      [x + 0.05 * (cell(salt + k, 2215) - 0.4), y - l],
    ]);
    ink(g, k % 2 ? color : lighten(color, 0.14), 0.045);
  }
}

function mire(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = bark(air);
  water(g, view, shore, 0.1, [t('#a8ac74', 0.4), t('#7f8f5c', 0.2), t('#5f7a54'), t('#4a6450')], 2221);
  const trunks = (i: number) => ({ x: i * 2.15 + 0.9 * cell(i, 2222), w: 0.24 + 0.12 * cell(i, 2223) });
  along(view, 2.15, (i) => {
    const { x, w } = trunks(i);
    reflection(g, x - w, w * 2, shore - 0.22, 0.6, b('#5f5a44'), 0.4, i);
  });
  along(view, 2.15, (i) => {
    const { x, w } = trunks(i);
    cypress(g, x, shore - 0.24, w, b(pick(['#7a705a', '#8a7c62', '#6f6a56'], i), 0.22), i + 50);
    // Knees of the roots.
    for (const dx of [-0.9, 0.8, 1.15])
      lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
        blob(g, [
          [x + dx - 0.07, shore - 0.32],
          [x + dx, shore - 0.32 + 0.16 + 0.14 * cell(i, 2224)],
          [x + dx + 0.08, shore - 0.32],
        ]);
        fillWith(g, b('#7a6c54', 0.2));
      });
  });
  along(view, 0.66, (i, x0) => {
    const x = x0 + 0.5 * cell(i, 2225);
    const y = 0.62 + 0.55 * cell(i, 2226);
    oval(g, x, y, 0.16 + 0.1 * cell(i, 2227), 0.045);
    fillWith(g, fade(t(pick(['#8fae58', '#a4b860', '#7a9c54'], i)), 1 - 0.7 * air.snow));
    if (cell(i, 2228) < 0.74) return;
    oval(g, x + 0.02, y + 0.05, 0.045, 0.05);
    fillWith(g, fade(t('#f4e8c8'), 1 - 0.7 * air.snow));
  });
  grain(g, view, 2229, 0.7);
}

/** Boughs overhead, with all that hangs from them. */
function boughs(g: Surface2D, view: View, air: Air): void {
  const b = bark(air);
  const t = tint(air);
  for (const x of [-3.75, 3.05, -11.5, 10.2, 16])
    cypress(g, x, 0.42, 0.42, b('#6a5f4c', 0.06), Math.round(x * 10));
  along(view, 3.4, (i, x0) => {
    const y = 3.2 + 0.4 * cell(i, 2231);
    const x1 = x0 + 3.7;
    lifted(g, { blur: 0.09, alpha: 0.3 }, () => {
      curve(g, [
        [x0 - 0.3, y + 0.35],
        [x0 + 1.2, y + 0.02],
        [x0 + 2.5, y + 0.1],
        [x1, y + 0.5],
      ]);
      ink(g, b('#665c48', 0.05), 0.13);
    });
    for (const [from, to, l] of [
      [0.15, 0.9, 0.8],
      [1.1, 1.9, 1.3],
      [2.2, 2.8, 0.8],
    ] as const)
      moss(g, x0 + from, x0 + to, y + 0.08, l, t('#9aa480', 0.12), i * 3 + Math.round(from * 9));
  });
  along(view, 1.3, (i, x) =>
    leaves(
      g,
      x,
      4.3 + 0.3 * cell(i, 2233),
      0.9,
      t(pick(['#6f8048', '#7f8f54'], i), 0.08),
      { ...air, snow: 0 },
      bushBalls,
    ),
  );
  grain(g, view, 2235, 0.8);
}

function bank(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = bark(air);
  ground(g, view, edge - 0.08, 0.05, t('#8f9450', 0.05), t('#7f7c4c'), t('#6a6444'), t('#484636'));
  along(view, 1.2, (i, x) => {
    oval(g, x + cell(i, 2241), 0.1 - 0.5 * cell(i, 2242), 0.55, 0.07);
    fillWith(g, fade(cell(i, 2243) > 0.5 ? t('#4f5a48') : t('#9a9460'), 0.4));
  });
  pebbles(g, view, 0.35, -0.9, 0.5, t('#6a6248'), 2244);
  along(view, 0.3, (i, x) => {
    const y = 0.46 - 1.2 * cell(i, 2245);
    tuft(g, x, y, 0.12 + 0.1 * cell(i, 2246), fade(t(i % 2 ? '#6f8a44' : '#b4b868'), 0.8));
  });
  along(view, 1.7, (i, x0) => {
    const x = x0 + 0.6 * cell(i, 2247);
    if (cell(i, 2248) > 0.5) reeds(g, x, 0.42, t, i);
    else if (air.snow < 0.5)
      for (const [dx, s] of [
        [0, 0.4],
        [0.16, 0.28],
      ] as const)
        mushroom(g, x + dx, 0.34, s, t('#a86a8a'), t('#e8dcc4'));
  });
  if (air.rain > 0)
    along(view, 1.9, (i, x) => {
      oval(g, x + cell(i, 2249), -0.05 - 0.4 * cell(i, 2250), 0.46, 0.055);
      fillWith(g, fade(mix('#b4bfae', '#34485a', air.night), 0.55 * air.rain));
    });
  log(g, b, t, air);
  grain(g, view, 2251, 0.9);
}

function reeds(g: Surface2D, x: number, y: number, t: Tint, salt: number): void {
  for (let k = 0; k < 9; k++) {
    const n = salt * 9 + k;
    const lean = (cell(n, 2253) - 0.45) * 0.3;
    const h = 0.5 + 0.5 * cell(n, 2254);
    const fx = x + k * 0.05;
    curve(g, [
      [fx, y],
      [fx + lean * 0.3, y + h * 0.6],
      [fx + lean, y + h],
    ]);
    ink(g, t(k % 2 ? '#7f8f48' : '#9aa458'), 0.024);
    if (cell(n, 2255) < 0.62) continue;
    oval(g, fx + lean, y + h + 0.04, 0.032, 0.1, -lean * 0.5);
    fillWith(g, t('#7a5038'));
  }
}

function log(g: Surface2D, b: Tint, t: Tint, air: Air): void {
  const l = logX - logWidth / 2;
  const wood = b('#6a5640');
  standShadow(g, logX, 0, logWidth * 0.9, air, 0.5);
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, l, -0.04, logWidth, logTop + 0.04, 0.14);
    fillWith(g, down(g, logTop, -0.04, lighten(wood, 0.22), wood, darken(wood, 0.32)));
  });
  for (let k = 0; k < 6; k++) {
    curve(g, [
      [l + 0.2 + k * 0.24, 0.08 + 0.05 * (k % 3)],
      [l + 0.42 + k * 0.24, 0.1 + 0.06 * (k % 2)],
    ]);
    ink(g, fade(darken(wood, 0.4), 0.45), 0.02);
  }
  for (const [dx, w] of [
    [0.1, 0.5],
    [0.85, 0.7],
  ] as const) {
    box(g, l + dx, logTop - 0.06, w, 0.08, 0.04);
    fillWith(g, air.snow > 0.5 ? snowWhite(air) : t('#8fa44c'));
  }
  if (air.snow < 0.5) mushroom(g, l + logWidth - 0.3, logTop - 0.03, 0.26, t('#c08a4c'), t('#e8dcc4'));
}

/** Vapour, and ferns near the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const c = mix('#e8e4b8', '#86a89a', air.night);
  along(view, 2.6, (i, x) => {
    const y = -0.5 + 0.35 * cell(i, 2261);
    for (let k = 0; k < 4; k++) {
      oval(g, x + k * 0.3, y, 2.3 - k * 0.45, 0.22 - k * 0.04);
      fillWith(g, fade(c, 0.05 + 0.04 * air.night));
    }
  });
  const dark = mix(tint(air)('#5f6a3c'), '#161e18', 0.5);
  along(view, 8.8, (i, x) => {
    for (let k = 0; k < 3; k++)
      fern(g, x - 5 + k * 0.7 + 0.3 * cell(i * 3 + k, 2263), -1.15, 0.62, k % 2 ? dark : lighten(dark, 0.08));
  });
}

export const swamp: PlaceArt = {
  layers: [
    behind('haze', 0.2, haze, [0.9, 99]),
    behind('mire', 0.5, mire, [0.2, 99]),
    behind('boughs', 0.8, boughs),
    behind('bank', 1, bank),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fbf6dc', '#666848'],
    night: ['#a0c4b0', '#12202e'],
    at: 0.3,
    sun: '#f4e4a0',
    strength: 0.34,
    beams: 0.18,
    lamps: wisps,
    grey: ['#d0d6c8', '#5c6858'],
  }),
};
