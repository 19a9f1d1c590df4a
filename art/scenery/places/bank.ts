import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, box, circle, down, fillWith, grain, ink, lifted, oval, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { tower } from '../elements/buildings.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { counterFront } from '../elements/furniture.ts';
import { pendant, tableLamp } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock } from '../elements/on-walls.ts';
import { airTint, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, panels, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const line = 0.64;
/** Marble, brass and the green of bank notes. */
const [marble, brass, green] = ['#e6ddcc', '#c79a3e', '#3f6b58'];
const windows: readonly Opening[] = [-10.2, -6.6, 5.2, 8.8].map((x) => ({
  x,
  y: 1.5,
  w: 1.7,
  h: 2.6,
  round: true,
}));
const columns = [-8.2, -4.4, 4.3, 7.6];
const { x: deskX, width: deskWidth, top: deskTop } = furniture.bank.counter;
/** The tellers' counter along the wall. */
const [tillX, tillWidth, tillTop] = [-3.7, 4.2, 1.12];
const vault = { x: 2.35, y: 1.78, r: 1.02 };
const lamps = [-6, -2.6, 0.8, 4.2];

/** The street on the other side of the glass. */
function outlook(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.2, 3.6, 3.5, { day: ['#9cc2d8', '#d0e2e4', '#f8ead0'], size: 0.3 });
  const t = airTint(air, { snow: 0.2, haze: '#dbe7ea' });
  along(view, 1.2, (i, x) =>
    tower(
      g,
      x,
      0.6,
      0.9,
      1.4 + cell(i, 1211),
      t(pick(['#b8a698', '#a3b0b8', '#c2b29c'], i), 0.5),
      air,
      i * 3,
    ),
  );
  grain(g, view, 1213, 0.6);
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#f2ead9'), t(marble), t('#cfc2aa'));
  for (const o of windows) windowFrame(g, o, t(brass), { columns: 2, rows: 3, width: 0.06 });
  panels(g, view, line - 0.1, 0.95, 1.3, t(darken(green, 0.1)), t(green));
  band(g, view, 4.16, 0.1, t(brass));
  for (const x of columns) column(g, x, t);
  safe(g, t);
  clock(g, -1.6, 3.55, 0.3, 10.2, brass, t);
  tills(g, t);
  grain(g, view, 1215, 0.8);
}

/** A fluted column from the floor to the ceiling. */
function column(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    rect(g, x - 0.24, line - 0.1, 0.48, 3.7);
    fillWith(g, across(g, x - 0.24, x + 0.24, t('#fbf6ea'), t(marble), t('#b3a68e')));
  });
  for (const dx of [-0.14, -0.03, 0.08, 0.17]) {
    rect(g, x + dx, line + 0.2, 0.03, 3.2);
    fillWith(g, fade(t('#8d7f66'), 0.22));
  }
  for (const [y, w] of [
    [line - 0.12, 0.66],
    [3.98, 0.62],
  ] as const)
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, x - w / 2, y, w, 0.2, 0.04);
      fillWith(g, down(g, y + 0.2, y, t('#fffaf0'), t('#c8bba2')));
    });
}

/** The round door of the vault, with its wheel and bolts. */
function safe(g: Surface2D, t: Tint): void {
  const { x, y, r } = vault;
  lifted(g, { blur: 0.14, alpha: 0.4 }, () => {
    circle(g, x, y, r + 0.16);
    fillWith(g, down(g, y + r, y - r, t('#8a939c'), t('#5a636d')));
  });
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    circle(g, x, y, r);
    fillWith(g, across(g, x - r, x + r, t('#dde3e7'), t('#aab3bb'), t('#79838d')));
  });
  circle(g, x, y, r * 0.8);
  ink(g, fade(t('#5a636d'), 0.5), 0.03);
  for (let k = 0; k < 12; k++) {
    const a = (k / 12) * 2 * Math.PI;
    circle(g, x + Math.cos(a) * r * 0.9, y + Math.sin(a) * r * 0.9, 0.045);
    fillWith(g, t(k % 2 ? '#6a747e' : brass));
  }
  for (let k = 0; k < 3; k++) {
    const a = (k / 3) * Math.PI + 0.3;
    g.beginPath();
    g.moveTo(x - Math.cos(a) * 0.42, y - Math.sin(a) * 0.42);
    g.lineTo(x + Math.cos(a) * 0.42, y + Math.sin(a) * 0.42);
    ink(g, t(darken(brass, 0.1)), 0.055);
  }
  circle(g, x, y, 0.3);
  ink(g, t(brass), 0.06);
  circle(g, x, y, 0.1);
  fillWith(g, t(lighten(brass, 0.2)));
}

/** The tellers' counter under panes of glass in brass, and a lamp at each. */
function tills(g: Surface2D, t: Tint): void {
  counterFront(g, tillX, line - 0.16, tillWidth, tillTop - line + 0.16, t('#7a5236'), t(marble), 0.84);
  for (let k = 0; k < 4; k++) {
    const x = tillX + 0.14 + k * (tillWidth / 4);
    box(g, x, tillTop + 0.06, 0.78, 1.02, 0.03);
    fillWith(g, fade(t('#d6ecec'), 0.34));
    box(g, x, tillTop + 0.06, 0.78, 1.02, 0.03);
    ink(g, t(brass), 0.045);
    oval(g, x + 0.39, tillTop + 0.2, 0.17, 0.1);
    fillWith(g, fade(t('#3a2c22'), 0.42));
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    rect(g, tillX - 0.05, tillTop + 1.1, tillWidth + 0.1, 0.1);
    fillWith(g, down(g, tillTop + 1.2, tillTop + 1.1, t(lighten(brass, 0.2)), t(darken(brass, 0.15))));
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#d8ccb6'), t('#cbbda4'), t('#b8a98f'));
  grid(
    g,
    view,
    line - 0.12,
    0.9,
    (i, row) => ((i + row) % 2 === 0 ? fade(t(green), 0.5) : null),
    fade(t('#fff8e8'), 0.4),
  );
  wallShadow(g, view, line - 0.12, 0.4, 0.3);
  grain(g, view, 1217, 1);
  counterFront(g, deskX - deskWidth / 2, -0.03, deskWidth, deskTop, t('#7a5236'), t(marble), 0.75);
  tableLamp(g, deskX + deskWidth / 2 - 0.28, deskTop + 0.02, 0.42, green, brass, air);
  potPlant(g, -4.5, 0.16, 1.7, t);
  potPlant(g, 6.4, 0.16, 1.8, t);
}

/** A rope of velvet between brass posts, near the eye. */
function rope(g: Surface2D, view: View, air: Air): void {
  const dim = (color: string) => mix(color, '#241a12', 0.15 + 0.35 * air.night);
  along(view, 3.2, (i, x) => {
    if (i % 2 !== 0) return;
    rect(g, x - 0.03, -1, 0.06, 0.72);
    fillWith(g, dim(brass));
    circle(g, x, -0.26, 0.07);
    fillWith(g, dim(lighten(brass, 0.15)));
  });
}

const light = roomLight({
  day: ['#fffaf0', '#8a8070'],
  night: ['#7c7488', '#181626'],
  windows,
  beam: 0.16,
  sun: '#ffe8bc',
  lamps: lamps.map((x) => ({ x, y: 3.5, reach: 3, color: '#ffd894' })),
});

export const bank: PlaceArt = {
  layers: [
    behind('outlook', 0.3, outlook, [0.7, 4.3]),
    behind('wall', 0.88, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.6, 0.42, brass, 'globe', air);
    }),
    before('rope', 1.2, rope),
  ],
  ...light,
};
