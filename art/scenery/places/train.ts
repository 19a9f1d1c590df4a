import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { box, circle, curve, down, fillWith, grain, ink, lifted, oval, rect, round } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { ground } from '../elements/land.ts';
import { roomLight } from '../elements/lighting.ts';
import { airTint, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, onWall, panels, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt, passing } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const line = 0.56;
const pitch = 3.1;
const { x: seatX } = furniture.train.seat;
/** Windows lie above the benches, a lamp between each two. */
const windows: readonly Opening[] = [-4, -3, -2, -1, 0, 1, 2, 3].map((i) => ({
  x: seatX + i * pitch - 1.05,
  y: 1.35,
  w: 2.1,
  h: 1.55,
}));
const lamps = [-3, -2, -1, 0, 1, 2].map((i) => seatX + (i + 0.5) * pitch);

/** The sheets outside, by how far they lie beyond the stage, which is seen from 9 m: 9 / (9 + distance). */
const [HILLS, TREES, FIELDS, POSTS] = [0.02, 0.13, 0.3, 0.62];
const treePitch = 1.1;
const fieldPitch = 1.7;
const postPitch = 1.9;
/** As many trees as are told apart before they come again. */
const trees = 16;
/** The same tree after a period. */
const nth = (i: number): number => ((i % trees) + trees) % trees;

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.3, -0.9, 2.62, { day: ['#86bcd0', '#bcdcd6', '#fbe2b8'], size: 0.34 });
  grain(g, view, 359, 0.6);
}

function far(g: Surface2D, view: View, air: Air): void {
  const t = airTint(air, { haze: '#dfe8dc' });
  hills(g, view, 2.05, 0.7, t('#9cbdb4', 0.9), 351);
  hills(g, view, 1.78, 0.4, t('#97bd92', 0.6), 353);
}

function copse(g: Surface2D, view: View, air: Air): void {
  const t = airTint(air, { haze: '#dfe8dc' });
  along(view, treePitch, (i, x) => {
    const k = nth(i);
    if (cell(k, 355) > 0.4)
      tree(
        g,
        x + cell(k, 356),
        1.5,
        0.24 + 0.12 * cell(k, 357),
        t('#6fa06a', 0.35),
        cell(k, 358) > 0.5 ? 'round' : 'pointed',
        air,
      );
  });
}

/** Fields in stripes of two colours. */
function fields(g: Surface2D, view: View, air: Air): void {
  const t = airTint(air, { haze: '#dfe8dc' });
  ground(g, view, 1.62, 0, t('#cbb866', 0.3), t('#a9b45c', 0.1), t('#86a04e'));
  along(view, fieldPitch, (i, x) => {
    rect(g, x, 1.42, fieldPitch, 0.07);
    fillWith(g, fade(t(i % 2 ? '#e3c36a' : '#8fae58'), 0.6));
  });
}

/** The telegraph along the line. */
function posts(g: Surface2D, view: View, air: Air): void {
  const t = airTint(air, { haze: '#dfe8dc' });
  along(view, postPitch, (_, x) => {
    rect(g, x, 1, 0.035, 1.5);
    fillWith(g, t('#6a4a3a', 0.1));
    rect(g, x - 0.14, 2.3, 0.32, 0.03);
    fillWith(g, t('#6a4a3a', 0.1));
    for (const dx of [-0.12, 0.15]) {
      g.beginPath();
      g.moveTo(x + dx, 2.36);
      g.quadraticCurveTo(x + dx + postPitch / 2, 2.2, x + dx + postPitch, 2.36);
      ink(g, fade(t('#5a4a4a'), 0.6), 0.008);
    }
  });
}

function carriage(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#8f5634'), t('#9c6038'), t('#8a5230'));
  // Veneer in bookmatched sheets.
  onWall(g, view, line, windows, () => veneer(g, view));
  panels(g, view, line - 0.1, 0.62, pitch / 3, t('#7a4628'), t('#8f5634'));
  for (const o of windows) {
    windowFrame(g, o, t('#c98f54'), { columns: 1, rows: 1, width: 0.1, sill: false });
    rect(g, o.x, o.y + o.h * 0.72, o.w, 0.045);
    fillWith(g, t('#c98f54'));
    blind(g, o, t);
    lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
      box(g, o.x + o.w / 2 - 0.45, o.y - 0.2, 0.9, 0.07, 0.02);
      fillWith(g, t('#c98f54'));
    });
  }
  rack(g, view, t);
  for (const x of lamps) sconce(g, x, t, air);
  roof(g, view, t);
  grain(g, view, 361);
}

function veneer(g: Surface2D, view: View): void {
  along(view, pitch / 4, (i, x) => {
    rect(g, x, line, pitch / 4, 5);
    fillWith(g, fade(i % 2 ? '#ffd8a4' : '#4a2416', 0.06));
    for (let k = 0; k < 3; k++) {
      curve(g, [
        [x + pitch * (0.06 + 0.06 * k), line],
        [x + pitch * (0.09 + 0.05 * k), 2],
        [x + pitch * (0.06 + 0.06 * k), 4.6],
      ]);
      ink(g, 'rgba(74,36,22,0.14)', 0.014);
    }
  });
}

function blind(g: Surface2D, o: Opening, t: Tint): void {
  const drop = o.h * 0.2;
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    rect(g, o.x, o.y + o.h - drop, o.w, drop);
    fillWith(g, down(g, o.y + o.h, o.y + o.h - drop, t('#d9b070'), t('#e9c88a')));
    for (let k = 0; k < 12; k++)
      g.arc(o.x + (k + 0.5) * (o.w / 12), o.y + o.h - drop, o.w / 24, Math.PI, Math.PI * 2);
    fillWith(g, t('#e3bc7c'));
  });
  circle(g, o.x + o.w / 2, o.y + o.h - drop - 0.14, 0.035);
  fillWith(g, t('#8a5230'));
}

/** Brass nets for luggage, with somebody's bags in them. */
function rack(g: Surface2D, view: View, t: Tint): void {
  along(view, pitch, (i, x) => {
    const cx = x + 1.1;
    for (const [dx, w, h, c] of [
      [-0.2, 0.62, 0.36, '#7a3f3c'],
      [0.5, 0.44, 0.28, '#3f6a6c'],
      [1.2, 0.7, 0.3, '#b98a4c'],
    ] as const) {
      if (cell(i * 3 + Math.round(dx * 10), 363) < 0.25) continue;
      lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
        box(g, cx + dx, 3.3, w, h, 0.06);
        fillWith(g, down(g, 3.3 + h, 3.3, lighten(t(c), 0.16), t(c)));
      });
      box(g, cx + dx + w * 0.35, 3.3 + h, w * 0.3, 0.04, 0.02);
      fillWith(g, darken(t(c), 0.3));
      rect(g, cx + dx + w * 0.2, 3.3, 0.03, h);
      fillWith(g, darken(t(c), 0.3));
    }
  });
  for (const [y, w] of [
    [3.28, 0.035],
    [3.42, 0.02],
  ] as const) {
    rect(g, view.left - 1, y, view.right - view.left + 2, w);
    fillWith(g, t('#e0b45c'));
  }
  along(view, 0.32, (_, x) => {
    rect(g, x, 3.28, 0.012, 0.15);
    fillWith(g, t('#c9983c'));
  });
}

function sconce(g: Surface2D, x: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    oval(g, x, 2.1, 0.09, 0.14);
    fillWith(g, t('#e0b45c'));
  });
  curve(g, [
    [x, 2.08],
    [x + 0.06, 2.0],
    [x, 2.24],
  ]);
  ink(g, t('#c9983c'), 0.03);
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    circle(g, x, 2.36, 0.14);
    fillWith(
      g,
      round(
        g,
        x - 0.04,
        2.4,
        0.2,
        '#fffdf2',
        mix('#f7e6c0', '#fff3cc', air.night),
        mix('#e9d3a4', '#ffd98e', air.night),
      ),
    );
  });
  // A looking-glass below.
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    oval(g, x, 1.55, 0.22, 0.3);
    fillWith(g, t('#e0b45c'));
  });
  oval(g, x, 1.55, 0.185, 0.26);
  fillWith(g, down(g, 1.8, 1.3, mix('#cfe0dc', '#8a8cb0', air.night), mix('#a9c4c0', '#5a5c8c', air.night)));
}

/** The vaulted ceiling, ribbed and painted cream. */
function roof(g: Surface2D, view: View, t: Tint): void {
  lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
    rect(g, view.left - 1, 3.86, view.right - view.left + 2, 5);
    fillWith(g, down(g, 5.2, 3.86, t('#d9c49c'), t('#f6e8ca')));
  });
  band(g, view, 3.8, 0.12, t('#c98f54'));
  along(view, pitch, (_, x) => {
    rect(g, x + seatX - 1.6 - 0.05, 3.9, 0.1, 4);
    fillWith(g, fade(t('#b98a54'), 0.7));
  });
}

function bench(g: Surface2D, x: number, t: Tint): void {
  const { width: w, top } = furniture.train.seat;
  const plush = t('#2f6a5c');
  lifted(g, { blur: 0.12, alpha: 0.38 }, () => {
    box(g, x - w / 2 - 0.06, 0.0, w + 0.12, top - 0.08, 0.03);
    fillWith(g, down(g, top, 0, t('#8f5634'), t('#6a3c24')));
  });
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    box(g, x - w / 2, top - 0.04, w, 0.78, 0.12);
    fillWith(g, down(g, top + 0.74, top, lighten(plush, 0.16), darken(plush, 0.04)));
  });
  for (let k = 0; k < 5; k++)
    for (let r = 0; r < 2; r++) {
      circle(g, x - w / 2 + 0.16 + k * ((w - 0.32) / 4), top + 0.24 + r * 0.26, 0.024);
      fillWith(g, darken(plush, 0.3));
    }
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x - w / 2 - 0.02, top - 0.14, w + 0.04, 0.2, 0.09);
    fillWith(g, down(g, top + 0.06, top - 0.14, lighten(plush, 0.3), plush));
  });
  for (const side of [-1, 1])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, x + side * (w / 2 + 0.02) - 0.06, 0, 0.12, top + 0.3, 0.04);
      fillWith(g, t('#8f5634'));
      circle(g, x + side * (w / 2 + 0.02), top + 0.3, 0.08);
      fillWith(g, t('#b4774a'));
    });
  lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
    box(g, x - 0.26, top + 0.5, 0.52, 0.26, 0.03);
    fillWith(g, t('#fbf0dc'));
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#8a5a3c'), t('#7a4c32'), t('#5f3826'), t('#4a2c20'));
  boards(g, view, line - 0.1, t('#3a2016'), { salt: 365 });
  wallShadow(g, view, line - 0.1, 0.4, 0.4);
  // A runner down the corridor.
  rect(g, view.left - 1, -0.42, view.right - view.left + 2, 0.4);
  fillWith(g, down(g, -0.02, -0.42, t('#9c3a3e'), t('#8a3036')));
  for (const y of [-0.06, -0.41]) {
    rect(g, view.left - 1, y, view.right - view.left + 2, 0.025);
    fillWith(g, t('#e0b45c'));
  }
  along(view, 0.42, (i, x) => {
    oval(g, x, -0.22, 0.09, 0.04);
    fillWith(g, fade(t(pick(['#e0b45c', '#f0d9ac'], i)), 0.5));
  });
  grain(g, view, 367, 0.9);
  for (const i of [-3, -2, -1, 0, 1, 2]) bench(g, seatX + i * pitch, t);
}

/** Handles on straps, near the eye. */
function straps(g: Surface2D, view: View, air: Air): void {
  const dark = (hex: string) => mix(hex, '#1c1014', 0.35 + 0.3 * air.night);
  rect(g, view.left - 1, 4.32, view.right - view.left + 2, 0.07);
  fillWith(g, dark('#c9983c'));
  along(view, 1.5, (_, x) => {
    rect(g, x - 0.03, 3.98, 0.06, 0.38);
    fillWith(g, dark('#6a3c24'));
    circle(g, x, 3.88, 0.12);
    ink(g, dark('#e3c08a'), 0.045);
  });
}

const light = roomLight({
  day: ['#fff4e0', '#77482c'],
  night: ['#8f7078', '#26141f'],
  windows,
  beam: 0.24,
  slant: 1.3,
  lamps: lamps.map((x) => ({ x, y: 2.36, reach: 2.5, day: 0.18 })),
});

/** What the windows show. */
const outside = [1.2, 3.0] as const;

export const train: PlaceArt = {
  layers: [
    behind('sky', 0.2, sky, outside),
    passing(behind('hills', 0.22, far, outside), HILLS),
    passing(behind('copse', 0.26, copse, outside), TREES, trees * treePitch),
    passing(behind('fields', 0.3, fields, outside), FIELDS, 2 * fieldPitch),
    passing(behind('posts', 0.35, posts, outside), POSTS, postPitch),
    behind('carriage', 0.95, carriage),
    behind('floor', 1, floor),
    before('straps', 1.2, straps),
  ],
  ...light,
};
