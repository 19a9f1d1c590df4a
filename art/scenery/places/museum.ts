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
  type Point,
  polygon,
  rect,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { vase } from '../elements/books.ts';
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { framed } from '../elements/on-walls.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band, panels, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
const windows: readonly Opening[] = [-9.1, -0.55, 7.7].map((x) => ({
  x,
  y: 2.1,
  w: 1.6,
  h: 2.0,
  round: true,
}));
const { pedestal, bench } = furniture.museum;
const globes = [-7.9, -3.1, 0.25, 8.9];
const petrol = '#3f6577';
const marble = '#efe5d2';
const gold = '#d9a24a';
const bone = '#ecdcb4';

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#4b7384'), t(petrol), t('#345465'));
  panels(g, view, line - 0.1, 0.62, 1.1, t('#2f4a59'), t('#3b5a6a'));
  for (const o of windows) windowFrame(g, o, t(marble), { columns: 2, rows: 2, width: 0.14 });
  for (const x of [-10.2, -5.6, 1.45, 6.6]) column(g, x, t);
  band(g, view, 4.42, 0.3, t(marble));
  framed(g, 2.05, 2.0, 1.05, 1.3, 'person', t, gold);
  framed(g, 3.4, 2.1, 1.7, 1.1, 'hills', t, gold);
  framed(g, 5.4, 1.9, 0.8, 0.8, 'shapes', t, gold);
  framed(g, 5.4, 2.85, 0.8, 0.6, 'boat', t, gold);
  framed(g, -7.6, 2.0, 1.3, 1.0, 'sun', t, gold);
  framed(g, 9.9, 2.0, 0.9, 1.2, 'flower', t, gold);
  for (const [x, w] of [
    [2.57, 0.5],
    [4.25, 0.9],
  ] as const)
    pictureLamp(g, x, 3.42, w, t, air);
  dinosaur(g, t);
  grain(g, view, 501);
}

/** A fluted half column with its foot and its head. */
function column(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.14;
  lifted(g, { blur: 0.14, alpha: 0.4 }, () => {
    box(g, x - 0.2, foot, 0.4, 3.96, 0.02);
    fillWith(g, across(g, x - 0.2, x + 0.2, t('#fbf4e6'), t(marble), t('#c9bca4')));
  });
  for (let k = 0; k < 4; k++) {
    rect(g, x - 0.15 + k * 0.09, foot + 0.3, 0.03, 3.4);
    fillWith(g, fade(t('#a5957c'), 0.4));
  }
  for (const [y, w, h] of [
    [foot, 0.62, 0.16],
    [foot + 0.14, 0.52, 0.1],
    [3.86, 0.5, 0.1],
    [3.95, 0.66, 0.16],
  ] as const)
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, x - w / 2, y, w, h, 0.03);
      fillWith(g, across(g, x - w / 2, x + w / 2, t('#fbf4e6'), t(marble), t('#cfc2aa')));
    });
}

function pictureLamp(g: Surface2D, x: number, y: number, w: number, t: Tint, air: Air): void {
  curve(g, [
    [x, y - 0.08],
    [x, y + 0.08],
    [x + 0.02, y + 0.12],
  ]);
  ink(g, t(gold), 0.03);
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    box(g, x - w / 2, y + 0.08, w, 0.08, 0.04);
    fillWith(g, t(gold));
  });
  box(g, x - w / 2 + 0.03, y + 0.06, w - 0.06, 0.03, 0.01);
  fillWith(g, mix('#fbeec4', '#fff4cc', air.night));
}

/** Tip of the tail, hips, shoulders, neck. */
const spine: readonly Point[] = [
  [-5.35, 1.5],
  [-4.75, 1.52],
  [-4.1, 1.72],
  [-3.4, 2.0],
  [-2.85, 2.08],
  [-2.35, 2.28],
  [-2.05, 2.62],
  [-1.85, 2.92],
];

/** A point of the spine by its share of the way from the tail to the neck. */
function onSpine(share: number): Point {
  const at = share * (spine.length - 1);
  const k = Math.min(spine.length - 2, Math.floor(at));
  const [a, b] = [spine[k] ?? [0, 0], spine[k + 1] ?? [0, 0]];
  return [a[0] + (b[0] - a[0]) * (at - k), a[1] + (b[1] - a[1]) * (at - k)];
}

/** The skeleton of a tyrannosaur on its plinth. */
function dinosaur(g: Surface2D, t: Tint): void {
  const foot = line - 0.1;
  const ivory = t(bone);
  const shade = t('#c4ab7c');
  lifted(g, { blur: 0.12, alpha: 0.42 }, () => {
    box(g, -4.7, foot - 0.06, 3.3, 0.24, 0.04);
    fillWith(g, down(g, foot + 0.18, foot - 0.06, t('#8a6a52'), t('#6a4c3c')));
  });
  for (const x of [-3.2, -2.3]) {
    rect(g, x, foot + 0.15, 0.03, 1.7);
    fillWith(g, t('#2f3a44'));
  }
  leg(g, 0.42, foot + 0.18, shade);
  lifted(g, { blur: 0.06, alpha: 0.4 }, () => {
    for (let k = 0; k < 9; k++) {
      const [x, y] = onSpine(0.5 + k * 0.036);
      const l = 0.85 - Math.abs(k - 4) * 0.075;
      curve(g, [
        [x, y],
        [x - 0.16, y - l * 0.4],
        [x - 0.06, y - l * 0.8],
        [x + 0.16, y - l],
      ]);
      ink(g, k % 2 ? ivory : lighten(ivory, 0.2), 0.05);
    }
  });
  lifted(g, { blur: 0.06, alpha: 0.4 }, () => {
    curve(g, spine);
    ink(g, shade, 0.05);
    for (let k = 0; k <= 44; k++) {
      const share = k / 44;
      const [x, y] = onSpine(share);
      const r = 0.03 + 0.06 * Math.sin(Math.min(1, share * 1.6) * Math.PI * 0.5);
      oval(g, x, y, r * 0.62, r, share > 0.7 ? -0.7 : -0.1);
      fillWith(g, k % 2 ? ivory : lighten(ivory, 0.25));
    }
  });
  // Hip bone and shoulder blade.
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    blob(g, [
      [-3.62, 2.02],
      [-3.3, 2.16],
      [-2.95, 2.08],
      [-3.1, 1.78],
      [-3.4, 1.7],
    ]);
    fillWith(g, across(g, -3.6, -2.95, lighten(ivory, 0.2), shade));
    for (const points of [
      [
        [-2.18, 2.2],
        [-2.1, 1.92],
        [-1.9, 1.84],
      ],
      [
        [-2.28, 2.16],
        [-2.22, 1.84],
        [-2.02, 1.74],
      ],
    ] as const) {
      curve(g, points);
      ink(g, ivory, 0.055);
    }
  });
  leg(g, 0, foot + 0.16, ivory);
  skull(g, -1.72, 3.0, ivory, shade);
}

/** Thigh, shin and three toes under the hips. */
function leg(g: Surface2D, dx: number, foot: number, color: string): void {
  const x = -3.3 + dx;
  lifted(g, { blur: 0.06, alpha: 0.38 }, () => {
    for (const [a, b, w] of [
      [[x, 1.86], [x + 0.3, 1.34], 0.13],
      [[x + 0.3, 1.34], [x - 0.02, 0.94], 0.1],
      [[x - 0.02, 0.94], [x + 0.14, foot + 0.06], 0.08],
      [[x + 0.14, foot + 0.06], [x + 0.46, foot + 0.02], 0.06],
      [[x + 0.14, foot + 0.06], [x + 0.32, foot + 0.01], 0.06],
      [[x + 0.14, foot + 0.06], [x - 0.06, foot + 0.02], 0.05],
    ] as const) {
      curve(g, [a, b]);
      ink(g, color, w);
      for (const [cx, cy] of [a, b]) {
        circle(g, cx, cy, w * 0.72);
        fillWith(g, color);
      }
    }
  });
}

/** Its skull: the eye, the hole before it, and teeth. */
function skull(g: Surface2D, x: number, y: number, ivory: string, shade: string): void {
  lifted(g, { blur: 0.07, alpha: 0.42 }, () => {
    blob(
      g,
      [
        [x - 0.1, y - 0.16],
        [x + 0.16, y - 0.34],
        [x + 0.66, y - 0.42],
        [x + 0.84, y - 0.36],
        [x + 0.6, y - 0.3],
        [x + 0.2, y - 0.2],
      ],
      0.8,
    );
    fillWith(g, shade);
  });
  for (let k = 0; k < 7; k++) {
    const tx = x + 0.22 + k * 0.085;
    polygon(g, [
      [tx - 0.03, y - 0.12 - k * 0.006],
      [tx + 0.03, y - 0.12 - k * 0.006],
      [tx + 0.005, y - 0.23 - 0.02 * (k % 2)],
    ]);
    fillWith(g, '#fffaf0');
  }
  lifted(g, { blur: 0.07, alpha: 0.4 }, () => {
    blob(
      g,
      [
        [x - 0.2, y + 0.02],
        [x - 0.14, y + 0.24],
        [x + 0.12, y + 0.3],
        [x + 0.5, y + 0.2],
        [x + 0.88, y + 0.1],
        [x + 0.94, y - 0.08],
        [x + 0.5, y - 0.12],
        [x + 0.12, y - 0.12],
        [x - 0.08, y - 0.16],
      ],
      0.8,
    );
    fillWith(g, down(g, y + 0.3, y - 0.16, lighten(ivory, 0.3), ivory, shade));
  });
  for (const [dx, dy, rx, ry] of [
    [0.12, 0.13, 0.075, 0.085],
    [0.4, 0.06, 0.12, 0.065],
    [-0.06, 0.02, 0.05, 0.07],
    [0.82, 0.04, 0.035, 0.022],
  ] as const) {
    oval(g, x + dx, y + dy, rx, ry, -0.15);
    fillWith(g, '#36505e');
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#d9b98a'), t('#cfab78'), t('#a8845a'));
  grid(
    g,
    view,
    line - 0.12,
    0.34,
    (c, r) => {
      const warm = (Math.floor((c + r) / 2) + (r % 2)) % 2;
      return fade(t(warm ? '#e6c898' : '#b98d5c'), 0.32 + 0.2 * cell(c * 7 + r, 503));
    },
    fade(t('#8a623c'), 0.22),
    1.19,
  );
  wallShadow(g, view, line - 0.12, 0.46, 0.4);
  grain(g, view, 505, 0.9);
  barrier(g, -4.9, 4, t);
  plinth(g, t);
  seat(g, t);
}

/** Brass posts with a red rope, to keep hands off bones. */
function barrier(g: Surface2D, x0: number, count: number, t: Tint): void {
  const pitch = 1.15;
  const y = 0.2;
  for (let k = 0; k < count - 1; k++) {
    const x = x0 + k * pitch;
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      curve(g, [
        [x, y + 0.78],
        [x + pitch / 2, y + 0.54],
        [x + pitch, y + 0.78],
      ]);
      ink(g, t('#b3413f'), 0.06);
    });
  }
  for (let k = 0; k < count; k++) {
    const x = x0 + k * pitch;
    lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
      oval(g, x, y + 0.03, 0.16, 0.045);
      fillWith(g, t('#a8763a'));
      box(g, x - 0.03, y + 0.03, 0.06, 0.8, 0.02);
      fillWith(g, across(g, x - 0.03, x + 0.03, t('#fbe3a4'), t('#b5853c')));
      circle(g, x, y + 0.86, 0.065);
      fillWith(g, t(gold));
    });
  }
}

/** A pedestal of marble; what is shown on it is the film's. */
function plinth(g: Surface2D, t: Tint): void {
  const x = pedestal.x - pedestal.width / 2;
  const { width: w, top } = pedestal;
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x + 0.05, 0, w - 0.1, top - 0.04, 0.02);
    fillWith(g, across(g, x, x + w, t('#fdf8ec'), t(marble), t('#c4b69c')));
    box(g, x - 0.03, -0.04, w + 0.06, 0.16, 0.02);
    fillWith(g, across(g, x, x + w, t('#fbf4e6'), t('#d9ccb4')));
    box(g, x - 0.02, top - 0.1, w + 0.04, 0.1, 0.02);
    fillWith(g, across(g, x, x + w, t('#fffcf4'), t('#dccfb8')));
  });
  box(g, x + w * 0.3, 0.6, w * 0.4, 0.12, 0.01);
  fillWith(g, t(gold));
  curve(g, [
    [x + 0.12, 0.24],
    [x + 0.22, 0.4],
    [x + 0.2, 0.52],
    [x + 0.36, 0.86],
  ]);
  ink(g, fade(t('#b5a58c'), 0.5), 0.014);
}

/** A bench of leather, and behind it an amphora on its stand. */
function seat(g: Surface2D, t: Tint): void {
  const stand = bench.x + bench.width / 2 + 0.7;
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, stand - 0.3, 0.1, 0.6, 0.8, 0.02);
    fillWith(g, across(g, stand - 0.3, stand + 0.3, t('#fdf8ec'), t(marble), t('#c4b69c')));
  });
  vase(g, stand, 0.9, 0.85, t('#c06a42'));
  for (const k of [0, 1, 2]) {
    rect(g, stand - 0.24 + k * 0.01, 1.1 + k * 0.11, 0.48 - k * 0.02, 0.025);
    fillWith(g, fade(t('#3a2a28'), 0.7));
  }
  const l = bench.x - bench.width / 2;
  for (const lx of [l + 0.1, l + bench.width - 0.18])
    lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
      box(g, lx, -0.03, 0.08, bench.top - 0.1, 0.02);
      fillWith(g, t('#5a4034'));
    });
  lifted(g, { blur: 0.09, alpha: 0.38 }, () => {
    box(g, l, bench.top - 0.15, bench.width, 0.15, 0.06);
    fillWith(g, down(g, bench.top, bench.top - 0.15, lighten(t('#b3413f'), 0.2), darken(t('#b3413f'), 0.12)));
  });
  for (let k = 1; k < 5; k++) {
    circle(g, l + (bench.width * k) / 5, bench.top - 0.05, 0.018);
    fillWith(g, fade(t('#5a1f22'), 0.6));
  }
}

const light = roomLight({
  day: ['#fff8ee', '#54606a'],
  night: ['#70789a', '#141a34'],
  windows,
  beam: 0.34,
  lamps: [
    { x: 2.57, y: 3.45, reach: 2.6, day: 0.2 },
    { x: 4.25, y: 3.45, reach: 2.8, day: 0.2 },
    ...globes.map((x) => ({ x, y: 3.95, reach: 4, day: 0.12 })),
  ],
});

export const museum: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.7), [1.6, 4.2]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of globes) pendant(g, v, x, 3.75, 0.42, gold, 'globe', air);
    }),
  ],
  ...light,
};
