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
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { cabinet, counterFront, stool } from '../elements/furniture.ts';
import { flame, pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock } from '../elements/on-walls.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, glazed, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.6;
const windows: readonly Opening[] = [-7.9, -2.55, 5.4].map((x) => ({ x, y: 1.75, w: 1.5, h: 1.65 }));
const { x: benchX, width: benchWidth, top: benchTop } = furniture.lab.bench;
const liquids = ['#8fd06a', '#b07ad0', '#f2a04a', '#5fc0c8', '#e8607a'] as const;

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#e4efe4'), t('#d3e6da'), t('#bcd7ca'));
  glazed(
    g,
    view,
    line - 0.02,
    5,
    { w: 0.34, h: 0.2 },
    (n) => t(mix('#f4f8ee', n > 0.86 ? '#9fcfc0' : '#deeae0', n > 0.86 ? 1 : n)),
    271,
  );
  band(g, view, line + 0.98, 0.06, t('#5f9a94'));
  for (const o of windows) windowFrame(g, o, t('#f6f8f0'), { columns: 2, rows: 2 });
  pipes(g, view, t);
  periodic(g, -0.62, 2.0, t);
  bottles(g, 1.75, 2.1, 2.5, t, 1);
  bottles(g, 1.75, 2.75, 2.5, t, 2);
  bottles(g, -5.6, 2.2, 1.9, t, 3);
  clock(g, 1.35, 3.45, 0.2, 9.6, '#5f9a94', t);
  hood(g, -4.6, t, air);
  cabinet(g, -2.75, line - 0.14, 3.6, 0.74, t('#7fb4ac'), { columns: 5, knob: '#f6f8f0', top: t('#f4f1e4') });
  microscope(g, -2.2, line + 0.62, t);
  rack(g, -0.9, line + 0.62, t);
  grain(g, view, 273, 0.8);
}

/** Steel pipes under the ceiling with valves. */
function pipes(g: Surface2D, view: View, t: Tint): void {
  for (const [y, r, c] of [
    [3.95, 0.07, '#c9d2cc'],
    [4.17, 0.045, '#d98a5c'],
  ] as const)
    lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
      rect(g, view.left - 1, y - r, view.right - view.left + 2, r * 2);
      fillWith(g, down(g, y + r, y - r, lighten(t(c), 0.35), t(c), darken(t(c), 0.2)));
    });
  along(view, 3.1, (_, x) => {
    box(g, x + 0.6, 3.84, 0.16, 0.22, 0.03);
    fillWith(g, t('#9fb0ac'));
    circle(g, x + 1.9, 4.17, 0.09);
    ink(g, t('#d9604a'), 0.03);
  });
}

/** A table of coloured squares: everybody knows its outline. */
function periodic(g: Surface2D, x: number, y: number, t: Tint): void {
  const s = 0.092;
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    box(g, x - 0.1, y - 0.1, s * 18 + 0.2, s * 9 + 0.3, 0.02);
    fillWith(g, t('#fdfaf0'));
  });
  for (let c = 0; c < 18; c++)
    for (let r = 0; r < 9; r++) {
      const here =
        r === 7 || r === 8
          ? c > 2 && c < 17
          : c === 0 || c === 17
            ? r > 0 || c === 0 || c === 17
            : c === 1
              ? r > 0
              : c > 11
                ? r > 0
                : r > 2;
      if (!here) continue;
      const color =
        c < 1
          ? '#e8806a'
          : c < 2
            ? '#f0b060'
            : r > 6
              ? '#c79ad0'
              : c < 12
                ? '#f0d27a'
                : c < 15
                  ? '#8fc0a0'
                  : c < 17
                    ? '#7fb4d0'
                    : '#9a9ad0';
      rect(g, x + c * s, y + (8 - r) * s + (r > 6 ? -0.03 : 0.04), s * 0.86, s * 0.86);
      fillWith(g, t(color));
    }
}

/** A shelf of bottles and jars. */
function bottles(g: Surface2D, x: number, y: number, w: number, t: Tint, salt: number): void {
  for (let k = 0; k < w / 0.23; k++) {
    const bx = x + 0.12 + k * 0.22;
    const n = salt * 31 + k;
    if (bx > x + w - 0.1 || cell(n, 274) < 0.12) continue;
    const h = 0.2 + 0.14 * cell(n, 275);
    const brown = cell(n, 276) > 0.6;
    const c = t(brown ? '#9a5c34' : pick(liquids, n));
    lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
      box(g, bx - 0.075, y, 0.15, h, 0.03);
      fillWith(g, brown ? c : 'rgba(240,248,244,0.85)');
      box(g, bx - 0.03, y + h - 0.01, 0.06, 0.07, 0.01);
      fillWith(g, t('#4a5a5c'));
    });
    if (!brown) {
      box(g, bx - 0.06, y + 0.01, 0.12, h * (0.3 + 0.4 * cell(n, 277)), 0.025);
      fillWith(g, fade(c, 0.85));
    }
    box(g, bx - 0.055, y + h * 0.3, 0.11, h * 0.3, 0.005);
    fillWith(g, t('#fdfaf0'));
  }
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x, y - 0.05, w, 0.05, 0.015);
    fillWith(g, t('#f4f1e4'));
  });
}

/** The fume hood: a lit glass case with an experiment in it. */
function hood(g: Surface2D, x: number, t: Tint, air: Air): void {
  const foot = line - 0.16;
  lifted(g, { blur: 0.12, alpha: 0.38 }, () => {
    rect(g, x + 0.45, foot + 2.4, 0.5, 4);
    fillWith(g, across(g, x + 0.45, x + 0.95, t('#dfe4dc'), t('#a9b8b2')));
    box(g, x, foot, 1.4, 2.5, 0.05);
    fillWith(g, down(g, 3, foot, t('#f4f1e4'), t('#cfd8ce')));
  });
  box(g, x + 0.12, foot + 0.92, 1.16, 1.24, 0.03);
  fillWith(
    g,
    down(g, 2.6, 1.3, mix('#bfe0dc', '#d8fff4', air.night * 0.5), mix('#9fc8c4', '#bff0e4', air.night * 0.5)),
  );
  box(g, x + 0.1, foot + 0.12, 1.2, 0.6, 0.03);
  fillWith(g, t('#7fb4ac'));
  flask(g, x + 0.48, foot + 0.94, 0.46, '#8fd06a', t);
  flask(g, x + 0.94, foot + 0.94, 0.36, '#b07ad0', t);
  curve(g, [
    [x + 0.48, foot + 1.4],
    [x + 0.56, foot + 1.62],
    [x + 0.86, foot + 1.58],
    [x + 0.94, foot + 1.32],
  ]);
  ink(g, 'rgba(250,255,252,0.8)', 0.035);
  rect(g, x + 0.12, foot + 1.72, 1.16, 0.05);
  fillWith(g, t('#5f9a94'));
}

/** An Erlenmeyer flask of height `h` standing on (x, y). */
function flask(g: Surface2D, x: number, y: number, h: number, liquid: string, t: Tint): void {
  const outline = () => {
    g.beginPath();
    g.moveTo(x - h * 0.36, y);
    g.lineTo(x + h * 0.36, y);
    g.quadraticCurveTo(x + h * 0.42, y + h * 0.06, x + h * 0.32, y + h * 0.22);
    g.lineTo(x + h * 0.1, y + h * 0.66);
    g.lineTo(x + h * 0.1, y + h);
    g.lineTo(x - h * 0.1, y + h);
    g.lineTo(x - h * 0.1, y + h * 0.66);
    g.lineTo(x - h * 0.32, y + h * 0.22);
    g.quadraticCurveTo(x - h * 0.42, y + h * 0.06, x - h * 0.36, y);
    g.closePath();
  };
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    outline();
    fillWith(g, 'rgba(246,252,250,0.72)');
  });
  g.save();
  outline();
  g.clip();
  rect(g, x - h, y, h * 2, h * 0.42);
  fillWith(g, down(g, y + h * 0.42, y, lighten(t(liquid), 0.25), t(liquid)));
  for (const [dx, dy, r] of [
    [-0.1, 0.16, 0.03],
    [0.08, 0.26, 0.04],
    [0.02, 0.1, 0.025],
  ] as const) {
    circle(g, x + dx * h, y + dy * h, r * h);
    fillWith(g, 'rgba(255,255,255,0.55)');
  }
  g.restore();
  polygon(g, [
    [x - h * 0.22, y + h * 0.12],
    [x - h * 0.16, y + h * 0.12],
    [x - h * 0.06, y + h * 0.5],
    [x - h * 0.1, y + h * 0.5],
  ]);
  fillWith(g, 'rgba(255,255,255,0.5)');
  box(g, x - h * 0.13, y + h * 0.97, h * 0.26, h * 0.05, 0.01);
  fillWith(g, 'rgba(250,255,252,0.9)');
}

/** Test tubes in a wooden rack. */
function rack(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 5; k++) {
    box(g, x + k * 0.12 - 0.03, y + 0.05, 0.06, 0.3, 0.03);
    fillWith(g, 'rgba(246,252,250,0.8)');
    box(g, x + k * 0.12 - 0.025, y + 0.055, 0.05, 0.1 + 0.1 * cell(k, 278), 0.025);
    fillWith(g, t(pick(liquids, k)));
  }
  for (const dy of [0, 0.2])
    lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
      box(g, x - 0.1, y + dy, 0.68, 0.05, 0.01);
      fillWith(g, t('#c9935c'));
    });
}

function microscope(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x - 0.2, y, 0.4, 0.06, 0.02);
    fillWith(g, t('#3c5a5c'));
    curve(g, [
      [x + 0.14, y + 0.06],
      [x + 0.22, y + 0.3],
      [x + 0.06, y + 0.5],
    ]);
    ink(g, t('#3c5a5c'), 0.07);
    box(g, x - 0.18, y + 0.18, 0.28, 0.04, 0.01);
    fillWith(g, t('#5f7f80'));
    g.save();
    g.translate(x - 0.02, y + 0.4);
    g.rotate(0.25);
    box(g, -0.055, -0.14, 0.11, 0.4, 0.03);
    fillWith(g, t('#f4f1e4'));
    box(g, -0.035, 0.24, 0.07, 0.1, 0.02);
    fillWith(g, t('#3c5a5c'));
    g.restore();
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#cfdcd2'), t('#bfd0c6'), t('#9cb4aa'), t('#84a098'));
  grid(
    g,
    view,
    line - 0.12,
    0.62,
    (c, r) => ((c + r) % 2 ? fade(t('#eaf2e6'), 0.55) : null),
    fade(t('#7f9a92'), 0.25),
    1.23,
  );
  wallShadow(g, view, line - 0.12, 0.4, 0.3);
  grain(g, view, 279, 0.7);
  stool(g, -3.2, 0.14, 0.62, t('#5f9a94'), t('#6a7a7c'));
  workbench(g, t);
}

/** The bench: tiled front, steel top, a burner under a round flask. */
function workbench(g: Surface2D, t: Tint): void {
  counterFront(
    g,
    benchX - benchWidth / 2,
    -0.03,
    benchWidth,
    benchTop - 0.01,
    t('#f0ecdc'),
    t('#5f9a94'),
    0.62,
  );
  const y = benchTop + 0.02;
  flask(g, benchX + 0.95, y, 0.4, '#f2a04a', t);
  rack(g, benchX - 1.05, y, t);
  // A stand with a clamp, a burner below.
  const x = benchX + 0.35;
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    box(g, x + 0.2, y, 0.03, 0.8, 0.01);
    fillWith(g, t('#6a7a7c'));
    box(g, x - 0.1, y, 0.4, 0.03, 0.01);
    fillWith(g, t('#6a7a7c'));
    box(g, x - 0.02, y + 0.58, 0.24, 0.025, 0.01);
    fillWith(g, t('#6a7a7c'));
    box(g, x - 0.03, y + 0.03, 0.06, 0.16, 0.01);
    fillWith(g, t('#b8863c'));
  });
  flame(g, x, y + 0.19, 0.16);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    circle(g, x, y + 0.46, 0.14);
    fillWith(g, 'rgba(246,252,250,0.78)');
    box(g, x - 0.03, y + 0.58, 0.06, 0.16, 0.01);
    fillWith(g, 'rgba(246,252,250,0.85)');
  });
  g.beginPath();
  g.arc(x, y + 0.46, 0.12, Math.PI, Math.PI * 2);
  g.closePath();
  fillWith(g, t('#e8607a'));
  oval(g, x - 0.05, y + 0.52, 0.03, 0.045, 0.5);
  fillWith(g, 'rgba(255,255,255,0.7)');
}

const light = roomLight({
  day: ['#fafff8', '#6f8f84'],
  night: ['#6c8098', '#14203a'],
  windows,
  beam: 0.2,
  sun: '#fff0c8',
  lamps: [
    ...[-4.0, 0.2, 4.6].map((x) => ({ x, y: 3.6, reach: 3.1, color: '#e8ffd8' })),
    { x: -3.9, y: 1.9, reach: 1.8, color: '#a8ffe0', day: 0.2 },
  ],
});

export const lab: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.35), [1.4, 3.7]),
    behind('wall', 0.88, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of [-4.0, 0.2, 4.6]) pendant(g, v, x, 3.6, 0.7, '#5f9a94', 'disc', air);
    }),
  ],
  ...light,
};
