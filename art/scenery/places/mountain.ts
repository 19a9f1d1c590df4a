import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { blob, box, circle, curve, fillWith, grain, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { cottage } from '../elements/buildings.ts';
import { ground, peaks, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { blossom, fir, rock, tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const { x: rockX, width: rockWidth, top: rockTop } = furniture.mountain.rock;
const hut = { x: -3.1, y: 0.72 };
const tint = (air: Air): Tint => airTint(air, { haze: '#cfdde6' });
const stone = (air: Air): Tint => airTint(air, { haze: '#cfdde6', snow: 0.35 });
const capOf = (air: Air, distance: number) =>
  mix(stone(air)('#fffaf0', distance * 0.6), '#8b95c4', air.night * 0.2);

function far(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.6, -2.2, 3.85, {
    day: ['#4f9ccc', '#9accde', '#f4e6cc'],
    night: ['#0f1a40', '#233266', '#5f6696'],
    size: 0.4,
    clouds: 0.5,
    above: 1.2,
  });
  const t = stone(air);
  peaks(g, view, {
    base: 1.5,
    height: 2.1,
    pitch: 1.9,
    color: t('#8fa6be', 0.8),
    snow: capOf(air, 1),
    cap: 0.42,
    salt: 511,
  });
  grain(g, view, 511, 0.6);
}

function near(g: Surface2D, view: View, air: Air): void {
  const t = stone(air);
  peaks(g, view, {
    base: 1.2,
    height: 1.75,
    pitch: 2.3,
    color: t('#6f86a2', 0.45),
    snow: capOf(air, 0.5),
    cap: 0.3,
    salt: 519,
  });
  // A band of mist lies in the valley.
  along(view, 1.6, (i, x) => {
    oval(g, x + cell(i, 513), 1.5 + 0.14 * cell(i, 514), 1.3, 0.16);
    fillWith(g, fade(mix('#fdf8ec', '#5a668f', air.night * 0.8), 0.3));
  });
  grain(g, view, 517, 0.6);
}

function slopes(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  hills(g, view, 1.42, 0.55, t('#7fa884', 0.45), 521);
  along(view, 0.42, (i, x) => {
    if (cell(i, 522) > 0.35)
      fir(
        g,
        x + 0.3 * cell(i, 523),
        1.12 + 0.26 * cell(i, 524),
        0.42 + 0.24 * cell(i, 525),
        t(pick(['#4f7f6a', '#5f8f70', '#45705f'], i), 0.4),
        t('#5a4a40', 0.3),
        air,
        3,
      );
  });
  hills(g, view, 1.16, 0.32, t('#8fb878', 0.25), 527);
  along(view, 5.5, (i, x) => cow(g, x + 2.8 + cell(i, 528), 1.2, t, i));
  grain(g, view, 527, 0.7);
}

function cow(g: Surface2D, x: number, y: number, t: Tint, n: number): void {
  const side = n % 2 ? 1 : -1;
  g.save();
  g.translate(x, y);
  g.scale(side * 0.42, 0.42);
  lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
    for (const lx of [-0.38, -0.24, 0.24, 0.36]) {
      box(g, lx - 0.05, -0.02, 0.1, 0.42, 0.03);
      fillWith(g, t('#e9dccb', 0.15));
    }
    box(g, -0.5, 0.3, 1.0, 0.48, 0.2);
    fillWith(g, t('#f4ead8', 0.15));
    blob(g, [
      [0.42, 0.62],
      [0.5, 0.92],
      [0.72, 0.9],
      [0.78, 0.68],
      [0.6, 0.56],
    ]);
    fillWith(g, t('#a8683f', 0.15));
  });
  blob(g, [
    [-0.36, 0.5],
    [-0.2, 0.76],
    [0.1, 0.74],
    [0.02, 0.46],
  ]);
  fillWith(g, t('#a8683f', 0.15));
  circle(g, 0.62, 0.54, 0.06);
  fillWith(g, t('#e8b84a', 0.1));
  g.restore();
}

function meadow(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 0.86, 0.08, t('#a3c66c', 0.1), t('#8ab35a'), t('#6f9c4c'), t('#4f7d40'));
  pebbles(g, view, 0.5, -0.9, 0.8, t('#9aa08c'), 531);
  along(view, 0.24, (i, x) =>
    tuft(
      g,
      x + 0.2 * cell(i, 532),
      0.68 - 1.6 * cell(i, 533),
      0.09 + 0.08 * cell(i, 534),
      fade(t(i % 2 ? '#5f9647' : '#bfd98a'), 0.75),
    ),
  );
  if (air.snow < 0.5)
    along(view, 0.36, (i, x) => {
      if (cell(i, 535) > 0.3)
        blossom(
          g,
          x + 0.3 * cell(i, 536),
          0.62 - 1.5 * cell(i, 537),
          0.028 + 0.014 * cell(i, 538),
          t(pick(['#fffaf0', '#7f8fd8', '#f2c44d', '#e88a9a', '#fffaf0'], i), 0.1),
          t('#e8a33c'),
        );
    });
  if (air.rain > 0)
    along(view, 2, (i, x) => {
      oval(g, x + cell(i, 539), -0.1 - 0.4 * cell(i, 540), 0.36, 0.045);
      fillWith(g, fade(mix('#b9cfd6', '#4a5680', air.night), 0.55 * air.rain));
    });
  grain(g, view, 541, 0.8);
  const s = stone(air);
  standShadow(g, hut.x + 0.5, hut.y - 0.06, 1.6, air, 0.9);
  cottage(g, hut.x, hut.y - 0.12, 1.75, s('#b98256'), s('#8a5a44'), air);
  for (let k = 0; k < 6; k++) {
    rect(g, hut.x - 0.87, hut.y - 0.05 + k * 0.16, 1.74, 0.014);
    fillWith(g, fade(s('#6a4028'), 0.4));
  }
  signpost(g, 1.55, 0.34, s, air);
  standShadow(g, rockX + 0.1, 0.01, rockWidth, air, 0.8);
  rock(g, rockX, -0.05, rockWidth, rockTop + 0.05, s('#8f949c'), 9, air);
  for (const [dx, y] of [
    [-0.3, 0.2],
    [0.1, 0.3],
    [0.32, 0.12],
  ] as const) {
    curve(g, [
      [rockX + dx - 0.12, y],
      [rockX + dx, y + 0.05],
      [rockX + dx + 0.1, y - 0.03],
    ]);
    ink(g, fade(darken(s('#8f949c'), 0.4), 0.4), 0.018);
  }
  for (const dx of [-0.5, 0.46]) edelweiss(g, rockX + dx, 0.02, t, air);
}

function edelweiss(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  if (air.snow > 0.5) return;
  for (const [dx, h] of [
    [-0.08, 0.2],
    [0.06, 0.26],
  ] as const) {
    curve(g, [
      [x, y],
      [x + dx, y + h],
    ]);
    ink(g, t('#7f9a6a'), 0.02);
    blossom(g, x + dx, y + h, 0.05, t('#fffdf2'), t('#e8d27a'));
  }
}

function signpost(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y - 0.02, 0.3, air, 2.4);
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    rect(g, x - 0.04, y, 0.08, 1.55);
    fillWith(g, t('#8a5f3c'));
  });
  for (const [dy, side, w, c] of [
    [1.2, 1, 0.78, '#f2cf5c'],
    [0.92, -1, 0.66, '#f4e8cc'],
  ] as const) {
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      polygon(g, [
        [x - side * 0.12, y + dy],
        [x + side * w, y + dy],
        [x + side * (w + 0.13), y + dy + 0.1],
        [x + side * w, y + dy + 0.2],
        [x - side * 0.12, y + dy + 0.2],
      ]);
      fillWith(g, t(c));
    });
    for (let k = 0; k < 4; k++) {
      box(g, x + side * (0.12 + k * 0.13) - 0.04, y + dy + 0.08, 0.09, 0.035, 0.01);
      fillWith(g, fade(t('#4a3428'), 0.75));
    }
  }
  if (air.snow > 0) {
    box(g, x - 0.12, y + 1.4, 0.9, 0.06, 0.03);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function grasses(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#4f7d40'), '#16261f', 0.34);
  along(view, 0.17, (i, x) => {
    const h = 0.2 + 0.36 * cell(i, 543) ** 2;
    const lean = (cell(i, 544) - 0.5) * 0.3;
    g.beginPath();
    g.moveTo(x - 0.03, -1.15);
    g.quadraticCurveTo(x + lean * 0.3, -1.15 + h * 0.6, x + lean, -1.15 + h);
    g.quadraticCurveTo(x + lean * 0.5, -1.15 + h * 0.5, x + 0.04, -1.15);
    g.closePath();
    fillWith(g, mix(dark, lighten(dark, 0.2), cell(i, 545)));
  });
}

export const mountain: PlaceArt = {
  layers: [
    behind('far', 0.12, far, [0.9, 99]),
    behind('near', 0.26, near, [0.8, 99]),
    behind('slopes', 0.5, slopes, [0.4, 99]),
    behind('meadow', 1, meadow),
    before('grasses', 1.3, grasses),
  ],
  ...openLight({
    day: ['#fffef6', '#7f8f8a'],
    night: ['#a3b2e6', '#1a2450'],
    at: 0.24,
    sun: '#fff2c0',
    strength: 0.38,
    beams: 0.1,
    lamps: [{ x: hut.x, y: 1.3, reach: 2.2, color: '#ffc070' }],
  }),
};
