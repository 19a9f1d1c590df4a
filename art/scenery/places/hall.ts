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
import { carpet, floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { counterFront } from '../elements/furniture.ts';
import { tableLamp } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock, framed } from '../elements/on-walls.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, besideWindows, panels, print, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
/** The door to the street, of glass, and its like farther on. */
const doors: readonly Opening[] = [-0.8, 8.2, -9.9].map((x) => ({
  x,
  y: line - 0.1,
  w: 1.9,
  h: 3,
  round: true,
}));
const { x: deskX, width: deskWidth, top: deskTop } = furniture.hall.desk;
const chandeliers = [0.15, 9.2, -9];
const plum = '#7d4a66';
const gold = '#dba550';
const oak = '#7a4532';

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, doors, t('#94607c'), t(plum), t('#6a3c58'));
  print(view, 1.7, 0.6, besideWindows(doors, 0.4), (x, y) => {
    for (const [dx, dy, rx, ry, turn] of [
      [0, 0.07, 0.035, 0.085, 0],
      [-0.075, 0, 0.028, 0.07, 0.8],
      [0.075, 0, 0.028, 0.07, -0.8],
    ] as const) {
      oval(g, x + dx, y + dy, rx, ry, turn);
      fillWith(g, fade(t('#c99a94'), 0.32));
    }
  });
  wainscot(g, view, t);
  band(g, view, 4.22, 0.12, t(gold));
  for (const o of doors) door(g, o, t);
  keys(g, 2.5, 2.0, t);
  clock(g, 3.4, 3.62, 0.26, 7.8, gold, t);
  framed(g, 1.62, 2.1, 0.6, 0.8, 'person', t, gold);
  framed(g, 5.4, 2.0, 1.1, 0.8, 'hills', t, gold);
  framed(g, -5.9, 2.1, 0.9, 0.7, 'boat', t, gold);
  grain(g, view, 481);
  staircase(g, t);
  grain(g, { ...view, right: Math.min(view.right, -0.9) }, 483, 0.6);
}

/** Panels of dark oak, not before the doors. */
function wainscot(g: Surface2D, view: View, t: Tint): void {
  g.save();
  g.beginPath();
  g.rect(view.left - 1, view.bottom - 1, view.right - view.left + 2, view.top - view.bottom + 2);
  for (const o of doors) g.rect(o.x, o.y - 2, o.w, 4.5);
  g.clip('evenodd');
  panels(g, view, line - 0.1, 0.98, 0.74, t(oak), t('#8d5440'));
  g.restore();
}

/** Two wings of glass with brass bars, a fan of panes over them. */
function door(g: Surface2D, o: Opening, t: Tint): void {
  windowFrame(g, o, t('#5f3428'), { columns: 2, rows: 1, width: 0.16, sill: false });
  const spring = o.y + o.h - o.w / 2;
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    rect(g, o.x, spring - 0.05, o.w, 0.1);
    fillWith(g, t('#5f3428'));
  });
  for (const a of [0.25, 0.5, 0.75]) {
    curve(g, [
      [o.x + o.w / 2, spring],
      [o.x + o.w / 2 + Math.cos(a * Math.PI) * o.w * 0.5, spring + Math.sin(a * Math.PI) * o.w * 0.5],
    ]);
    ink(g, t('#5f3428'), 0.05);
  }
  for (const dx of [0, o.w / 2]) {
    rect(g, o.x + dx + (dx === 0 ? 0 : 0.02), o.y, o.w / 2 - 0.02, 0.5);
    fillWith(g, down(g, o.y + 0.5, o.y, t('#75422f'), t('#5f3428')));
  }
  for (const s of [-0.12, 0.12])
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      box(g, o.x + o.w / 2 + s - 0.025, o.y + 0.75, 0.05, 0.62, 0.025);
      fillWith(g, t(gold));
    });
}

/** The stairs go up to the left, a runner on them, balusters before them. */
function staircase(g: Surface2D, t: Tint): void {
  const foot = line - 0.16;
  const from = -1.75;
  const rise = 0.21;
  const run = 0.29;
  const n = 19;
  const at = (k: number) => [from - k * run, foot + k * rise] as const;
  lifted(g, { blur: 0.16, alpha: 0.42 }, () => {
    g.beginPath();
    g.moveTo(from, foot);
    for (let k = 0; k < n; k++) {
      const [x, y] = at(k);
      g.lineTo(x, y + rise);
      g.lineTo(x - run, y + rise);
    }
    const [x, y] = at(n);
    g.lineTo(x - 9, y);
    g.lineTo(x - 9, foot);
    g.closePath();
    fillWith(g, down(g, 4.4, foot, t('#8d5440'), t(oak), t('#5c3226')));
  });
  for (let k = 0; k < n; k++) {
    const [x, y] = at(k);
    rect(g, x - run - 0.02, y + rise - 0.055, run + 0.05, 0.055);
    fillWith(g, t('#d8b78a'));
    rect(g, x - 0.05, y, 0.05, rise - 0.055);
    fillWith(g, t('#3f7f78'));
    rect(g, x - run, y + rise - 0.02, run + 0.02, 0.035);
    fillWith(g, t('#4f968c'));
  }
  // Panels under the stairs follow their slope.
  for (let k = 2; k < n - 3; k += 4) {
    const [x, y] = at(k);
    lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
      polygon(g, [
        [x - 0.12, foot + 0.12],
        [x - 0.12, y - 0.02],
        [x - run * 3.6, y + rise * 3 - 0.02],
        [x - run * 3.6, foot + 0.12],
      ]);
      fillWith(g, down(g, y + 0.6, foot, t('#99604a'), t('#7a4532')));
    });
  }
  for (let k = 0; k < n; k++) {
    const [x, y] = at(k);
    lifted(g, { blur: 0.035, alpha: 0.34 }, () => {
      box(g, x - run * 0.6, y + rise, 0.05, 0.84, 0.02);
      fillWith(g, t('#efe0c4'));
      oval(g, x - run * 0.6 + 0.025, y + rise + 0.3, 0.045, 0.1);
      fillWith(g, t('#efe0c4'));
    });
  }
  const [tx, ty] = at(n);
  lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
    curve(g, [
      [from + 0.12, foot + 0.9],
      [from - 0.2, foot + rise + 0.92],
      [tx, ty + 0.92],
    ]);
    ink(g, t('#5f3428'), 0.11);
    box(g, from - 0.02, foot - 0.03, 0.18, 1.06, 0.03);
    fillWith(g, across(g, from, from + 0.18, t('#8d5440'), t('#5c3226')));
    circle(g, from + 0.07, foot + 1.12, 0.13);
    fillWith(g, t(gold));
  });
  circle(g, from + 0.03, foot + 1.16, 0.045);
  fillWith(g, fade('#fff3cf', 0.8));
}

/** Pigeonholes with keys and letters behind the desk. */
function keys(g: Surface2D, x: number, y: number, t: Tint): void {
  const columns = 6;
  const rows = 4;
  const s = 0.3;
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x - 0.08, y - 0.08, columns * s + 0.16, rows * s + 0.16, 0.03);
    fillWith(g, t('#8d5440'));
  });
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      const bx = x + c * s + 0.02;
      const by = y + r * s + 0.02;
      const n = cell(c * 7 + r, 485);
      rect(g, bx, by, s - 0.04, s - 0.04);
      fillWith(g, down(g, by + s, by, t('#3a2020'), t('#4d2c26')));
      if (n > 0.66) {
        box(g, bx + 0.05, by, 0.14, 0.17, 0.01);
        fillWith(g, t('#fbf0d8'));
      } else if (n > 0.16) {
        circle(g, bx + 0.13, by + 0.17, 0.035);
        ink(g, t(gold), 0.018);
        rect(g, bx + 0.122, by + 0.05, 0.018, 0.09);
        fillWith(g, t(gold));
        box(g, bx + 0.1, by + 0.03, 0.07, 0.04, 0.01);
        fillWith(g, t(pick(['#4f968c', '#c9605a', gold], c + r)));
      }
    }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#efe3cf'), t('#e6d6be'), t('#c9b296'));
  grid(
    g,
    view,
    line - 0.12,
    0.62,
    (c, r) => ((c + r) % 2 ? t(mix('#4a3844', '#584452', cell(c + r * 7, 487))) : null),
    fade(t('#8a6a5c'), 0.24),
  );
  wallShadow(g, view, line - 0.12, 0.46, 0.42);
  carpet(g, 0.05, -0.16, 5.4, 0.72, t('#3f7f78'), t(gold));
  grain(g, view, 489, 0.9);
  along(view, 13.4, (_, x) => palm(g, x + 5.35, 0.16, t));
  luggage(g, 1.2, t);
  reception(g, t, air);
}

function palm(g: Surface2D, x: number, foot: number, t: Tint): void {
  for (let k = 0; k < 9; k++) {
    const a = 0.3 + (k / 8) * 2.55;
    const l = 0.72 + 0.22 * cell(k, 491);
    lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
      const tip = [x + Math.cos(a) * l, foot + 0.62 + Math.sin(a) * l * 0.95] as const;
      const bend = [x + Math.cos(a) * l * 0.5, foot + 0.7 + Math.sin(a) * l * 0.8] as const;
      g.beginPath();
      g.moveTo(x - 0.03, foot + 0.5);
      g.quadraticCurveTo(bend[0], bend[1] + 0.16, tip[0], tip[1] - 0.1);
      g.quadraticCurveTo(bend[0], bend[1] - 0.05, x + 0.03, foot + 0.5);
      g.closePath();
      fillWith(g, t(k % 2 ? '#5d9468' : '#46805c'));
    });
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.24, foot + 0.52],
      [x + 0.24, foot + 0.52],
      [x + 0.17, foot],
      [x - 0.17, foot],
    ]);
    fillWith(g, across(g, x - 0.24, x + 0.24, t('#e8c078'), t(gold), t('#a8763a')));
  });
}

/** Suitcases one on the other. */
function luggage(g: Surface2D, x: number, t: Tint): void {
  for (const [dx, y, w, h, color] of [
    [0, 0.26, 1.0, 0.56, '#b5653f'],
    [0.12, 0.82, 0.76, 0.42, '#3f7f78'],
  ] as const) {
    lifted(g, { blur: 0.08, alpha: 0.38 }, () => {
      box(g, x + dx, y, w, h, 0.07);
      fillWith(g, down(g, y + h, y, lighten(t(color), 0.15), darken(t(color), 0.06)));
    });
    for (const k of [0.2, 0.74]) {
      rect(g, x + dx + w * k, y, w * 0.06, h);
      fillWith(g, darken(t(color), 0.28));
      box(g, x + dx + w * (k - 0.01), y + h * 0.52, w * 0.08, h * 0.16, 0.01);
      fillWith(g, t(gold));
    }
    box(g, x + dx + w * 0.4, y + h * 0.5, w * 0.2, 0.05, 0.02);
    fillWith(g, darken(t(color), 0.35));
  }
}

/** The desk with its bell, its lamp and an open book. */
function reception(g: Surface2D, t: Tint, air: Air): void {
  const x = deskX - deskWidth / 2;
  counterFront(g, x, -0.03, deskWidth, deskTop - 0.01, t(oak), t('#e8cfa4'), 0.62);
  rect(g, x, 0.82, deskWidth, 0.05);
  fillWith(g, t(gold));
  const y = deskTop + 0.03;
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x + 0.28, y, 0.34, 0.05, 0.02);
    fillWith(g, t('#5f3428'));
    g.beginPath();
    g.arc(x + 0.45, y + 0.05, 0.14, 0, Math.PI);
    g.closePath();
    fillWith(g, across(g, x + 0.31, x + 0.59, t('#fbe3a4'), t(gold), t('#a8763a')));
  });
  circle(g, x + 0.45, y + 0.21, 0.03);
  fillWith(g, t('#fbe3a4'));
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    polygon(g, [
      [x + 0.86, y],
      [x + 1.52, y],
      [x + 1.46, y + 0.1],
      [x + 1.19, y + 0.06],
      [x + 0.92, y + 0.1],
    ]);
    fillWith(g, t('#fdf4e0'));
  });
  tableLamp(g, x + deskWidth - 0.38, y, 0.62, t('#f4e0b0'), t('#3f7f78'), air);
  potPlant(g, x + deskWidth - 0.82, y, 0.6, t);
}

/** A chandelier, nearer to the eye than the wall. */
function chandelier(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  for (const x of chandeliers) {
    g.beginPath();
    g.moveTo(x, view.top + 2);
    g.lineTo(x, 4.1);
    ink(g, t('#a8763a'), 0.03);
    for (const s of [-1, 1])
      for (const [reach, sag] of [
        [0.78, 0.2],
        [0.4, 0.3],
      ] as const) {
        curve(g, [
          [x, 3.98],
          [x + s * reach * 0.55, 3.98 - sag],
          [x + s * reach, 3.94],
        ]);
        ink(g, t(gold), 0.04);
        lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
          box(g, x + s * reach - 0.035, 3.94, 0.07, 0.18, 0.02);
          fillWith(g, t('#fbf3e0'));
          oval(g, x + s * reach, 4.18, 0.05, 0.085);
          fillWith(g, mix('#fbe6b4', '#fff2c4', air.night));
        });
        for (let k = 0; k < 3; k++) {
          oval(g, x + s * (reach - 0.12 * k), 3.86 - sag * 0.35 * k - 0.05, 0.022, 0.05);
          fillWith(g, fade('#fff8e6', 0.75));
        }
      }
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      oval(g, x, 3.98, 0.12, 0.17);
      fillWith(g, across(g, x - 0.12, x + 0.12, t('#fbe3a4'), t(gold), t('#a8763a')));
      circle(g, x, 3.74, 0.06);
      fillWith(g, t(gold));
    });
  }
}

const light = roomLight({
  day: ['#fff6ea', '#6d4456'],
  night: ['#8a6a78', '#220f26'],
  windows: doors,
  beam: 0.3,
  lamps: [
    ...chandeliers.map((x) => ({ x, y: 4.1, reach: 4.4, day: 0.3 })),
    { x: deskX + deskWidth / 2 - 0.38, y: deskTop + 0.45, reach: 2.2, day: 0.12 },
  ],
});

export const hall: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 0.8), [0.3, 3.6]),
    behind('wall', 0.9, room),
    behind('floor', 1, floor),
    before('chandelier', 1.1, chandelier),
  ],
  ...light,
};
