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
import { cottage } from '../elements/buildings.ts';
import { lanternPost } from '../elements/lamps.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, leaves, tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const { x: benchX, width: benchWidth, top: benchTop } = furniture.playground.bench;
const lampX = [0.75, -7.4, 9.6] as const;
const tint = (air: Air): Tint => airTint(air, { haze: '#e3ecdc' });
const made = (air: Air): Tint => airTint(air, { snow: 0.14 });
const red = '#d9553f';
const yellow = '#f2b83c';
const blue = '#3f8fb4';
const green = '#5fa06a';

function town(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  hills(g, view, 1.75, 0.4, t('#a9cba8', 0.8), 801);
  along(view, 1.5, (i, x) =>
    cottage(
      g,
      x + 0.5 * cell(i, 802),
      1.34,
      0.7 + 0.25 * cell(i, 803),
      m(pick(['#f4d9b4', '#e9c4b0', '#d9dcc4', '#f2cfa0'], i), 0.5),
      m(pick(['#b8644a', '#8a5f6a', '#6f7f8a'], i), 0.45),
      air,
    ),
  );
  hills(g, view, 1.4, 0.16, t('#9cc48a', 0.4), 805);
  along(view, 0.9, (i, x) => {
    if (cell(i, 806) > 0.3)
      tree(
        g,
        x + 0.6 * cell(i, 807),
        1.16,
        0.5 + 0.25 * cell(i, 808),
        t(pick(['#6fa868', '#86b86a', '#5f9a70'], i), 0.3),
        'round',
        air,
      );
  });
  grain(g, view, 809, 0.6);
}

function hedge(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  along(view, 1.1, (i, x) =>
    leaves(
      g,
      x + 0.4 * cell(i, 811),
      0.92,
      0.5 + 0.14 * cell(i, 812),
      t(pick(['#5f9c5a', '#6fae62', '#559060'], i), 0.15),
      air,
      bushBalls,
    ),
  );
  // Pickets of many colours, like pencils.
  along(view, 0.24, (i, x) => {
    const c = m(pick([red, yellow, blue, green, '#f4ead6'], i));
    lifted(g, { blur: 0.035, alpha: 0.28 }, () => {
      rect(g, x, 0.7, 0.16, 0.5);
      fillWith(g, across(g, x, x + 0.16, lighten(c, 0.2), c, darken(c, 0.12)));
      polygon(g, [
        [x, 1.2],
        [x + 0.16, 1.2],
        [x + 0.08, 1.36],
      ]);
      fillWith(g, m('#f2d9ae'));
    });
    polygon(g, [
      [x + 0.052, 1.29],
      [x + 0.108, 1.29],
      [x + 0.08, 1.36],
    ]);
    fillWith(g, c);
  });
  grain(g, view, 813, 0.7);
}

/** Soft ground with round fields of colour. */
function yard(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 0.78, 0.03, t('#9cc874', 0.1), t('#86b862'), t('#76a856'), t('#5f9048'));
  along(view, 0.23, (i, x) =>
    tuft(g, x, 0.74 - 0.16 * cell(i, 821), 0.1, fade(t(i % 2 ? '#5f9647' : '#bfd98a'), 0.7)),
  );
  const soft = made(air);
  const rubber = (hex: string) => mix(soft(hex), snowWhite(air), 0.75 * air.snow);
  lifted(g, { blur: 0.05, alpha: 0.22 }, () => {
    blob(
      g,
      [
        [-14, 0.4],
        [-6, 0.52],
        [0, 0.46],
        [7, 0.52],
        [14, 0.42],
        [15, -3],
        [-15, -3],
      ],
      0.8,
    );
    fillWith(g, down(g, 0.5, -1.6, rubber('#d98a5c'), rubber('#cf7d52'), rubber('#b46a48')));
  });
  for (const [x, y, rx, ry, c] of [
    [-0.3, -0.24, 1.9, 0.36, '#e9a86a'],
    [-0.3, -0.24, 1.35, 0.24, '#f2c46a'],
    [-0.3, -0.24, 0.8, 0.13, '#e9a86a'],
    [4.9, -0.42, 1.4, 0.3, '#5f9fa8'],
    [-5.6, -0.4, 1.5, 0.3, '#5f9fa8'],
  ] as const) {
    oval(g, x, y, rx, ry);
    fillWith(g, rubber(c));
  }
  // A hopscotch in chalk.
  for (let k = 0; k < 5; k++) {
    polygon(g, [
      [2.0 + k * 0.34, -0.44],
      [2.32 + k * 0.34, -0.44],
      [2.3 + k * 0.34, -0.6],
      [1.96 + k * 0.34, -0.6],
    ]);
    ink(g, fade('#fff8ea', 0.65 * (1 - air.snow)), 0.022);
  }
  pebbles(g, view, 0.4, -0.9, 0.4, t('#b86f4a'), 823);
  if (air.rain > 0)
    along(view, 1.8, (i, x) => {
      oval(g, x + cell(i, 824), 0.2 - 0.75 * cell(i, 825), 0.42, 0.055);
      fillWith(g, fade(mix('#c9d2d2', '#4a5080', air.night), 0.5 * air.rain));
    });
  grain(g, view, 827, 0.9);
  swings(g, 3.5, 0.46, soft, air);
  slide(g, -3.5, 0.34, soft, air);
  slide(g, 8.4, 0.34, soft, air);
  for (const x of lampX) lanternPost(g, x, 0.5, 2.0, soft('#4f6a78'), air);
  sandbox(g, -0.55, 0.4, soft, air);
  springer(g, -5.3, 0.2, soft, air);
  bench(g, soft, air);
}

function swings(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const w = 2.3;
  const h = 2.35;
  standShadow(g, x + 0.2, y, w, air, 0.7);
  for (const side of [-1, 1])
    for (const lean of [-0.26, 0.26])
      lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
        polygon(g, [
          [x + side * (w / 2) + lean - 0.05, y],
          [x + side * (w / 2) + lean + 0.05, y],
          [x + side * (w / 2 - 0.14) + 0.05, y + h],
          [x + side * (w / 2 - 0.14) - 0.05, y + h],
        ]);
        fillWith(g, t(blue));
      });
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    box(g, x - w / 2 - 0.05, y + h - 0.06, w + 0.1, 0.12, 0.05);
    fillWith(g, down(g, y + h + 0.06, y + h - 0.06, lighten(t(red), 0.2), t(red)));
  });
  for (const [dx, swing] of [
    [-0.45, 0.26],
    [0.48, -0.06],
  ] as const) {
    const sy = y + 0.52 + Math.abs(swing) * 0.2;
    for (const k of [-0.2, 0.2]) {
      curve(g, [
        [x + dx + k, y + h - 0.04],
        [x + dx + k + swing, sy],
      ]);
      ink(g, t('#8a8f94'), 0.022);
    }
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      g.save();
      g.translate(x + dx + swing, sy);
      g.rotate(swing * 0.5);
      box(g, -0.25, -0.05, 0.5, 0.07, 0.03);
      fillWith(g, t(yellow));
      g.restore();
    });
  }
  if (air.snow > 0) {
    box(g, x - w / 2 - 0.05, y + h + 0.03, w + 0.1, 0.06, 0.03);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

/** A tower with a roof, a ladder and a slide to the right. */
function slide(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x + 0.7, y, 2.6, air, 0.5);
  for (const dx of [-0.62, 0.3])
    lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
      box(g, x + dx, y, 0.12, 2.35, 0.03);
      fillWith(g, across(g, x + dx, x + dx + 0.12, lighten(t('#c9935c'), 0.2), t('#a8733f')));
    });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x - 0.72, y + 1.12, 1.26, 0.12, 0.03);
    fillWith(g, t('#b47c46'));
    box(g, x - 0.55, y + 1.24, 0.85, 0.5, 0.04);
    fillWith(g, t(green));
  });
  for (const dx of [-0.32, 0.06]) {
    circle(g, x + dx, y + 1.5, 0.13);
    fillWith(g, t(yellow));
  }
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.86, y + 2.3],
      [x + 0.68, y + 2.3],
      [x - 0.09, y + 3.05],
    ]);
    fillWith(g, across(g, x - 0.86, x + 0.68, lighten(t(red), 0.14), t(red), darken(t(red), 0.14)));
  });
  if (air.snow > 0) {
    polygon(g, [
      [x - 0.6, y + 2.6],
      [x - 0.2, y + 2.5],
      [x + 0.1, y + 2.58],
      [x + 0.42, y + 2.6],
      [x - 0.09, y + 3.07],
    ]);
    fillWith(g, fade(snowWhite(air), 0.95 * air.snow));
  }
  // Rungs at the left.
  for (let k = 0; k < 4; k++) {
    box(g, x - 1.08 + k * 0.07, y + 0.2 + k * 0.25, 0.4, 0.055, 0.02);
    fillWith(g, t(yellow));
  }
  for (const dx of [0, 0.4]) {
    curve(g, [
      [x - 1.14 + dx, y],
      [x - 0.82 + dx * 0.8, y + 1.24],
    ]);
    ink(g, t(blue), 0.06);
  }
  // The slide: a yellow sheet with a raised edge.
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    g.beginPath();
    g.moveTo(x + 0.4, y + 1.3);
    g.quadraticCurveTo(x + 0.9, y + 1.2, x + 1.3, y + 0.62);
    g.quadraticCurveTo(x + 1.6, y + 0.2, x + 2.15, y + 0.18);
    g.lineTo(x + 2.15, y + 0.06);
    g.quadraticCurveTo(x + 1.5, y + 0.06, x + 1.16, y + 0.52);
    g.quadraticCurveTo(x + 0.8, y + 1.05, x + 0.4, y + 1.12);
    g.closePath();
    fillWith(g, across(g, x + 0.4, x + 2.1, t(yellow), lighten(t(yellow), 0.24), t(yellow)));
  });
  g.beginPath();
  g.moveTo(x + 0.4, y + 1.36);
  g.quadraticCurveTo(x + 0.92, y + 1.26, x + 1.34, y + 0.68);
  g.quadraticCurveTo(x + 1.62, y + 0.26, x + 2.15, y + 0.23);
  ink(g, darken(t(yellow), 0.12), 0.06);
  for (const [dx, h] of [
    [1.16, 0.56],
    [1.95, 0.1],
  ] as const) {
    rect(g, x + dx, y, 0.05, h);
    fillWith(g, t(blue));
  }
}

function sandbox(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    box(g, x - 0.8, y - 0.08, 1.6, 0.22, 0.05);
    fillWith(g, t('#c9935c'));
  });
  blob(g, [
    [x - 0.7, y + 0.12],
    [x - 0.3, y + 0.22],
    [x, y + 0.36],
    [x + 0.35, y + 0.2],
    [x + 0.7, y + 0.12],
  ]);
  fillWith(g, mix(t('#f0d394'), snowWhite(air), 0.8 * air.snow));
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    polygon(g, [
      [x + 0.36, y + 0.36],
      [x + 0.56, y + 0.36],
      [x + 0.52, y + 0.16],
      [x + 0.4, y + 0.16],
    ]);
    fillWith(g, t(red));
  });
  curve(g, [
    [x - 0.3, y + 0.18],
    [x - 0.2, y + 0.5],
  ]);
  ink(g, t(blue), 0.035);
}

/** A duck on a spring. */
function springer(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.6, air, 1);
  for (let k = 0; k < 4; k++) {
    oval(g, x, y + 0.05 + k * 0.07, 0.13, 0.04);
    ink(g, t('#6a7078'), 0.03);
  }
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    blob(g, [
      [x - 0.45, y + 0.62],
      [x - 0.2, y + 0.34],
      [x + 0.3, y + 0.36],
      [x + 0.4, y + 0.62],
      [x + 0.1, y + 0.62],
      [x - 0.2, y + 0.56],
    ]);
    fillWith(g, t(yellow));
    circle(g, x + 0.3, y + 0.78, 0.19);
    fillWith(g, t(yellow));
  });
  polygon(g, [
    [x + 0.44, y + 0.8],
    [x + 0.66, y + 0.74],
    [x + 0.44, y + 0.68],
  ]);
  fillWith(g, t('#e8803c'));
  circle(g, x + 0.35, y + 0.84, 0.028);
  fillWith(g, '#2c2024');
}

function bench(g: Surface2D, t: Tint, air: Air): void {
  standShadow(g, benchX, 0, benchWidth, air, 0.5);
  for (const dx of [-benchWidth / 2 + 0.1, benchWidth / 2 - 0.18])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, benchX + dx, -0.03, 0.08, benchTop, 0.02);
      fillWith(g, t('#4f6a78'));
    });
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, benchX - benchWidth / 2, benchTop - 0.07, benchWidth, 0.08, 0.03);
    fillWith(g, down(g, benchTop, benchTop - 0.07, lighten(t(red), 0.2), t(red)));
  });
  if (air.snow > 0) {
    box(g, benchX - benchWidth / 2 + 0.02, benchTop - 0.01, benchWidth - 0.04, 0.05, 0.025);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

/** Balloons somebody tied up, near the eye. */
function balloons(g: Surface2D, view: View, air: Air): void {
  const m = made(air);
  along(view, 10, (_, x0) => {
    const x = x0 + 4.1;
    for (const [dx, y, c] of [
      [-0.3, 4.05, red],
      [0.22, 4.3, yellow],
      [-0.02, 3.62, blue],
    ] as const) {
      curve(g, [
        [x + dx, y - 0.28],
        [x + dx * 0.6, y - 1.2],
        [x, -1.4],
      ]);
      ink(g, fade('#5a4a4a', 0.5), 0.012);
      lifted(g, { blur: 0.08, alpha: 0.26 }, () => {
        oval(g, x + dx, y, 0.24, 0.29);
        fillWith(g, down(g, y + 0.3, y - 0.3, lighten(m(c), 0.24), m(c), darken(m(c), 0.14)));
      });
      oval(g, x + dx - 0.08, y + 0.1, 0.05, 0.08, 0.5);
      fillWith(g, 'rgba(255,250,240,0.5)');
    }
  });
}

export const playground: PlaceArt = {
  layers: [
    behind(
      'sky',
      0.12,
      (g, v, air) =>
        paintSky(g, v, air, 1.4, -2.3, 3.75, {
          day: ['#74bcdc', '#b4dde2', '#fdf0cc'],
          clouds: 0.85,
          above: 1.75,
        }),
      [1.3, 99],
    ),
    behind('town', 0.42, town, [0.6, 99]),
    behind('hedge', 0.85, hedge, [0.3, 99]),
    behind('yard', 1, yard),
    before('balloons', 1.15, balloons),
  ],
  ...openLight({
    day: ['#fffdf2', '#a8805c'],
    night: ['#8f9cd4', '#1a2050'],
    at: 0.22,
    lamps: lampX.map((x) => ({ x, y: 2.65, reach: 3.2 })),
  }),
};
