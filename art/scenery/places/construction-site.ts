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
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const edge = 0.8;
const { x: crateX, width: crateWidth, top: crateTop } = furniture['construction-site'].crate;
const floodX = [-2.6, 2.2, 7.4, -8.2] as const;
const tint = (air: Air): Tint => airTint(air, { haze: '#e8e0d0', night: '#22264a' });
const made = (air: Air): Tint => airTint(air, { haze: '#e8e0d0', snow: 0.14, night: '#282c54', dark: 0.54 });
const amber = '#f2a83a';
const steel = '#5f7088';
const concrete = '#bdb6ac';

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.2, -2.6, 3.8, {
    day: ['#8fbcdc', '#c6dce2', '#fbe8cc'],
    night: ['#12183c', '#2a3060', '#66608c'],
    clouds: 0.8,
    above: 1.8,
  });
  const t = made(air);
  along(view, 0.86, (i, x) =>
    tower(
      g,
      x,
      0.8,
      0.74,
      0.7 + 1.1 * cell(i, 2601),
      t(pick(['#b8b0b0', '#a8acb8', '#c4b4a4'], i), 0.7),
      air,
      i + 400,
    ),
  );
  grain(g, view, 2602, 0.5);
}

/** Tower cranes, each with something on its hook. */
function cranes(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  along(view, 8.6, (i, x) => crane(g, x - 1.6, 3.75 + 0.3 * Math.abs(i % 2), t, air));
  grain(g, view, 2603, 0.5);
}

function crane(g: Surface2D, x: number, top: number, t: Tint, air: Air): void {
  const c = t(amber, 0.2);
  const lattice = (x0: number, y0: number, x1: number, y1: number, w: number) => {
    const upright = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    for (const side of [-1, 1]) {
      g.beginPath();
      g.moveTo(x0 + (upright ? side * w : 0), y0 + (upright ? 0 : side * w));
      g.lineTo(x1 + (upright ? side * w : 0), y1 + (upright ? 0 : side * w));
      ink(g, c, 0.04);
    }
    const n = Math.round(Math.hypot(x1 - x0, y1 - y0) / 0.24);
    g.beginPath();
    for (let k = 0; k <= n; k++) {
      const side = k % 2 ? 1 : -1;
      const px = x0 + ((x1 - x0) * k) / n + (upright ? side * w : 0);
      const py = y0 + ((y1 - y0) * k) / n + (upright ? 0 : side * w);
      if (k === 0) g.moveTo(px, py);
      else g.lineTo(px, py);
    }
    ink(g, c, 0.022);
  };
  lattice(x, 0.6, x, top, 0.12);
  lattice(x - 1.2, top - 0.5, x + 3.3, top - 0.5, 0.09);
  for (const dx of [-1.15, 3.1]) {
    curve(g, [
      [x, top + 0.05],
      [x + dx, top - 0.42],
    ]);
    ink(g, t(steel, 0.3), 0.018);
  }
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    box(g, x - 1.2, top - 0.95, 0.44, 0.42, 0.02);
    fillWith(g, t('#8a8f98', 0.25));
    box(g, x + 0.06, top - 0.98, 0.36, 0.42, 0.05);
    fillWith(g, t('#f6ead2', 0.2));
  });
  box(g, x + 0.18, top - 0.88, 0.2, 0.2, 0.03);
  fillWith(g, lit(air, t('#8fb4c4', 0.2)));
  rect(g, x + 2.34, top - 1.75, 0.014, 1.2);
  fillWith(g, t(steel, 0.2));
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    box(g, x + 1.8, top - 1.92, 1.1, 0.14, 0.02);
    fillWith(g, t('#c8584a', 0.2));
  });
  for (const dx of [1.86, 2.84]) {
    curve(g, [
      [x + 2.345, top - 1.6],
      [x + dx, top - 1.8],
    ]);
    ink(g, t(steel, 0.2), 0.012);
  }
}

/** A house that is floors and pillars yet, with a scaffold before it. */
function shell(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  along(view, 7.8, (_, x0) => {
    const x = x0 + 0.35;
    const w = 4.3;
    for (let storey = 0; storey < 3; storey++) {
      const y = 0.4 + storey * 1.12;
      if (storey < 2) {
        rect(g, x + 0.1, y, w - 0.2, 1.12);
        fillWith(g, down(g, y + 1.12, y, fade(t('#6f6a70', 0.2), 0.85), fade(t('#8a8484', 0.2), 0.85)));
      }
      for (let k = 0; k < 5; k++)
        lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
          const px = x + 0.06 + (k * (w - 0.32)) / 4;
          rect(g, px, y, 0.2, storey < 2 ? 1.12 : 0.3 + 0.3 * cell(k, 2611));
          fillWith(
            g,
            across(g, px, px + 0.2, lighten(t(concrete, 0.15), 0.2), darken(t(concrete, 0.15), 0.12)),
          );
        });
      lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
        rect(g, x - 0.12, y - 0.08, w + 0.24, 0.18);
        fillWith(g, mix(lighten(t(concrete, 0.15), 0.1), snowWhite(air), air.snow * 0.7));
      });
      if (storey === 2)
        for (let k = 0; k < 9; k++) {
          rect(g, x + 0.1 + k * 0.5, y + 0.1, 0.016, 0.5 + 0.2 * cell(k, 2612));
          fillWith(g, t('#8a5a44', 0.2));
        }
    }
    // Bricks have begun to fill the lowest storey.
    for (let r = 0; r < 6; r++)
      for (let k = 0; k < 6 - Math.floor(r / 2); k++) {
        box(g, x + 0.28 + k * 0.17 + (r % 2) * 0.08, 0.5 + r * 0.09, 0.155, 0.075, 0.01);
        fillWith(g, t(pick(['#c07a5c', '#b46a50', '#cc8a6a'], r * 7 + k), 0.15));
      }
    scaffold(g, x + w - 1.9, 0.4, 2.2, 2.5, t);
  });
  grain(g, view, 2613, 0.7);
}

function scaffold(g: Surface2D, x: number, y: number, w: number, h: number, t: Tint): void {
  for (let k = 0; k <= 3; k++) {
    rect(g, x + (k * w) / 3 - 0.018, y, 0.036, h);
    fillWith(g, t(steel, 0.1));
  }
  for (const dy of [0.85, 1.7, 2.4])
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      rect(g, x - 0.14, y + dy, w + 0.28, 0.07);
      fillWith(g, t('#c99a64', 0.1));
    });
  for (const [dy, k] of [
    [0, 0],
    [0.85, 1],
    [1.7, 2],
  ] as const) {
    curve(g, [
      [x + (k * w) / 3, y + dy],
      [x + ((k + 1) * w) / 3, y + dy + 0.85],
    ]);
    ink(g, t(steel, 0.1), 0.024);
  }
}

function site(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, edge - 0.06, 0.06, t('#c8a884', 0.1), t('#b89470'), t('#a4805e'), t('#7a5c46'));
  // Ruts of heavy wheels.
  for (const y of [0.16, -0.34])
    along(view, 0.24, (i, x) => {
      polygon(g, [
        [x, y],
        [x + 0.13, y],
        [x + 0.18, y - 0.07],
        [x + 0.05, y - 0.07],
      ]);
      fillWith(g, fade(t('#6a4e3a'), 0.22 + 0.12 * cell(i, 2621)));
    });
  pebbles(g, view, 0.5, -0.9, 0.36, t('#8a7058'), 2623);
  if (air.rain > 0)
    along(view, 1.8, (i, x) => {
      oval(g, x + cell(i, 2624), 0.1 - 0.55 * cell(i, 2625), 0.48, 0.06);
      fillWith(g, fade(mix('#c4c8c4', '#40446c', air.night), 0.6 * air.rain));
    });
  barrier(g, view, m, air);
  grain(g, view, 2627, 0.9);
  for (const x of floodX) flood(g, x, 0.55, m, air);
  along(view, 9.4, (_, x) => {
    mixer(g, x + 0.75, 0.42, m, air);
    bricks(g, x - 1.75, 0.36, m, air);
    cone(g, x - 0.65, 0.3, m, air);
    cone(g, x + 1.75, 0.34, m, air);
    heap(g, x + 6.2, 0.3, m, air);
  });
  crate(g, m, air);
}

/** A fence of boards, striped. */
function barrier(g: Surface2D, view: View, t: Tint, air: Air): void {
  along(view, 1.7, (_, x) => {
    for (const dx of [0.12, 1.5])
      lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
        rect(g, x + dx, 0.58, 0.07, 0.76);
        fillWith(g, t('#8a7a6c'));
      });
    for (const y of [1.06, 0.76])
      lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
        box(g, x + 0.03, y, 1.62, 0.2, 0.02);
        fillWith(g, t('#fbf0dc'));
      });
    g.save();
    g.beginPath();
    for (const y of [1.06, 0.76]) g.rect(x + 0.03, y, 1.62, 0.2);
    g.clip();
    for (let k = -1; k < 8; k++)
      for (const y of [1.06, 0.76]) {
        polygon(g, [
          [x + k * 0.24, y],
          [x + k * 0.24 + 0.12, y],
          [x + k * 0.24 + 0.3, y + 0.2],
          [x + k * 0.24 + 0.18, y + 0.2],
        ]);
        fillWith(g, t('#e0703c'));
      }
    g.restore();
    if (air.snow > 0) {
      rect(g, x + 0.03, 1.25, 1.62, 0.05);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
  });
}

function mixer(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.9, air, 0.8);
  for (const dx of [-0.36, 0.3]) {
    curve(g, [
      [x + dx, y],
      [x + dx * 0.3, y + 0.5],
    ]);
    ink(g, t(steel), 0.06);
  }
  circle(g, x + 0.3, y + 0.12, 0.14);
  fillWith(g, t('#3f3c44'));
  circle(g, x + 0.3, y + 0.12, 0.055);
  fillWith(g, t('#b8b4b0'));
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    g.save();
    g.translate(x, y + 0.66);
    g.rotate(0.5);
    polygon(g, [
      [-0.2, -0.34],
      [0.2, -0.34],
      [0.38, 0.04],
      [0.2, 0.4],
      [-0.2, 0.4],
      [-0.38, 0.04],
    ]);
    fillWith(g, across(g, -0.38, 0.38, lighten(t(amber), 0.26), t(amber), darken(t(amber), 0.2)));
    oval(g, 0, 0.4, 0.2, 0.055);
    fillWith(g, darken(t(concrete), 0.34));
    rect(g, -0.38, 0.0, 0.76, 0.07);
    fillWith(g, darken(t(amber), 0.26));
    g.restore();
  });
}

function bricks(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 1.0, air, 0.6);
  for (const dx of [-0.4, 0, 0.4]) {
    rect(g, x + dx - 0.06, y - 0.03, 0.12, 0.1);
    fillWith(g, t('#a8804c'));
  }
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    rect(g, x - 0.52, y + 0.06, 1.04, 0.5);
    fillWith(g, t('#a05c46'));
  });
  for (let r = 0; r < 5; r++)
    for (let k = 0; k < 5; k++) {
      box(g, x - 0.51 + k * 0.205 + (r % 2) * 0.02, y + 0.07 + r * 0.1, 0.19, 0.085, 0.012);
      fillWith(g, t(pick(['#c87e60', '#bc6e54', '#d48e6e'], r * 5 + k * 3)));
    }
  if (air.snow > 0) {
    rect(g, x - 0.52, y + 0.55, 1.04, 0.06);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function cone(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.26, air, 1);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.19, y - 0.03, 0.38, 0.06, 0.02);
    fillWith(g, t('#c85a34'));
    polygon(g, [
      [x - 0.14, y + 0.02],
      [x + 0.14, y + 0.02],
      [x + 0.03, y + 0.46],
      [x - 0.03, y + 0.46],
    ]);
    fillWith(g, across(g, x - 0.14, x + 0.14, lighten(t('#ee7a40'), 0.2), t('#e0683a')));
  });
  polygon(g, [
    [x - 0.1, y + 0.17],
    [x + 0.1, y + 0.17],
    [x + 0.07, y + 0.29],
    [x - 0.07, y + 0.29],
  ]);
  fillWith(g, t('#fbf0dc'));
}

/** Sand, with a shovel in it. */
function heap(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  curve(g, [
    [x + 0.2, y + 0.4],
    [x + 0.45, y + 1.1],
  ]);
  ink(g, t('#9a6a44'), 0.05);
  lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
    g.beginPath();
    g.moveTo(x - 1.0, y);
    g.quadraticCurveTo(x - 0.4, y + 0.2, x, y + 0.66);
    g.quadraticCurveTo(x + 0.5, y + 0.2, x + 1.05, y);
    g.closePath();
    fillWith(
      g,
      across(g, x - 0.9, x + 0.9, lighten(t('#e6c890'), 0.2), t('#d8b67c'), darken(t('#c8a468'), 0.14)),
    );
  });
  if (air.snow > 0) {
    g.beginPath();
    g.moveTo(x - 0.5, y + 0.24);
    g.quadraticCurveTo(x - 0.2, y + 0.46, x, y + 0.68);
    g.quadraticCurveTo(x + 0.24, y + 0.44, x + 0.55, y + 0.22);
    g.quadraticCurveTo(x, y + 0.36, x - 0.5, y + 0.24);
    g.closePath();
    fillWith(g, fade(snowWhite(air), 0.95 * air.snow));
  }
}

/** A lamp on a mast, for those who work late. */
function flood(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    rect(g, x - 0.035, y, 0.07, 2.4);
    fillWith(g, across(g, x - 0.035, x + 0.035, lighten(t(steel), 0.2), t(steel)));
    for (const side of [-1, 1]) {
      polygon(g, [
        [x, y + 0.3],
        [x + side * 0.32, y - 0.02],
        [x + side * 0.26, y - 0.02],
        [x, y + 0.22],
      ]);
      fillWith(g, t(steel));
    }
    for (const dx of [-0.4, 0.06]) {
      box(g, x + dx, y + 2.3, 0.34, 0.26, 0.04);
      fillWith(g, t('#4a5060'));
    }
  });
  for (const dx of [-0.37, 0.09]) {
    box(g, x + dx, y + 2.33, 0.28, 0.2, 0.03);
    fillWith(g, lit(air, t('#dfe6e0'), '#fff2c4'));
  }
}

function crate(g: Surface2D, t: Tint, air: Air): void {
  const l = crateX - crateWidth / 2;
  const wood = t('#c49460');
  standShadow(g, crateX, 0, crateWidth, air, 0.6);
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    box(g, l, -0.03, crateWidth, crateTop + 0.03, 0.03);
    fillWith(g, down(g, crateTop, 0, lighten(wood, 0.14), wood, darken(wood, 0.16)));
  });
  for (const dy of [0.2, 0.4]) {
    rect(g, l + 0.04, dy, crateWidth - 0.08, 0.016);
    fillWith(g, fade(darken(wood, 0.5), 0.5));
  }
  for (const dx of [0.02, crateWidth - 0.14])
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      box(g, l + dx, -0.02, 0.12, crateTop, 0.02);
      fillWith(g, lighten(wood, 0.2));
    });
  if (air.snow > 0) {
    box(g, l + 0.02, crateTop - 0.02, crateWidth - 0.04, 0.06, 0.03);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

/** A hook on its cable, near the eye. */
function hook(g: Surface2D, view: View, air: Air): void {
  const dark = mix(made(air)(steel), '#1c1c2a', 0.4);
  along(view, 9.8, (_, x) => {
    rect(g, x - 4.75, 4.1, 0.05, 6);
    fillWith(g, dark);
    box(g, x - 4.9, 3.74, 0.35, 0.42, 0.06);
    fillWith(g, mix(made(air)(amber), '#2a1c1c', 0.3));
    g.beginPath();
    g.arc(x - 4.72, 3.5, 0.16, Math.PI * 0.5, Math.PI * 1.9);
    ink(g, dark, 0.08);
  });
}

export const constructionSite: PlaceArt = {
  layers: [
    behind('sky', 0.12, sky, [0.2, 99]),
    behind('cranes', 0.34, cranes),
    behind('shell', 0.62, shell),
    behind('site', 1, site),
    before('hook', 1.2, hook),
  ],
  ...openLight({
    day: ['#fffaf0', '#94785e'],
    night: ['#a8a4d0', '#1e1e48'],
    at: 0.2,
    lamps: floodX.map((x) => ({ x, y: 2.95, reach: 3.6, color: '#ffe0a8' })),
  }),
};
