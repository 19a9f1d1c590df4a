import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten } from '../../colour.ts';
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
import type { Surface2D, View } from '../../surface.ts';
import { bookRow } from '../elements/books.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { chair, table } from '../elements/furniture.ts';
import { pendant, tableLamp } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band, onWall, panels, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.6;
const middle = 0.35;
const { x: tableX, width: tableWidth, top: tableTop } = furniture.court.table;
const windows: readonly Opening[] = [-8.9, -4.35, 4.2, 8.75].map((x) => ({
  x,
  y: 1.75,
  w: 1.5,
  h: 2.05,
  round: true,
}));
const lamps = [-6.4, -2.2, 2.9, 7.1];
const [walnut, marble, gold] = ['#7e4c30', '#efe3cd', '#d9a84e'] as const;

function outlook(g: Surface2D, view: View, air: Air): void {
  paintOutlook(g, view, air, 1.5);
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#d8d6c4'), t('#cfd0be'), t('#b8bcae'));
  onWall(g, view, line, windows, () => {
    panels(g, view, line - 0.1, 0.96, 0.74, t('#6a3f2a'), t('#7a4a30'));
    band(g, view, 4.12, 0.16, t(marble));
  });
  for (const o of windows) windowFrame(g, o, t('#f2e8d4'), { columns: 2, rows: 3, width: 0.1 });
  for (const x of [-10.2, -5.7, -1.95, 2.65, 6.9, 11.4]) pilaster(g, x, t);
  backdrop(g, t);
  grain(g, view, 861, 0.9);
}

/** A half column of pale stone with flutes. */
function pilaster(g: Surface2D, x: number, t: Tint): void {
  const c = t(marble);
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    rect(g, x - 0.2, 0.7, 0.4, 3.3);
    fillWith(g, across(g, x - 0.2, x + 0.2, lighten(c, 0.2), c, darken(c, 0.12)));
  });
  for (const dx of [-0.11, 0, 0.11]) {
    box(g, x + dx - 0.025, 1.1, 0.05, 2.6, 0.025);
    fillWith(g, fade(darken(c, 0.3), 0.4));
  }
  for (const [y, w, h] of [
    [0.5, 0.58, 0.42],
    [3.78, 0.5, 0.1],
    [3.88, 0.6, 0.16],
  ] as const)
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, x - w / 2, y, w, h, 0.03);
      fillWith(g, down(g, y + h, y, lighten(c, 0.15), darken(c, 0.06)));
    });
}

/** The wall of wood behind the judge, with the scales above. */
function backdrop(g: Surface2D, t: Tint): void {
  const c = t(walnut);
  lifted(g, { blur: 0.14, alpha: 0.42 }, () => {
    box(g, middle - 1.8, 0.5, 3.6, 3.3, 0.04);
    fillWith(g, across(g, middle - 1.8, middle + 1.8, lighten(c, 0.1), c, darken(c, 0.12)));
    polygon(g, [
      [middle - 2, 3.78],
      [middle + 2, 3.78],
      [middle, 4.42],
    ]);
    fillWith(g, down(g, 4.4, 3.78, lighten(c, 0.16), c));
  });
  for (const dx of [-1.62, 0.92])
    for (const [y, h] of [
      [1.6, 0.9],
      [2.65, 0.95],
    ] as const) {
      box(g, middle + dx, y, 0.7, h, 0.03);
      fillWith(g, down(g, y + h, y, darken(c, 0.16), lighten(c, 0.06)));
    }
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    circle(g, middle, 3.12, 0.58);
    fillWith(g, t('#2f5a52'));
  });
  circle(g, middle, 3.12, 0.58);
  ink(g, t(gold), 0.06);
  scales(g, middle, 3.12, t);
  // The judge's chair.
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    blob(
      g,
      [
        [middle - 0.5, 1.3],
        [middle - 0.52, 2.15],
        [middle - 0.3, 2.42],
        [middle, 2.5],
        [middle + 0.3, 2.42],
        [middle + 0.52, 2.15],
        [middle + 0.5, 1.3],
      ],
      0.8,
    );
    fillWith(g, down(g, 2.5, 1.4, t('#a83a3c'), t('#7a2a30')));
  });
  for (let k = 0; k < 9; k++) {
    circle(g, middle - 0.28 + (k % 3) * 0.28, 1.8 + Math.floor(k / 3) * 0.2, 0.024);
    fillWith(g, t('#5a1c24'));
  }
}

function scales(g: Surface2D, x: number, y: number, t: Tint): void {
  const c = t(gold);
  rect(g, x - 0.02, y - 0.3, 0.04, 0.6);
  fillWith(g, c);
  box(g, x - 0.16, y - 0.34, 0.32, 0.06, 0.02);
  fillWith(g, c);
  curve(g, [
    [x - 0.36, y + 0.18],
    [x, y + 0.26],
    [x + 0.36, y + 0.18],
  ]);
  ink(g, c, 0.035);
  circle(g, x, y + 0.32, 0.045);
  fillWith(g, c);
  for (const s of [-1, 1]) {
    polygon(g, [
      [x + s * 0.36, y + 0.18],
      [x + s * 0.36 + 0.15, y - 0.1],
      [x + s * 0.36 - 0.15, y - 0.1],
    ]);
    ink(g, c, 0.014);
    g.beginPath();
    g.arc(x + s * 0.36, y - 0.1, 0.16, Math.PI, 0, false);
    g.closePath();
    fillWith(g, c);
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#b8b0a0'), t('#aca494'), t('#8f877c'), t('#6a645e'));
  grid(g, view, line - 0.1, 0.8, (column, row) => ((column + row) % 2 ? t('#7f8f8c') : null), null);
  wallShadow(g, view, line - 0.1, 0.45, 0.4);
  grain(g, view, 863, 0.9);
  jury(g, 6.2, t);
  jury(g, -7.6, t);
  witness(g, -3.3, t);
  bench(g, air, t);
  flag(g, -2.4, '#3a5f8a', t);
  flag(g, 2.75, '#a83a3c', t);
  chair(g, tableX - 0.5, 0.05, 1, t('#5f3822'), 1, t('#2f5a52'));
  chair(g, tableX + 0.5, 0.05, 1, t('#5f3822'), -1, t('#2f5a52'));
  table(g, tableX, tableWidth, tableTop, t('#8f5836'));
  bookRow(g, tableX - 0.7, tableTop, 0.34, 0.26, 91, t);
  for (const [dx, dy] of [
    [0.1, 0],
    [0.16, 0.015],
    [0.12, 0.03],
  ] as const) {
    box(g, tableX + dx, tableTop + dy, 0.42, 0.018, 0.004);
    fillWith(g, t('#fbf4e4'));
  }
}

/** Where the judge sits: high, panelled, with the gavel on it. */
function bench(g: Surface2D, air: Air, t: Tint): void {
  const c = t('#86522f');
  const [x, y, w, h] = [middle - 1.7, 0.34, 3.4, 1.26] as const;
  lifted(g, { blur: 0.16, alpha: 0.44 }, () => {
    box(g, x, y, w, h, 0.03);
    fillWith(g, down(g, y + h, y, lighten(c, 0.08), darken(c, 0.18)));
  });
  for (let k = 0; k < 4; k++)
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      box(g, x + 0.12 + k * 0.81, y + 0.2, 0.73, h - 0.48, 0.03);
      fillWith(g, down(g, y + h, y, lighten(c, 0.2), lighten(c, 0.02)));
    });
  rect(g, x, y, w, 0.1);
  fillWith(g, darken(c, 0.35));
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x - 0.12, y + h - 0.05, w + 0.24, 0.11, 0.03);
    fillWith(g, down(g, y + h + 0.06, y + h - 0.05, lighten(c, 0.34), lighten(c, 0.06)));
  });
  const top = y + h + 0.06;
  bookRow(g, x + 0.16, top, 0.5, 0.3, 93, t);
  tableLamp(g, x + w - 0.4, top, 0.5, t('#3f7a62'), t(gold), air);
  gavel(g, middle + 0.5, top, t);
}

function gavel(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    oval(g, x, y + 0.03, 0.17, 0.045);
    fillWith(g, t('#5f3420'));
    box(g, x - 0.06, y + 0.07, 0.36, 0.04, 0.02);
    fillWith(g, t('#a86c40'));
    box(g, x - 0.14, y + 0.04, 0.13, 0.2, 0.03);
    fillWith(g, t('#8a5030'));
  });
  rect(g, x - 0.14, y + 0.12, 0.13, 0.035);
  fillWith(g, t(gold));
}

/** A stand with a rail for whoever is heard. */
function witness(g: Surface2D, x: number, t: Tint): void {
  const c = t(walnut);
  chair(g, x, 0.5, 1, t('#5f3822'), 1);
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x - 0.68, 0.26, 1.36, 0.86, 0.04);
    fillWith(g, across(g, x - 0.68, x + 0.68, lighten(c, 0.16), c, darken(c, 0.12)));
  });
  for (let k = 0; k < 3; k++) {
    box(g, x - 0.58 + k * 0.4, 0.4, 0.34, 0.54, 0.03);
    fillWith(g, down(g, 0.94, 0.4, lighten(c, 0.2), c));
  }
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    box(g, x - 0.76, 1.1, 1.52, 0.08, 0.03);
    fillWith(g, t('#a86c40'));
  });
}

/** Two rows of seats behind a balustrade. */
function jury(g: Surface2D, x: number, t: Tint): void {
  const c = t(walnut);
  for (const [y, n] of [
    [1.02, 4],
    [0.68, 4],
  ] as const)
    for (let k = 0; k < n; k++)
      lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
        box(g, x - 1.3 + k * 0.66, y, 0.56, 0.62, 0.12);
        fillWith(g, down(g, y + 0.6, y, t('#a83a3c'), t('#7a2a30')));
      });
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x - 1.5, 0.22, 3, 0.72, 0.03);
    fillWith(g, down(g, 0.94, 0.22, lighten(c, 0.12), darken(c, 0.14)));
    box(g, x - 1.56, 0.92, 3.12, 0.08, 0.03);
    fillWith(g, t('#a86c40'));
  });
  for (let k = 0; k < 5; k++) {
    box(g, x - 1.38 + k * 0.57, 0.34, 0.48, 0.46, 0.03);
    fillWith(g, down(g, 0.8, 0.34, lighten(c, 0.2), c));
  }
}

/** A cloth on a pole, hanging in folds. */
function flag(g: Surface2D, x: number, color: string, t: Tint): void {
  const c = t(color);
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - 0.02, 0.4, 0.04, 2.6, 0.01);
    fillWith(g, t(gold));
    oval(g, x, 0.42, 0.2, 0.06);
    fillWith(g, t(gold));
    circle(g, x, 3.04, 0.07);
    fillWith(g, t(gold));
  });
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    blob(
      g,
      [
        [x, 2.92],
        [x + 0.3, 2.3],
        [x + 0.34, 1.4],
        [x + 0.12, 1.3],
        [x - 0.06, 1.34],
        [x - 0.03, 2.2],
      ],
      0.7,
    );
    fillWith(g, across(g, x - 0.06, x + 0.34, darken(c, 0.2), lighten(c, 0.15), c, darken(c, 0.2)));
  });
}

/** The bar of the court, near the eye. */
function rail(g: Surface2D, view: View, air: Air): void {
  const c = darken(roomTint(air)('#7e4c30'), 0.42 + 0.2 * air.night);
  along(view, 0.34, (_, x) => {
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, x + 0.02, -2, 0.06, 1.2, 0.03);
      fillWith(g, c);
      oval(g, x + 0.05, -1.14, 0.085, 0.13);
      fillWith(g, c);
    });
  });
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, view.left - 1, -0.9, view.right - view.left + 2, 0.13, 0.04);
    fillWith(g, down(g, -0.77, -0.9, lighten(c, 0.2), c));
  });
}

export const court: PlaceArt = {
  layers: [
    behind('outlook', 0.4, outlook, [1.2, 4.2]),
    behind('room', 0.94, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.3, 0.42, '#c99a4a', 'globe', air);
    }),
    before('rail', 1.2, rail),
  ],
  ...roomLight({
    day: ['#fffaee', '#75685a'],
    night: ['#94868c', '#1f1c2c'],
    windows,
    beam: 0.24,
    lamps: lamps.map((x) => ({ x, y: 3.3, reach: 2.7, day: 0.15 })),
  }),
};
