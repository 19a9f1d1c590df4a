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
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { roomLight } from '../elements/lighting.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { masonry, onWall, wall } from '../elements/walls.ts';
import { addOpening, type Opening } from '../elements/windows.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const line = 0.62;
/** High up, so that nobody sees more than sky. */
const windows: readonly Opening[] = [-8.0, -0.28, 11.4].map((x) => ({ x, y: 2.62, w: 1.15, h: 1.15 }));
/** Walls of bars with a door in them; behind is the corridor. */
const gates: readonly Opening[] = [-4.7, 6.2].map((x) => ({ x, y: line - 0.3, w: 2.8, h: 3.5 }));
const openings = [...windows, ...gates];
const bunk = furniture.prison.bunk;
const iron = '#4b4450';

/** A corridor by lamplight, and the door of the cell across it. */
function corridor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  for (const o of gates) {
    const x = o.x - 1.5;
    const w = o.w + 3;
    rect(g, x, -0.6, w, 5.2);
    fillWith(g, down(g, 4.4, 0.4, t('#7d6a5c'), t('#ad8f70'), t('#8a7262')));
    rect(g, x, -0.6, w, 1.35);
    fillWith(g, down(g, 0.75, -0.2, t('#54494a'), t('#6a5c56')));
    const mid = o.x + o.w * 0.42;
    lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
      box(g, mid - 0.6, 0.72, 1.2, 2.25, 0.03);
      fillWith(g, across(g, mid - 0.6, mid + 0.6, t('#7f7068'), t('#5a4e4c')));
    });
    for (const y of [0.86, 1.42, 2.5])
      for (const s of [-0.48, 0.48]) {
        circle(g, mid + s, y, 0.04);
        fillWith(g, t('#8a807a'));
      }
    box(g, mid - 0.22, 2.1, 0.44, 0.26, 0.03);
    fillWith(g, '#211c26');
    for (const dx of [-0.1, 0.02, 0.14]) {
      rect(g, mid + dx, 2.1, 0.03, 0.26);
      fillWith(g, t('#8a807a'));
    }
    const lamp = o.x + o.w - 0.3;
    circle(g, lamp, 2.62, 1.1);
    fillWith(g, round(g, lamp, 2.62, 1.1, fade('#ffc878', 0.5), fade('#ffb45c', 0.14), fade('#ffb45c', 0)));
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      box(g, lamp - 0.09, 2.46, 0.18, 0.28, 0.06);
      fillWith(g, mix('#fbe2ac', '#ffe9b0', air.night));
      polygon(g, [
        [lamp - 0.16, 2.74],
        [lamp + 0.16, 2.74],
        [lamp, 2.92],
      ]);
      fillWith(g, t('#4d4648'));
    });
  }
  grain(g, view, 461, 0.7);
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, openings, t('#8b979c'), t('#7d8a92'), t('#64707c'));
  onWall(g, view, line, openings, () => {
    masonry(g, view, line - 0.1, 9, { w: 0.74, h: 0.34 }, t('#aeb8b6'), t('#4f5a68'), 0.62, 463);
    damp(g, view, t);
  });
  for (const o of windows) barred(g, o, t);
  for (const o of gates) gate(g, o, t);
  tallies(g, 1.5, 2.34, t);
  upperBunk(g, t);
  ring(g, -1.15, 1.3, t);
  mousehole(g, 0.72, t);
  grain(g, view, 465, 1.1);
}

/** Where water has run down, the stone is darker. */
function damp(g: Surface2D, view: View, t: Tint): void {
  along(view, 2.6, (i, x) => {
    const cx = x + 1.4 * cell(i, 467);
    const w = 0.3 + 0.5 * cell(i, 468);
    const foot = 1.6 + 1.3 * cell(i, 469);
    blob(g, [
      [cx - w, 6],
      [cx - w * 0.6, foot + 0.7],
      [cx, foot],
      [cx + w * 0.6, foot + 0.9],
      [cx + w, 6],
    ]);
    fillWith(g, fade(t('#3f4c58'), 0.16));
  });
}

/** A frame of hewn stones about an opening. */
function jambs(g: Surface2D, o: Opening, width: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    g.beginPath();
    addOpening(g, o, width);
    addOpening(g, o);
    g.fillStyle = t('#a3adad');
    g.fill('evenodd');
  });
  rect(g, o.x, o.y, 0.1, o.h);
  fillWith(g, across(g, o.x, o.x + 0.1, 'rgba(20,20,36,0.42)', 'rgba(20,20,36,0)'));
  rect(g, o.x, o.y + o.h - 0.16, o.w, 0.16);
  fillWith(g, down(g, o.y + o.h, o.y + o.h - 0.16, 'rgba(20,20,36,0.42)', 'rgba(20,20,36,0)'));
}

function bar(g: Surface2D, x: number, y: number, h: number, w: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.4 }, () => {
    box(g, x - w / 2, y, w, h, w * 0.3);
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(t(iron), 0.26), t(iron), darken(t(iron), 0.25)));
  });
}

function barred(g: Surface2D, o: Opening, t: Tint): void {
  jambs(g, o, 0.16, t);
  for (let k = 1; k < 5; k++) bar(g, o.x + (o.w * k) / 5, o.y - 0.04, o.h + 0.08, 0.07, t);
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    box(g, o.x - 0.04, o.y + o.h * 0.48, o.w + 0.08, 0.07, 0.02);
    fillWith(g, t(iron));
  });
}

/** Bars from floor to lintel; the part with the lock is the door. */
function gate(g: Surface2D, o: Opening, t: Tint): void {
  jambs(g, o, 0.2, t);
  const n = 11;
  for (let k = 0; k <= n; k++) bar(g, o.x + 0.04 + ((o.w - 0.08) * k) / n, o.y, o.h, 0.075, t);
  for (const y of [o.y + 0.34, o.y + o.h * 0.52, o.y + o.h - 0.26])
    lifted(g, { blur: 0.06, alpha: 0.38 }, () => {
      rect(g, o.x, y, o.w, 0.1);
      fillWith(g, down(g, y + 0.1, y, lighten(t(iron), 0.22), darken(t(iron), 0.1)));
    });
  const door = o.x + o.w * 0.38;
  for (const x of [door, o.x + o.w - 0.06]) bar(g, x, o.y, o.h, 0.13, t);
  lifted(g, { blur: 0.07, alpha: 0.4 }, () => {
    box(g, door - 0.1, o.y + 1.1, 0.34, 0.42, 0.04);
    fillWith(g, across(g, door - 0.1, door + 0.24, t('#8d6f5a'), t('#64493e')));
  });
  circle(g, door + 0.07, o.y + 1.36, 0.05);
  fillWith(g, '#241a1e');
  polygon(g, [
    [door + 0.05, o.y + 1.36],
    [door + 0.09, o.y + 1.36],
    [door + 0.11, o.y + 1.2],
    [door + 0.03, o.y + 1.2],
  ]);
  fillWith(g, '#241a1e');
}

/** Days scratched into the wall, in fives. */
function tallies(g: Surface2D, x: number, y: number, t: Tint): void {
  const chalk = fade(t('#e6e2d2'), 0.8);
  for (let k = 0; k < 4; k++) {
    const fx = x + (k % 2) * 0.44;
    const fy = y - Math.floor(k / 2) * 0.38;
    for (let i = 0; i < (k === 3 ? 3 : 4); i++) {
      curve(g, [
        [fx + i * 0.075, fy + 0.02 * cell(k * 5 + i, 471)],
        [fx + i * 0.075 + 0.015, fy + 0.25],
      ]);
      ink(g, chalk, 0.022);
    }
    if (k === 3) continue;
    curve(g, [
      [fx - 0.06, fy + 0.04],
      [fx + 0.3, fy + 0.21],
    ]);
    ink(g, chalk, 0.022);
  }
}

/** The other bunk, on chains above the one that stands here. */
function upperBunk(g: Surface2D, t: Tint): void {
  const x = bunk.x - bunk.width / 2 - 0.05;
  const w = bunk.width;
  for (const cx of [x + 0.12, x + w - 0.12]) {
    for (let k = 0; k < 9; k++) {
      oval(g, cx, 1.96 + k * 0.13, k % 2 ? 0.02 : 0.042, 0.075);
      ink(g, t(iron), 0.024);
    }
    lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
      circle(g, cx, 3.12, 0.08);
      fillWith(g, t(iron));
    });
  }
  lifted(g, { blur: 0.12, alpha: 0.42 }, () => {
    box(g, x, 1.72, w, 0.12, 0.02);
    fillWith(g, t('#7a5f50'));
  });
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    box(g, x + 0.04, 1.83, w - 0.08, 0.16, 0.07);
    fillWith(g, t('#d8d2c0'));
    box(g, x + 0.7, 1.83, w - 0.8, 0.2, 0.08);
    fillWith(g, down(g, 2.03, 1.83, t('#a8674c'), t('#8a4f3e')));
  });
}

/** An iron ring in the wall, with some links of a chain. */
function ring(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.38 }, () => {
    circle(g, x, y + 0.14, 0.07);
    fillWith(g, t(iron));
    circle(g, x, y, 0.13);
    ink(g, t(iron), 0.045);
  });
  for (let k = 0; k < 4; k++) {
    oval(g, x + 0.02 * (k % 2), y - 0.2 - k * 0.12, k % 2 ? 0.022 : 0.045, 0.075);
    ink(g, t(iron), 0.026);
  }
}

function mousehole(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.12;
  g.beginPath();
  g.moveTo(x - 0.14, foot);
  g.lineTo(x - 0.14, foot + 0.12);
  g.arc(x, foot + 0.12, 0.14, Math.PI, 0, true);
  g.lineTo(x + 0.14, foot);
  g.closePath();
  fillWith(g, '#221f2a');
  for (const s of [-0.045, 0.045]) {
    circle(g, x + s, foot + 0.12, 0.018);
    fillWith(g, t('#f0dfa4'));
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#6a727a'), t('#7a8288'), t('#565e6a'));
  grid(
    g,
    view,
    line - 0.12,
    0.85,
    (c, r) =>
      fade(t(cell(c * 7 + r * 3, 473) > 0.5 ? '#98a09e' : '#4a525e'), 0.1 + 0.28 * cell(c + r * 9, 474)),
    fade(t('#39414e'), 0.5),
  );
  wallShadow(g, view, line - 0.12, 0.5, 0.46);
  straw(g, view, t);
  grain(g, view, 475);
  bucket(g, 1.42, t);
  bed(g, t);
}

function straw(g: Surface2D, view: View, t: Tint): void {
  along(view, 0.5, (i, x) => {
    for (let k = 0; k < 2; k++) {
      if (cell(i * 3 + k, 477) > 0.55) continue;
      const sx = x + cell(i, 478 + k) * 0.5;
      const sy = 0.36 - cell(i * 5 + k, 479) ** 2 * 0.9;
      const turn = cell(i * 7 + k, 480) * Math.PI;
      curve(g, [
        [sx, sy],
        [sx + Math.cos(turn) * 0.16, sy + Math.sin(turn) * 0.05],
      ]);
      ink(g, fade(t('#d9bd78'), 0.7), 0.016);
    }
  });
}

function bucket(g: Surface2D, x: number, t: Tint): void {
  const y = 0.2;
  g.beginPath();
  g.arc(x, y + 0.4, 0.22, 0, Math.PI);
  ink(g, t(iron), 0.02);
  lifted(g, { blur: 0.07, alpha: 0.4 }, () => {
    polygon(g, [
      [x - 0.23, y + 0.42],
      [x + 0.23, y + 0.42],
      [x + 0.17, y],
      [x - 0.17, y],
    ]);
    fillWith(g, across(g, x - 0.23, x + 0.23, t('#a98a68'), t('#7a5f4c')));
  });
  for (const k of [0.1, 0.3]) {
    rect(g, x - 0.2 - k * 0.05, y + k, 0.4 + k * 0.1, 0.04);
    fillWith(g, t(iron));
  }
  oval(g, x, y + 0.42, 0.22, 0.045);
  fillWith(g, t('#4a4046'));
}

/** The bunk: boards on iron, a thin mattress and a blanket. */
function bed(g: Surface2D, t: Tint): void {
  const x = bunk.x - bunk.width / 2;
  const { width: w, top } = bunk;
  for (const lx of [x + 0.1, x + w - 0.1]) bar(g, lx, -0.03, top - 0.12, 0.09, t);
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x, top - 0.22, w, 0.13, 0.02);
    fillWith(g, down(g, top - 0.09, top - 0.22, t('#94745e'), t('#6f5548')));
  });
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    box(g, x + 0.03, top - 0.11, w - 0.06, 0.15, 0.06);
    fillWith(g, t('#ddd7c4'));
    box(g, x + w - 0.62, top + 0.01, 0.52, 0.15, 0.07);
    fillWith(g, down(g, top + 0.16, top, t('#efe9d8'), t('#c9c2ae')));
  });
  for (let k = 0; k < 10; k++) {
    rect(g, x + 0.1 + k * 0.21, top - 0.1, 0.05, 0.13);
    fillWith(g, fade(t('#7f93a4'), 0.55));
  }
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x + 0.08, top + 0.05);
    g.lineTo(x + 0.98, top + 0.05);
    g.lineTo(x + 0.94, top - 0.24);
    g.lineTo(x + 0.55, top - 0.16);
    g.lineTo(x + 0.1, top - 0.27);
    g.closePath();
    fillWith(g, across(g, x, x + 1, t('#b8714f'), t('#9a5a44'), t('#b06a4c')));
  });
}

const light = roomLight({
  day: ['#f4f2f0', '#4d525e'],
  night: ['#747aa4', '#141832'],
  windows,
  slant: 2.1,
  beam: 0.46,
  sun: '#ffe9b8',
  lamps: [
    ...gates.map((o) => ({ x: o.x + o.w - 0.3, y: 2.6, reach: 3.2, color: '#ffb45c', day: 0.3 })),
    // By night the moon comes in.
    ...windows.map((o) => ({ x: o.x + o.w / 2, y: o.y + o.h / 2, reach: 4.2, color: '#93a6e6' })),
  ],
});

export const prison: PlaceArt = {
  layers: [
    behind('sky', 0.4, (g, v, air) => {
      paintSky(g, v, air, 0.4, 0.15, 3.4);
      grain(g, v, 459, 0.6);
    }),
    behind('corridor', 0.76, corridor),
    behind('wall', 0.9, room),
    behind('floor', 1, floor),
  ],
  ...light,
};
