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
import { tower } from '../elements/buildings.ts';
import { grid } from '../elements/floors.ts';
import { lanternPost } from '../elements/lamps.ts';
import { standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { leaves } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { glitter, reflection, water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const quay = 1.28;
const edge = 0.66;
const lampX = [-2.75, 3.95, 10.6, -9.4, 17] as const;
const { x: benchX, width: benchWidth, top: benchTop } = furniture.city.bench;
const tint = (air: Air): Tint => airTint(air, { haze: '#dfd9dc', snow: 0.2, night: '#1a1e4a', dark: 0.56 });

/** Towers in one row; their windows are what lights the river by night. */
const row = { near: { pitch: 0.98, salt: 751 }, far: { pitch: 0.8, salt: 757 } } as const;
const heightOf = (i: number, salt: number, low: number, high: number) =>
  low + (high - low) * cell(i, salt) ** 1.5;

function back(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.6, -2.45, 3.6, {
    day: ['#7fb4d0', '#c4d6da', '#fbd8bc'],
    night: ['#12143c', '#332a6a', '#8a5a92'],
    sun: '#fff0cc',
    size: 0.4,
    clouds: 0.5,
    above: 1.5,
  });
  const t = tint(air);
  along(view, row.far.pitch, (i, x) =>
    tower(
      g,
      x,
      quay,
      row.far.pitch * 0.86,
      heightOf(i, row.far.salt, 0.9, 2.2),
      t(pick(['#a9a4b8', '#b8a8b0', '#9aa8bc'], i), 0.75),
      air,
      i,
      '#ffc98a',
    ),
  );
  grain(g, view, 751, 0.5);
}

function skyline(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  along(view, row.near.pitch, (i, x) => {
    if (cell(i, 753) < 0.18) return;
    const c = t(pick(['#c9937c', '#7f9cb0', '#d9b48f', '#9a8aa8', '#8fb0a8', '#b87f80'], i), 0.35);
    const h = heightOf(i, row.near.salt, 0.7, 2.35);
    const w = row.near.pitch * (0.7 + 0.22 * cell(i, 754));
    tower(g, x, quay - 0.1, w, h, c, air, i + 70);
    if (cell(i, 755) > 0.7) {
      // A sign in lights on the roof.
      const color = pick(['#ff6a7a', '#5fe0e8', '#ffd05f'], i);
      box(g, x + w * 0.1, quay + h - 0.5, w * 0.8, 0.3, 0.03);
      fillWith(g, mix(darken(c, 0.25), '#2a1c4a', air.night * 0.6));
      for (let k = 0; k < 3; k++) {
        circle(g, x + w * (0.26 + 0.24 * k), quay + h - 0.35, 0.07);
        ink(g, darken(color, 0.25 * (1 - air.night)), 0.028);
      }
    }
  });
  bridge(g, t, air);
  grain(g, view, 755, 0.6);
}

/** A suspension bridge to the right. */
function bridge(g: Surface2D, t: Tint, air: Air): void {
  const red = t('#c9604a', 0.15);
  const y = quay + 0.2;
  for (const x of [4.0, 6.6, -7.6, -5]) {
    lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
      g.beginPath();
      for (const dx of [-0.1, 0.06]) g.rect(x + dx, quay - 0.25, 0.06, 1.85);
      for (const dy of [0.75, 1.2, 1.55]) g.rect(x - 0.1, quay + dy - 0.1, 0.22, 0.06);
      fillWith(g, red);
    });
  }
  for (const x of [4.0, -7.6]) {
    const sag = (k: number) => quay + 1.5 - 1.15 * 4 * (k / 2.6) * (1 - k / 2.6) * 0.9;
    g.beginPath();
    g.moveTo(x, sag(0));
    for (let k = 0.1; k <= 2.6; k += 0.1) g.lineTo(x + k, sag(k));
    ink(g, red, 0.03);
    for (let k = 0.13; k < 2.6; k += 0.13) {
      rect(g, x + k, y, 0.01, sag(k) - y);
      fillWith(g, fade(red, 0.7));
      if (air.night > 0) {
        circle(g, x + k, sag(k), 0.018);
        fillWith(g, fade('#ffe0a0', air.night));
      }
    }
    for (const side of [-1, 1]) {
      const from = side < 0 ? x : x + 2.6;
      curve(g, [
        [from, quay + 1.5],
        [from + side * 0.7, quay + 0.72],
        [from + side * 1.3, y],
      ]);
      ink(g, red, 0.03);
    }
  }
  for (const [from, w] of [
    [2.7, 5.2],
    [-8.9, 5.2],
  ] as const) {
    rect(g, from, y - 0.06, w, 0.08);
    fillWith(g, red);
  }
}

/** The river, with the town upside down in it. */
function river(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  water(g, view, quay, 0.4, [t('#a9b8bc', 0.5), t('#7fa0ac', 0.2), t('#5f8698', 0.1), t('#4f788c')], 761);
  along(view, row.near.pitch, (i, x) => {
    if (cell(i, 753) < 0.18) return;
    const h = heightOf(i, row.near.salt, 0.7, 2.35);
    const c = t(pick(['#c9937c', '#7f9cb0', '#d9b48f', '#9a8aa8', '#8fb0a8', '#b87f80'], i), 0.35);
    reflection(g, x, row.near.pitch * 0.76, quay, Math.min(0.78, h * 0.42), c, 0.44, i);
    if (air.night > 0)
      reflection(
        g,
        x + 0.2,
        0.16,
        quay,
        0.7,
        pick(['#ffd58a', '#ffb070', '#ff8a9a', '#8fe0f0'], i),
        0.62 * air.night,
        i + 9,
      );
  });
  glitter(g, -2.9, quay, 0.7, air, '#fff0d0', 0.8);
  rect(g, view.left - 1, quay - 0.02, view.right - view.left + 2, 0.06);
  fillWith(g, fade(t('#6a5f68', 0.2), 0.7));
  tug(g, 0.3, 0.98, t, air);
  grain(g, view, 763, 0.6);
}

function tug(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    polygon(g, [
      [x - 0.5, y + 0.16],
      [x + 0.56, y + 0.2],
      [x + 0.44, y - 0.05],
      [x - 0.44, y - 0.05],
    ]);
    fillWith(g, t('#b8483c'));
    box(g, x - 0.26, y + 0.15, 0.42, 0.2, 0.02);
    fillWith(g, t('#fbf0dc'));
    box(g, x - 0.16, y + 0.33, 0.26, 0.15, 0.02);
    fillWith(g, t('#3f6f86'));
    box(g, x - 0.36, y + 0.15, 0.1, 0.3, 0.02);
    fillWith(g, t('#e3b04a'));
  });
  for (const dx of [-0.18, -0.04, 0.08]) {
    circle(g, x + dx, y + 0.25, 0.035);
    fillWith(g, lit(air, t('#5f8694')));
  }
  for (let k = 0; k < 4; k++) {
    oval(g, x, y - 0.09 - k * 0.05, 0.46 - k * 0.07, 0.014);
    fillWith(g, fade(t(k % 2 ? '#fbf0dc' : '#b8483c'), 0.4 - k * 0.08));
  }
}

function promenade(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  const paved = mix(t('#d3c3b8'), snowWhite(air), 0.8 * air.snow);
  rect(g, left, view.bottom - 1, width, edge - view.bottom + 1);
  fillWith(g, down(g, edge, -1.8, darken(paved, 0.1), paved, darken(paved, 0.12), darken(paved, 0.28)));
  grid(
    g,
    view,
    edge,
    0.62,
    (c, r) => {
      const k = cell(c * 13 + r, 771);
      return k > 0.5 ? fade(k > 0.75 ? lighten(paved, 0.25) : darken(paved, 0.14), 0.34) : null;
    },
    fade(darken(paved, 0.4), 0.3),
    1.2,
  );
  if (air.rain > 0)
    along(view, 1.3, (i, x) => {
      const y = 0.35 - 0.85 * cell(i, 772);
      oval(g, x + cell(i, 773), y, 0.5 + 0.3 * cell(i, 774), 0.06);
      fillWith(g, fade(mix('#c4d0d6', '#4c4a8c', air.night), 0.6 * air.rain));
      oval(g, x + cell(i, 773) + 0.08, y, 0.16, 0.03);
      fillWith(
        g,
        fade(mix('#eef4f4', pick(['#ffd07c', '#ff8a9a', '#8fe0f0'], i), air.night), 0.5 * air.rain),
      );
    });
  grain(g, view, 775, 0.8);
  railing(g, view, t, air);
  for (const x of lampX) {
    standShadow(g, x, edge - 0.1, 0.25, air, 3);
    lanternPost(g, x, edge - 0.12, 2.3, t('#3c4a58'), air);
  }
  planter(g, -4.2, t, air);
  planter(g, 5.4, t, air);
  bench(g, t, air);
}

function railing(g: Surface2D, view: View, t: Tint, air: Air): void {
  const iron = t('#3c4a58');
  for (const [y, h] of [
    [edge + 0.52, 0.06],
    [edge + 0.06, 0.04],
  ] as const)
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      rect(g, view.left - 1, y, view.right - view.left + 2, h);
      fillWith(g, lighten(iron, 0.12));
    });
  along(view, 0.18, (_, x) => {
    rect(g, x, edge + 0.06, 0.022, 0.48);
    fillWith(g, iron);
  });
  along(view, 1.44, (_, x) =>
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      circle(g, x, edge + 0.67, 0.075);
      fillWith(g, iron);
      box(g, x - 0.05, edge - 0.04, 0.1, 0.66, 0.02);
      fillWith(g, across(g, x - 0.05, x + 0.05, lighten(iron, 0.2), iron));
    }),
  );
  if (air.snow > 0) {
    rect(g, view.left - 1, edge + 0.57, view.right - view.left + 2, 0.045);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function planter(g: Surface2D, x: number, t: Tint, air: Air): void {
  standShadow(g, x, 0.3, 0.9, air, 1);
  leaves(g, x, 0.95, 0.5, airTint(air)('#5f9a62'), air, [
    [-0.6, 0.2, 0.5],
    [0.6, 0.2, 0.5],
    [0, 0.62, 0.66],
  ]);
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.48, 0.92],
      [x + 0.48, 0.92],
      [x + 0.4, 0.3],
      [x - 0.4, 0.3],
    ]);
    fillWith(g, across(g, x - 0.48, x + 0.48, lighten(t('#a99a94'), 0.2), t('#8a7c7a')));
    box(g, x - 0.53, 0.86, 1.06, 0.11, 0.03);
    fillWith(g, lighten(t('#a99a94'), 0.25));
  });
}

function bench(g: Surface2D, t: Tint, air: Air): void {
  const wood = t('#a8683f');
  const iron = t('#3c4a58');
  standShadow(g, benchX, 0.0, benchWidth, air, 0.6);
  for (const dx of [-benchWidth / 2 + 0.1, benchWidth / 2 - 0.18])
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, benchX + dx, -0.03, 0.08, benchTop + 0.5, 0.03);
      fillWith(g, iron);
    });
  for (const [y, h] of [
    [benchTop + 0.32, 0.11],
    [benchTop + 0.15, 0.11],
    [benchTop - 0.06, 0.06],
  ] as const)
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, benchX - benchWidth / 2, y, benchWidth, h, 0.03);
      fillWith(g, down(g, y + h, y, lighten(wood, 0.22), wood));
    });
  if (air.snow > 0)
    for (const y of [benchTop + 0.42, benchTop - 0.01]) {
      box(g, benchX - benchWidth / 2 + 0.02, y, benchWidth - 0.04, 0.05, 0.025);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
}

/** Leaves of a plane tree above the eye. */
function leavesAbove(g: Surface2D, view: View, air: Air): void {
  const dark = mix(airTint(air)('#5f8a4c'), '#1a1c30', 0.35);
  along(view, 10.5, (i, x) => {
    for (let k = 0; k < 60; k++) {
      const lx = x - 4.4 + (cell(k, 781 + i) * 2 - 1) * (0.5 + 1.7 * (k / 60) ** 0.7);
      const ly = 4.1 + 1.9 * (k / 60) ** 1.2;
      lifted(g, { blur: 0.05, alpha: 0.2 }, () => {
        oval(g, lx, ly, 0.17, 0.11, cell(k, 782) * 3);
        fillWith(g, mix(dark, lighten(dark, 0.25), cell(k, 783)));
      });
    }
  });
}

export const city: PlaceArt = {
  layers: [
    behind('sky', 0.14, back, [1.2, 99]),
    behind('skyline', 0.3, skyline, [1.1, 99]),
    behind('river', 0.3, river, [0.3, 1.35]),
    behind('promenade', 1, promenade),
    before('leaves', 1.25, leavesAbove),
  ],
  ...openLight({
    day: ['#fffaf2', '#92745e'],
    night: ['#a48fd0', '#1c1448'],
    at: 0.22,
    sun: '#ffdfae',
    strength: 0.42,
    beams: 0.08,
    lamps: lampX.map((x) => ({ x, y: edge + 2.35, reach: 3.4, color: '#ffb86a' })),
  }),
};
