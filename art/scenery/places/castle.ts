import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, box, circle, down, fillWith, grain, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { flag, keep } from '../elements/buildings.ts';
import { torch } from '../elements/lamps.ts';
import { peaks, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { banner } from '../elements/on-walls.ts';
import { bushBalls, leaves, tuft } from '../elements/plants.ts';
import { airTint, lit, snowWhite, type Tint } from '../elements/tint.ts';
import { masonry } from '../elements/walls.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const { x: wellX, width: wellWidth, top: wellTop } = furniture.castle.well;
const foot = 0.72;
const wallTop = 2.55;
const wallParallax = 0.86;
const torches = [-2.05, 0.95, 4.6, -6.2, 8.2] as const;
const tint = (air: Air): Tint => airTint(air, { haze: '#e0dce4' });
const stone = (air: Air): Tint => airTint(air, { haze: '#dcd8e2', snow: 0.2, night: '#1f2450', dark: 0.58 });

function beyond(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.8, -2.1, 3.75, {
    day: ['#6fa8d0', '#b9cfe0', '#fbdcc4'],
    night: ['#12163e', '#2c2c66', '#6a5a92'],
    size: 0.46,
    clouds: 0.6,
    above: 1.6,
  });
  const s = stone(air);
  peaks(g, view, {
    base: 1.7,
    height: 1.5,
    pitch: 2.1,
    color: s('#9a94b8', 0.8),
    snow: s('#fdf8f4', 0.5),
    cap: 0.3,
    salt: 851,
  });
  hills(g, view, 2.0, 0.4, tint(air)('#8fae98', 0.6), 853);
  along(view, 0.9, (i, x) =>
    tree(g, x + 0.6 * cell(i, 854), 1.8, 0.4 + 0.2 * cell(i, 855), tint(air)('#6f9a78', 0.5), 'pointed', air),
  );
  grain(g, view, 853, 0.6);
}

/** The inner castle: towers of several heights with blue roofs. */
function towers(g: Surface2D, view: View, air: Air): void {
  const s = stone(air);
  for (const [x, w, h, roof] of [
    [-0.55, 0.8, 2.7, '#5a6fa8'],
    [0.55, 1.15, 2.05, '#4f64a0'],
    [1.7, 0.7, 2.5, '#5a6fa8'],
    [-6.4, 0.9, 2.6, '#5a6fa8'],
    [6.8, 0.9, 2.7, '#4f64a0'],
  ] as const) {
    keep(g, x, 1.2, w, h, s('#cfc0b8', 0.35), s(roof, 0.25), air, Math.round(x * 10));
    flag(g, x, 1.2 + h + 0.16 + w * 1.45, 0.5, s('#d9553f', 0.1), s('#7a6a68'));
  }
  grain(g, view, 857, 0.6);
}

/** The curtain wall round the yard, with its gate. */
function wall(g: Surface2D, view: View, air: Air): void {
  const s = stone(air);
  const c = s('#c4ad9c', 0.1);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  lifted(g, { blur: 0.14, alpha: 0.34 }, () => {
    rect(g, left, foot - 0.3, width, wallTop - foot + 0.3);
    fillWith(g, down(g, wallTop, foot, lighten(c, 0.14), c, darken(c, 0.14)));
  });
  masonry(g, view, foot, wallTop - 0.1, { w: 0.44, h: 0.2 }, lighten(c, 0.34), darken(c, 0.3), 0.62, 861);
  lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
    g.beginPath();
    g.rect(left, wallTop - 0.08, width, 0.2);
    along(view, 0.62, (_, x) => g.rect(x, wallTop + 0.1, 0.36, 0.3));
    fillWith(g, down(g, wallTop + 0.4, wallTop - 0.1, lighten(c, 0.3), lighten(c, 0.06)));
  });
  if (air.snow > 0)
    along(view, 0.62, (_, x) => {
      box(g, x - 0.02, wallTop + 0.36, 0.4, 0.08, 0.04);
      fillWith(g, fade(snowWhite(air), air.snow));
    });
  for (const x of [-4.1, 6.1])
    keep(g, x, foot - 0.2, 1.35, 3.05, s('#bca596', 0.05), s('#a8483f', 0.05), air, Math.round(x * 7));
  gate(g, -0.55, s, air);
  banner(g, -2.75, 2.3, 0.55, 1.15, s('#b03a44'), s('#f0c46a'));
  banner(g, 1.75, 2.3, 0.55, 1.15, s('#b03a44'), s('#f0c46a'));
  banner(g, 3.6, 2.3, 0.55, 1.15, s('#3f5fa0'), s('#f4ead6'));
  for (const x of torches) torch(g, x, 1.75, air);
  ivy(g, 4.55, air);
  ivy(g, -7.6, air);
  grain(g, view, 863, 0.9);
}

function gate(g: Surface2D, x: number, s: Tint, air: Air): void {
  const arch = (k: number) => {
    g.beginPath();
    g.moveTo(x - 0.8 - k, foot - 0.3);
    g.lineTo(x + 0.8 + k, foot - 0.3);
    g.lineTo(x + 0.8 + k, 1.45);
    g.arc(x, 1.45, 0.8 + k, 0, Math.PI);
    g.closePath();
  };
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    arch(0.2);
    fillWith(g, s('#dcc8b6'));
  });
  for (let k = 0; k < 11; k++) {
    const a = (Math.PI * (k + 0.5)) / 11;
    g.beginPath();
    g.moveTo(x + Math.cos(a - 0.14) * 0.8, 1.45 + Math.sin(a - 0.14) * 0.8);
    g.lineTo(x + Math.cos(a - 0.14) * 1.0, 1.45 + Math.sin(a - 0.14) * 1.0);
    ink(g, fade(darken(s('#c4ad9c'), 0.4), 0.5), 0.02);
  }
  arch(0);
  fillWith(g, lit(air, s('#4a3440'), '#7a4838'));
  g.save();
  arch(0);
  g.clip();
  for (let k = 0; k < 7; k++) {
    rect(g, x - 0.8 + k * 0.23, foot - 0.3, 0.215, 2.2);
    fillWith(g, down(g, 2.3, foot, s(k % 2 ? '#94603c' : '#8a5636'), s('#6f4228')));
  }
  for (const y of [1.0, 1.6]) {
    rect(g, x - 0.8, y, 1.6, 0.08);
    fillWith(g, s('#4a4048'));
    for (let k = 0; k < 8; k++) {
      circle(g, x - 0.7 + k * 0.2, y + 0.04, 0.028);
      fillWith(g, s('#7a6f78'));
    }
  }
  g.restore();
  circle(g, x + 0.16, 1.28, 0.09);
  ink(g, s('#e0b45c'), 0.03);
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.24, 2.62],
      [x + 0.24, 2.62],
      [x + 0.24, 2.36],
      [x, 2.16],
      [x - 0.24, 2.36],
    ]);
    fillWith(g, s('#b03a44'));
  });
  polygon(g, [
    [x, 2.56],
    [x + 0.18, 2.56],
    [x + 0.18, 2.4],
    [x, 2.26],
  ]);
  fillWith(g, s('#f0c46a'));
}

function ivy(g: Surface2D, x: number, air: Air): void {
  const t = tint(air);
  for (let k = 0; k < 70; k++) {
    const h = cell(k, 871);
    const lx = x + (cell(k, 872) - 0.5) * 1.2 * (1 - h * 0.6);
    oval(g, lx, foot + 0.05 + h * 1.7, 0.08, 0.06, cell(k, 873) * 3);
    fillWith(g, t(k % 3 ? '#6a9458' : '#82ac62'));
  }
}

function court(g: Surface2D, view: View, air: Air): void {
  const s = stone(air);
  const t = tint(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  const paved = mix(s('#c2b0a4'), snowWhite(air), 0.78 * air.snow);
  rect(g, left, view.bottom - 1, width, foot - 0.1 - view.bottom + 1);
  fillWith(g, down(g, foot, -1.8, darken(paved, 0.12), paved, darken(paved, 0.14), darken(paved, 0.32)));
  // Cobbles: larger towards the eye.
  let y = foot - 0.14;
  for (let row = 0; y > view.bottom - 0.2; row++) {
    const h = 0.07 * 1.14 ** row;
    along(view, h * 2.3, (i, x) => {
      const n = i * 29 + row;
      oval(g, x + (row % 2) * h * 1.15 + h, y - h * 0.5, h * (0.92 + 0.16 * cell(n, 875)), h * 0.42);
      fillWith(
        g,
        fade(cell(n, 876) > 0.5 ? lighten(paved, 0.26) : darken(paved, 0.2), 0.2 + 0.3 * cell(n, 877)),
      );
    });
    y -= h;
  }
  rect(g, left, foot - 0.5, width, 0.4);
  fillWith(g, down(g, foot - 0.1, foot - 0.5, 'rgba(50,26,30,0.36)', 'rgba(50,26,30,0)'));
  if (air.rain > 0)
    along(view, 1.7, (i, x) => {
      oval(g, x + cell(i, 878), 0.3 - 0.85 * cell(i, 879), 0.45, 0.055);
      fillWith(g, fade(mix('#c0ccd2', '#4c4c88', air.night), 0.55 * air.rain));
    });
  along(view, 0.7, (i, x) => {
    if (air.snow < 0.5 && cell(i, 880) > 0.55) tuft(g, x, foot - 0.16, 0.12, fade(t('#7f9c58'), 0.8));
  });
  grain(g, view, 881, 0.9);
  for (const x of [-3.7, -5.2, 5.2]) {
    standShadow(g, x, 0.46, 0.5, air, 1.2);
    leaves(g, x, 0.84, 0.42, t('#6a9a5c'), air, bushBalls);
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, x - 0.32, 0.42, 0.64, 0.46, 0.08);
      fillWith(g, across(g, x - 0.32, x + 0.32, s('#b08458'), s('#8a6242')));
    });
    for (const dy of [0.5, 0.74]) {
      rect(g, x - 0.33, dy, 0.66, 0.04);
      fillWith(g, s('#5a5058'));
    }
  }
  well(g, s, air);
}

function well(g: Surface2D, s: Tint, air: Air): void {
  const l = wellX - wellWidth / 2;
  const c = s('#bda89a');
  standShadow(g, wellX + 0.1, 0, wellWidth, air, 0.8);
  for (const dx of [0.12, wellWidth - 0.22])
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, l + dx, 0.1, 0.1, 1.9, 0.02);
      fillWith(g, s('#8a5f3c'));
    });
  box(g, l + 0.1, 1.5, wellWidth - 0.2, 0.09, 0.04);
  fillWith(g, s('#a8744a'));
  for (let k = 0; k < 4; k++) {
    box(g, wellX - 0.12 + k * 0.06, 1.47, 0.05, 0.15, 0.02);
    fillWith(g, s('#d9bc8a'));
  }
  rect(g, wellX - 0.01, 1.12, 0.02, 0.4);
  fillWith(g, s('#d9bc8a'));
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    polygon(g, [
      [wellX - 0.15, 1.14],
      [wellX + 0.15, 1.14],
      [wellX + 0.11, 0.9],
      [wellX - 0.11, 0.9],
    ]);
    fillWith(g, s('#9a6a40'));
  });
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    polygon(g, [
      [l - 0.14, 1.92],
      [l + wellWidth + 0.14, 1.92],
      [wellX + 0.3, 2.5],
      [wellX - 0.3, 2.5],
    ]);
    fillWith(g, down(g, 2.5, 1.9, lighten(s('#a8483f'), 0.18), s('#a8483f')));
  });
  if (air.snow > 0) {
    polygon(g, [
      [l - 0.1, 1.98],
      [l + wellWidth + 0.1, 1.98],
      [wellX + 0.3, 2.54],
      [wellX - 0.3, 2.54],
    ]);
    fillWith(g, fade(snowWhite(air), 0.92 * air.snow));
  }
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, l, -0.05, wellWidth, wellTop + 0.05, 0.06);
    fillWith(g, across(g, l, l + wellWidth, lighten(c, 0.2), c, darken(c, 0.2)));
  });
  for (let r = 0; r < 4; r++)
    for (let k = 0; k < 4; k++) {
      box(g, l + 0.04 + k * 0.31 + (r % 2) * 0.1, 0.02 + r * 0.185, 0.27, 0.16, 0.03);
      fillWith(g, fade(cell(r * 5 + k, 883) > 0.5 ? lighten(c, 0.28) : darken(c, 0.22), 0.42));
    }
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    box(g, l - 0.06, wellTop - 0.1, wellWidth + 0.12, 0.11, 0.03);
    fillWith(g, lighten(c, 0.24));
  });
}

export const castle: PlaceArt = {
  layers: [
    behind('beyond', 0.14, beyond, [1.7, 99]),
    behind('towers', 0.5, towers, [1.5, 99]),
    behind('wall', wallParallax, wall, [0.3, 99]),
    behind('court', 1, court),
  ],
  ...openLight({
    day: ['#fffaf2', '#8f7468'],
    night: ['#b0a2dc', '#1d1848'],
    at: 0.24,
    sun: '#ffe2b4',
    strength: 0.4,
    beams: 0.12,
    lamps: torches.map((x) => ({ x, y: 1.95, reach: 2.5, color: '#ff9a4c' })),
  }),
};
