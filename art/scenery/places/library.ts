import { furniture } from '#contracts/rig.ts';
import { lighten, mix } from '../../colour.ts';
import { across, box, circle, down, fillWith, grain, lifted, oval, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { bookcase } from '../elements/books.ts';
import { carpet, floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { armchair, ladder, table } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock, framed } from '../elements/on-walls.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band, panels, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.66;
const windows: readonly Opening[] = [-9.4, -0.9, 7.6].map((x) => ({
  x,
  y: 1.35,
  w: 1.8,
  h: 2.75,
  round: true,
}));
const { x: tableX, width: tableWidth, top: tableTop } = furniture.library.table;

function hall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#e6c898'), t('#dbb681'), t('#c89a66'));
  panels(g, view, line - 0.1, 0.6, 0.9, t('#7a4a2e'), t('#8a5836'));
  for (const o of windows) windowFrame(g, o, t('#8a5836'), { columns: 3, rows: 4, width: 0.11 });
  band(g, view, 4.34, 0.16, t('#7a4a2e'));
  for (const [x, salt] of [
    [-7.2, 40],
    [-4.95, 51],
    [-2.85, 62],
    [1.3, 73],
    [3.45, 84],
    [5.6, 95],
  ] as const)
    bookcase(g, x, line - 0.16, 1.75, 3.3, 7, 1, t('#8f5a34'), t, salt);
  for (const x of [-5.08, -3.0, 3.25, 5.4]) bust(g, x, t);
  ladder(g, -3.9, line - 0.2, 3.05, 0.55, t('#b47c46'));
  clock(g, 2.17, 4.1, 0.2, 3.42, '#b8863c', t);
  framed(g, -0.34, 0.82, 0.68, 0.42, 'hills', t, '#b8863c');
  grain(g, view, 241);
}

/** Between the cases a wooden column with a brass lamp. */
function bust(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    box(g, x - 0.02, line - 0.16, 0.16, 3.9, 0.02);
    fillWith(g, across(g, x - 0.02, x + 0.14, t('#a06a3e'), t('#7a4a2e')));
  });
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.06, 2.9],
      [x + 0.18, 2.9],
      [x + 0.12, 3.16],
      [x, 3.16],
    ]);
    fillWith(g, t('#f6e2b0'));
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#a5683a'), t('#8f5530'), t('#6f3f24'));
  grid(
    g,
    view,
    line - 0.12,
    0.34,
    (c, r) =>
      (c + r) % 2
        ? t(mix('#b0733f', '#a2653a', cell(c * 13 + r, 5)))
        : t(mix('#8a5230', '#96592f', cell(c * 7 + r, 6))),
    null,
    1.19,
  );
  wallShadow(g, view, line - 0.12, 0.5, 0.46);
  carpet(g, -0.6, -0.2, 6.6, 0.66, t('#8e3038'), t('#d7a24e'));
  grain(g, view, 243, 0.9);
  armchair(g, -3.6, 0.1, t('#3f6a5a'), 1);
  reading(g, t, air);
}

/** A long table with the green lamps that every such room has. */
function reading(g: Surface2D, t: Tint, air: Air): void {
  table(g, tableX, tableWidth, tableTop, t('#8f5a34'), { apron: 0.16 });
  for (const dx of [-0.62, 0.62]) {
    const x = tableX + dx;
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      box(g, x - 0.018, tableTop, 0.036, 0.3, 0.01);
      fillWith(g, t('#c9983c'));
      oval(g, x, tableTop + 0.02, 0.11, 0.03);
      fillWith(g, t('#c9983c'));
      g.beginPath();
      g.arc(x, tableTop + 0.28, 0.2, 0, Math.PI);
      g.closePath();
      fillWith(
        g,
        down(
          g,
          tableTop + 0.48,
          tableTop + 0.28,
          mix('#5fa078', '#8fe0a8', air.night * 0.5),
          mix('#3a7a58', '#5fc08a', air.night * 0.5),
        ),
      );
    });
    oval(g, x, tableTop + 0.28, 0.19, 0.025);
    fillWith(g, mix('#f4e6c0', '#fff3c8', air.night));
  }
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    polygon(g, [
      [tableX - 0.24, tableTop + 0.02],
      [tableX, tableTop + 0.05],
      [tableX + 0.24, tableTop + 0.02],
      [tableX + 0.22, tableTop + 0.07],
      [tableX, tableTop + 0.09],
      [tableX - 0.22, tableTop + 0.07],
    ]);
    fillWith(g, t('#fdf4e2'));
  });
  for (let k = 0; k < 3; k++) {
    box(g, tableX - 1.06 + k * 0.01, tableTop + k * 0.06, 0.26, 0.055, 0.01);
    fillWith(g, t(['#b8503f', '#4f6f8f', '#d99a3c'][k] ?? '#b8503f'));
  }
}

const light = roomLight({
  day: ['#fff6e4', '#6f452a'],
  night: ['#7a5668', '#1f1028'],
  windows,
  beam: 0.36,
  lamps: [
    { x: tableX - 0.62, y: tableTop + 0.25, reach: 1.9, color: '#ffd890' },
    { x: tableX + 0.62, y: tableTop + 0.25, reach: 1.9, color: '#ffd890' },
    ...[-5.0, -2.92, 3.33, 5.48].map((x) => ({ x, y: 3.0, reach: 2.4, day: 0.2 })),
    { x: -1.4, y: 4.0, reach: 3.4 },
  ],
});

export const library: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.3), [1.1, 4.3]),
    behind('hall', 0.88, hall),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of [-1.4, 9]) pendant(g, v, x, 4.0, 0.5, lighten('#c9983c', 0.1), 'globe', air);
      circle(g, -1.4, 4.46, 0.05);
      fillWith(g, '#c9983c');
    }),
  ],
  ...light,
};
