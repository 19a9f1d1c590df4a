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
import { floorSheet, wallShadow } from '../elements/floors.ts';
import { cabinet, ladder, table } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, masonry, onWall, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.6;
const { x: benchX, width: benchWidth, top: benchTop } = furniture.workshop.workbench;
/** The way out for cars, its roller door half up. */
const gate: Opening = { x: -4.5, y: line - 0.1, w: 2.9, h: 2.75 };
const raised = 1.35;
const windows: readonly Opening[] = [
  { x: -0.75, y: 2.0, w: 2.3, h: 1.5 },
  { x: 6.1, y: 2.0, w: 2.3, h: 1.5 },
  { x: -8.6, y: 2.0, w: 2.3, h: 1.5 },
];
const openings = [gate, ...windows];
const lamps = [-2.2, 1.0, 4.2, 7.4, -5.4];

function outlook(g: Surface2D, view: View, air: Air): void {
  paintOutlook(g, view, air, 1.35);
  const t = roomTint(air);
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 1.25 - view.bottom + 1);
  fillWith(g, mix(t('#c9bca4'), '#333a5c', 0.7 * air.night));
}

function shed(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, openings, t('#93a9b2'), t('#7f98a4'), t('#6f8a98'));
  onWall(g, view, line, openings, () => {
    masonry(g, view, line, 6, { w: 0.42, h: 0.17 }, t('#b4c4c6'), t('#56707e'), 0.3, 701);
    rect(g, view.left - 1, line - 0.1, view.right - view.left + 2, 0.95);
    fillWith(g, down(g, 1.45, 0.5, t('#4f6c7c'), t('#44606f')));
  });
  for (const o of windows) windowFrame(g, o, t('#3f4c56'), { columns: 4, rows: 3, width: 0.06 });
  rollerDoor(g, t);
  onWall(g, view, line, openings, () => band(g, view, 1.42, 0.05, t('#e3a83c')));
  pegboard(g, t);
  shelf(g, 5.75, 1.35, 3, t);
  shelf(g, -8.9, 1.35, 3, t);
  fuseBox(g, -1.15, t);
  girders(g, view, t);
  grain(g, view, 703);
}

/** Slats of sheet metal, rolled up half the way, with the roll's box above. */
function rollerDoor(g: Surface2D, t: Tint): void {
  const { x, y, w, h } = gate;
  const foot = y + raised;
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    rect(g, x, foot, w, y + h - foot);
    fillWith(g, down(g, y + h, foot, t('#b9c2c0'), t('#d5d9d2')));
  });
  for (let k = 0; k < (y + h - foot) / 0.14; k++) {
    rect(g, x, foot + k * 0.14, w, 0.035);
    fillWith(g, fade(t('#4a5a62'), 0.34));
    rect(g, x, foot + k * 0.14 + 0.1, w, 0.025);
    fillWith(g, fade('#fffaf0', 0.3));
  }
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    rect(g, x, foot - 0.03, w, 0.09);
    fillWith(g, t('#e3a83c'));
  });
  for (let k = 0; k < 10; k++) {
    const sx = x + (k + 0.25) * (w / 10);
    polygon(g, [
      [sx, foot - 0.03],
      [sx + 0.12, foot - 0.03],
      [sx + 0.18, foot + 0.06],
      [sx + 0.06, foot + 0.06],
    ]);
    fillWith(g, t('#3a3f46'));
  }
  for (const px of [x - 0.14, x + w])
    lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
      rect(g, px, y, 0.14, h + 0.05);
      fillWith(g, across(g, px, px + 0.14, t('#5c6c74'), t('#43525a')));
    });
  lifted(g, { blur: 0.12, alpha: 0.42 }, () => {
    box(g, x - 0.22, y + h - 0.02, w + 0.44, 0.42, 0.06);
    fillWith(g, down(g, y + h + 0.4, y + h, t('#7d8f98'), t('#4f626c')));
  });
}

/** The board that every tool hangs on. */
function pegboard(g: Surface2D, t: Tint): void {
  const [x, y, w, h] = [benchX - 1.3, 1.52, 2.6, 1.7] as const;
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x, y, w, h, 0.04);
    fillWith(g, down(g, y + h, y, t('#e0b478'), t('#cc9858')));
  });
  for (let i = 0; i < 17; i++)
    for (let k = 0; k < 11; k++) {
      circle(g, x + 0.1 + i * 0.15, y + 0.1 + k * 0.15, 0.012);
      fillWith(g, fade(t('#6a4226'), 0.4));
    }
  const hang = (dx: number, top: number, paint: () => void) =>
    lifted(g, { blur: 0.045, alpha: 0.42 }, () => {
      g.save();
      g.translate(x + dx, y + top);
      paint();
      g.restore();
    });
  const steel = t('#c3cccd');
  const red = t('#c4463a');
  // Wrenches from long to short.
  for (let k = 0; k < 5; k++) hang(0.2 + k * 0.19, 1.55, () => wrench(g, 0.62 - k * 0.085, steel));
  hang(1.45, 1.5, () => saw(g, steel, t('#a8603c')));
  for (let k = 0; k < 4; k++)
    hang(0.2 + k * 0.17, 0.72, () =>
      screwdriver(g, [red, t('#3f7f78'), t('#e3a83c'), t('#3a4a78')][k] ?? red, steel),
    );
  hang(1.05, 0.74, () => hammer(g, t('#4a525a'), t('#b9784a')));
  hang(1.42, 0.72, () => pliers(g, steel, red));
  hang(1.85, 0.72, () => pliers(g, steel, t('#3f7f78')));
  // A reel of cable.
  hang(2.25, 0.45, () => {
    for (const [r, c] of [
      [0.24, '#d9782f'],
      [0.2, '#b8602a'],
      [0.15, '#d9782f'],
    ] as const) {
      circle(g, 0, 0, r);
      ink(g, t(c), 0.05);
    }
  });
}

function wrench(g: Surface2D, length: number, steel: string): void {
  box(g, -0.028, -length, 0.056, length, 0.02);
  fillWith(g, across(g, -0.03, 0.03, lighten(steel, 0.25), darken(steel, 0.15)));
  circle(g, 0, -length, 0.052);
  ink(g, darken(steel, 0.1), 0.035);
  g.beginPath();
  g.arc(0, 0.01, 0.055, 2.2, 7.2);
  ink(g, darken(steel, 0.1), 0.05);
}

function saw(g: Surface2D, steel: string, wood: string): void {
  polygon(g, [
    [0.1, 0],
    [0.98, -0.12],
    [0.98, -0.2],
    [0.1, -0.32],
  ]);
  fillWith(g, down(g, 0, -0.32, lighten(steel, 0.3), darken(steel, 0.08)));
  blob(g, [
    [-0.1, 0.05],
    [0.16, 0.04],
    [0.2, -0.16],
    [0.14, -0.36],
    [-0.08, -0.34],
    [-0.14, -0.14],
  ]);
  fillWith(g, wood);
  oval(g, 0.01, -0.15, 0.06, 0.1);
  fillWith(g, darken(wood, 0.45));
}

function screwdriver(g: Surface2D, handle: string, steel: string): void {
  rect(g, -0.012, -0.46, 0.024, 0.26);
  fillWith(g, steel);
  box(g, -0.042, -0.22, 0.084, 0.24, 0.035);
  fillWith(g, across(g, -0.04, 0.04, lighten(handle, 0.25), darken(handle, 0.1)));
}

function hammer(g: Surface2D, head: string, wood: string): void {
  box(g, -0.025, -0.56, 0.05, 0.56, 0.02);
  fillWith(g, wood);
  box(g, -0.15, -0.06, 0.26, 0.12, 0.03);
  fillWith(g, down(g, 0.06, -0.06, lighten(head, 0.25), head));
  polygon(g, [
    [0.1, -0.05],
    [0.1, 0.05],
    [0.22, 0],
  ]);
  fillWith(g, head);
}

function pliers(g: Surface2D, steel: string, handle: string): void {
  for (const s of [-1, 1]) {
    curve(g, [
      [s * 0.015, -0.16],
      [s * 0.09, -0.32],
      [s * 0.06, -0.5],
    ]);
    ink(g, handle, 0.05);
    polygon(g, [
      [0, -0.18],
      [s * 0.075, -0.1],
      [s * 0.02, 0.04],
      [0, 0.04],
    ]);
    fillWith(g, steel);
  }
  circle(g, 0, -0.15, 0.045);
  fillWith(g, darken(steel, 0.3));
}

/** Tins of paint, boxes and jars of screws on a board. */
function shelf(g: Surface2D, x: number, y: number, w: number, t: Tint): void {
  for (let k = 0; k < Math.floor(w / 0.34); k++) {
    const h = 0.2 + 0.16 * cell(k, 705);
    const c = t(pick(['#c4463a', '#e8e0cc', '#3f7f78', '#e3a83c', '#6a4a3c', '#8fb0b8'], k * 5));
    lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
      box(g, x + 0.06 + k * 0.34, y, 0.25, h, 0.02);
      fillWith(g, across(g, x + k * 0.34, x + 0.3 + k * 0.34, lighten(c, 0.2), darken(c, 0.12)));
    });
    rect(g, x + 0.06 + k * 0.34, y + h - 0.05, 0.25, 0.03);
    fillWith(g, fade('#fffaf0', 0.4));
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - 0.05, y - 0.06, w + 0.1, 0.06, 0.01);
    fillWith(g, t('#a8744a'));
  });
}

function fuseBox(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    box(g, x - 0.16, 2.1, 0.32, 0.44, 0.03);
    fillWith(g, t('#d6d8cc'));
  });
  circle(g, x, 2.4, 0.05);
  fillWith(g, t('#c4463a'));
  rect(g, x - 0.02, 2.54, 0.04, 1.3);
  fillWith(g, t('#5c6c74'));
}

function girders(g: Surface2D, view: View, t: Tint): void {
  const steel = t('#4a5c68');
  for (const y of [3.92, 4.42])
    lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
      rect(g, view.left - 1, y, view.right - view.left + 2, 0.08);
      fillWith(g, steel);
    });
  along(view, 0.9, (_, x) => {
    g.beginPath();
    g.moveTo(x, 3.96);
    g.lineTo(x + 0.45, 4.46);
    g.lineTo(x + 0.9, 3.96);
    ink(g, steel, 0.05);
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#b0aca2'), t('#a29d94'), t('#84807c'), t('#5f5c5e'));
  wallShadow(g, view, line - 0.1, 0.42, 0.36);
  // Slabs, a yellow line to walk behind, and what dripped from the cars.
  along(view, 3.2, (i, x) => {
    g.beginPath();
    g.moveTo(x + 0.6, line - 0.1);
    g.lineTo(x * 1.25 + 0.75, -1.6);
    ink(g, fade(t('#4f4c4e'), 0.3), 0.016);
    oval(g, x + 2.2 * cell(i, 707), -0.1 - 0.4 * cell(i, 708), 0.36, 0.08);
    fillWith(g, fade(t('#3a3638'), 0.22));
  });
  rect(g, view.left - 1, 0.24, view.right - view.left + 2, 0.07);
  fillWith(g, fade(t('#e8b23c'), 0.85));
  grain(g, view, 709);
  tyres(g, -5.35, t);
  drum(g, 5.35, t);
  ladder(g, 9.2, 0.1, 3, 0.5, t('#c08a50'));
  cabinet(g, 1.0, 0.24, 0.9, 0.86, t('#b8443a'), { columns: 1, rows: 4, knob: t('#d9dcd6') });
  toolbox(g, 1.42, 1.12, t);
  bench(g, t);
}

/** The bench with its vice, a lamp on an arm and shavings beside it. */
function bench(g: Surface2D, t: Tint): void {
  const iron = t('#4a6a78');
  box(g, benchX - benchWidth / 2 + 0.16, 0.2, benchWidth - 0.32, 0.06);
  fillWith(g, darken(t('#a8744a'), 0.2));
  for (const [dx, w, h, c] of [
    [-0.7, 0.5, 0.3, '#c9a06a'],
    [0, 0.4, 0.36, '#8a9aa0'],
    [0.5, 0.46, 0.26, '#c9a06a'],
  ] as const)
    lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
      box(g, benchX + dx, 0.26, w, h, 0.03);
      fillWith(g, down(g, 0.26 + h, 0.26, lighten(t(c), 0.1), t(c)));
    });
  table(g, benchX, benchWidth, benchTop, t('#b9824e'), { legs: 0.14, board: 0.1, apron: 0.14 });
  const vx = benchX - benchWidth / 2 + 0.3;
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    box(g, vx - 0.14, benchTop, 0.34, 0.09, 0.02);
    fillWith(g, darken(iron, 0.1));
    box(g, vx - 0.17, benchTop + 0.08, 0.14, 0.16, 0.02);
    fillWith(g, iron);
    box(g, vx + 0.06, benchTop + 0.06, 0.16, 0.18, 0.02);
    fillWith(g, lighten(iron, 0.12));
  });
  rect(g, vx - 0.3, benchTop + 0.11, 0.16, 0.03);
  fillWith(g, t('#c3cccd'));
}

/** The open box of a mechanic. */
function toolbox(g: Surface2D, x: number, y: number, t: Tint): void {
  const red = t('#e3a83c');
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    box(g, x - 0.26, y, 0.52, 0.2, 0.03);
    fillWith(g, down(g, y + 0.2, y, lighten(red, 0.15), red));
  });
  curve(g, [
    [x - 0.14, y + 0.2],
    [x - 0.1, y + 0.32],
    [x + 0.1, y + 0.32],
    [x + 0.14, y + 0.2],
  ]);
  ink(g, t('#3a3f46'), 0.035);
}

function tyres(g: Surface2D, x: number, t: Tint): void {
  for (let k = 0; k < 4; k++) {
    lifted(g, { blur: 0.07, alpha: 0.38 }, () => {
      box(g, x - 0.42 + (k % 2) * 0.05, 0.16 + k * 0.24, 0.84, 0.25, 0.12);
      fillWith(g, down(g, 0.41 + k * 0.24, 0.16 + k * 0.24, t('#5a5c62'), t('#34363c')));
    });
    rect(g, x - 0.34 + (k % 2) * 0.05, 0.27 + k * 0.24, 0.68, 0.025);
    fillWith(g, fade('#e8e4dc', 0.2));
  }
}

function drum(g: Surface2D, x: number, t: Tint): void {
  const blue = t('#2f6f8a');
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x - 0.34, 0.16, 0.68, 1.0, 0.05);
    fillWith(g, across(g, x - 0.34, x + 0.34, lighten(blue, 0.3), blue, darken(blue, 0.25)));
  });
  for (const y of [0.48, 0.82]) {
    rect(g, x - 0.35, y, 0.7, 0.04);
    fillWith(g, fade('#fffaf0', 0.25));
  }
}

/** A chain hoist near the eye. */
function hoist(g: Surface2D, view: View, air: Air): void {
  const dark = (hex: string) => mix(hex, '#16181e', 0.45 + 0.25 * air.night);
  along(view, 11, (_, x0) => {
    const x = x0 + 5.6;
    for (let y = 3.5; y < view.top + 0.5; y += 0.13) {
      oval(g, x, y, 0.03, 0.06);
      ink(g, dark('#8a949a'), 0.022);
    }
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      box(g, x - 0.11, 3.3, 0.22, 0.24, 0.05);
      fillWith(g, dark('#e3a83c'));
    });
    g.beginPath();
    g.arc(x, 3.12, 0.12, 1.5, 5.4, false);
    ink(g, dark('#8a949a'), 0.05);
  });
}

const light = roomLight({
  day: ['#fffaf0', '#5f6a70'],
  night: ['#8a8090', '#181a2c'],
  windows: openings,
  beam: 0.22,
  lamps: lamps.map((x) => ({ x, y: 3.05, reach: 2.7, day: 0.12 })),
});

export const workshop: PlaceArt = {
  layers: [
    behind('outlook', 0.4, outlook, [0.3, 3.7]),
    behind('wall', 0.92, shed),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.05, 0.62, '#3f5f6c', 'dome', air);
    }),
    before('hoist', 1.2, hoist),
  ],
  ...light,
};
