import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
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
import { ground, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { blossom, bushBalls, fern, leaves, tuft } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const edge = 0.86;
const { x: benchX, width: benchWidth, top: benchTop } = furniture.garden.bench;
/** The right corner of the house; another house ends the gardens on the other side. */
const corner = -2.35;
const shedX = 2.75;
const tint = (air: Air): Tint => airTint(air, { haze: '#e6eed6' });
const made = (air: Air): Tint => airTint(air, { haze: '#e6eed6', snow: 0.13, night: '#262a58', dark: 0.52 });

function beyond(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  hills(g, view, 1.8, 0.4, t('#aecfa8', 0.7), 2001);
  along(view, 2.3, (i, x) =>
    cottage(
      g,
      x + 0.8 * cell(i, 2002),
      1.3,
      0.85 + 0.2 * cell(i, 2003),
      m(pick(['#f0dcc4', '#e6c8b4', '#dfe0cc'], i), 0.45),
      m(pick(['#b4705c', '#8f7480', '#a8644c'], i), 0.42),
      air,
    ),
  );
  along(view, 0.85, (i, x) =>
    tree(
      g,
      x + 0.5 * cell(i, 2005),
      1.0,
      0.5 + 0.3 * cell(i, 2006),
      t(pick(['#7fb072', '#95bd78', '#6fa478'], i), 0.34),
      'round',
      air,
    ),
  );
  grain(g, view, 2007, 0.6);
}

/** A board fence with roses, the shed before it. */
function fence(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  const wood = m('#b9cdc8');
  along(view, 0.27, (i, x) => {
    const c = cell(i, 2011) > 0.5 ? wood : darken(wood, 0.05);
    lifted(g, { blur: 0.035, alpha: 0.24 }, () => {
      box(g, x, 0.5, 0.25, 1.14 + 0.03 * cell(i, 2012), 0.03);
      fillWith(g, across(g, x, x + 0.25, lighten(c, 0.24), c, darken(c, 0.06)));
    });
  });
  for (const y of [0.86, 1.4])
    lifted(g, { blur: 0.03, alpha: 0.24 }, () => {
      rect(g, view.left - 1, y, view.right - view.left + 2, 0.07);
      fillWith(g, lighten(wood, 0.1));
    });
  if (air.snow > 0) {
    rect(g, view.left - 1, 1.62, view.right - view.left + 2, 0.07);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
  for (const x of [shedX, shedX - 12.6, shedX + 11]) shed(g, x, m, air);
  along(view, 1.5, (i, x0) => {
    const x = x0 + 0.5 * cell(i, 2013);
    if (Math.abs(x - shedX) < 1.1) return;
    leaves(g, x, 1.15, 0.5 + 0.14 * cell(i, 2014), t(pick(['#6fa05c', '#5f9464'], i), 0.06), air, bushBalls);
    for (let k = 0; k < 7; k++) {
      const rx = x - 0.4 + 0.8 * cell(i * 7 + k, 2015);
      const ry = 1.12 + 0.5 * cell(i * 7 + k, 2016);
      circle(g, rx, ry, 0.06);
      fillWith(g, fade(t(pick(['#e88a9c', '#f4b4b0', '#e06a80'], k)), 1 - 0.75 * air.snow));
      circle(g, rx - 0.01, ry + 0.012, 0.026);
      fillWith(g, fade(t('#fbd8d4'), 1 - 0.75 * air.snow));
    }
  });
  grain(g, view, 2017, 0.7);
}

function shed(g: Surface2D, x: number, t: Tint, air: Air): void {
  const wood = t('#c28e62');
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    rect(g, x - 0.85, 0.5, 1.7, 1.5);
    fillWith(g, across(g, x - 0.85, x + 0.85, lighten(wood, 0.18), wood, darken(wood, 0.14)));
  });
  for (let k = 1; k < 9; k++) {
    rect(g, x - 0.85, 0.5 + k * 0.17, 1.7, 0.014);
    fillWith(g, fade(darken(wood, 0.4), 0.5));
  }
  lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 1.05, 1.92],
      [x + 1.05, 1.92],
      [x + 0.8, 2.5],
      [x - 0.8, 2.5],
    ]);
    fillWith(g, down(g, 2.5, 1.92, lighten(t('#6f8f86'), 0.2), t('#5a7a74')));
  });
  if (air.snow > 0) {
    polygon(g, [
      [x - 1.0, 2.04],
      [x + 1.0, 2.04],
      [x + 0.8, 2.54],
      [x - 0.8, 2.54],
    ]);
    fillWith(g, fade(snowWhite(air), 0.95 * air.snow));
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.58, 0.5, 0.62, 1.24, 0.03);
    fillWith(g, down(g, 1.74, 0.5, lighten(t('#7fa294'), 0.16), t('#6a9084')));
  });
  circle(g, x - 0.06, 1.1, 0.035);
  fillWith(g, t('#f0c878'));
  box(g, x + 0.2, 1.16, 0.46, 0.44, 0.03);
  fillWith(g, t('#f4ead2'));
  box(g, x + 0.24, 1.2, 0.38, 0.36, 0.02);
  fillWith(g, lit(air, t('#94b4b4'), '#d8c08a'));
  rect(g, x + 0.415, 1.2, 0.03, 0.36);
  fillWith(g, t('#f4ead2'));
}

/** The back of the house: a door under a porch, a window with shutters. */
function house(g: Surface2D, view: View, air: Air): void {
  const m = made(air);
  const wall = m('#f2dfc2');
  for (const [x, side] of [
    [corner, -1],
    [11.6, 1],
  ] as const) {
    const far = x + side * 7.5;
    const [l, r] = [Math.min(x, far), Math.max(x, far)];
    if (r < view.left - 1 || l > view.right + 1) continue;
    lifted(g, { blur: 0.14, alpha: 0.36 }, () => {
      rect(g, l, 0.4, 7.5, 9);
      fillWith(g, down(g, 4.6, 0.4, lighten(wall, 0.14), wall, darken(wall, 0.08)));
    });
    for (let k = 0; k < 12; k++) {
      rect(g, l, 0.4 + k * 0.42, 7.5, 0.016);
      fillWith(g, fade(darken(wall, 0.3), 0.22));
    }
    rect(g, l, 0.4, 7.5, 0.3);
    fillWith(g, m('#b4a08c'));
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      rect(g, x - 0.09 + side * 0.05, 0.4, 0.14, 9);
      fillWith(g, lighten(wall, 0.36));
    });
    const at = (dx: number) => x + side * dx;
    porch(g, at(1.55), m, air);
    window(g, at(3.6), 1.15, m, air);
    window(g, at(5.4), 1.15, m, air);
    for (const dx of [1.55, 3.6, 5.4]) window(g, at(dx), 3.6, m, air);
  }
}

function window(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.42, y - 0.06, 0.84, 1.02, 0.03);
    fillWith(g, t('#fbf4e4'));
  });
  box(g, x - 0.35, y, 0.7, 0.9, 0.02);
  fillWith(g, lit(air, t('#9cbcc0')));
  rect(g, x - 0.02, y, 0.04, 0.9);
  fillWith(g, t('#fbf4e4'));
  rect(g, x - 0.35, y + 0.5, 0.7, 0.04);
  fillWith(g, t('#fbf4e4'));
  for (const side of [-1, 1])
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      box(g, x + side * 0.6 - 0.16, y - 0.04, 0.32, 0.98, 0.02);
      fillWith(g, t('#7fa294'));
    });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.5, y - 0.2, 1.0, 0.16, 0.03);
    fillWith(g, t('#b87a5a'));
  });
  for (let k = 0; k < 7; k++) {
    circle(g, x - 0.42 + k * 0.14, y - 0.04, 0.07);
    fillWith(g, mix(t(pick(['#e86a70', '#6f9a58', '#f2a0a0'], k)), snowWhite(air), air.snow * 0.7));
  }
}

function porch(g: Surface2D, x: number, t: Tint, air: Air): void {
  const white = t('#fbf4e4');
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    box(g, x - 0.52, 0.66, 1.04, 2.0, 0.03);
    fillWith(g, white);
    box(g, x - 0.42, 0.66, 0.84, 1.9, 0.02);
    fillWith(g, down(g, 2.56, 0.66, lighten(t('#7fa294'), 0.14), t('#638c80')));
  });
  box(g, x - 0.28, 1.5, 0.56, 0.86, 0.03);
  fillWith(g, lit(air, t('#a8c4c4')));
  rect(g, x - 0.02, 1.5, 0.04, 0.86);
  fillWith(g, t('#7fa294'));
  circle(g, x + 0.32, 1.28, 0.04);
  fillWith(g, t('#f0c878'));
  box(g, x + 0.62, 2.14, 0.16, 0.24, 0.04);
  fillWith(g, lit(air, t('#f3e4c4'), '#ffe2a0'));
  for (const dx of [-1.05, 0.97])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, x + dx, 0.5, 0.1, 2.3, 0.02);
      fillWith(g, across(g, x + dx, x + dx + 0.1, lighten(white, 0.4), darken(white, 0.1)));
    });
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 1.3, 2.76],
      [x + 1.3, 2.76],
      [x + 1.05, 3.2],
      [x - 1.05, 3.2],
    ]);
    fillWith(g, mix(t('#a8644c'), snowWhite(air), air.snow * 0.92));
    box(g, x - 1.3, 2.68, 2.6, 0.12, 0.03);
    fillWith(g, white);
  });
  // Two steps of brick down to the grass.
  for (const [dy, w] of [
    [0.54, 2.2],
    [0.4, 2.5],
  ] as const)
    lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
      box(g, x - w / 2, dy, w, 0.15, 0.03);
      fillWith(g, mix(t('#c08468'), snowWhite(air), air.snow * 0.8));
    });
}

function lawn(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, edge - 0.12, 0.02, t('#a4cc7c', 0.1), t('#90bc68'), t('#7fac5c'), t('#608c48'));
  along(view, 0.62, (i, x) => {
    rect(g, x, view.bottom - 1, 0.31, edge - 0.2 - view.bottom + 1);
    fillWith(g, fade(i % 2 ? t('#b8d88c') : t('#7aa858'), 0.14));
  });
  house(g, view, air);
  bed(g, view, t, air);
  // Stepping stones lead from the porch.
  for (let k = 0; k < 7; k++) {
    const x = corner - 0.9 + k * 0.86;
    const y = 0.26 - 0.13 * k;
    lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
      oval(g, x, y, 0.34 + 0.02 * k, 0.075 + 0.008 * k);
      fillWith(g, mix(m('#c9bda8'), snowWhite(air), air.snow * 0.8));
    });
  }
  along(view, 0.26, (i, x) => {
    const y = 0.5 - 1.3 * cell(i, 2021);
    if (cell(i, 2022) > 0.8 && air.snow < 0.5) blossom(g, x, y, 0.028, '#fff6e4', '#f2c04c');
    else tuft(g, x, y, 0.06 + 0.05 * cell(i, 2023), fade(t(i % 2 ? '#6a9c4c' : '#c4e094'), 0.6));
  });
  if (air.rain > 0)
    along(view, 2.4, (i, x) => {
      oval(g, x + cell(i, 2024), -0.1 - 0.35 * cell(i, 2025), 0.4, 0.05);
      fillWith(g, fade(mix('#c4d4d2', '#40507c', air.night), 0.5 * air.rain));
    });
  grain(g, view, 2027, 0.9);
  bath(g, 0.75, 0.4, m, air);
  bench(g, m, air);
}

/** A bed of flowers along the fence: lupins behind, tulips before them, an edge of stones. */
function bed(g: Surface2D, view: View, t: Tint, air: Air): void {
  const bare = 1 - 0.75 * air.snow;
  along(view, 0.17, (i, x) => {
    if (x < corner + 0.3 || x > 11.4) return;
    const h = 0.42 + 0.3 * cell(i, 2031);
    const y = 0.62;
    curve(g, [
      [x, y],
      [x + 0.03 * (cell(i, 2032) - 0.5), y + h],
    ]);
    ink(g, t('#5f9450'), 0.022);
    if (cell(i, 2033) > 0.45) {
      for (let k = 0; k < 5; k++) {
        oval(g, x, y + h - k * 0.06, 0.03 + 0.008 * k, 0.034);
        fillWith(g, fade(t(pick(['#a88ad4', '#e490b4', '#8f9ce0'], i)), bare));
      }
    } else {
      circle(g, x, y + h, 0.06);
      fillWith(g, fade(t(pick(['#f2bc4c', '#f4ead8', '#e8704c'], i)), bare));
      circle(g, x, y + h, 0.024);
      fillWith(g, fade(t('#a8643c'), bare));
    }
  });
  along(view, 0.21, (i, x) => {
    if (x < corner + 0.3 || x > 11.4) return;
    leaves(g, x + 0.05 * cell(i, 2034), 0.56, 0.13, t(pick(['#6fa452', '#86b45c'], i)), air, bushBalls);
    if (i % 2) return;
    oval(g, x, 0.74 + 0.06 * cell(i, 2035), 0.045, 0.06);
    fillWith(g, fade(t(pick(['#e85c54', '#f2b84c', '#f0a0b4'], i / 2)), bare));
  });
  along(view, 0.34, (i, x) => {
    if (x < corner + 0.2 || x > 11.4) return;
    lifted(g, { blur: 0.03, alpha: 0.26 }, () => {
      oval(g, x, 0.5, 0.16, 0.075);
      fillWith(g, mix(t(pick(['#c4b8a8', '#b4a898', '#d0c4b0'], i)), snowWhite(air), air.snow * 0.5));
    });
  });
}

/** A stone bath for birds. */
function bath(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const stone = t('#c4bcae');
  standShadow(g, x, y, 0.4, air, 1.1);
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    polygon(g, [
      [x - 0.17, y],
      [x + 0.17, y],
      [x + 0.07, y + 0.52],
      [x - 0.07, y + 0.52],
    ]);
    fillWith(g, across(g, x - 0.15, x + 0.15, lighten(stone, 0.2), darken(stone, 0.12)));
    g.beginPath();
    g.ellipse(x, y + 0.62, 0.36, 0.17, 0, Math.PI, 0);
    g.closePath();
    fillWith(g, across(g, x - 0.36, x + 0.36, lighten(stone, 0.24), stone, darken(stone, 0.16)));
  });
  oval(g, x, y + 0.62, 0.36, 0.06);
  fillWith(g, lighten(stone, 0.2));
  oval(g, x, y + 0.62, 0.3, 0.042);
  fillWith(g, mix(t('#8fc0cc'), snowWhite(air), air.snow * 0.9));
}

function bench(g: Surface2D, t: Tint, air: Air): void {
  const l = benchX - benchWidth / 2;
  const wood = t('#e9dcc4');
  standShadow(g, benchX, 0, benchWidth, air, 0.5);
  for (let k = 0; k < 7; k++)
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      box(g, l + 0.08 + (k * (benchWidth - 0.24)) / 6, benchTop, 0.08, 0.4, 0.02);
      fillWith(g, wood);
    });
  for (const dx of [0.04, benchWidth - 0.14])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, l + dx, -0.03, 0.1, benchTop + 0.46, 0.03);
      fillWith(g, across(g, l + dx, l + dx + 0.1, lighten(wood, 0.3), darken(wood, 0.08)));
    });
  for (const [y, h] of [
    [benchTop + 0.36, 0.09],
    [benchTop - 0.07, 0.08],
  ] as const)
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, l, y, benchWidth, h, 0.03);
      fillWith(g, down(g, y + h, y, lighten(wood, 0.3), wood));
    });
  if (air.snow > 0)
    for (const y of [benchTop + 0.43, benchTop - 0.01]) {
      box(g, l + 0.02, y, benchWidth - 0.04, 0.05, 0.025);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
}

/** Blooms close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#5f8f4c'), '#1c2a24', 0.36);
  along(view, 9.4, (i, x) => {
    for (let k = 0; k < 4; k++) {
      const fx = x - 5.0 + k * 0.46 + 0.2 * cell(i * 4 + k, 2041);
      fern(g, fx, -1.15, 0.5, k % 2 ? dark : lighten(dark, 0.1));
      if (air.snow < 0.5)
        blossom(
          g,
          fx + 0.1,
          -0.66 + 0.16 * (k % 2),
          0.075,
          mix('#e88a9c', dark, 0.3),
          mix('#f2c85c', dark, 0.2),
        );
    }
  });
}

export const garden: PlaceArt = {
  layers: [
    behind(
      'sky',
      0.12,
      (g, v, air) =>
        paintSky(g, v, air, 1.3, -1.2, 3.75, {
          day: ['#84c4e0', '#bfe2e4', '#fdf2d4'],
          clouds: 0.8,
          above: 1.9,
        }),
      [1.2, 99],
    ),
    behind('beyond', 0.42, beyond, [0.5, 99]),
    behind('fence', 0.85, fence, [0.3, 99]),
    behind('lawn', 1, lawn),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffef4', '#8a9468'],
    night: ['#a8aee0', '#181e4c'],
    at: 0.3,
    lamps: [
      { x: corner - 0.85, y: 2.25, reach: 2.6 },
      { x: corner - 1.55, y: 1.9, reach: 2.0 },
    ],
  }),
};
