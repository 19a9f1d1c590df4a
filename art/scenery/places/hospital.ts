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
  type Point,
  rect,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { cabinet } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock } from '../elements/on-walls.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
const windows: readonly Opening[] = [-9.3, -0.75, 7.7].map((x) => ({ x, y: 1.5, w: 1.9, h: 2.05 }));
const bed = furniture.hospital.bed;
const lamps = [-3.1, 0.2, 3.4, -8.3, 8.6];
const sky = '#9cc3e6';
const rose = '#ef9a98';
const linen = '#fdfbf4';

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#f1f5f8'), t('#e6eef5'), t('#d5e2ee'));
  rect(g, view.left - 1, line - 0.2, view.right - view.left + 2, 0.86);
  fillWith(g, down(g, 1.28, 0.5, t('#b4d0e8'), t('#9cbfde')));
  band(g, view, 1.24, 0.11, t('#fbfaf4'));
  band(g, view, line - 0.08, 0.13, t('#6f97bf'));
  for (const o of windows) windowFrame(g, o, t('#fbfaf4'), { columns: 3, rows: 1, width: 0.09 });
  for (const x of [-10.9, -3.75, 5.3]) ward(g, x, t);
  cross(g, 3.0, 3.36, t);
  clock(g, 1.75, 3.5, 0.24, 10.15, '#6f97bf', t);
  chart(g, 3.55, 2.1, t);
  cupboard(g, 1.45, t);
  grain(g, view, 441, 0.8);
}

/** A bed by the wall, its curtain drawn back, with a drip and a monitor over it. */
function ward(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.14;
  rect(g, x + 0.1, 2.16, 2.3, 0.16);
  fillWith(g, t('#c8d9e8'));
  for (let k = 0; k < 3; k++) {
    circle(g, x + 1.55 + k * 0.26, 2.24, 0.045);
    fillWith(g, t(pick(['#7fb58f', rose, '#f0cf7c'], k)));
  }
  monitor(g, x + 0.52, 2.5, t);
  drip(g, x + 2.5, foot, t);
  sickbed(g, x + 0.1, foot, 2.15, t);
  curtain(g, x - 0.5, t);
}

function sickbed(g: Surface2D, x: number, foot: number, w: number, t: Tint): void {
  const steel = t('#b8c6d2');
  for (const wx of [x + 0.16, x + w - 0.16]) {
    box(g, wx - 0.03, foot + 0.1, 0.06, 0.34, 0.01);
    fillWith(g, steel);
    circle(g, wx, foot + 0.05, 0.075);
    fillWith(g, t('#54687c'));
    circle(g, wx, foot + 0.05, 0.03);
    fillWith(g, steel);
  }
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    box(g, x - 0.08, foot + 0.3, 0.1, 0.96, 0.04);
    fillWith(g, across(g, x - 0.08, x + 0.02, lighten(t(sky), 0.3), t('#7ba6cf')));
    box(g, x + w - 0.02, foot + 0.3, 0.1, 0.66, 0.04);
    fillWith(g, across(g, x + w - 0.02, x + w + 0.08, lighten(t(sky), 0.3), t('#7ba6cf')));
    box(g, x, foot + 0.38, w, 0.12, 0.02);
    fillWith(g, steel);
  });
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    box(g, x + 0.03, foot + 0.47, w - 0.06, 0.2, 0.08);
    fillWith(g, t(linen));
    box(g, x + 0.06, foot + 0.62, 0.6, 0.22, 0.1);
    fillWith(g, down(g, foot + 0.86, foot + 0.62, t('#ffffff'), t('#dfe6ea')));
  });
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    box(g, x + 0.62, foot + 0.4, w - 0.68, 0.36, 0.09);
    fillWith(g, down(g, foot + 0.76, foot + 0.4, lighten(t(sky), 0.25), t(sky)));
  });
  box(g, x + 0.62, foot + 0.42, 0.24, 0.34, 0.06);
  fillWith(g, t(linen));
}

/** The line of a heart on a screen. */
function monitor(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    box(g, x, y, 1.02, 0.74, 0.07);
    fillWith(g, down(g, y + 0.74, y, t('#fbfaf4'), t('#cfdbe4')));
  });
  box(g, x + 0.08, y + 0.14, 0.86, 0.52, 0.03);
  fillWith(g, down(g, y + 0.66, y + 0.14, '#2d4a5c', '#22384a'));
  const beat: readonly Point[] = [
    [0, 0],
    [0.22, 0],
    [0.28, 0.06],
    [0.34, 0],
    [0.4, -0.06],
    [0.46, 0.22],
    [0.53, -0.12],
    [0.58, 0],
    [0.78, 0],
  ];
  g.beginPath();
  for (const [k, [dx, dy]] of beat.entries()) {
    if (k === 0) g.moveTo(x + 0.12 + dx, y + 0.4 + dy);
    else g.lineTo(x + 0.12 + dx, y + 0.4 + dy);
  }
  ink(g, '#8ff0b4', 0.026);
  curve(g, [
    [x + 0.12, y + 0.22],
    [x + 0.35, y + 0.27],
    [x + 0.6, y + 0.2],
    [x + 0.9, y + 0.25],
  ]);
  ink(g, '#f0cf7c', 0.016);
  for (const [k, color] of [rose, '#7fb58f', sky].entries()) {
    circle(g, x + 0.16 + k * 0.12, y + 0.07, 0.03);
    fillWith(g, t(color));
  }
}

/** A bag on a stand. */
function drip(g: Surface2D, x: number, foot: number, t: Tint): void {
  const steel = t('#aebecb');
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    box(g, x - 0.02, foot, 0.04, 2.3, 0.01);
    fillWith(g, steel);
    box(g, x - 0.2, foot + 2.26, 0.4, 0.035, 0.015);
    fillWith(g, steel);
    box(g, x - 0.24, foot + 0.02, 0.48, 0.05, 0.02);
    fillWith(g, steel);
  });
  for (const dx of [-0.2, 0.2]) {
    circle(g, x + dx, foot, 0.045);
    fillWith(g, t('#54687c'));
  }
  lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
    box(g, x - 0.29, foot + 1.78, 0.24, 0.44, 0.07);
    fillWith(g, fade(t('#eef6fa'), 0.92));
  });
  box(g, x - 0.27, foot + 1.8, 0.2, 0.24, 0.06);
  fillWith(g, fade(t('#a9d4ec'), 0.9));
  curve(g, [
    [x - 0.17, foot + 1.78],
    [x - 0.2, foot + 1.3],
    [x - 0.34, foot + 0.98],
    [x - 0.6, foot + 0.8],
  ]);
  ink(g, fade(t('#8fb4d4'), 0.8), 0.018);
}

function curtain(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.1, 3.62, 3.5, 0.05, 0.025);
    fillWith(g, t('#aebecb'));
  });
  const cloth = t('#a9d3c4');
  lifted(g, { blur: 0.11, alpha: 0.32 }, () => {
    g.beginPath();
    g.moveTo(x - 0.1, 3.56);
    g.lineTo(x + 0.62, 3.56);
    g.quadraticCurveTo(x + 0.5, 2.2, x + 0.58, 0.74);
    g.lineTo(x - 0.06, 0.74);
    g.closePath();
    const folds = Array.from({ length: 7 }, (_, k) => (k % 2 ? lighten(cloth, 0.3) : darken(cloth, 0.05)));
    fillWith(g, across(g, x - 0.1, x + 0.62, ...folds));
  });
  for (let k = 0; k < 4; k++) {
    circle(g, x + k * 0.18, 3.59, 0.04);
    ink(g, t('#8fa4b4'), 0.016);
  }
}

/** The sign that everybody looks for. */
function cross(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    circle(g, x, y, 0.36);
    fillWith(g, t('#fdfbf4'));
  });
  box(g, x - 0.075, y - 0.23, 0.15, 0.46, 0.03);
  fillWith(g, t('#e4635f'));
  box(g, x - 0.23, y - 0.075, 0.46, 0.15, 0.03);
  fillWith(g, t('#e4635f'));
}

/** Rows of shapes that get smaller, to test eyes with. */
function chart(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    box(g, x, y, 0.78, 1.06, 0.02);
    fillWith(g, t('#fffef8'));
  });
  for (let r = 0; r < 5; r++) {
    const n = r + 1;
    const s = 0.2 - r * 0.034;
    for (let k = 0; k < n; k++) {
      const cx = x + 0.39 + (k - (n - 1) / 2) * (s * 1.35);
      const cy = y + 0.9 - r * 0.2 + r * r * 0.006;
      const turn = Math.floor(cell(r * 7 + k, 443) * 4) * (Math.PI / 2);
      // A ring with a gap (Landolt).
      g.beginPath();
      g.arc(cx, cy, s * 0.36, turn + 0.42, turn + Math.PI * 2 - 0.42);
      g.strokeStyle = t('#4a5c6c');
      g.lineWidth = s * 0.24;
      g.lineCap = 'butt';
      g.stroke();
    }
  }
}

/** A cupboard with glass doors: bottles, boxes, rolls of gauze. */
function cupboard(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.14;
  const w = 1.7;
  cabinet(g, x, foot, w, 0.92, t('#dfe9f1'), { columns: 3, knob: '#6f97bf', top: t('#fbfaf4') });
  lifted(g, { blur: 0.1, alpha: 0.32 }, () => {
    box(g, x, foot + 1.16, w, 1.02, 0.03);
    fillWith(g, t('#fbfaf4'));
  });
  box(g, x + 0.07, foot + 1.22, w - 0.14, 0.9, 0.02);
  fillWith(g, down(g, foot + 2.12, foot + 1.22, t('#b9cfe0'), t('#cfe0ec')));
  for (const [r, y] of [
    [0, foot + 1.26],
    [1, foot + 1.7],
  ] as const) {
    for (let k = 0; k < 7; k++) {
      const h = 0.16 + 0.16 * cell(k + r * 9, 445);
      const color = t(
        pick(['#c98a54', sky, rose, '#fbfaf4', '#7fb58f'], Math.floor(cell(k + r * 9, 446) * 5)),
      );
      const bx = x + 0.15 + k * 0.21;
      box(g, bx, y, 0.15, h, 0.03);
      fillWith(g, across(g, bx, bx + 0.15, lighten(color, 0.25), darken(color, 0.08)));
      box(g, bx + 0.04, y + h - 0.01, 0.07, 0.05, 0.01);
      fillWith(g, t('#fdfbf4'));
    }
    rect(g, x + 0.07, y - 0.03, w - 0.14, 0.03);
    fillWith(g, t('#fbfaf4'));
  }
  rect(g, x + w / 2 - 0.025, foot + 1.2, 0.05, 0.94);
  fillWith(g, t('#fbfaf4'));
  potPlant(g, x + 1.5, foot + 0.93, 0.62, t);
  lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
    box(g, x + 0.6, foot + 0.93, 0.46, 0.1, 0.02);
    fillWith(g, t(rose));
    box(g, x + 0.64, foot + 1.03, 0.38, 0.08, 0.02);
    fillWith(g, t('#fbfaf4'));
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#dfe6ea'), t('#d3dce2'), t('#aebac6'));
  grid(
    g,
    view,
    line - 0.12,
    0.66,
    (c, r) =>
      cell(c * 11 + r * 3, 447) > 0.55 ? fade(t(mix('#c4d2de', '#e8eef2', cell(c + r * 5, 448))), 0.7) : null,
    fade(t('#8fa2b4'), 0.22),
  );
  // A coloured line leads the way.
  rect(g, view.left - 1, -0.5, view.right - view.left + 2, 0.1);
  fillWith(g, fade(t(rose), 0.75));
  rect(g, view.left - 1, -0.64, view.right - view.left + 2, 0.08);
  fillWith(g, fade(t('#7ba6cf'), 0.75));
  wallShadow(g, view, line - 0.12, 0.42, 0.3);
  grain(g, view, 449, 0.8);
  cart(g, 5.0, 0.1, t);
  // Its mattress is 0.62 m high.
  sickbed(g, bed.x - bed.width / 2, bed.top - 0.67, bed.width, t);
}

/** A trolley with instruments, bandages and a kidney dish. */
function cart(g: Surface2D, x: number, foot: number, t: Tint): void {
  const w = 1.3;
  const top = foot + 0.86;
  const steel = t('#c4d0da');
  for (const wx of [x + 0.1, x + w - 0.1]) {
    circle(g, wx, foot + 0.05, 0.07);
    fillWith(g, t('#54687c'));
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      box(g, wx - 0.03, foot + 0.08, 0.06, top - foot - 0.1, 0.01);
      fillWith(g, across(g, wx - 0.03, wx + 0.03, lighten(steel, 0.4), darken(steel, 0.16)));
    });
  }
  for (const y of [foot + 0.24, top - 0.06])
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, x, y, w, 0.06, 0.02);
      fillWith(g, down(g, y + 0.06, y, lighten(steel, 0.45), steel));
    });
  for (let k = 0; k < 3; k++)
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      circle(g, x + 0.24 + k * 0.2, foot + 0.4, 0.1);
      fillWith(g, t(linen));
      circle(g, x + 0.24 + k * 0.2, foot + 0.4, 0.04);
      fillWith(g, t('#d3d6d0'));
    });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x + 0.84, foot + 0.3, 0.36, 0.3, 0.03);
    fillWith(g, t('#e4635f'));
  });
  box(g, x + 0.99, foot + 0.37, 0.06, 0.17, 0.01);
  fillWith(g, t(linen));
  box(g, x + 0.935, foot + 0.425, 0.17, 0.06, 0.01);
  fillWith(g, t(linen));
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    g.beginPath();
    g.ellipse(x + 0.34, top + 0.07, 0.22, 0.07, 0, Math.PI, 0);
    g.closePath();
    fillWith(g, steel);
    box(g, x + 0.12, top + 0.06, 0.44, 0.025, 0.012);
    fillWith(g, lighten(steel, 0.5));
  });
  for (const [dx, h, color] of [
    [0.8, 0.26, '#c98a54'],
    [0.98, 0.2, sky],
  ] as const) {
    box(g, x + dx, top, 0.13, h, 0.03);
    fillWith(g, across(g, x + dx, x + dx + 0.13, lighten(t(color), 0.25), t(color)));
    box(g, x + dx + 0.03, top + h, 0.07, 0.05, 0.01);
    fillWith(g, t(linen));
  }
}

const light = roomLight({
  day: ['#fdfdff', '#7f8ea4'],
  night: ['#7c84a8', '#171d3c'],
  windows,
  beam: 0.24,
  sun: '#fff0cc',
  lamps: lamps.map((x) => ({ x, y: 3.75, reach: 3.6, color: '#cfe2ff', day: 0.12 })),
});

export const hospital: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.35), [1.2, 3.8]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.75, 0.5, '#dfe9f1', 'globe', air);
    }),
  ],
  ...light,
};
