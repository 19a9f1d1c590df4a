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
import { bookRow, vase } from '../elements/books.ts';
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { bistroTable, chair, counterFront, stool } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { board, framed, scribble } from '../elements/on-walls.ts';
import { airTint, lit, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, panels, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky, tree } from '../outside.ts';
import { lettering } from '../street-shop-front.ts';

const line = 0.6;
const windows: readonly Opening[] = [
  { x: 0.55, y: 1.2, w: 3.5, h: 2.35 },
  { x: 9.2, y: 1.2, w: 3.2, h: 2.35 },
  { x: -9.6, y: 1.2, w: 3.2, h: 2.35 },
];
const { x: tableX, width: tableWidth, top: tableTop } = furniture.cafe.table;
const lamps = [-3.35, -2.2, 1.2, 2.3, 3.4];

/** The houses across the street. */
function outlook(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.9, 0.6, 3.2, { size: 0.32 });
  const t = airTint(air, { snow: 0.25 });
  along(view, 1.35, (i, x) => {
    const h = 1.2 + 0.8 * cell(i, 311);
    const c = t(pick(['#d9a07c', '#a9b8a0', '#e3c28f', '#b9a0a8', '#8fa9b8'], i * 2), 0.3);
    lifted(g, { blur: 0.07, alpha: 0.22 }, () => {
      rect(g, x, 0.4, 1.3, h + 0.8);
      fillWith(g, down(g, h + 1.2, 1, lighten(c, 0.15), c));
      rect(g, x - 0.03, h + 1.14, 1.36, 0.1);
      fillWith(g, lighten(c, 0.3));
    });
    for (let k = 0; k < 6; k++) {
      const wy = 1.3 + Math.floor(k / 3) * 0.62;
      if (wy + 0.4 > h + 1.1) continue;
      box(g, x + 0.14 + (k % 3) * 0.38, wy, 0.24, 0.38, 0.02);
      fillWith(g, cell(i * 7 + k, 312) > 0.4 ? lit(air, lighten(c, 0.4)) : darken(c, 0.2));
    }
  });
  along(view, 1.9, (i, x) =>
    tree(g, x + cell(i, 313), 0.75, 0.55 + 0.2 * cell(i, 314), t('#7fae72', 0.2), 'round', air),
  );
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 0.9 - view.bottom + 1);
  fillWith(g, t('#b9aaa0', 0.3));
  grain(g, view, 313, 0.6);
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#3f6660'), t('#3a5e5a'), t('#32524f'));
  panels(g, view, line - 0.1, 0.62, 0.8, t('#2f4d4a'), t('#3a5c58'));
  band(g, view, 3.98, 0.08, t('#c9985c'));
  for (const o of windows) {
    lettering(g, o.x + o.w / 2, o.y + o.h - 0.42, 3, fade(t('#fbf0d8'), 0.85), 1.9);
    windowFrame(g, o, t('#b4804e'), { columns: 3, rows: 1, width: 0.09 });
    for (const dx of [0.4, o.w - 0.4]) potPlant(g, o.x + dx, o.y - 0.07, 0.85, t);
  }
  bar(g, t);
  framed(g, -0.35, 2.6, 0.55, 0.72, 'person', t, '#c9985c');
  framed(g, -0.35, 1.7, 0.55, 0.62, 'sun', t, '#c9985c');
  framed(g, 4.5, 2.4, 0.8, 0.6, 'boat', t, '#c9985c');
  framed(g, 5.5, 2.1, 0.6, 0.8, 'flower', t, '#c9985c');
  grain(g, view, 315, 0.9);
}

/** Behind the bar: a slate, a shelf of cups and jars. */
function bar(g: Surface2D, t: Tint): void {
  board(g, -3.6, 2.55, 2.9, 1.05, t('#2c2a2e'), t('#b4804e'));
  scribble(g, -3.42, 3.36, 1.1, 4, 0.2, fade(t('#fbf0dc'), 0.85), 317);
  scribble(g, -2.0, 3.36, 0.8, 4, 0.2, fade(t('#f2cf7c'), 0.85), 318);
  curve(g, [
    [-1.05, 2.78],
    [-0.98, 2.66],
    [-0.86, 2.66],
    [-0.8, 2.78],
    [-1.05, 2.78],
  ]);
  ink(g, fade(t('#fbf0dc'), 0.85), 0.02);
  for (const y of [2.05, 1.55]) {
    for (let k = 0; k < 11; k++) {
      const x = -3.5 + k * 0.26;
      const pickOne = cell(k + y * 10, 319);
      const c = t(pick(['#fbf3e4', '#d9705a', '#e3b860', '#7fb4ac'], Math.floor(pickOne * 4)));
      if (pickOne > 0.85) potPlant(g, x + 0.05, y, 0.5, t);
      else
        lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
          box(g, x - 0.07, y, 0.15, pickOne > 0.5 ? 0.26 : 0.13, 0.03);
          fillWith(g, across(g, x - 0.07, x + 0.08, lighten(c, 0.15), darken(c, 0.12)));
        });
    }
    lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
      box(g, -3.7, y - 0.06, 3.1, 0.06, 0.015);
      fillWith(g, t('#b4804e'));
    });
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#a9744a'), t('#9a6640'), t('#7a4c30'), t('#5f3a28'));
  boards(g, view, line - 0.1, t('#4f2c1c'), { salt: 321 });
  wallShadow(g, view, line - 0.1, 0.42, 0.4);
  grain(g, view, 323, 0.9);
  counterFront(g, -4.15, 0.2, 3.3, 1.0, t('#8a5838'), t('#e6c493'), 0.55);
  machine(g, -3.2, 1.24, t);
  jar(g, -2.1, 1.24, t, '#c98448');
  jar(g, -1.75, 1.24, t, '#7a4a34');
  vase(g, -1.25, 1.24, 0.34, t('#d9705a'));
  for (const x of [-3.5, -2.6]) stool(g, x, 0.06, 0.68, t('#d9705a'), t('#3c3a40'));
  chair(g, tableX - 0.78, 0.03, 0.95, t('#b4804e'), 1, t('#d9705a'));
  chair(g, tableX + 0.78, 0.03, 0.95, t('#b4804e'), -1, t('#d9705a'));
  bistroTable(g, tableX, tableWidth, tableTop, t('#f0e6d2'), t('#3c3a40'));
  cup(g, tableX - 0.22, tableTop, t);
  vase(g, tableX + 0.16, tableTop, 0.22, t('#7fb4ac'));
  for (const [dx, dy] of [
    [0.1, 0.32],
    [0.2, 0.36],
    [0.16, 0.28],
  ] as const) {
    circle(g, tableX + dx, tableTop + dy, 0.045);
    fillWith(g, t('#f2cf7c'));
  }
  chair(g, 5.5, 0.22, 0.95, t('#b4804e'), 1, t('#5f938a'));
  bistroTable(g, 6.2, 0.9, 0.94, t('#f0e6d2'), t('#3c3a40'), 0.2);
  bookRow(g, 6.0, 0.94, 0.2, 0.22, 88, t);
}

/** The coffee machine: copper dome, levers, steam. */
function machine(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    box(g, x - 0.5, y, 1.0, 0.16, 0.03);
    fillWith(g, t('#b9c0bc'));
    box(g, x - 0.46, y + 0.3, 0.92, 0.34, 0.08);
    fillWith(g, down(g, y + 0.64, y + 0.3, t('#e0946a'), t('#b4623f')));
    box(g, x - 0.42, y + 0.14, 0.84, 0.18, 0.02);
    fillWith(g, t('#3c3a40'));
    g.beginPath();
    g.arc(x, y + 0.62, 0.24, 0, Math.PI);
    g.closePath();
    fillWith(g, across(g, x - 0.24, x + 0.24, t('#f0b48a'), t('#b4623f')));
  });
  for (const dx of [-0.22, 0.22]) {
    box(g, x + dx - 0.05, y + 0.2, 0.1, 0.1, 0.02);
    fillWith(g, t('#cfd6d2'));
    cup(g, x + dx - 0.02, y + 0.05, t);
  }
  circle(g, x, y + 0.47, 0.07);
  fillWith(g, t('#fbf3e4'));
  curve(g, [
    [x, y + 0.47],
    [x + 0.04, y + 0.52],
  ]);
  ink(g, '#4a3028', 0.012);
  for (const k of [0, 1]) {
    curve(g, [
      [x - 0.3 + k * 0.5, y + 0.7],
      [x - 0.24 + k * 0.5, y + 0.84],
      [x - 0.32 + k * 0.5, y + 0.98],
      [x - 0.25 + k * 0.5, y + 1.12],
    ]);
    ink(g, 'rgba(255,252,244,0.28)', 0.04);
  }
}

function cup(g: Surface2D, x: number, y: number, t: Tint): void {
  oval(g, x, y + 0.015, 0.11, 0.02);
  fillWith(g, t('#fdf6e8'));
  box(g, x - 0.065, y + 0.015, 0.13, 0.09, 0.035);
  fillWith(g, across(g, x - 0.065, x + 0.065, t('#fffaf0'), t('#dccfb8')));
  g.beginPath();
  g.arc(x + 0.075, y + 0.065, 0.028, -1.5, 1.5);
  ink(g, t('#e9dcc4'), 0.016);
}

function jar(g: Surface2D, x: number, y: number, t: Tint, color: string): void {
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    box(g, x - 0.12, y, 0.24, 0.34, 0.05);
    fillWith(g, 'rgba(250,248,236,0.6)');
  });
  box(g, x - 0.1, y + 0.015, 0.2, 0.23, 0.04);
  fillWith(g, t(color));
  box(g, x - 0.11, y + 0.33, 0.22, 0.06, 0.02);
  fillWith(g, t('#b4804e'));
}

/** The top of the shop's blind and a plant, near the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = (hex: string) => mix(hex, '#141a1c', 0.5 + 0.2 * air.night);
  along(view, 12, (_, x0) => {
    const x = x0 + 6.1;
    for (let k = 0; k < 12; k++) {
      const a = 0.4 + (k / 11) * 2.4;
      const l = 0.7 + 0.25 * cell(k, 325);
      lifted(g, { blur: 0.06, alpha: 0.24 }, () => {
        polygon(g, [
          [x, -1.2],
          [x + Math.cos(a + 0.1) * l * 0.5, -1.2 + Math.sin(a + 0.1) * l * 0.55],
          [x + Math.cos(a) * l, -1.2 + Math.sin(a) * l],
          [x + Math.cos(a - 0.1) * l * 0.5, -1.2 + Math.sin(a - 0.1) * l * 0.55],
        ]);
        fillWith(g, dark(k % 2 ? '#4f8a64' : '#3f7a5c'));
      });
    }
  });
}

const light = roomLight({
  day: ['#fff8ea', '#7a6248'],
  night: ['#8a7078', '#1f1428'],
  windows,
  beam: 0.2,
  lamps: [...lamps.map((x) => ({ x, y: 2.95, reach: 2.4, day: 0.3 })), { x: 7.6, y: 3, reach: 2.6 }],
});

export const cafe: PlaceArt = {
  layers: [
    behind('outlook', 0.45, outlook, [0.6, 3.9]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 2.95, 0.3, '#c9985c', 'globe', air);
    }),
    before('plant', 1.25, near),
  ],
  ...light,
};
