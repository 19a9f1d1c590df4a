import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
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
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { counterFront } from '../elements/furniture.ts';
import { flame, pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { board, scribble } from '../elements/on-walls.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, masonry, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.6;
const windows: readonly Opening[] = [-8.6, -0.2, 6.6].map((x) => ({
  x,
  y: 1.6,
  w: 1.25,
  h: 1.85,
  round: true,
}));
const oven = { x: -3.3, w: 2.4 };
const { x: counterX, width: counterWidth, top: counterTop } = furniture.bakery.counter;
const lamps = [2.6, 3.55, 4.5];

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#f6d9c0'), t('#f0c8a8'), t('#e2ac88'));
  masonry(g, view, 2.9, 5.5, { w: 0.46, h: 0.2 }, t('#fbe6d0'), t('#c98a6c'), 0.28, 301);
  band(g, view, line - 0.05, 0.16, t('#a8603f'));
  for (const o of windows) windowFrame(g, o, t('#8a4f36'), { columns: 2, rows: 3 });
  shelves(g, 1.5, t);
  shelves(g, -7.0, t);
  bigOven(g, t, air);
  menu(g, 0.02, 3.72, t);
  grain(g, view, 303);
}

/** Four boards of loaves, rolls and rings. */
function shelves(g: Surface2D, x: number, t: Tint): void {
  const w = 2.7;
  lifted(g, { blur: 0.12, alpha: 0.3 }, () => {
    box(g, x - 0.1, line + 0.5, w + 0.2, 2.5, 0.04);
    fillWith(g, down(g, 3.6, 1, t('#b4714a'), t('#94583a')));
  });
  for (let r = 0; r < 4; r++) {
    const y = line + 0.62 + r * 0.6;
    rect(g, x, y, w, 0.52);
    fillWith(g, down(g, y + 0.5, y, darken(t('#8a4f36'), 0.28), darken(t('#8a4f36'), 0.05)));
    const n = r === 2 ? 5 : 6;
    for (let k = 0; k < n; k++)
      loaf(g, x + ((k + 0.5) * w) / n, y, (w / n) * 0.84, (r * 2 + 1) % 4, t, r * 9 + k);
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, x - 0.06, y - 0.07, w + 0.12, 0.075, 0.02);
      fillWith(g, t('#d9a066'));
    });
  }
}

const crusts = ['#d9964c', '#c67d38', '#e3ab62', '#b96f30'] as const;

/** One piece of baking, `w` wide, standing on y. */
function loaf(g: Surface2D, x: number, y: number, w: number, kind: number, t: Tint, salt: number): void {
  const color = t(pick(crusts, Math.floor(cell(salt, 304) * 4)));
  const slash = fade(t('#f8e2b4'), 0.9);
  lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
    if (kind === 0) {
      blob(
        g,
        [
          [x - w / 2, y],
          [x - w * 0.46, y + w * 0.36],
          [x, y + w * 0.58],
          [x + w * 0.46, y + w * 0.36],
          [x + w / 2, y],
        ],
        0.9,
      );
    } else if (kind === 1) box(g, x - w * 0.14, y, w * 0.28, 0.46, w * 0.14);
    else if (kind === 2) circle(g, x, y + w * 0.4, w * 0.4);
    else {
      blob(g, [
        [x - w / 2, y + 0.02],
        [x - w * 0.3, y + w * 0.3],
        [x, y + w * 0.4],
        [x + w * 0.3, y + w * 0.3],
        [x + w / 2, y + 0.02],
        [x, y + w * 0.14],
      ]);
    }
    fillWith(g, down(g, y + w * 0.6, y, lighten(color, 0.28), color, darken(color, 0.12)));
  });
  if (kind === 1) {
    box(g, x + w * 0.2, y, w * 0.26, 0.4, w * 0.13);
    fillWith(g, darken(color, 0.08));
    for (let k = 0; k < 3; k++) {
      curve(g, [
        [x - w * 0.08, y + 0.1 + k * 0.12],
        [x + w * 0.08, y + 0.16 + k * 0.12],
      ]);
      ink(g, slash, 0.02);
    }
  } else if (kind === 2) {
    circle(g, x, y + w * 0.4, w * 0.14);
    fillWith(g, darken(t('#8a4f36'), 0.2));
    for (let k = 0; k < 7; k++) {
      circle(g, x + Math.cos(k * 0.9) * w * 0.27, y + w * 0.4 + Math.sin(k * 0.9) * w * 0.27, 0.012);
      fillWith(g, slash);
    }
  } else
    for (const dx of [-0.2, 0.02, 0.24]) {
      curve(g, [
        [x + dx * w - 0.03, y + w * 0.22],
        [x + dx * w + 0.02, y + w * 0.36],
      ]);
      ink(g, slash, 0.02);
    }
}

/** The brick oven with its fire, a peel leaning beside it. */
function bigOven(g: Surface2D, t: Tint, air: Air): void {
  const { x, w } = oven;
  const foot = line - 0.16;
  const mid = x + w / 2;
  lifted(g, { blur: 0.16, alpha: 0.4 }, () => {
    g.beginPath();
    g.moveTo(x + 0.55, 6);
    g.lineTo(x + 0.55, 3.2);
    g.quadraticCurveTo(x + 0.1, 3.0, x, 2.2);
    g.lineTo(x, foot);
    g.lineTo(x + w, foot);
    g.lineTo(x + w, 2.2);
    g.quadraticCurveTo(x + w - 0.1, 3.0, x + w - 0.55, 3.2);
    g.lineTo(x + w - 0.55, 6);
    g.closePath();
    fillWith(g, across(g, x, x + w, t('#cf8a66'), t('#bd7452'), t('#a05c40')));
  });
  for (let r = 0; r < 18; r++)
    for (let k = 0; k < 8; k++) {
      const bx = x + 0.05 + k * 0.3 + (r % 2) * 0.12;
      const by = foot + 0.05 + r * 0.15;
      const dx = bx + 0.13 - mid;
      if (bx + 0.26 > x + w || (by < 2.15 && Math.hypot(dx, (by - 1.2) * 1.1) < 0.9)) continue;
      if (by > 2.7 && (Math.abs(dx) > 0.6 || cell(r * 9 + k, 305) > 0.7)) continue;
      box(g, bx, by, 0.26, 0.12, 0.02);
      fillWith(g, fade(t(cell(r * 8 + k, 306) > 0.5 ? '#dea07c' : '#94523a'), 0.42));
    }
  // Ring of wedges round the mouth.
  for (let k = 0; k < 11; k++) {
    const a = (Math.PI * (k + 0.5)) / 11;
    g.save();
    g.translate(mid + Math.cos(a) * 0.78, 1.28 + Math.sin(a) * 0.78);
    g.rotate(a - Math.PI / 2);
    box(g, -0.105, -0.12, 0.21, 0.26, 0.02);
    fillWith(g, t(k % 2 ? '#e0b090' : '#d49c78'));
    g.restore();
  }
  const mouth = () => {
    g.beginPath();
    g.moveTo(mid - 0.66, 0.92);
    g.lineTo(mid + 0.66, 0.92);
    g.lineTo(mid + 0.66, 1.28);
    g.arc(mid, 1.28, 0.66, 0, Math.PI);
    g.closePath();
  };
  mouth();
  fillWith(g, down(g, 1.95, 0.92, '#2c1618', '#6a2c1a', '#c8602c'));
  g.save();
  mouth();
  g.clip();
  for (const [dx, h] of [
    [-0.4, 0.5],
    [-0.12, 0.68],
    [0.16, 0.56],
    [0.42, 0.44],
  ] as const)
    flame(g, mid + dx, 0.94, h, 0.9);
  g.restore();
  loaf(g, mid - 0.1, 0.94, 0.42, 0, t, 3);
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - 0.06, 0.82, w + 0.12, 0.11, 0.02);
    fillWith(g, t('#e6c6a4'));
  });
  box(g, mid - 0.5, foot + 0.02, 1.0, 0.34, 0.14);
  fillWith(g, '#3a2020');
  for (const dx of [-0.28, -0.05, 0.2]) {
    circle(g, mid + dx, foot + 0.13, 0.1);
    fillWith(g, t('#b98452'));
    circle(g, mid + dx, foot + 0.13, 0.06);
    ink(g, t('#94602f'), 0.014);
  }
  // The peel.
  g.save();
  g.translate(x + w + 0.25, foot - 0.05);
  g.rotate(0.09);
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, -0.03, 0, 0.06, 1.7, 0.02);
    fillWith(g, across(g, -0.19, 0.19, t('#dcae74'), t('#b98048')));
    box(g, -0.19, 1.6, 0.38, 0.56, 0.12);
    fillWith(g, across(g, -0.19, 0.19, t('#dcae74'), t('#b98048')));
  });
  g.restore();
  const warm = 0.2 + 0.3 * air.night;
  oval(g, mid, 0.88, 0.9, 0.06);
  fillWith(g, fade('#ffb060', warm));
}

/** A slate with today's bread. */
function menu(g: Surface2D, x: number, y: number, t: Tint): void {
  board(g, x - 0.1, y, 1.2, 0.5, t('#3c3034'), t('#8a4f36'));
  scribble(g, x + 0.02, y + 0.36, 0.9, 3, 0.14, fade(t('#fbf0dc'), 0.8), 307);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#f3e2c6'), t('#ecd6b4'), t('#cfae86'));
  grid(
    g,
    view,
    line - 0.1,
    0.5,
    (c, r) => ((c + r) % 2 ? t(mix('#c98468', '#bd745a', cell(c + r * 7, 308))) : null),
    fade(t('#a8704f'), 0.25),
  );
  wallShadow(g, view, line - 0.1, 0.45, 0.4);
  grain(g, view, 309, 0.9);
  sacks(g, t);
  shopCounter(g, t);
}

/** Sacks of flour, one of them open. */
function sacks(g: Surface2D, t: Tint): void {
  for (const [x, s, open] of [
    [-4.1, 1, 0],
    [-3.55, 0.86, 1],
  ] as const) {
    lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
      blob(
        g,
        [
          [x - 0.3 * s, 0.04],
          [x - 0.34 * s, 0.36 * s],
          [x - 0.2 * s, 0.68 * s],
          [x + 0.2 * s, 0.68 * s],
          [x + 0.34 * s, 0.36 * s],
          [x + 0.3 * s, 0.04],
        ],
        0.9,
      );
      fillWith(g, across(g, x - 0.34, x + 0.34, t('#efdcb8'), t('#cfb283')));
    });
    if (open) {
      oval(g, x, 0.68 * s, 0.22 * s, 0.07 * s);
      fillWith(g, t('#fffaf0'));
    } else {
      polygon(g, [
        [x - 0.12, 0.68],
        [x + 0.12, 0.68],
        [x + 0.2, 0.86],
        [x - 0.2, 0.86],
      ]);
      fillWith(g, t('#e0c798'));
      rect(g, x - 0.13, 0.66, 0.26, 0.045);
      fillWith(g, t('#a8603f'));
    }
    // An ear of corn is printed on it.
    for (let k = 0; k < 3; k++)
      for (const side of [-1, 1]) {
        oval(g, x + side * 0.04, 0.3 * s + k * 0.08, 0.025, 0.05, side * -0.5);
        fillWith(g, fade(t('#a8603f'), 0.7));
      }
  }
}

/** The counter with cakes under glass. */
function shopCounter(g: Surface2D, t: Tint): void {
  const x = counterX - counterWidth / 2;
  counterFront(g, x, -0.03, counterWidth, counterTop - 0.01, t('#b4564a'), t('#e9c79a'), 0.65);
  const y = counterTop + 0.03;
  for (const [dx, color, top] of [
    [0.45, '#f4dcc8', '#d9607a'],
    [1.15, '#7a4a34', '#f6e7cc'],
    [1.85, '#f2cf7c', '#8fb878'],
  ] as const) {
    const cx = x + dx;
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      box(g, cx - 0.03, y, 0.06, 0.1, 0.01);
      fillWith(g, t('#fbf3e4'));
      box(g, cx - 0.26, y + 0.09, 0.52, 0.03, 0.015);
      fillWith(g, t('#fbf3e4'));
      box(g, cx - 0.2, y + 0.12, 0.4, 0.17, 0.03);
      fillWith(g, down(g, y + 0.29, y + 0.12, lighten(t(color), 0.2), t(color)));
    });
    for (let k = 0; k < 5; k++) {
      circle(g, cx - 0.16 + k * 0.08, y + 0.3, 0.034);
      fillWith(g, t(top));
    }
    rect(g, cx - 0.2, y + 0.19, 0.4, 0.02);
    fillWith(g, t(top));
    g.beginPath();
    g.moveTo(cx - 0.27, y + 0.11);
    g.quadraticCurveTo(cx - 0.27, y + 0.52, cx, y + 0.52);
    g.quadraticCurveTo(cx + 0.27, y + 0.52, cx + 0.27, y + 0.11);
    g.closePath();
    fillWith(g, 'rgba(250,252,246,0.2)');
    ink(g, 'rgba(255,255,255,0.4)', 0.014);
    circle(g, cx, y + 0.54, 0.03);
    fillWith(g, t('#fbf3e4'));
  }
  // A till of brass.
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, x + 2.18, y, 0.36, 0.2, 0.03);
    fillWith(g, down(g, y + 0.42, y, t('#e3b860'), t('#b8863c')));
    box(g, x + 2.22, y + 0.18, 0.28, 0.24, 0.08);
    fillWith(g, down(g, y + 0.42, y, t('#e3b860'), t('#b8863c')));
  });
}

/** Garlic, pretzels and whisks on a rail close to the eye. */
function rail(g: Surface2D, view: View, air: Air): void {
  const dark = (hex: string) => mix(hex, '#2a1618', 0.45 + 0.25 * air.night);
  for (const x0 of [-6.2, 3.4]) {
    rect(g, x0, 4.3, 2.6, 0.05);
    fillWith(g, dark('#8a4f36'));
    for (const hx of [x0 + 0.1, x0 + 2.5]) {
      rect(g, hx, 4.3, 0.03, view.top);
      fillWith(g, dark('#6a3a2c'));
    }
    for (let k = 0; k < 4; k++) {
      const x = x0 + 0.35 + k * 0.62;
      curve(g, [
        [x, 4.3],
        [x, 4.16],
      ]);
      ink(g, dark('#8a5a3c'), 0.02);
      lifted(g, { blur: 0.06, alpha: 0.22 }, () => {
        for (const side of [-1, 1]) circle(g, x + side * 0.09, 4.03, 0.1);
        g.beginPath();
        g.arc(x - 0.09, 4.03, 0.09, 0, Math.PI * 2);
        g.moveTo(x + 0.18, 4.03);
        g.arc(x + 0.09, 4.03, 0.09, 0, Math.PI * 2);
        g.moveTo(x + 0.1, 3.9);
        g.arc(x, 3.9, 0.1, 0, Math.PI, true);
        ink(g, dark('#c98448'), 0.05);
      });
    }
  }
}

const light = roomLight({
  day: ['#fff6e8', '#95603f'],
  night: ['#86606a', '#26122a'],
  windows,
  beam: 0.3,
  lamps: [
    ...lamps.map((x) => ({ x, y: 2.75, reach: 2.2, day: 0.15 })),
    { x: oven.x + oven.w / 2, y: 1.3, reach: 3.4, color: '#ff9448', day: 0.5 },
    { x: -6, y: 2.8, reach: 2.4 },
  ],
});

export const bakery: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.3), [1.2, 3.6]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 2.75, 0.4, '#3f7f78', 'dome', air);
    }),
    before('rail', 1.22, rail),
  ],
  ...light,
};
