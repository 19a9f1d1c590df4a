import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
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
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { bookRow } from '../elements/books.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { cabinet, chair, table } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { board, clock, type Motif, scribble } from '../elements/on-walls.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
const windows: readonly Opening[] = [-8.4, -6.4, 3.1, 5.1, 7.1].map((x) => ({ x, y: 1.5, w: 1.55, h: 2.2 }));
const { x: deskX, width: deskWidth, top: deskTop } = furniture.classroom.desk;
const chalk = { x: -3.3, y: 1.5, w: 4.3, h: 1.7 };

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#f7eccf'), t('#f3e2bb'), t('#ecd3a2'));
  rect(g, view.left - 1, line - 0.4, view.right - view.left + 2, 1.02);
  fillWith(g, down(g, 1.24, line, t('#8fb4b6'), t('#76a0a4')));
  band(g, view, 1.2, 0.07, t('#fbf3e0'));
  band(g, view, line - 0.06, 0.14, t('#c08a56'));
  for (const o of windows) {
    windowFrame(g, o, t('#fbf3e0'), { columns: 2, rows: 3 });
    potPlant(g, o.x + 0.36, o.y - 0.07, 0.8, t);
  }
  blackboard(g, t);
  alphabet(g, t);
  drawings(g, -5.75, 2.5, t);
  clock(g, 1.75, 3.55, 0.26, 10.12, '#c9573f', t);
  cabinet(g, 1.32, line - 0.14, 1.4, 0.84, t('#c9935c'), { columns: 3 });
  bookRow(g, 1.4, line + 0.72, 0.62, 0.34, 77, t);
  globe(g, 2.4, line + 0.72, t);
  cabinet(g, -5.5, line - 0.14, 1.6, 1.5, t('#c9935c'), { columns: 4, rows: 3, knob: '#fbf3e0' });
  grain(g, view, 251);
}

function blackboard(g: Surface2D, t: Tint): void {
  const { x, y, w, h } = chalk;
  board(g, x, y, w, h, t('#3f6a58'), t('#b47c46'));
  const white = fade(t('#fbf6e8'), 0.82);
  scribble(g, x + 0.2, y + h - 0.25, 1.35, 4, 0.2, white, 31);
  // A sum, a sun, a house: today's lesson.
  g.save();
  g.translate(x + 2.55, y + 0.42);
  circle(g, 0, 0.78, 0.16);
  ink(g, fade(t('#f6d27c'), 0.9), 0.028);
  for (let k = 0; k < 8; k++) {
    const a = (k / 8) * Math.PI * 2;
    curve(g, [
      [Math.cos(a) * 0.22, 0.78 + Math.sin(a) * 0.22],
      [Math.cos(a) * 0.31, 0.78 + Math.sin(a) * 0.31],
    ]);
    ink(g, fade(t('#f6d27c'), 0.9), 0.024);
  }
  polygon(g, [
    [-0.5, 0],
    [-0.5, 0.3],
    [-0.25, 0.52],
    [0, 0.3],
    [0, 0],
  ]);
  ink(g, white, 0.024);
  curve(g, [
    [0.3, 0],
    [0.42, 0.26],
    [0.56, 0.02],
  ]);
  ink(g, fade(t('#e9a0a0'), 0.9), 0.026);
  circle(g, 0.43, 0.4, 0.12);
  ink(g, fade(t('#e9a0a0'), 0.9), 0.026);
  g.restore();
  scribble(g, x + 3.3, y + h - 0.5, 0.8, 3, 0.26, fade(t('#bfe0f0'), 0.8), 34);
  for (const [dx, c] of [
    [1.2, '#fbf6e8'],
    [1.34, '#e9a0a0'],
    [1.48, '#f6d27c'],
  ] as const) {
    box(g, x + dx, y - 0.06, 0.1, 0.03, 0.01);
    fillWith(g, t(c));
  }
  box(g, x + 1.8, y - 0.06, 0.24, 0.07, 0.02);
  fillWith(g, t('#8a5a3a'));
}

/** Coloured cards with a sign each, above the board. */
function alphabet(g: Surface2D, t: Tint): void {
  const colors = ['#d9604a', '#f0b64c', '#6ba57c', '#5d93b0', '#9a7ab4'];
  for (let k = 0; k < 13; k++) {
    const x = chalk.x + 0.03 + k * 0.335;
    lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
      box(g, x, 3.42, 0.27, 0.34, 0.02);
      fillWith(g, t('#fdf6e6'));
    });
    const c = t(colors[k % 5] ?? '#d9604a');
    const form = k % 4;
    if (form === 0) circle(g, x + 0.135, 3.6, 0.075);
    else if (form === 1) box(g, x + 0.07, 3.53, 0.13, 0.13, 0.01);
    else if (form === 2) {
      g.beginPath();
      g.moveTo(x + 0.055, 3.53);
      g.lineTo(x + 0.215, 3.53);
      g.lineTo(x + 0.135, 3.68);
      g.closePath();
    } else oval(g, x + 0.135, 3.6, 0.09, 0.05);
    fillWith(g, c);
  }
}

const subjects: readonly [Motif, ...Motif[]] = ['sun', 'flower', 'cat', 'boat', 'hills', 'shapes'];

/** Children's paintings pinned to the wall. */
function drawings(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 6; k++) {
    const px = x + (k % 3) * 0.72;
    const py = y + Math.floor(k / 3) * 0.62;
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      g.save();
      g.translate(px + 0.28, py + 0.22);
      g.rotate((cell(k, 252) - 0.5) * 0.12);
      rect(g, -0.28, -0.22, 0.56, 0.44);
      fillWith(g, t('#fdf6e6'));
      g.restore();
    });
    const c = t(pick(['#e9a0a0', '#8fb4d0', '#a9cfa0', '#f2cf7c', '#c9a6d4', '#f0b890'], k));
    blob(g, [
      [px + 0.1, py + 0.1],
      [px + 0.16, py + 0.34],
      [px + 0.36, py + 0.36],
      [px + 0.47, py + 0.14],
    ]);
    fillWith(g, c);
    circle(g, px + 0.2 + 0.16 * cell(k, 253), py + 0.24, 0.05);
    fillWith(g, t(subjects.length > k && k % 2 ? '#d9604a' : '#3f7f78'));
  }
}

function globe(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x - 0.02, y, 0.04, 0.14, 0.01);
    fillWith(g, t('#8a5a3a'));
    oval(g, x, y + 0.02, 0.14, 0.03);
    fillWith(g, t('#8a5a3a'));
    circle(g, x, y + 0.32, 0.21);
    fillWith(g, down(g, y + 0.53, y + 0.11, t('#7fb8d0'), t('#4f86a8')));
  });
  g.save();
  circle(g, x, y + 0.32, 0.21);
  g.clip();
  blob(g, [
    [x - 0.2, y + 0.4],
    [x - 0.05, y + 0.5],
    [x + 0.02, y + 0.36],
    [x - 0.08, y + 0.2],
  ]);
  fillWith(g, t('#7fae72'));
  blob(g, [
    [x + 0.06, y + 0.3],
    [x + 0.2, y + 0.38],
    [x + 0.16, y + 0.16],
  ]);
  fillWith(g, t('#8fb878'));
  g.restore();
  g.beginPath();
  g.arc(x, y + 0.32, 0.235, -1.2, 1.9);
  ink(g, t('#b8863c'), 0.02);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#c9b48f'), t('#bda67e'), t('#9c8460'), t('#84704f'));
  grid(
    g,
    view,
    line - 0.1,
    0.7,
    (c, r) =>
      cell(c * 17 + r, 255) > 0.55 ? fade(t(cell(c + r, 256) > 0.5 ? '#d9c7a0' : '#a8936c'), 0.5) : null,
    fade(t('#8a7450'), 0.3),
    1.24,
  );
  wallShadow(g, view, line - 0.1, 0.42, 0.34);
  grain(g, view, 257, 0.8);
  for (const x of [-3.5, 4.7]) {
    table(g, x, 1.1, 0.72, t('#d9a468'), { foot: 0.16, legs: 0.045, apron: 0.08 });
    chair(g, x + (x < 0 ? 0.85 : -0.8), 0.16, 0.85, t('#5d93b0'), x < 0 ? -1 : 1);
  }
  // The teacher's desk with an apple.
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    box(g, deskX - deskWidth / 2 + 0.14, 0.12, deskWidth - 0.28, deskTop - 0.14, 0.02);
    fillWith(g, down(g, deskTop, 0.1, t('#a86c3c'), t('#8f5a32')));
  });
  table(g, deskX, deskWidth, deskTop, t('#b47c46'), { legs: 0.1, apron: 0.24 });
  bookRow(g, deskX - 0.6, deskTop, 0.34, 0.26, 12, t);
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    circle(g, deskX + 0.5, deskTop + 0.07, 0.07);
    fillWith(g, t('#d0483c'));
  });
  curve(g, [
    [deskX + 0.5, deskTop + 0.13],
    [deskX + 0.52, deskTop + 0.18],
  ]);
  ink(g, t('#5a4030'), 0.016);
}

/** Backs of the front row, near the eye. */
function frontRow(g: Surface2D, view: View, air: Air): void {
  const wood = (hex: string) => mix(hex, '#20141c', 0.5 + 0.2 * air.night);
  along(view, 3.4, (i, x) => {
    lifted(g, { blur: 0.1, alpha: 0.3 }, () => {
      box(g, x + 0.9, -1.6, 0.9, 1.1, 0.12);
      fillWith(g, wood(i % 2 ? '#5d93b0' : '#d98a5c'));
    });
    box(g, x + 0.98, -0.66, 0.74, 0.05, 0.02);
    fillWith(g, lighten(wood('#8a9aa0'), 0.1));
  });
}

const light = roomLight({
  day: ['#fffcf2', '#9a7a4e'],
  night: ['#84708c', '#241a38'],
  windows,
  beam: 0.22,
  lamps: [-4.2, 0.3, 4.8].map((x) => ({ x, y: 4.1, reach: 3.9, color: '#ffdca0' })),
});

export const classroom: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.25), [1.2, 3.9]),
    behind('wall', 0.88, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of [-4.2, 0.3, 4.8]) pendant(g, v, x, 4.1, 0.62, darken('#8fb4b6', 0.1), 'disc', air);
    }),
    before('front-row', 1.25, frontRow),
  ],
  ...light,
};
