import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { box, curve, down, fillWith, grain, ink, lifted, oval } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, fern, fir, leaves, mushroom, trunk, tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView } from '../light.ts';
import { skyColors } from '../outside.ts';

const edge = 0.98;
const { x: logX, width: logWidth, top: logTop } = furniture.forest.log;
const tint = (air: Air): Tint => airTint(air, { haze: '#d3e3c0', night: '#1b2f50' });
/** Bark stays bare in snow. */
const barkTint = (air: Air): Tint => airTint(air, { haze: '#d3e3c0', night: '#1b2f50', snow: 0.3 });
/** Where fireflies hang by night. */
const fireflies = [-6.1, -4.2, -3.1, -2.2, -0.4, 0.5, 1.6, 2.4, 3.7, 4.6, 5.8].map((x, i) => ({
  x,
  y: 0.6 + 1.5 * cell(i, 415),
  reach: 0.85,
  color: '#d8f08a',
}));

/** Light between the trunks: no sky, only a bright mist. */
function mist(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const [, , low] = skyColors(air, {
    day: ['#9fc0a0', '#bcd6a8', '#f0ecc0'],
    night: ['#10203a', '#1c3050', '#3a5068'],
  });
  fillView(g, view, down(g, 5, 0.8, t('#7fa884', 0.4), t('#b4d09a', 0.6), low));
  const far = t('#8fb38c', 0.9);
  along(view, 0.55, (i, x) =>
    trunk(g, x + 0.3 * cell(i, 371), 0.5, 0.09 + 0.07 * cell(i, 372), 6, mix(far, low, 0.35), i, false),
  );
  along(view, 0.9, (i, x) =>
    fir(g, x + cell(i, 373), 0.8, 1.0 + 0.7 * cell(i, 374), mix(t('#7fa580', 0.8), low, 0.25), far, air, 3),
  );
  grain(g, view, 371, 0.6);
}

function middle(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = barkTint(air);
  ground(g, view, 1.25, 0.07, t('#a3bd80', 0.5), t('#8fae6e', 0.3), t('#7a9c5e'));
  along(view, 1.35, (i, x) => {
    if (cell(i, 381) > 0.4)
      trunk(
        g,
        x + 0.7 * cell(i, 382),
        1.0,
        0.2 + 0.12 * cell(i, 383),
        6,
        b(pick(['#7a7a5c', '#8a7458', '#6f7a60'], i), 0.4),
        i + 300,
      );
    else
      fir(
        g,
        x + 0.6 * cell(i, 384),
        0.95,
        1.7 + 0.8 * cell(i, 385),
        t('#5f8f68', 0.4),
        t('#6a5a48', 0.3),
        air,
        4,
      );
  });
  along(view, 0.8, (i, x) =>
    leaves(
      g,
      x + 0.5 * cell(i, 386),
      0.95,
      0.24 + 0.16 * cell(i, 387),
      t(pick(['#7fa85c', '#6a9a5c', '#92b066'], i), 0.3),
      air,
      bushBalls,
    ),
  );
  grain(g, view, 381, 0.7);
}

function crowns(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = barkTint(air);
  along(view, 2.6, (i, x0) => {
    const x = x0 + 1.1 * cell(i, 391);
    trunk(
      g,
      x,
      0.72,
      0.36 + 0.16 * cell(i, 392),
      6,
      b(pick(['#7a5f48', '#8a6a4c', '#6a5a48'], i), 0.1),
      i + 500,
    );
    if (cell(i, 393) > 0.35)
      for (const [dx, dy] of [
        [-0.2, 0.18],
        [0.2, 0.05],
      ] as const) {
        oval(g, x + dx, 1.35 + dy + 0.5 * cell(i, 394), 0.12, 0.035);
        fillWith(g, t('#d9c48a', 0.1));
      }
  });
  along(view, 1.5, (i, x) =>
    leaves(
      g,
      x + 0.8 * cell(i, 395),
      4.35 + 0.5 * cell(i, 396),
      0.75 + 0.3 * cell(i, 397),
      t(pick(['#5f9450', '#78a85a', '#4f8550'], i), 0.12),
      air,
      bushBalls,
    ),
  );
  along(view, 1.7, (i, x) =>
    leaves(
      g,
      x + cell(i, 398),
      0.72,
      0.4 + 0.2 * cell(i, 399),
      t(pick(['#5f9450', '#4f8550', '#7fa850'], i), 0.1),
      air,
      bushBalls,
    ),
  );
  grain(g, view, 391, 0.8);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, edge - 0.1, 0.06, t('#8fae5c', 0.1), t('#7f9c50'), t('#6a8546'), t('#4f6a3c'));
  // A path of needles and old leaves.
  along(view, 0.5, (i, x) => {
    oval(g, x, 0.02 + 0.03 * Math.sin(i), 0.55, 0.3);
    fillWith(g, fade(t('#b48a5a'), 0.34));
  });
  pebbles(g, view, 0.3, -0.4, 0.35, t('#a87c4e'), 401);
  along(view, 0.27, (i, x) => {
    const y = 0.75 - 1.7 * cell(i, 402);
    if (y < 0.3 && y > -0.36) {
      oval(g, x, y, 0.05, 0.02, cell(i, 403) * 3);
      fillWith(g, fade(t(pick(['#d98a4c', '#c9a24c', '#b4643c', '#8a9a4c'], i)), 0.8));
    } else
      tuft(
        g,
        x,
        y,
        0.1 + 0.1 * cell(i, 404) + Math.max(0, -y) * 0.06,
        fade(t(i % 2 ? '#5f8a42' : '#a9c46c'), 0.75),
      );
  });
  along(view, 1.25, (i, x) => {
    const fx = x + cell(i, 405);
    if (cell(i, 406) > 0.45)
      fern(g, fx, 0.55, 0.34 + 0.18 * cell(i, 407), t(pick(['#5f9a4c', '#78a850', '#4f8a50'], i)));
    else if (air.snow < 0.5)
      for (const [dx, s] of [
        [0, 0.42],
        [0.2, 0.28],
      ] as const)
        mushroom(g, fx + dx, 0.48 - dx * 0.3, s, t('#c9503c'), t('#f6ead2'));
  });
  if (air.rain > 0)
    along(view, 2.3, (i, x) => {
      oval(g, x + cell(i, 408), -0.1 - 0.3 * cell(i, 409), 0.4, 0.05);
      fillWith(g, fade(mix('#b9cfc6', '#3f5670', air.night), 0.55 * air.rain));
    });
  fallen(g, t, air);
  grain(g, view, 411, 0.9);
}

/** The log one can sit on. */
function fallen(g: Surface2D, t: Tint, air: Air): void {
  const l = logX - logWidth / 2;
  const bark = barkTint(air)('#8a6444');
  const r = logTop / 2 + 0.02;
  standShadow(g, logX, 0.0, logWidth * 0.9, air, 0.5);
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, l, -0.03, logWidth, logTop + 0.03, 0.1);
    fillWith(g, down(g, logTop, -0.03, lighten(bark, 0.22), bark, darken(bark, 0.28)));
  });
  for (let k = 0; k < 7; k++) {
    curve(g, [
      [l + 0.3 + k * 0.22, 0.08 + 0.04 * (k % 3)],
      [l + 0.5 + k * 0.22, 0.1 + 0.05 * (k % 2)],
      [l + 0.66 + k * 0.2, 0.07 + 0.06 * (k % 3)],
    ]);
    ink(g, fade(darken(bark, 0.4), 0.45), 0.02);
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    oval(g, l + logWidth - 0.02, r - 0.02, 0.13, r);
    fillWith(g, t('#e0bd86'));
  });
  for (const k of [0.72, 0.45, 0.2]) {
    oval(g, l + logWidth - 0.02, r - 0.02, 0.13 * k, r * k);
    ink(g, fade(t('#a87848'), 0.7), 0.014);
  }
  for (const [dx, w] of [
    [0.1, 0.6],
    [0.9, 0.5],
  ] as const) {
    box(g, l + dx, logTop - 0.05, w, 0.09, 0.045);
    fillWith(g, air.snow > 0.5 ? snowWhite(air) : t('#7fa850'));
  }
  mushroom(g, l + 0.16, 0.02, 0.36, t('#d9a04c'), t('#f6ead2'));
}

/** Dark boughs and ferns close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#3f6a3c'), '#101c18', 0.45);
  along(view, 8.4, (i, x0) => {
    const x = x0 - 4.9;
    leaves(g, x + 0.3, 4.6, 1.0, dark, { ...air, snow: 0 }, bushBalls);
    for (let k = 0; k < 4; k++)
      fern(g, x + 0.4 + k * 0.7 + cell(i * 4 + k, 413) * 0.4, -1.1, 0.62, k % 2 ? dark : lighten(dark, 0.08));
  });
}

export const forest: PlaceArt = {
  layers: [
    behind('mist', 0.25, mist, [0.4, 99]),
    behind('middle', 0.5, middle, [0.3, 99]),
    behind('crowns', 0.78, crowns),
    behind('floor', 1, floor),
    before('near', 1.3, near),
  ],
  ...openLight({
    day: ['#fdffea', '#5f7a4a'],
    night: ['#9cb2dc', '#141f40'],
    at: 0.3,
    sun: '#fff0a8',
    strength: 0.4,
    beams: 0.17,
    lamps: fireflies,
    grey: ['#d6e2dc', '#5f7a74'],
  }),
};
