import { darken, fade, lighten } from '../../colour.ts';
import {
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
import { bulbString, flame } from '../elements/lamps.ts';
import { openLight } from '../elements/lighting.ts';
import { fir } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, sunlight, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

/** Where the ice meets the boards, and how high these are. */
const edge = 0.62;
const boards = 0.78;
const panel = 1.5;
const masts = [-8.4, -4.2, 0, 4.2, 8.4] as const;
const winter = (air: Air): Tint => airTint(air, { haze: '#e3ecf4', snow: 0.3, night: '#16224e' });
/** It has snowed here, whether it does now or not. */
const laden = (air: Air): Air => ({ ...air, snow: Math.max(air.snow, 0.75) });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 2.0, 2.7, 3.6, {
    day: ['#86b4d8', '#c3dbe8', '#fbe6d2'],
    night: ['#0f1a44', '#233066', '#6b5f92'],
    sun: '#fff3d8',
    size: 0.36,
    clouds: 0.5,
    above: 0.8,
  });
}

/** The houses around the square, each under its snow. */
function town(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  hills(g, view, 2.7, 0.5, t('#c4d4e2', 0.6), 741);
  along(view, 1.42, (i, x) => house(g, x, i, air));
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 1.12 - view.bottom + 1);
  fillWith(g, down(g, 1.12, 0.6, t('#f2f4f6'), t('#cfdcea')));
  grain(g, view, 743, 0.7);
}

function house(g: Surface2D, x: number, i: number, air: Air): void {
  const t = winter(air);
  const w = 1.2 + 0.2 * cell(i, 745);
  const h = 0.95 + 0.7 * cell(i, 746);
  const color = t(pick(['#4f7c90', '#b5654f', '#6f8fa0', '#d0a05c', '#3f6378', '#a8566a'], i * 5), 0.25);
  lifted(g, { blur: 0.08, alpha: 0.28 }, () => {
    rect(g, x, 1, w, h);
    fillWith(g, down(g, 1 + h, 1, lighten(color, 0.12), color));
  });
  for (let k = 0; k < 6; k++) {
    const [wx, wy] = [x + 0.16 + (k % 3) * (w * 0.3), 1.18 + Math.floor(k / 3) * 0.5];
    if (wy + 0.34 > 1 + h) continue;
    box(g, wx - 0.02, wy - 0.02, 0.24, 0.34, 0.02);
    fillWith(g, lighten(color, 0.45));
    rect(g, wx, wy, 0.2, 0.3);
    fillWith(g, cell(i * 9 + k, 747) > 0.3 ? lit(air, '#f4d69a', '#ffd480') : darken(color, 0.25));
    rect(g, wx - 0.03, wy - 0.05, 0.26, 0.035);
    fillWith(g, snowWhite(air));
  }
  const top = 1 + h;
  lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
    box(g, x + w * 0.68, top + 0.1, 0.16, 0.5, 0.01);
    fillWith(g, darken(color, 0.2));
    polygon(g, [
      [x - 0.1, top - 0.02],
      [x + w + 0.1, top - 0.02],
      [x + w / 2, top + 0.72],
    ]);
    fillWith(g, darken(color, 0.28));
  });
  blob(
    g,
    [
      [x - 0.15, top - 0.02],
      [x + w * 0.3, top + 0.44],
      [x + w / 2, top + 0.78],
      [x + w * 0.7, top + 0.44],
      [x + w + 0.15, top - 0.02],
      [x + w * 0.78, top + 0.12],
      [x + w * 0.5, top + 0.1],
      [x + w * 0.24, top + 0.13],
    ],
    0.7,
  );
  fillWith(g, snowWhite(air));
}

/** A tall fir with its lights, a hut for hot chocolate, and firs between. */
function square(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  along(view, 2.6, (i, x) => {
    if (cell(i, 748) > 0.35)
      fir(g, x + cell(i, 749), 1.05, 1 + 0.5 * cell(i, 750), t('#3f6f70', 0.15), t('#5a4650'), laden(air), 4);
  });
  const x = -2.5;
  fir(g, x, 1.0, 3.1, t('#2f6a62'), t('#5a4038'), { ...air, snow: Math.max(0.6 * air.snow, 0.2) }, 6);
  for (let k = 0; k < 34; k++) {
    const s = cell(k, 751);
    const y = 1.5 + 2.5 * s;
    const reach = 0.84 * (1 - s) + 0.02;
    const bx = x + (cell(k, 752) * 2 - 1) * reach;
    circle(g, bx, y, 0.09);
    fillWith(g, fade('#ffd88a', 0.2 + 0.3 * air.night));
    circle(g, bx, y, 0.035);
    fillWith(g, pick(['#ffe6a4', '#ff9a7a', '#ffe6a4', '#a8e0ff'], k));
  }
  polygon(
    g,
    Array.from({ length: 10 }, (_, k) => {
      const r = k % 2 ? 0.09 : 0.22;
      const a = Math.PI / 2 + (k * Math.PI) / 5;
      return [x + Math.cos(a) * r, 4.14 + Math.sin(a) * r] as const;
    }),
  );
  fillWith(g, '#ffd468');
  for (const hx of [3.1, -9.2]) hut(g, hx, air);
  grain(g, view, 753, 0.6);
}

function hut(g: Surface2D, x: number, air: Air): void {
  const t = winter(air);
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    rect(g, x - 0.85, 0.9, 1.7, 1.45);
    fillWith(g, down(g, 2.35, 0.9, t('#a8683f'), t('#8a5234')));
  });
  for (let k = 1; k < 7; k++) {
    rect(g, x - 0.85, 0.9 + k * 0.21, 1.7, 0.02);
    fillWith(g, fade(t('#4f2a1c'), 0.4));
  }
  box(g, x - 0.62, 1.5, 1.24, 0.62, 0.03);
  fillWith(g, lit(air, t('#f0c888'), '#ffdc94'));
  for (let k = 0; k < 4; k++) {
    box(g, x - 0.5 + k * 0.28, 1.5, 0.13, 0.15, 0.03);
    fillWith(g, t(pick(['#c8463f', '#fff6e6', '#3f7f8a'], k)));
  }
  // An awning in stripes, laden with snow.
  for (let k = 0; k < 8; k++) {
    polygon(g, [
      [x - 0.9 + k * 0.225, 2.4],
      [x - 0.9 + (k + 1) * 0.225, 2.4],
      [x - 1.0 + (k + 1) * 0.25, 2.05],
      [x - 1.0 + k * 0.25, 2.05],
    ]);
    fillWith(g, t(k % 2 ? '#fff6e6' : '#c8463f'));
  }
  lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
    blob(g, [
      [x - 1.02, 2.36],
      [x - 0.6, 2.6],
      [x + 0.1, 2.55],
      [x + 0.7, 2.62],
      [x + 1.02, 2.36],
    ]);
    fillWith(g, snowWhite(air));
  });
  // A brazier to warm one's hands.
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    polygon(g, [
      [x + 1.2, 1.5],
      [x + 1.7, 1.5],
      [x + 1.6, 1.25],
      [x + 1.3, 1.25],
    ]);
    fillWith(g, t('#4a444c'));
  });
  flame(g, x + 1.45, 1.48, 0.42, 0.85);
}

/** The boards: white, a red rail on top, a yellow foot, and the lights strung above. */
function barrier(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  const wide = view.right - view.left + 2;
  for (const x of masts) {
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      box(g, x - 0.04, edge, 0.08, 2.85, 0.02);
      fillWith(g, t('#3f6378'));
    });
    bulbString(g, x, edge + 2.78, 4.2, 0.28, 13, air);
  }
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    rect(g, view.left - 1, edge - 0.4, wide, boards + 0.4);
    fillWith(g, down(g, edge + boards, edge, t('#fdfaf4'), t('#e0e8ee')));
  });
  rect(g, view.left - 1, edge - 0.4, wide, 0.52);
  fillWith(g, t('#f2bc4a'));
  along(view, panel, (i, x) => {
    rect(g, x, edge - 0.1, 0.02, boards + 0.1);
    fillWith(g, fade(t('#7f98ac'), 0.6));
    // Hearts, stars and flakes are painted on it.
    const [cx, cy] = [x + panel / 2, edge + 0.4];
    const c = t(pick(['#c8463f', '#3f7f9c', '#e39a3c'], i));
    for (let k = 0; k < 3; k++) {
      const a = (k * Math.PI) / 3 + 0.52;
      curve(g, [
        [cx - Math.cos(a) * 0.16, cy - Math.sin(a) * 0.16],
        [cx + Math.cos(a) * 0.16, cy + Math.sin(a) * 0.16],
      ]);
      ink(g, fade(c, 0.7), 0.035);
    }
    circle(g, cx, cy, 0.05);
    fillWith(g, c);
  });
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, view.left - 1, edge + boards - 0.03, wide, 0.1, 0.03);
    fillWith(g, down(g, edge + boards + 0.07, edge + boards, t('#e05a4c'), t('#b83c38')));
  });
  grain(g, view, 755, 0.7);
}

/** Ice that mirrors the boards, with its lines and the traces of skates. */
function ice(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  const wide = view.right - view.left + 2;
  const top = edge - 0.1;
  rect(g, view.left - 1, view.bottom - 1, wide, top - view.bottom + 1);
  fillWith(g, down(g, top, -1.8, t('#d8ecf4'), t('#c2e2f0'), t('#a4d0e8'), t('#86b8dc')));
  rect(g, view.left - 1, top - 0.4, wide, 0.4);
  fillWith(g, down(g, top, top - 0.4, fade(t('#f2bc4a'), 0.4), fade(t('#fffaf0'), 0.3), fade('#fffaf0', 0)));
  for (const [x, w, c] of [
    [-3.2, 1.1, '#2f6a62'],
    [2.4, 1.6, '#a8683f'],
    [-9.5, 1.6, '#a8683f'],
  ] as const)
    mirrored(g, x, w, top - 0.3, t(c));
  // The red line, and the blue ring around the middle.
  oval(g, 0.4, -0.2, 2.3, 0.46);
  ink(g, fade(t('#3f7fb4'), 0.55), 0.055);
  polygon(g, [
    [0.3, top],
    [0.5, top],
    [0.56, -2.4],
    [0.24, -2.4],
  ]);
  fillWith(g, fade(t('#d0504a'), 0.5));
  for (const x of [-7.2, 8]) {
    polygon(g, [
      [x - 0.1, top],
      [x + 0.1, top],
      [x * 1.3 + 0.14, -2.4],
      [x * 1.3 - 0.14, -2.4],
    ]);
    fillWith(g, fade(t('#3f7fb4'), 0.5));
  }
  along(view, 0.9, (i, x) => {
    for (let k = 0; k < 3; k++) {
      const n = i * 3 + k;
      const y = top - 0.1 - 1.9 * cell(n, 758) ** 1.3;
      const long = 0.3 + 0.9 * cell(n, 759);
      g.beginPath();
      g.moveTo(x, y);
      g.quadraticCurveTo(x + long * 0.5, y + (cell(n, 760) - 0.5) * 0.22, x + long, y + 0.05);
      ink(g, fade('#ffffff', 0.34 - 0.2 * air.night), 0.012);
    }
  });
  // Where the sky lies on it.
  for (const [x, y, w] of [
    [-2.4, -0.5, 1.7],
    [2.7, -0.28, 1.3],
    [6.6, -0.55, 1.8],
    [-7, -0.35, 1.5],
  ] as const) {
    g.save();
    g.translate(x, y);
    g.scale(w, 0.12);
    circle(g, 0, 0, 1);
    fillWith(g, round(g, 0, 0, 1, fade('#ffffff', 0.5 * (0.3 + 0.7 * sunlight(air))), fade('#ffffff', 0)));
    g.restore();
  }
  grain(g, view, 761, 0.5);
}

/** What stands beyond the boards, faintly, upside down. */
function mirrored(g: Surface2D, x: number, w: number, y: number, color: string): void {
  g.save();
  g.translate(x + w / 2, y);
  g.scale(w * 0.8, 0.8);
  circle(g, 0, 0, 1);
  fillWith(g, round(g, 0, 0, 1, fade(color, 0.3), fade(color, 0.12), fade(color, 0)));
  g.restore();
}

/** Snow that was swept together, near the eye. */
function heaps(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  along(view, 8.6, (i, x0) => {
    const x = x0 + 4.9 + 0.6 * cell(i, 763);
    lifted(g, { blur: 0.14, alpha: 0.24 }, () => {
      blob(g, [
        [x - 1.5, -1.5],
        [x - 1.1, -0.98],
        [x - 0.5, -0.8],
        [x + 0.1, -0.92],
        [x + 0.6, -0.76],
        [x + 1.2, -1.0],
        [x + 1.6, -1.5],
      ]);
      fillWith(g, down(g, -0.7, -1.4, snowWhite(air), t('#b4cce4')));
    });
    curve(g, [
      [x - 0.5, -1.02],
      [x, -1.12],
      [x + 0.5, -1.0],
    ]);
    ink(g, fade(t('#8fb0d4'), 0.4), 0.05);
  });
}

export const rink: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.9, 99]),
    behind('town', 0.35, town, [0.6, 99]),
    behind('square', 0.6, square, [0.8, 99]),
    behind('boards', 0.95, barrier),
    behind('ice', 1, ice),
    before('heaps', 1.25, heaps),
  ],
  ...openLight({
    day: ['#ffffff', '#8296b4'],
    night: ['#a8b0e6', '#1a2354'],
    at: 0.75,
    sun: '#fff0d8',
    strength: 0.34,
    beams: 0.07,
    lamps: masts.flatMap((x) => [
      { x, y: 3.1, reach: 2, day: 0 },
      { x: x + 2.1, y: 2.9, reach: 2.4, day: 0 },
    ]),
  }),
};
