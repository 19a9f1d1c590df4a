import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
  box,
  circle,
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
import { floorSheet, grid } from '../elements/floors.ts';
import { ground } from '../elements/land.ts';
import { roomLight } from '../elements/lighting.ts';
import { airTint, lit, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band } from '../elements/walls.ts';
import type { Opening } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const line = 0.62;
const pitch = 2.9;
const lamps = [-5.8, -2.9, 0, 2.9, 5.8];
const windows: readonly Opening[] = [-3, -2, -1, 0, 1, 2].map((i) => ({
  x: i * pitch + 0.1,
  y: 0.7,
  w: pitch - 0.2,
  h: 3.2,
}));
const { x: benchX, width: benchWidth, top: benchTop } = furniture.airport.bench;

function airfield(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.3, -1.6, 3.2, { day: ['#79b4d8', '#b4d6e2', '#fbe3c4'], size: 0.42 });
  const t = airTint(air, { haze: '#dbe6e4' });
  hills(g, view, 1.7, 0.5, t('#9cc0b4', 0.8), 331);
  hills(g, view, 1.4, 0.25, t('#8fb58f', 0.5), 333);
  // The control tower.
  const x = 2.0;
  lifted(g, { blur: 0.07, alpha: 0.26 }, () => {
    polygon(g, [
      [x - 0.13, 1],
      [x + 0.13, 1],
      [x + 0.09, 2.5],
      [x - 0.09, 2.5],
    ]);
    fillWith(g, t('#e6dccb', 0.3));
    polygon(g, [
      [x - 0.2, 2.5],
      [x + 0.2, 2.5],
      [x + 0.3, 2.8],
      [x - 0.3, 2.8],
    ]);
    fillWith(g, lit(air, t('#7fa9b4', 0.2)));
    box(g, x - 0.34, 2.78, 0.68, 0.1, 0.03);
    fillWith(g, t('#d9705a', 0.2));
    rect(g, x - 0.01, 2.88, 0.02, 0.36);
    fillWith(g, t('#6a6a70', 0.2));
  });
  ground(g, view, 1.2, 0.02, t('#b9b4ac', 0.3), t('#a8a39c'), t('#96928c'));
  along(view, 0.8, (_, lx) => {
    rect(g, lx, 1.06, 0.4, 0.025);
    fillWith(g, fade(t('#fbf3dc'), 0.8));
    circle(g, lx + 0.6, 1.12, 0.022);
    fillWith(g, lit(air, t('#d9c48a'), '#ffe08a'));
  });
  plane(g, -1.15, 1.12, 1.0, t, air);
  plane(g, 6.6, 1.12, 0.9, t, air);
  grain(g, view, 335, 0.6);
}

/** An airliner on its wheels, nose to the left; `s` scales it (1 is 5.4 m of paper). */
function plane(g: Surface2D, x: number, y: number, s: number, t: Tint, air: Air): void {
  const white = t('#fdf6e8');
  const accent = t('#d9604a');
  g.save();
  g.translate(x, y);
  g.scale(s, s);
  lifted(g, { blur: 0.1, alpha: 0.3 }, () => {
    polygon(g, [
      [1.95, 0.86],
      [2.5, 1.8],
      [2.88, 1.8],
      [2.6, 0.86],
    ]);
    fillWith(g, accent);
  });
  lifted(g, { blur: 0.12, alpha: 0.32 }, () => {
    blob(
      g,
      [
        [-2.6, 0.52],
        [-2.3, 0.84],
        [-1.7, 0.98],
        [1.6, 0.98],
        [2.75, 0.9],
        [2.2, 0.58],
        [1.4, 0.3],
        [-1.8, 0.28],
        [-2.4, 0.36],
      ],
      0.8,
    );
    fillWith(g, down(g, 1, 0.28, lighten(white, 0.2), white, darken(white, 0.2)));
  });
  for (let k = 0; k < 17; k++) {
    box(g, -1.6 + k * 0.2, 0.66, 0.1, 0.13, 0.04);
    fillWith(g, lit(air, t('#6f9fb4')));
  }
  polygon(g, [
    [-2.32, 0.72],
    [-2.02, 0.72],
    [-2.02, 0.86],
    [-2.2, 0.86],
  ]);
  fillWith(g, lit(air, t('#6f9fb4')));
  box(g, -2.3, 0.5, 4.6, 0.07, 0.02);
  fillWith(g, accent);
  lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
    polygon(g, [
      [-0.5, 0.46],
      [0.5, 0.46],
      [1.5, 0.02],
      [1.1, 0.02],
    ]);
    fillWith(g, down(g, 0.46, 0, darken(white, 0.06), darken(white, 0.2)));
  });
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, -0.5, 0.1, 0.72, 0.28, 0.13);
    fillWith(g, down(g, 0.38, 0.1, t('#8fa9b4'), t('#5f7886')));
  });
  for (const wx of [-1.7, 0.2, 0.5]) {
    rect(g, wx - 0.02, 0.02, 0.04, 0.3);
    fillWith(g, t('#6a6a70'));
    circle(g, wx, 0.03, 0.08);
    fillWith(g, t('#3c3a40'));
  }
  g.restore();
}

/** Glass from floor to roof, its posts and the beams that carry it. */
function hall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const steel = t('#eef0ea');
  rect(g, view.left - 1, line - 0.5, view.right - view.left + 2, 0.66);
  fillWith(g, down(g, line + 0.16, line - 0.2, t('#d3dad4'), t('#b9c4be')));
  g.beginPath();
  g.rect(view.left - 1, 4.02, view.right - view.left + 2, 6);
  fillWith(g, down(g, 5.6, 4, t('#cfd8d4'), t('#f2f0e6')));
  along(view, pitch, (_, x) => {
    polygon(g, [
      [x + 0.4, 0.78],
      [x + 0.9, 0.78],
      [x + 2.2, 4.02],
      [x + 1.7, 4.02],
    ]);
    fillWith(g, `rgba(255,252,240,${0.12 - 0.06 * air.night})`);
    lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
      rect(g, x - 0.06, line - 0.3, 0.12, 4.2);
      fillWith(g, across(g, x - 0.06, x + 0.06, lighten(steel, 0.3), darken(steel, 0.16)));
      // A tree of struts under the roof.
      for (const s of [-1, 1]) {
        polygon(g, [
          [x + s * 0.03, 3.1],
          [x + s * 0.09, 3.1],
          [x + s * 1.0, 4.1],
          [x + s * 0.9, 4.1],
        ]);
        fillWith(g, darken(steel, 0.06));
      }
    });
    rect(g, x + pitch / 2 - 0.02, line, 0.04, 3.5);
    fillWith(g, fade(darken(steel, 0.2), 0.9));
    rect(g, x, 2.35, pitch, 0.04);
    fillWith(g, fade(darken(steel, 0.2), 0.9));
  });
  band(g, view, 3.96, 0.14, t('#5f938a'));
  departures(g, 0.55, 2.72, t, air);
  gate(g, -3.1, 3.2, t, '#e3b04a');
  gate(g, 4.7, 3.2, t, '#e3b04a');
  grain(g, view, 337, 0.7);
}

/** The board of flaps: times and places too far off to read. */
function departures(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  for (const dx of [0.3, 2.3]) {
    rect(g, x + dx, y + 1, 0.03, 1);
    fillWith(g, t('#5a6a6c'));
  }
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x, y, 2.6, 1.08, 0.05);
    fillWith(g, '#2c3238');
  });
  for (let r = 0; r < 5; r++) {
    const ly = y + 0.83 - r * 0.19;
    for (const [from, n] of [
      [0.12, 4],
      [0.62, 9],
      [1.86, 3],
    ] as const)
      for (let k = 0; k < n; k++) {
        box(g, x + from + k * 0.115, ly, 0.1, 0.15, 0.015);
        fillWith(g, '#3c444c');
        if (from > 0.6 && from < 1 && k > 3 + Math.floor(cell(r, 338) * 6)) continue;
        box(
          g,
          x + from + k * 0.115 + 0.022,
          ly + 0.03,
          0.056,
          0.09 * (0.6 + 0.4 * cell(r * 20 + k, 339)),
          0.01,
        );
        fillWith(g, mix(from > 1.5 ? '#8fd0a4' : '#f6d98a', '#fff0c0', air.night * 0.4));
      }
    circle(g, x + 2.36, ly + 0.07, 0.035);
    fillWith(g, r % 2 ? '#8fd0a4' : '#f0a04a');
  }
}

/** A hanging sign with an arrow and an aeroplane. */
function gate(g: Surface2D, x: number, y: number, t: Tint, color: string): void {
  for (const dx of [0.2, 1.1]) {
    rect(g, x + dx, y + 0.4, 0.025, 1);
    fillWith(g, t('#5a6a6c'));
  }
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x, y, 1.34, 0.42, 0.06);
    fillWith(g, t(color));
  });
  polygon(g, [
    [x + 0.14, y + 0.21],
    [x + 0.3, y + 0.34],
    [x + 0.3, y + 0.25],
    [x + 0.5, y + 0.25],
    [x + 0.5, y + 0.17],
    [x + 0.3, y + 0.17],
    [x + 0.3, y + 0.08],
  ]);
  fillWith(g, '#3a2c2c');
  g.save();
  g.translate(x + 0.92, y + 0.21);
  g.rotate(0.6);
  box(g, -0.22, -0.03, 0.44, 0.06, 0.03);
  fillWith(g, '#3a2c2c');
  polygon(g, [
    [0.06, 0],
    [-0.12, 0.2],
    [-0.18, 0.2],
    [-0.06, 0],
    [-0.18, -0.2],
    [-0.12, -0.2],
  ]);
  fillWith(g, '#3a2c2c');
  box(g, -0.22, -0.03, 0.44, 0.06, 0.03);
  fillWith(g, '#3a2c2c');
  g.restore();
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#dfe0d6'), t('#cfd3ca'), t('#b0b8b2'), t('#98a4a0'));
  // Polished: window posts and sky stand on their heads in it.
  along(view, pitch, (_, x) => {
    polygon(g, [
      [x + 0.1, line - 0.1],
      [x + pitch - 0.1, line - 0.1],
      [x + pitch - 0.25, -1.6],
      [x + 0.0, -1.6],
    ]);
    fillWith(
      g,
      down(g, line - 0.1, -1.4, fade(mix('#eaf4f2', '#6a74a8', air.night), 0.6), fade('#eaf4f2', 0)),
    );
    rect(g, x - 0.05, -1.2, 0.1, line + 1.1);
    fillWith(g, down(g, line - 0.1, -1, fade(t('#fbf9f0'), 0.5), fade(t('#fbf9f0'), 0)));
  });
  grid(g, view, line - 0.1, 1.0, () => null, fade(t('#8fa09c'), 0.26), 1.26);
  rect(g, view.left - 1, 0.16, view.right - view.left + 2, 0.1);
  fillWith(g, fade(t('#e3b04a'), 0.75));
  grain(g, view, 341, 0.5);
  planter(g, -4.2, t);
  seats(g, benchX, benchWidth, benchTop, t);
  suitcase(g, 0.55, t, '#d9705a');
  suitcase(g, 6.0, t, '#5f938a');
}

function seats(g: Surface2D, x: number, w: number, top: number, t: Tint): void {
  const n = 4;
  for (const dx of [-w / 2 + 0.24, w / 2 - 0.24])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, x + dx - 0.03, -0.02, 0.06, top - 0.02, 0.01);
      fillWith(g, t('#56646a'));
      box(g, x + dx - 0.14, -0.03, 0.28, 0.04, 0.02);
      fillWith(g, t('#56646a'));
    });
  box(g, x - w / 2 + 0.04, top - 0.1, w - 0.08, 0.06, 0.02);
  fillWith(g, t('#56646a'));
  for (let k = 0; k < n; k++) {
    const sx = x - w / 2 + (k * w) / n;
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, sx + 0.04, top + 0.02, w / n - 0.08, 0.5, 0.1);
      fillWith(g, down(g, top + 0.52, top, lighten(t('#3f7f8a'), 0.18), t('#3f7f8a')));
      box(g, sx + 0.02, top - 0.06, w / n - 0.04, 0.1, 0.04);
      fillWith(g, lighten(t('#3f7f8a'), 0.26));
    });
  }
}

function planter(g: Surface2D, x: number, t: Tint): void {
  for (let k = 0; k < 16; k++) {
    const a = 0.35 + (k / 15) * 2.45;
    const l = 0.75 + 0.35 * cell(k, 342);
    lifted(g, { blur: 0.04, alpha: 0.22 }, () => {
      polygon(g, [
        [x, 0.55],
        [x + Math.cos(a + 0.12) * l * 0.5, 0.55 + Math.sin(a + 0.12) * l * 0.6],
        [x + Math.cos(a) * l, 0.55 + Math.sin(a) * l * 0.95],
        [x + Math.cos(a - 0.12) * l * 0.5, 0.55 + Math.sin(a - 0.12) * l * 0.6],
      ]);
      fillWith(g, t(pick(['#4f8a64', '#68a176', '#3f7a5c'], k)));
    });
  }
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x - 0.5, 0.06, 1.0, 0.56, 0.06);
    fillWith(g, across(g, x - 0.5, x + 0.5, t('#f4efe2'), t('#c9c4b4')));
  });
}

function suitcase(g: Surface2D, x: number, t: Tint, color: string): void {
  const y = 0.2;
  box(g, x - 0.12, y + 0.92, 0.24, 0.045, 0.02);
  fillWith(g, t('#5a6a6c'));
  g.beginPath();
  g.rect(x - 0.1, y + 0.6, 0.025, 0.34);
  g.rect(x + 0.075, y + 0.6, 0.025, 0.34);
  fillWith(g, t('#5a6a6c'));
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - 0.23, y + 0.05, 0.46, 0.62, 0.07);
    fillWith(g, across(g, x - 0.23, x + 0.23, lighten(t(color), 0.2), darken(t(color), 0.1)));
  });
  for (const dx of [-0.1, 0, 0.1]) {
    rect(g, x + dx - 0.008, y + 0.1, 0.016, 0.52);
    fillWith(g, fade(darken(t(color), 0.4), 0.35));
  }
  for (const dx of [-0.15, 0.15]) {
    circle(g, x + dx, y + 0.02, 0.04);
    fillWith(g, t('#3c3a40'));
  }
}

/** A rope between posts, near the eye. */
function ropes(g: Surface2D, view: View, air: Air): void {
  const brass = mix('#c9985c', '#2a2030', 0.3 + 0.3 * air.night);
  along(view, 3.6, (_, x) => {
    g.beginPath();
    g.moveTo(x, -0.62);
    g.quadraticCurveTo(x + 1.8, -1.06, x + 3.6, -0.62);
    ink(g, mix('#8e3038', '#1c1020', 0.3 + 0.3 * air.night), 0.07);
  });
  along(view, 3.6, (_, x) =>
    lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
      rect(g, x - 0.04, -2, 0.08, 1.42);
      fillWith(g, across(g, x - 0.04, x + 0.04, lighten(brass, 0.3), darken(brass, 0.2)));
      oval(g, x, -0.56, 0.075, 0.06);
      fillWith(g, brass);
    }),
  );
}

const light = roomLight({
  day: ['#fdfdf6', '#8a8f86'],
  night: ['#7f86ac', '#181c3c'],
  windows,
  beam: 0.1,
  slant: 2.2,
  sun: '#ffe6b8',
  lamps: lamps.map((x) => ({ x, y: 4.3, reach: 3.8, color: '#dfe8ff' })),
});

export const airport: PlaceArt = {
  layers: [
    behind('airfield', 0.35, airfield, [0.55, 4.1]),
    behind('hall', 0.88, hall),
    behind('floor', 1, floor),
    before('ropes', 1.2, ropes),
  ],
  ...light,
};
