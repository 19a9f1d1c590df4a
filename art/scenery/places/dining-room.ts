import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten } from '../../colour.ts';
import { box, circle, curve, down, fillWith, grain, ink, lifted, oval, polygon } from '../../paint.ts';
import type { Surface2D, View } from '../../surface.ts';
import { vase } from '../elements/books.ts';
import { boards, carpet, floorSheet, wallShadow } from '../elements/floors.ts';
import { cabinet, chair, table } from '../elements/furniture.ts';
import { flame } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock, framed } from '../elements/on-walls.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band, besideWindows, panels, print, wall } from '../elements/walls.ts';
import { curtains, type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
const windows: readonly Opening[] = [
  { x: -4.6, y: 1.35, w: 1.6, h: 2.1 },
  { x: 4.2, y: 1.35, w: 1.6, h: 2.1 },
  { x: -10.2, y: 1.35, w: 1.6, h: 2.1 },
  { x: 9.4, y: 1.35, w: 1.6, h: 2.1 },
];
const { x: tableX, width: tableWidth, top: tableTop } = furniture['dining-room'].table;
/** The long table before the wall, and the lamp that hangs over it. */
const [longX, longWidth, longTop, foot] = [-0.9, 3.5, 0.98, 0.22];
const lampY = 2.95;

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#8f5a70'), t('#82506a'), t('#6c4158'));
  const clear = besideWindows(windows);
  print(view, 1.75, 0.42, clear, (x, y) => sprig(g, x, y, fade(t('#d9a0a4'), 0.3)));
  band(g, view, 4.06, 0.1, t('#f2e2cc'));
  panels(g, view, line - 0.1, 1.05, 0.82, t('#efe0cc'), t('#e4d0b6'));
  for (const o of windows) {
    windowFrame(g, o, t('#f6ead8'), { columns: 2, rows: 3 });
    curtains(g, o, 0.7, t('#e2b868'), t('#7c5230'));
  }
  framed(g, -2.35, 2.3, 0.72, 0.92, 'person', t, '#c79a4c');
  framed(g, -1.3, 2.25, 1.15, 0.86, 'hills', t, '#c79a4c');
  framed(g, 0.15, 2.3, 0.72, 0.92, 'flower', t, '#c79a4c');
  clock(g, 1.75, 2.95, 0.26, 7.3, '#c79a4c', t);
  sideboard(g, 1.15, t);
  sideboard(g, -7.6, t);
  sideboard(g, 6.6, t);
  grain(g, view, 771);
}

/** A small printed flower. */
function sprig(g: Surface2D, x: number, y: number, colour: string): void {
  for (const [dx, dy] of [
    [0, 0.05],
    [-0.045, -0.02],
    [0.045, -0.02],
  ] as const) {
    circle(g, x + dx, y + dy, 0.028);
    fillWith(g, colour);
  }
}

/** Dishes and flowers on a cupboard. */
function sideboard(g: Surface2D, x: number, t: Tint): void {
  cabinet(g, x, line - 0.16, 1.9, 0.92, t('#8a5632'), { columns: 3, knob: '#e2b868' });
  const top = line + 0.76;
  vase(g, x + 0.34, top, 0.36, t('#f4ead8'));
  for (const [dx, dy, colour] of [
    [0.22, 0.5, '#e28a94'],
    [0.36, 0.6, '#f2c6a4'],
    [0.48, 0.5, '#d9707e'],
  ] as const) {
    circle(g, x + dx, top + dy, 0.1);
    fillWith(g, t(colour));
  }
  for (const k of [0, 1, 2]) {
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      circle(g, x + 0.86 + k * 0.3, top + 0.17, 0.16);
      fillWith(g, t('#fbf4e6'));
    });
    circle(g, x + 0.86 + k * 0.3, top + 0.17, 0.095);
    ink(g, t('#8f5a70'), 0.016);
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#a9683c'), t('#9c5c34'), t('#7e4628'), t('#693720'));
  boards(g, view, line - 0.1, t('#54290f'), { salt: 773 });
  wallShadow(g, view, line - 0.1, 0.4);
  carpet(g, -0.6, -0.2, 6.2, 0.74, t('#7c4560'), t('#e2b868'));
  grain(g, view, 775, 0.9);
}

/** A table laid for a meal, with chairs at it. */
function laid(g: Surface2D, x: number, w: number, top: number, at: number, covers: number, t: Tint): void {
  const wood = t('#8a5632');
  table(g, x, w, top, wood, { foot: at, legs: 0.09 });
  lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
    polygon(g, [
      [x - w / 2 - 0.03, top + 0.012],
      [x + w / 2 + 0.03, top + 0.012],
      [x + w / 2 + 0.05, top - 0.26],
      [x - w / 2 - 0.05, top - 0.26],
    ]);
    fillWith(g, down(g, top, top - 0.26, t('#fffaf0'), t('#e6d8c2')));
  });
  for (let k = 0; k < covers; k++) {
    const px = x - w / 2 + (w * (k + 0.5)) / covers;
    oval(g, px, top + 0.02, 0.17, 0.024);
    fillWith(g, t('#f6f1ea'));
    oval(g, px, top + 0.027, 0.1, 0.013);
    fillWith(g, t('#dcb0b4'));
    glass(g, px + 0.24, top, t);
  }
}

function glass(g: Surface2D, x: number, y: number, t: Tint): void {
  curve(g, [
    [x, y],
    [x, y + 0.1],
  ]);
  ink(g, fade(t('#dfeaf0'), 0.9), 0.014);
  polygon(g, [
    [x - 0.045, y + 0.2],
    [x + 0.045, y + 0.2],
    [x + 0.02, y + 0.1],
    [x - 0.02, y + 0.1],
  ]);
  fillWith(g, fade(t('#dfeaf0'), 0.75));
}

/** Three candles on one foot. */
function candelabrum(g: Surface2D, x: number, y: number, t: Tint): void {
  for (const dx of [-0.17, 0, 0.17]) {
    curve(g, [
      [x, y + 0.03],
      [x + dx * 0.9, y + 0.12],
      [x + dx, y + 0.22],
    ]);
    ink(g, t('#e2b868'), 0.03);
    box(g, x + dx - 0.022, y + 0.22, 0.044, 0.2, 0.01);
    fillWith(g, t('#fdf4e2'));
    flame(g, x + dx, y + 0.41, 0.11);
  }
  oval(g, x, y + 0.02, 0.11, 0.025);
  fillWith(g, t('#c99a4c'));
}

function dining(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const [wood, seat] = [t('#7a4a2a'), t('#a85668')];
  for (const dx of [-1.1, 0, 1.1]) chair(g, longX + dx, foot + 0.06, 1.06, wood, dx < 0.5 ? 1 : -1, seat);
  laid(g, longX, longWidth, longTop, foot, 5, t);
  candelabrum(g, longX, longTop, t);
  chair(g, longX - longWidth / 2 - 0.28, foot - 0.06, 1.1, wood, 1, seat);
  chair(g, longX + longWidth / 2 + 0.28, foot - 0.06, 1.1, wood, -1, seat);
  chair(g, tableX - tableWidth / 2 - 0.24, 0.02, 1, wood, 1, seat);
  chair(g, tableX + tableWidth / 2 + 0.24, 0.02, 1, wood, -1, seat);
  laid(g, tableX, tableWidth, tableTop, -0.03, 3, t);
  potPlant(g, -4.95, 0.1, 1.5, t);
  potPlant(g, 6.25, 0.1, 1.5, t);
  chandelier(g, view, t);
}

/** Arms with candle lamps about a rod from the ceiling. */
function chandelier(g: Surface2D, view: View, t: Tint): void {
  const brass = t('#d8a850');
  curve(g, [
    [longX, view.top + 2],
    [longX, lampY - 0.1],
  ]);
  ink(g, darken(brass, 0.2), 0.03);
  for (const dx of [-0.72, -0.38, 0.38, 0.72]) {
    curve(g, [
      [longX, lampY - 0.06],
      [longX + dx * 0.6, lampY - 0.22],
      [longX + dx, lampY],
    ]);
    ink(g, brass, 0.035);
  }
  for (const dx of [-0.72, -0.38, 0, 0.38, 0.72]) {
    box(g, longX + dx - 0.025, lampY, 0.05, 0.18, 0.01);
    fillWith(g, t('#fdf4e2'));
    flame(g, longX + dx, lampY + 0.17, 0.13);
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    circle(g, longX, lampY - 0.16, 0.1);
    fillWith(g, lighten(brass, 0.2));
  });
}

/** The backs of two chairs near the eye, out of focus. */
function near(g: Surface2D, _view: View, air: Air): void {
  const t = roomTint(air);
  for (const x of [-5.6, 6.4])
    lifted(g, { blur: 0.08, alpha: 0.24 }, () => {
      box(g, x - 0.42, -1.5, 0.84, 1.25, 0.16);
      fillWith(g, darken(t('#a85668'), 0.5));
    });
}

const light = roomLight({
  day: ['#fff6ea', '#8a5a4c'],
  night: ['#80707e', '#221026'],
  windows,
  sun: '#ffe0a8',
  lamps: [
    { x: longX, y: lampY + 0.1, reach: 4.2, day: 0.35 },
    { x: longX, y: longTop + 0.5, reach: 1.9, color: '#ffb060', day: 0.3 },
    { x: tableX, y: 2.8, reach: 2.6 },
    { x: -7, y: 2.6, reach: 2.8 },
  ],
});

export const diningRoom: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.3), [1.1, 3.7]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      dining(g, v, air);
    }),
    before('chairs', 1.25, near),
  ],
  ...light,
};
