import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, box, circle, curve, down, fillWith, grain, ink, lifted, oval, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { tower } from '../elements/buildings.ts';
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { cabinet, table } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock } from '../elements/on-walls.ts';
import { airTint, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const line = 0.64;
const windows: readonly Opening[] = [-10.6, -7.5, -4.4, 2.6, 5.7, 8.8].map((x) => ({
  x,
  y: 1.1,
  w: 2.7,
  h: 2.85,
}));
const { x: tableX, width: tableWidth, top: tableTop } = furniture['conference-room'].table;
/** The long table before the wall. */
const [longX, longWidth, longTop, foot] = [-0.5, 4.3, 0.98, 0.24];
const lamps = [-1.9, -0.5, 0.9, 3.5];

/** Towers on the other side of the street. */
function outlook(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.3, 3.6, 3.5, { day: ['#9fc6dd', '#d2e4e6', '#f8ead0'], size: 0.34 });
  const t = airTint(air, { snow: 0.2, haze: '#dbe7ea' });
  for (const [pitch, base, far, salt] of [
    [0.9, 1.5, 0.8, 2],
    [1.3, 0.9, 0.3, 6],
  ] as const)
    along(view, pitch, (i, x) =>
      tower(
        g,
        x,
        0.6,
        pitch * (0.62 + 0.28 * cell(i, 781 + salt)),
        base + 1.3 * cell(i, 782 + salt),
        t(pick(['#a8b4c4', '#bdb0a6', '#93a6b8', '#c4b8a8'], i + salt), far),
        air,
        i * 3 + salt,
      ),
    );
  grain(g, view, 783, 0.6);
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#e9dfd0'), t('#ded2c0'), t('#cbbda8'));
  for (const o of windows) windowFrame(g, o, t('#3e4a5e'), { columns: 2, rows: 1, width: 0.06, sill: false });
  slats(g, t);
  band(g, view, line - 0.06, 0.12, t('#3e4a5e'));
  screen(g, t, air);
  clock(g, 1.95, 3.1, 0.24, 9.5, '#3e4a5e', t);
  cabinet(g, 2.75, line - 0.14, 1.7, 0.62, t('#b98356'), { columns: 3, knob: '#3e4a5e' });
  coffee(g, 3.1, line + 0.5, t);
  cabinet(g, -6.4, line - 0.14, 1.7, 0.62, t('#b98356'), { columns: 3, knob: '#3e4a5e' });
  grain(g, view, 785, 0.8);
}

/** Upright strips of wood behind the screen. */
function slats(g: Surface2D, t: Tint): void {
  for (let x = -1.62; x < 1.6; x += 0.16)
    lifted(g, { blur: 0.03, alpha: 0.24 }, () => {
      rect(g, x, line - 0.1, 0.12, 3.9);
      fillWith(g, across(g, x, x + 0.12, t('#c79264'), t('#a8734a')));
    });
}

/** A picture on the wall that has bars and a curve, and nothing to read. */
function screen(g: Surface2D, t: Tint, air: Air): void {
  const [x, y, w, h] = [-1.45, 1.6, 2.0 + 0.9, 1.62];
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x - 0.07, y - 0.07, w + 0.14, h + 0.14, 0.05);
    fillWith(g, t('#2c3546'));
  });
  const glow = mix(t('#f4fbf8'), '#ffffff', 0.5 * air.night);
  box(g, x, y, w, h, 0.02);
  fillWith(g, down(g, y + h, y, glow, mix(glow, '#cfe8de', 0.6)));
  const heights = [0.34, 0.5, 0.44, 0.68, 0.82, 1.02];
  heights.forEach((high, k) => {
    box(g, x + 0.24 + k * 0.27, y + 0.18, 0.18, high, 0.02);
    fillWith(g, k % 2 ? '#4f7fa8' : '#7fc4a4');
  });
  curve(
    g,
    heights.map((high, k) => [x + 0.33 + k * 0.27, y + 0.34 + high * 0.94] as const),
  );
  ink(g, '#e08a4c', 0.035);
  circle(g, x + 2.36, y + 0.82, 0.36);
  fillWith(g, '#7fc4a4');
  g.beginPath();
  g.moveTo(x + 2.36, y + 0.82);
  g.arc(x + 2.36, y + 0.82, 0.36, 0.3, 2.4);
  g.closePath();
  fillWith(g, '#e08a4c');
  g.beginPath();
  g.moveTo(x + 2.36, y + 0.82);
  g.arc(x + 2.36, y + 0.82, 0.36, 2.4, 3.6);
  g.closePath();
  fillWith(g, '#4f7fa8');
}

/** A jug and cups for a pause. */
function coffee(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    box(g, x - 0.1, y, 0.22, 0.36, 0.06);
    fillWith(g, across(g, x - 0.1, x + 0.12, t('#cfd8dc'), t('#8f9ca6')));
  });
  for (const dx of [0.32, 0.5, 0.68]) {
    box(g, x + dx - 0.06, y, 0.12, 0.12, 0.025);
    fillWith(g, t('#fbf6ea'));
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#8a98ac'), t('#7b8aa0'), t('#65748c'), t('#53617a'));
  boards(g, view, line - 0.12, fade(t('#3e4a5e'), 0.35), { salt: 787 });
  wallShadow(g, view, line - 0.12, 0.4, 0.3);
  grain(g, view, 789, 1);
  for (let k = 0; k < 6; k++) seat(g, longX - 1.75 + k * 0.7, foot + 0.1, t);
  conference(g, longX, longWidth, longTop, foot, 6, t);
  conference(g, tableX, tableWidth, tableTop, -0.03, 3, t);
  seat(g, tableX - tableWidth / 2 - 0.34, 0.02, t);
  seat(g, tableX + tableWidth / 2 + 0.34, 0.02, t);
  potPlant(g, -3.55, 0.16, 1.9, t);
  potPlant(g, 6.3, 0.16, 1.9, t);
}

/** A table with papers, glasses and a laptop. */
function conference(
  g: Surface2D,
  x: number,
  w: number,
  top: number,
  at: number,
  places: number,
  t: Tint,
): void {
  table(g, x, w, top, t('#b98356'), { foot: at, legs: 0.3, inset: w * 0.2, apron: 0.05, board: 0.08 });
  for (let k = 0; k < places; k++) {
    const px = x - w / 2 + (w * (k + 0.5)) / places;
    if (k % 3 === 1) {
      lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
        box(g, px - 0.19, top + 0.02, 0.38, 0.26, 0.02);
        fillWith(g, down(g, top + 0.28, top, t('#c4ccd4'), t('#8f9ca8')));
      });
      box(g, px - 0.24, top, 0.48, 0.025, 0.01);
      fillWith(g, t('#aab4be'));
    } else {
      box(g, px - 0.17, top, 0.26, 0.018, 0.005);
      fillWith(g, t('#fdfaf2'));
      box(g, px + 0.14, top, 0.075, 0.13, 0.015);
      fillWith(g, fade(t('#cfe8ee'), 0.85));
    }
  }
}

/** A swivel chair from its back. */
function seat(g: Surface2D, x: number, at: number, t: Tint): void {
  const cloth = t('#44597c');
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    box(g, x - 0.03, at + 0.06, 0.06, 0.42, 0.01);
    fillWith(g, t('#2c3546'));
    box(g, x - 0.26, at + 0.03, 0.52, 0.05, 0.02);
    fillWith(g, t('#2c3546'));
    for (const dx of [-0.24, 0, 0.24]) {
      circle(g, x + dx, at + 0.02, 0.04);
      fillWith(g, t('#232b39'));
    }
    box(g, x - 0.27, at + 0.44, 0.54, 0.12, 0.05);
    fillWith(g, darken(cloth, 0.12));
    box(g, x - 0.25, at + 0.56, 0.5, 0.62, 0.14);
    fillWith(g, down(g, at + 1.2, at + 0.5, lighten(cloth, 0.2), cloth));
  });
  oval(g, x, at + 1.02, 0.15, 0.03);
  fillWith(g, fade('#ffffff', 0.14));
}

/** The rail of a glass wall, near the eye. */
function glassWall(g: Surface2D, view: View, air: Air): void {
  rect(g, view.left - 1, 4.42, view.right - view.left + 2, 0.07);
  fillWith(g, mix('#3e4a5e', '#161c28', 0.35 + 0.3 * air.night));
}

const light = roomLight({
  day: ['#fffdf6', '#8b8478'],
  night: ['#74799a', '#161936'],
  windows,
  beam: 0.16,
  sun: '#ffecc8',
  lamps: lamps.map((x) => ({ x, y: 3.55, reach: 3.1, color: '#ffdca6' })),
});

export const conferenceRoom: PlaceArt = {
  layers: [
    behind('outlook', 0.3, outlook, [0.7, 4.3]),
    behind('wall', 0.88, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.62, 0.5, '#44597c', 'disc', air);
    }),
    before('glass', 1.2, glassWall),
  ],
  ...light,
};
