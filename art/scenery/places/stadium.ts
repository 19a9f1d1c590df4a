import { fade, lighten, mix } from '../../colour.ts';
import { box, circle, down, fillWith, grain, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { flag } from '../elements/buildings.ts';
import { tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, sunlight, type Tint } from '../elements/tint.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, shaft, vignette } from '../light.ts';
import { paintSky } from '../outside.ts';
import { lettering } from '../street-shop-front.ts';

const foot = 0.98;
const masts = [-4.1, 4.7] as const;
const mastParallax = 0.55;
const made = (air: Air): Tint => airTint(air, { snow: 0.14, night: '#222a58', dark: 0.42 });
const shirts: readonly [string, ...string[]] = [
  '#d9553f',
  '#f2b83c',
  '#3f8fb4',
  '#fbf0dc',
  '#5fa06a',
  '#d98ab0',
  '#e8803c',
  '#7a6ab0',
];
const skins: readonly [string, ...string[]] = ['#f2c9a5', '#d9a06f', '#b97a4e', '#8a5636', '#5f3a26'];

/** The upper stand with its crowd, the roof above and the masts of light. */
function stands(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  for (const x of masts) mast(g, x, t, air);
  lifted(g, { blur: 0.12, alpha: 0.3 }, () => {
    rect(g, left, foot, width, 2.1);
    fillWith(g, down(g, 3.1, foot, t('#5f6a86', 0.3), t('#6f7690', 0.2)));
  });
  crowd(g, view, 2.2, 5, 0.17, 0.8, t, 811);
  // The parapet with banners.
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    rect(g, left, 1.98, width, 0.24);
    fillWith(g, t('#e9dfce', 0.1));
  });
  along(view, 2.4, (i, x) => {
    box(g, x + 0.2, 2.0, 1.5, 0.2, 0.02);
    fillWith(g, t(pick(['#d9553f', '#3f8fb4', '#f2b83c', '#5fa06a'], i)));
    lettering(g, x + 0.95, 2.1, i, t('#fbf0dc'), 0.9);
  });
  // The roof that hangs over.
  lifted(g, { blur: 0.16, alpha: 0.34 }, () => {
    polygon(g, [
      [left, 3.3],
      [left + width, 3.3],
      [left + width, 3.05],
      [left, 3.05],
    ]);
    fillWith(g, down(g, 3.3, 3.05, t('#f4efe4', 0.1), t('#c9ccd0', 0.1)));
  });
  along(view, 1.2, (_, x) => {
    polygon(g, [
      [x, 3.05],
      [x + 0.05, 3.05],
      [x + 0.3, 2.86],
      [x + 0.22, 2.86],
    ]);
    fillWith(g, t('#9aa0a8', 0.1));
  });
  if (air.snow > 0) {
    box(g, left, 3.26, width, 0.1, 0.04);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
  along(view, 1.9, (i, x) => flag(g, x + 0.4, 3.3, 0.62, t(pick(shirts, i * 3), 0.1), t('#8a8f98')));
  grain(g, view, 813, 0.6);
}

/** Rows of people: heads and shirts, some with their arms up. */
function crowd(
  g: Surface2D,
  view: View,
  bottom: number,
  rows: number,
  pitch: number,
  dim: number,
  t: Tint,
  salt: number,
): void {
  for (let r = rows - 1; r >= 0; r--) {
    const y = bottom + r * pitch * 0.95;
    const s = pitch * 0.5;
    along(view, pitch * 1.02, (i, x0) => {
      const n = i * 11 + r;
      if (cell(n, salt) < 0.06) return;
      const x = x0 + (r % 2) * pitch * 0.5 + pitch * 0.1 * cell(n, salt + 1);
      const up = cell(n, salt + 2) > 0.82;
      const lift = y + (up ? s * 0.3 : 0);
      const shirt = t(pick(shirts, Math.floor(cell(n, salt + 3) * 97)), 0.35 * dim);
      const skin = t(pick(skins, Math.floor(cell(n, salt + 4) * 53)), 0.35 * dim);
      if (up)
        for (const side of [-1, 1]) {
          g.beginPath();
          g.moveTo(x + side * s * 0.5, lift + s * 0.3);
          g.lineTo(x + side * s * 0.8, lift + s * 1.7);
          ink(g, skin, s * 0.3);
        }
      box(g, x - s * 0.72, lift - s * 0.9, s * 1.44, s * 1.5, s * 0.5);
      fillWith(g, shirt);
      circle(g, x, lift + s * 0.95, s * 0.5);
      fillWith(g, skin);
      if (cell(n, salt + 5) > 0.45) {
        g.beginPath();
        g.arc(x, lift + s * 1.02, s * 0.52, 0, Math.PI);
        fillWith(g, t(pick(['#2b1d16', '#7a4a26', '#c79348', '#d9553f', '#3f8fb4'], n), 0.3));
      }
    });
    rect(g, view.left - 1, y - s * 1.2, view.right - view.left + 2, s * 0.34);
    fillWith(g, t('#4f5874', 0.25));
  }
}

function mast(g: Surface2D, x: number, t: Tint, air: Air): void {
  for (const dx of [-0.07, 0.07]) {
    rect(g, x + dx - 0.02, 2.5, 0.04, 1.35);
    fillWith(g, t('#8a8f98', 0.2));
  }
  for (let k = 0; k < 6; k++) {
    g.beginPath();
    g.moveTo(x - 0.07, 2.9 + k * 0.16);
    g.lineTo(x + 0.07, 2.9 + (k + 1) * 0.16);
    ink(g, t('#8a8f98', 0.2), 0.02);
  }
  lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
    box(g, x - 0.52, 3.72, 1.04, 0.5, 0.04);
    fillWith(g, t('#5f6678', 0.1));
  });
  for (let c = 0; c < 5; c++)
    for (let r = 0; r < 2; r++) {
      circle(g, x - 0.4 + c * 0.2, 3.84 + r * 0.24, 0.08);
      fillWith(g, mix('#f6efdc', '#fffbe4', air.night));
    }
}

/** The lower stand, near enough to see faces, and the boards along the pitch. */
function lower(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  rect(g, left, 0.6, width, 1.5);
  fillWith(g, t('#4a5270', 0.1));
  crowd(g, view, 1.36, 3, 0.26, 0.3, t, 821);
  tunnel(g, 0.9, t);
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    rect(g, left, 0.72, width, 0.44);
    fillWith(g, t('#3a4058'));
  });
  along(view, 2.9, (i, x) => {
    const c = t(pick(['#d9553f', '#f4ead6', '#2f7f8a', '#f2b83c'], i));
    box(g, x + 0.04, 0.76, 2.82, 0.36, 0.02);
    fillWith(g, down(g, 1.12, 0.76, lighten(c, 0.14), c));
    lettering(g, x + 1.45, 0.94, i + 5, pick(['#fbf0dc', '#c9483c', '#fbf0dc', '#5a3a2c'], i), 1.7);
  });
  grain(g, view, 823, 0.7);
}

/** Where the players come out. */
function tunnel(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x - 0.62, 0.9, 1.24, 1.02, 0.06);
    fillWith(g, t('#e9dfce'));
  });
  box(g, x - 0.5, 0.8, 1.0, 1.0, 0.04);
  fillWith(g, down(g, 1.8, 0.9, '#2a2438', '#4a4058'));
}

function pitch(g: Surface2D, view: View, air: Air): void {
  const t = airTint(air, { night: '#2a4a4c', dark: 0.26 });
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  rect(g, left, view.bottom - 1, width, 0.74 - view.bottom + 1);
  fillWith(g, down(g, 0.74, -1.8, t('#c9704a'), t('#b8603f'), t('#b05a3c')));
  // The running track, then the grass in mown stripes.
  for (const y of [0.66, 0.56, 0.44]) {
    rect(g, left, y, width, 0.018);
    fillWith(g, fade(t('#fff4e2'), 0.75));
  }
  const edge = 0.34;
  rect(g, left, view.bottom - 1, width, edge - view.bottom + 1);
  fillWith(g, down(g, edge, -1.8, t('#7fb85a'), t('#6fae50'), t('#5a9a44'), t('#427c38')));
  const lean = (x: number, y: number) => x * (1 + (edge - y) * 0.22);
  along({ ...view, left: view.left - 3, right: view.right + 3 }, 1.5, (i, x) => {
    if (((i % 2) + 2) % 2) return;
    polygon(g, [
      [lean(x, edge), edge],
      [lean(x + 1.5, edge), edge],
      [lean(x + 1.5, -2.4), -2.4],
      [lean(x, -2.4), -2.4],
    ]);
    fillWith(g, fade(t('#a9d070'), 0.24));
  });
  const chalk = fade(t('#fffaf0'), 0.9 - 0.6 * air.snow);
  rect(g, left, edge - 0.06, width, 0.04);
  fillWith(g, chalk);
  // Half-way line and circle.
  g.beginPath();
  g.moveTo(lean(0.2, edge), edge - 0.04);
  g.lineTo(lean(0.2, -2.4), -2.4);
  ink(g, chalk, 0.06);
  oval(g, 0.2, -0.62, 2.7, 0.62);
  ink(g, chalk, 0.055);
  along(view, 0.3, (i, x) =>
    tuft(
      g,
      x + 0.2 * cell(i, 831),
      0.22 - 1.2 * cell(i, 832),
      0.06 + 0.04 * cell(i, 833),
      fade(t(i % 2 ? '#4f8a3c' : '#b9dc80'), 0.55),
    ),
  );
  if (air.rain > 0)
    along(view, 1.9, (i, x) => {
      oval(g, x + cell(i, 834), 0.15 - 0.7 * cell(i, 835), 0.4, 0.05);
      fillWith(g, fade(mix('#c0d0cc', '#4a5a80', air.night), 0.5 * air.rain));
    });
  grain(g, view, 837, 0.8);
  goal(g, -6.6, t, 1);
  goal(g, 7.0, t, -1);
  corner(g, -4.2, made(air));
  corner(g, 4.75, made(air));
}

function goal(g: Surface2D, x: number, t: Tint, side: 1 | -1): void {
  const w = 1.5 * side;
  for (let k = 0; k <= 9; k++) {
    g.beginPath();
    g.moveTo(x - (w * k) / 9, 0.2);
    g.lineTo(x - (w * k) / 11, 1.9 - (k / 9) * 0.5);
    ink(g, 'rgba(255,252,244,0.45)', 0.014);
    g.beginPath();
    g.moveTo(x, 0.2 + (k / 9) * 1.7);
    g.lineTo(x - w * (1 - (k / 9) * 0.2), 0.2 + (k / 9) * 1.2);
    ink(g, 'rgba(255,252,244,0.45)', 0.014);
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    rect(g, x - 0.05, 0.0, 0.1, 2.0);
    fillWith(g, t('#fdf9f0'));
  });
}

function corner(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    rect(g, x - 0.02, 0.24, 0.04, 1.0);
    fillWith(g, t('#fdf9f0'));
    polygon(g, [
      [x, 1.24],
      [x + 0.42, 1.1],
      [x, 0.96],
    ]);
    fillWith(g, t('#d9553f'));
  });
}

export const stadium: PlaceArt = {
  layers: [
    behind(
      'sky',
      0.1,
      (g, v, air) =>
        paintSky(g, v, air, 2.4, -1.9, 3.95, {
          day: ['#62b0dc', '#a9d8e6', '#f2ecd0'],
          size: 0.42,
          clouds: 0.7,
          above: 1.15,
        }),
      [2.6, 99],
    ),
    behind('stands', mastParallax, stands, [1.2, 99]),
    behind('lower', 0.85, lower, [0.5, 99]),
    behind('pitch', 1, pitch),
  ],
  shade(g, view, air) {
    const grey = Math.max(air.rain, air.snow * 0.25);
    vignette(
      g,
      view,
      mix(mix('#fffdf4', '#dde4e8', grey), '#c4d0f0', air.night),
      mix(mix('#8a8a5c', '#74858e', grey), '#18204c', air.night),
    );
    if (air.night > 0)
      pool(
        g,
        (view.left + view.right) / 2,
        0,
        (view.right - view.left) * 0.6,
        2.6,
        '#fffdf0',
        0.95 * air.night,
      );
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const w = view.right - view.left;
    const day = sunlight(air);
    if (day > 0.02) {
      pool(g, view.left + w * 0.24, view.top, w * 0.6, 3.4, '#fff0b8', 0.36 * day);
      shaft(g, view.left + w * 0.1, view.left + w * 0.2, view.top + 0.2, 3.2, 5.4, '#fff0b8', 0.12 * day);
    }
    if (air.night > 0)
      for (const mx of masts) {
        // The masts stand on a sheet of their own, which moves less than the camera.
        const x = mx + ((view.left + view.right) / 2) * (1 - mastParallax);
        pool(g, x, 3.97, 1.3, 0.9, '#fff8d8', 0.95 * air.night);
        for (const aim of [-1.6, 0.2, 2.2])
          shaft(g, x - 0.3, x + 0.3, 3.9, aim - x * 0.55, 4.3, '#eef4ff', 0.13 * air.night);
      }
  },
};
