import { darken, fade, lighten, mix } from '../../colour.ts';
import { box, circle, curve, down, fillWith, grain, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { cottage } from '../elements/buildings.ts';
import { ground, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { blossom, tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const verge = 0.62;
const far = 0.4;
const tint = (air: Air): Tint => airTint(air, { haze: '#ecdcd0' });
const made = (air: Air): Tint => airTint(air, { snow: 0.2 });
const fieldsOf: readonly [string, ...string[]] = ['#d9b45c', '#9cb86a', '#c98f6a', '#b4c878', '#a886b4'];

function distance(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  hills(g, view, 2.25, 0.8, t('#a4a6c0', 1), 691);
  hills(g, view, 1.95, 0.5, t('#a9b89c', 0.8), 693);
  for (const [x, s] of [
    [1.3, 1],
    [2.4, 0.8],
    [3.2, 0.66],
    [-3.4, 0.8],
    [-7, 1],
  ] as const)
    turbine(g, x, 1.85, s, made(air));
  hills(g, view, 1.62, 0.32, t('#b9c07c', 0.6), 695);
  grain(g, view, 697, 0.6);
}

function turbine(g: Surface2D, x: number, y: number, s: number, t: Tint): void {
  const white = t('#fdfaf2', 0.4);
  lifted(g, { blur: 0.05, alpha: 0.22 }, () => {
    polygon(g, [
      [x - 0.035 * s, y],
      [x + 0.035 * s, y],
      [x + 0.018 * s, y + 1.15 * s],
      [x - 0.018 * s, y + 1.15 * s],
    ]);
    for (let k = 0; k < 3; k++) {
      const a = 0.5 + x + (k * Math.PI * 2) / 3;
      g.moveTo(x, y + 1.15 * s);
      g.lineTo(x + Math.cos(a + 0.1) * 0.2 * s, y + 1.15 * s + Math.sin(a + 0.1) * 0.2 * s);
      g.lineTo(x + Math.cos(a) * 0.66 * s, y + 1.15 * s + Math.sin(a) * 0.66 * s);
      g.lineTo(x + Math.cos(a - 0.06) * 0.12 * s, y + 1.15 * s + Math.sin(a - 0.06) * 0.12 * s);
      g.closePath();
    }
    fillWith(g, white);
  });
  circle(g, x, y + 1.15 * s, 0.035 * s);
  fillWith(g, darken(white, 0.1));
}

/** Fields of all colours in strips, with hedges between. */
function quilt(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 1.42, 0.08, t('#b4c078', 0.4), t('#a9b868', 0.2), t('#94a858'));
  along(view, 2.1, (i, x) => {
    const c = t(pick(fieldsOf, i), 0.3);
    polygon(g, [
      [x + 0.2, 1.36],
      [x + 2.2, 1.38],
      [x + 1.9, 0.7],
      [x - 0.3, 0.7],
    ]);
    fillWith(g, down(g, 1.4, 0.7, lighten(c, 0.15), c));
    for (let k = 1; k < 9; k++) {
      curve(g, [
        [x + 0.2 + k * 0.22, 1.36],
        [x - 0.3 + k * 0.245, 0.7],
      ]);
      ink(g, fade(darken(c, 0.25), 0.4), 0.02);
    }
    tree(
      g,
      x + 2.0,
      1.05,
      0.34 + 0.12 * cell(i, 701),
      t('#6f9a58', 0.25),
      cell(i, 702) > 0.5 ? 'round' : 'pointed',
      air,
    );
    if (cell(i, 703) > 0.5)
      cottage(g, x + 0.9, 1.24, 0.5, made(air)('#f4dfc4', 0.4), made(air)('#b8644a', 0.4), air);
  });
  grain(g, view, 705, 0.7);
}

function poles(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, 0.9, 0.04, t('#a9bc6a', 0.15), t('#94ac56'), t('#7f9a4c'));
  along(view, 0.22, (i, x) => {
    tuft(
      g,
      x + 0.2 * cell(i, 711),
      0.72 + 0.14 * cell(i, 712),
      0.12 + 0.1 * cell(i, 713),
      fade(t(i % 2 ? '#6a8f42' : '#c4d088'), 0.8),
    );
    if (air.snow < 0.5 && cell(i, 714) > 0.7)
      blossom(
        g,
        x,
        0.78 + 0.1 * cell(i, 715),
        0.03,
        t(pick(['#e2503c', '#e2503c', '#7f8fd8', '#fff4e0'], i)),
        t('#3a2c30'),
      );
  });
  along(view, 4.4, (_, x0) => {
    const x = x0 + 1.7;
    lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
      rect(g, x - 0.05, 0.7, 0.1, 3.1);
      fillWith(g, m('#7a5c48'));
      rect(g, x - 0.5, 3.4, 1.0, 0.08);
      fillWith(g, m('#7a5c48'));
      rect(g, x - 0.38, 3.1, 0.76, 0.07);
      fillWith(g, m('#7a5c48'));
    });
    for (const [dx, y] of [
      [-0.45, 3.5],
      [0.45, 3.5],
      [-0.32, 3.19],
      [0.32, 3.19],
    ] as const) {
      box(g, x + dx - 0.03, y - 0.02, 0.06, 0.1, 0.02);
      fillWith(g, m('#cfe0d8'));
      g.beginPath();
      g.moveTo(x + dx, y + 0.06);
      g.quadraticCurveTo(x + dx + 2.2, y - 0.42, x + dx + 4.4, y + 0.06);
      ink(g, fade(m('#4a4048'), 0.75), 0.014);
    }
    if (air.snow > 0) {
      rect(g, x - 0.5, 3.47, 1.0, 0.05);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
  });
  // Swallows on the wire.
  if (air.night < 0.5 && air.snow < 0.5)
    for (const [x, y] of [
      [-1.05, 3.2],
      [-0.8, 3.18],
      [-0.3, 3.17],
    ] as const) {
      oval(g, x, y + 0.15, 0.06, 0.09, 0.3);
      fillWith(g, '#4a4458');
      circle(g, x + 0.03, y + 0.24, 0.045);
      fillWith(g, '#4a4458');
    }
  grain(g, view, 717, 0.7);
}

function tarmac(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  ground(g, view, verge, 0.02, t('#b4b06a'), t('#a39a58'), t('#8f8450'));
  const tar = mix(m('#7f7678'), snowWhite(air), 0.4 * air.snow);
  lifted(g, { blur: 0.05, y: 0.02, alpha: 0.3 }, () => {
    rect(g, left, view.bottom - 1, width, far - view.bottom + 1);
    fillWith(g, down(g, far, -1.8, darken(tar, 0.08), tar, darken(tar, 0.2), darken(tar, 0.34)));
  });
  along(view, 0.13, (i, x) => {
    for (let k = 0; k < 4; k++) {
      oval(g, x + cell(i, 721 + k) * 0.13, far - 0.06 - cell(i, 725 + k) * 2, 0.011, 0.006);
      fillWith(g, fade(k % 2 ? lighten(tar, 0.4) : darken(tar, 0.4), 0.3));
    }
  });
  const paint = fade(mix('#fbeed4', '#8f90b4', air.night * 0.6), 0.88 - 0.5 * air.snow);
  rect(g, left, far - 0.1, width, 0.04);
  fillWith(g, paint);
  along(view, 2.2, (_, x) => {
    polygon(g, [
      [x + 0.04, -0.26],
      [x + 1.2, -0.26],
      [x + 1.16, -0.36],
      [x - 0.03, -0.36],
    ]);
    fillWith(g, fade(mix('#f2c45a', '#8f84a4', air.night * 0.6), 0.9 - 0.5 * air.snow));
  });
  if (air.rain > 0)
    along(view, 1.9, (i, x) => {
      oval(g, x + cell(i, 731), 0.14 - 0.7 * cell(i, 732), 0.5, 0.06);
      fillWith(g, fade(mix('#b4c6d0', '#4c5488', air.night), 0.55 * air.rain));
    });
  grain(g, view, 733, 0.8);
  along(view, 1.9, (_, x) => reflector(g, x + 0.5, verge - 0.16, m, air));
  sign(g, 3.35, verge - 0.2, m, air);
  milestone(g, -3.6, verge - 0.22, m, air);
}

function reflector(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    box(g, x - 0.05, y, 0.1, 0.62, 0.03);
    fillWith(g, t('#fdf8ee'));
  });
  rect(g, x - 0.05, y + 0.4, 0.1, 0.1);
  fillWith(g, t('#3c3840'));
  box(g, x - 0.025, y + 0.41, 0.05, 0.08, 0.01);
  fillWith(g, mix(t('#e8803c'), '#ffb060', air.night));
}

/** A yellow sign: the road bends ahead. */
function sign(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.3, air, 2.6);
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    rect(g, x - 0.035, y, 0.07, 1.75);
    fillWith(g, t('#9aa0a4'));
  });
  g.save();
  g.translate(x, y + 1.85);
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    g.rotate(Math.PI / 4);
    box(g, -0.34, -0.34, 0.68, 0.68, 0.07);
    fillWith(g, t('#f2c44a'));
    g.rotate(-Math.PI / 4);
  });
  g.restore();
  g.save();
  g.translate(x, y + 1.85);
  g.rotate(Math.PI / 4);
  box(g, -0.29, -0.29, 0.58, 0.58, 0.05);
  ink(g, '#3c2c2c', 0.026);
  g.restore();
  curve(g, [
    [x - 0.06, y + 1.62],
    [x - 0.06, y + 1.78],
    [x + 0.1, y + 1.9],
    [x + 0.08, y + 2.04],
  ]);
  ink(g, '#3c2c2c', 0.06);
  polygon(g, [
    [x + 0.0, y + 2.02],
    [x + 0.16, y + 2.02],
    [x + 0.08, y + 2.14],
  ]);
  fillWith(g, '#3c2c2c');
  if (air.snow > 0) {
    oval(g, x, y + 2.3, 0.1, 0.04);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function milestone(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.5, air, 1.2);
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x - 0.24, y);
    g.lineTo(x + 0.24, y);
    g.lineTo(x + 0.24, y + 0.42);
    g.arc(x, y + 0.42, 0.24, 0, Math.PI);
    g.closePath();
    fillWith(g, t('#ede2cc'));
  });
  g.save();
  g.beginPath();
  g.rect(x - 0.3, y + 0.42, 0.6, 0.4);
  g.clip();
  circle(g, x, y + 0.42, 0.24);
  fillWith(g, t('#d0503f'));
  g.restore();
  for (const [dx, w] of [
    [-0.12, 0.04],
    [-0.03, 0.1],
    [0.1, 0.05],
  ] as const) {
    box(g, x + dx - 0.01, y + 0.16, w, 0.14, 0.015);
    fillWith(g, t('#5a4a48'));
  }
  if (air.snow > 0) {
    oval(g, x, y + 0.65, 0.18, 0.05);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function poppies(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#7f8f4c'), '#20281c', 0.4);
  along(view, 0.2, (i, x) => {
    if (Math.sin(x * 0.8 + 1) < 0) return;
    const h = 0.26 + 0.36 * cell(i, 741);
    const lean = (cell(i, 742) - 0.5) * 0.24;
    curve(g, [
      [x, -1.2],
      [x + lean * 0.4, -1.2 + h * 0.6],
      [x + lean, -1.2 + h],
    ]);
    ink(g, dark, 0.022);
    if (cell(i, 743) > 0.6 && air.snow < 0.5) {
      circle(g, x + lean, -1.2 + h, 0.07);
      fillWith(g, mix(tint(air)('#d9483a'), '#2a1418', 0.25));
    }
  });
}

export const road: PlaceArt = {
  layers: [
    behind(
      'sky',
      0.1,
      (g, v, air) =>
        paintSky(g, v, air, 1.6, -2.35, 3.5, {
          day: ['#7fb0d4', '#cddbdc', '#fcd9b4'],
          night: ['#16204a', '#343a70', '#77689a'],
          sun: '#fff0c8',
          clouds: 0.85,
          above: 1.4,
        }),
      [1.4, 99],
    ),
    behind('distance', 0.2, distance, [1.0, 99]),
    behind('quilt', 0.45, quilt, [0.5, 99]),
    behind('poles', 0.85, poles, [0.3, 99]),
    behind('tarmac', 1, tarmac),
    before('poppies', 1.3, poppies),
  ],
  ...openLight({
    day: ['#fffaf0', '#a07a64'],
    night: ['#a2abe0', '#1c2050'],
    at: 0.23,
    sun: '#ffdfa8',
    strength: 0.44,
    beams: 0.1,
  }),
};
