import { furniture } from '#contracts/rig.ts';
import { fade, lighten, mix } from '../../colour.ts';
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
import { bookRow } from '../elements/books.ts';
import { tower } from '../elements/buildings.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { cabinet, table } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { board, notes, scribble } from '../elements/on-walls.ts';
import { airTint, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const line = 0.64;
const windows: readonly Opening[] = [-9.3, -6.7, -4.1, 0.75, 3.35, 5.95, 8.55].map((x) => ({
  x,
  y: 1.25,
  w: 2.35,
  h: 2.75,
}));
const { x: deskX, width: deskWidth, top: deskTop } = furniture.office.desk;
const lamps = [-3, 0.62, 3.4, 6.6];

/** The city far below, out of the window. */
function outlook(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.2, -1.3, 3.3, { day: ['#8fc3d8', '#c3dde0', '#f6e6cc'], size: 0.34 });
  const t = airTint(air, { snow: 0.2, haze: '#d6e2e4' });
  for (const [pitch, base, far, salt] of [
    [0.75, 1.6, 0.9, 3],
    [0.95, 1.0, 0.5, 5],
    [1.2, 0.55, 0.15, 7],
  ] as const)
    along(view, pitch, (i, x) => {
      const h = base + 1.1 * cell(i, 261 + salt);
      tower(
        g,
        x,
        0.6,
        pitch * (0.66 + 0.25 * cell(i, 262 + salt)),
        h,
        t(pick(['#b9a8b0', '#a9b6bd', '#c9ab9c', '#9fb0b0'], i + salt), far),
        air,
        i * 3 + salt,
      );
    });
  grain(g, view, 261, 0.6);
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#dfe6e0'), t('#d4ddd6'), t('#c2cec6'));
  band(g, view, line - 0.06, 0.14, t('#7f9490'));
  for (const o of windows) windowFrame(g, o, t('#5f7674'), { columns: 2, rows: 1, width: 0.06, sill: false });
  whiteboard(g, t);
  cabinet(g, -3.9, line - 0.14, 1.7, 0.66, t('#e9e0cc'), { columns: 3, knob: '#d9705a' });
  bookRow(g, -3.8, line + 0.54, 0.8, 0.34, 55, t, ['#5f8f8a', '#d9705a', '#e9c27a', '#e9e0cc', '#7f93a8']);
  printer(g, -2.6, line + 0.54, t);
  cabinet(g, 5.2, line - 0.14, 2.6, 0.66, t('#e9e0cc'), { columns: 4, knob: '#d9705a' });
  bookRow(g, 5.4, line + 0.54, 1.4, 0.36, 57, t, ['#5f8f8a', '#d9705a', '#e9c27a', '#e9e0cc', '#7f93a8']);
  grain(g, view, 263, 0.8);
}

function whiteboard(g: Surface2D, t: Tint): void {
  board(g, -1.55, 1.5, 2.0, 1.35, t('#fbf9f2'), t('#9fb0ac'));
  notes(
    g,
    -1.34,
    2.62,
    5,
    3,
    0.2,
    ['#f2cf7c', '#e99a86', '#9fcfc0', '#b9b4dc'].map((c) => t(c)),
    264,
  );
  scribble(g, -0.25, 2.55, 0.6, 3, 0.14, fade(t('#3f6f86'), 0.7), 265);
  curve(g, [
    [-0.28, 1.66],
    [-0.1, 1.8],
    [0.05, 1.76],
    [0.3, 2.02],
  ]);
  ink(g, t('#d9604a'), 0.025);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, -1.35, 3.2, 1.3, 0.42, 0.05);
    fillWith(g, t('#d9705a'));
  });
  for (let k = 0; k < 5; k++) {
    circle(g, -1.13 + k * 0.22, 3.41, 0.07);
    ink(g, t('#fbf3e0'), 0.025);
  }
}

function printer(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, x - 0.28, y, 0.56, 0.26, 0.05);
    fillWith(g, down(g, y + 0.26, y, t('#f4f1e8'), t('#cfd4cc')));
    polygon(g, [
      [x - 0.18, y + 0.24],
      [x + 0.18, y + 0.24],
      [x + 0.22, y + 0.46],
      [x - 0.14, y + 0.46],
    ]);
    fillWith(g, t('#fdfbf4'));
  });
  box(g, x - 0.2, y + 0.08, 0.4, 0.05, 0.02);
  fillWith(g, t('#5f7674'));
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#8fa39e'), t('#7f9590'), t('#6a817d'), t('#576c6a'));
  grid(
    g,
    view,
    line - 0.12,
    0.85,
    (c, r) => fade(t(pick(['#9db0aa', '#86a09c', '#74908c', '#8aa5a6'], c * 5 + r * 3)), 0.42),
    fade(t('#4f6664'), 0.22),
    1.25,
  );
  wallShadow(g, view, line - 0.12, 0.4, 0.3);
  grain(g, view, 267, 1);
  workplace(g, -3.5, 0.16, t, air, 0);
  workplace(g, 6.2, 0.16, t, air, 1);
  table(g, deskX, deskWidth, deskTop, t('#d9b07c'), { legs: 0.06, apron: 0.07 });
  screen(g, deskX + 0.3, deskTop, 0.72, 0.46, t, air, 3);
  box(g, deskX - 0.26, deskTop, 0.4, 0.025, 0.01);
  fillWith(g, t('#f4f1e8'));
  mug(g, deskX - 0.62, deskTop, t);
  fig(g, 4.35, t);
}

function workplace(g: Surface2D, x: number, foot: number, t: Tint, air: Air, n: number): void {
  table(g, x, 1.7, foot + 0.72, t('#d9b07c'), { foot, legs: 0.05, apron: 0.06 });
  screen(g, x - 0.25, foot + 0.72, 0.66, 0.44, t, air, n);
  // A swivel chair.
  const cx = x + 0.45;
  const cloth = t('#d9705a');
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, cx - 0.03, foot + 0.1, 0.06, 0.4, 0.01);
    fillWith(g, t('#4a5a5c'));
    for (const s of [-1, 1]) {
      box(g, cx + (s < 0 ? -0.26 : 0.02), foot + 0.06, 0.24, 0.05, 0.02);
      fillWith(g, t('#4a5a5c'));
      circle(g, cx + s * 0.24, foot + 0.03, 0.045);
      fillWith(g, t('#3c4a4c'));
    }
    box(g, cx - 0.28, foot + 0.44, 0.56, 0.12, 0.05);
    fillWith(g, down(g, foot + 1.2, foot + 0.44, lighten(cloth, 0.16), cloth));
    box(g, cx - 0.25, foot + 0.62, 0.5, 0.6, 0.14);
    fillWith(g, down(g, foot + 1.2, foot + 0.44, lighten(cloth, 0.16), cloth));
  });
}

function screen(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  t: Tint,
  air: Air,
  n: number,
): void {
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, x - 0.03, y, 0.06, 0.14, 0.01);
    fillWith(g, t('#5f7674'));
    oval(g, x, y + 0.015, 0.15, 0.02);
    fillWith(g, t('#5f7674'));
    box(g, x - w / 2, y + 0.1, w, h, 0.03);
    fillWith(g, t('#3c4a50'));
  });
  const glow = mix(t('#9fd0cc'), '#bfeef0', 0.5 * air.night);
  box(g, x - w / 2 + 0.03, y + 0.13, w - 0.06, h - 0.06, 0.015);
  fillWith(g, down(g, y + h, y + 0.1, lighten(glow, 0.3), glow));
  for (let k = 0; k < 4; k++) {
    box(g, x - w / 2 + 0.08, y + h - 0.04 - k * 0.075, w * (0.25 + 0.35 * cell(n * 5 + k, 268)), 0.03, 0.01);
    fillWith(g, fade(k === 1 ? '#d9705a' : '#3f6f78', 0.65));
  }
}

function mug(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    box(g, x - 0.06, y, 0.12, 0.14, 0.02);
    fillWith(g, across(g, x - 0.06, x + 0.06, t('#f2cf7c'), t('#d9a24c')));
  });
  g.beginPath();
  g.arc(x + 0.07, y + 0.07, 0.035, -1.5, 1.5);
  ink(g, t('#d9a24c'), 0.02);
}

/** A fig tree in a pot, as tall as people. */
function fig(g: Surface2D, x: number, t: Tint): void {
  curve(g, [
    [x, 0.4],
    [x - 0.04, 1.0],
    [x + 0.05, 1.7],
  ]);
  ink(g, t('#7a5a3c'), 0.05);
  for (let k = 0; k < 26; k++) {
    const a = k * 2.4;
    const d = 0.1 + 0.5 * Math.sqrt(cell(k, 269));
    lifted(g, { blur: 0.04, alpha: 0.24 }, () => {
      oval(g, x + Math.cos(a) * d * 0.9, 1.55 + Math.sin(a) * d * 1.05, 0.17, 0.1, a);
      fillWith(g, t(pick(['#4f8a64', '#68a176', '#3f7a5c'], k)));
    });
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.26, 0.5],
      [x + 0.26, 0.5],
      [x + 0.2, 0.04],
      [x - 0.2, 0.04],
    ]);
    fillWith(g, across(g, x - 0.26, x + 0.26, t('#f0e6d2'), t('#c9bca4')));
  });
}

/** The rail of a glass partition, near the eye. */
function partition(g: Surface2D, view: View, air: Air): void {
  const steel = mix('#4f6664', '#1c2430', 0.35 + 0.3 * air.night);
  rect(g, view.left - 1, 4.42, view.right - view.left + 2, 0.07);
  fillWith(g, steel);
}

const light = roomLight({
  day: ['#fbfdf8', '#7f8f8a'],
  night: ['#75789a', '#171a38'],
  windows,
  beam: 0.15,
  sun: '#ffeac4',
  lamps: lamps.map((x) => ({ x, y: 3.55, reach: 3.3, color: '#ffd9a0' })),
});

export const office: PlaceArt = {
  layers: [
    behind('outlook', 0.3, outlook, [0.7, 4.3]),
    behind('wall', 0.86, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.55, 0.56, '#d9705a', 'dome', air);
    }),
    before('partition', 1.2, partition),
  ],
  ...light,
};
