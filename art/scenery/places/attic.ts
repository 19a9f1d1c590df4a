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
import { bookRow } from '../elements/books.ts';
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { framed } from '../elements/on-walls.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
/** The round window in the gable. */
const eye = { x: -0.25, y: 2.95, r: 0.78 };
/** Where the roof's two sides meet, and where they reach the floor. */
const ridge = 5.5;
const eaves = 4.7;
const trunk = furniture.attic.trunk;
const bulbX = 1.5;
const beam = '#6b4a3c';
/** How high the roof is, so far from its middle. */
const slope = (x: number) => ridge - (x * (ridge - 0.85)) / eaves;

function gable(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  g.beginPath();
  g.rect(view.left - 1, line - 0.5, view.right - view.left + 2, view.top + 3);
  g.moveTo(eye.x + eye.r, eye.y);
  g.arc(eye.x, eye.y, eye.r, 0, Math.PI * 2);
  g.fillStyle = down(g, 4.8, line, t('#d0a87c'), t('#bd9066'), t('#8e6850'));
  g.fill('evenodd');
  g.save();
  g.beginPath();
  g.rect(view.left - 1, line - 0.5, view.right - view.left + 2, view.top + 3);
  g.moveTo(eye.x + eye.r, eye.y);
  g.arc(eye.x, eye.y, eye.r, 0, Math.PI * 2);
  g.clip('evenodd');
  along(view, 0.36, (i, x) => {
    const n = cell(i, 541);
    rect(g, x, line - 0.5, 0.36, 8);
    fillWith(g, fade(t(n > 0.5 ? '#d3aa84' : '#5d4038'), Math.abs(n - 0.5) * 0.4));
    rect(g, x, line - 0.5, 0.014, 8);
    fillWith(g, fade(t('#3f2a26'), 0.5));
    oval(g, x + 0.1 + 0.16 * n, 1.2 + 2.4 * cell(i, 542), 0.025, 0.05);
    fillWith(g, fade(t('#4a3028'), 0.45));
  });
  g.restore();
  spokes(g, t);
  for (const [x, w] of [
    [-2.05, 0.2],
    [1.6, 0.2],
  ] as const)
    lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
      box(g, x, line - 0.2, w, 6, 0.02);
      fillWith(g, across(g, x, x + w, lighten(t(beam), 0.16), t(beam), darken(t(beam), 0.16)));
    });
  framed(g, 1.95, 1.75, 0.6, 0.75, 'person', t, '#b98a4a');
  dressForm(g, 1.05, t);
  covered(g, -3.55, t);
  grain(g, view, 543);
}

/** Frame and bars of the round window. */
function spokes(g: Surface2D, t: Tint): void {
  const { x, y, r } = eye;
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    for (let k = 0; k < 4; k++) {
      const a = (k / 4) * Math.PI + Math.PI / 4;
      curve(g, [
        [x + Math.cos(a) * r, y + Math.sin(a) * r],
        [x - Math.cos(a) * r, y - Math.sin(a) * r],
      ]);
      ink(g, t('#5b3f34'), 0.05);
    }
    circle(g, x, y, r * 0.34);
    ink(g, t('#5b3f34'), 0.05);
  });
  lifted(g, { blur: 0.11, alpha: 0.4 }, () => {
    circle(g, x, y, r + 0.06);
    ink(g, t('#7a5644'), 0.15);
  });
  circle(g, x, y, r + 0.1);
  ink(g, fade('#fff0d0', 0.22), 0.025);
}

/** A tailor's dummy with a sash. */
function dressForm(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.1;
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - 0.03, foot, 0.06, 0.8, 0.01);
    fillWith(g, t(beam));
    for (const s of [-1, 1]) {
      curve(g, [
        [x, foot + 0.22],
        [x + s * 0.14, foot + 0.1],
        [x + s * 0.24, foot],
      ]);
      ink(g, t(beam), 0.045);
    }
    blob(
      g,
      [
        [x - 0.06, foot + 1.72],
        [x - 0.25, foot + 1.58],
        [x - 0.24, foot + 1.34],
        [x - 0.16, foot + 1.14],
        [x - 0.28, foot + 0.78],
        [x + 0.28, foot + 0.78],
        [x + 0.16, foot + 1.14],
        [x + 0.24, foot + 1.34],
        [x + 0.25, foot + 1.58],
        [x + 0.06, foot + 1.72],
      ],
      0.8,
    );
    fillWith(g, across(g, x - 0.28, x + 0.28, t('#f0dcc0'), t('#dcc19c'), t('#ab8a6c')));
  });
  circle(g, x, foot + 1.78, 0.07);
  fillWith(g, t('#b98a4a'));
  curve(g, [
    [x - 0.22, foot + 1.56],
    [x, foot + 1.34],
    [x + 0.22, foot + 0.9],
  ]);
  ink(g, t('#a9505a'), 0.07);
}

/** An armchair under a sheet. */
function covered(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.16;
  const outline: readonly Point[] = [
    [x - 0.62, foot],
    [x - 0.58, foot + 0.62],
    [x - 0.42, foot + 1.16],
    [x - 0.05, foot + 1.24],
    [x + 0.1, foot + 0.74],
    [x + 0.5, foot + 0.66],
    [x + 0.6, foot + 0.3],
    [x + 0.68, foot],
    [x + 0.3, foot + 0.05],
    [x, foot - 0.02],
    [x - 0.3, foot + 0.05],
  ];
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    blob(g, outline, 0.75);
    fillWith(g, across(g, x - 0.6, x + 0.66, t('#f6ecda'), t('#e2d3bb'), t('#b7a48c')));
  });
  for (const [a, b, c] of [
    [-0.4, 1.06, -0.5],
    [-0.12, 1.1, -0.2],
    [0.14, 0.6, 0.1],
    [0.46, 0.58, 0.5],
  ] as const) {
    curve(g, [
      [x + a, foot + b],
      [x + (a + c) / 2 - 0.03, foot + b * 0.5],
      [x + c, foot + 0.06],
    ]);
    ink(g, fade(t('#8f7a66'), 0.35), 0.024);
  }
}

/** The roof comes down to the floor on both sides, on rafters. */
function roof(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  for (const side of [-1, 1]) {
    lifted(g, { blur: 0.2, x: 0.02, alpha: 0.42 }, () => {
      polygon(g, [
        [0, ridge],
        [side * eaves, 0.85],
        [side * 18, 0.85],
        [side * 18, 12],
        [0, 12],
      ]);
      fillWith(g, down(g, 6, 0.9, t('#7d6b78'), t('#6d5c6c'), t('#4c4052')));
    });
    // Battens run with the ridge, rafters down to the eaves.
    g.save();
    polygon(g, [
      [0, ridge],
      [side * eaves, 0.85],
      [side * 18, 0.85],
      [side * 18, 12],
      [0, 12],
    ]);
    g.clip();
    for (let k = 0; k < 22; k++) {
      rect(g, side < 0 ? -18 : 0, 0.85 + k * 0.44, 18, 0.02);
      fillWith(g, fade(t('#3d2a28'), 0.34));
      rect(g, side < 0 ? -18 : 0, 0.87 + k * 0.44, 18, 0.03);
      fillWith(g, fade(t('#b8a4b4'), 0.18));
    }
    // What begins beyond the ridge is cut off by it.
    for (let k = 1; k < 8; k++) rafter(g, side, 0.7 + k * 1.25, 5, t);
    g.restore();
    rafter(g, side, 0, 0, t);
  }
  lifted(g, { blur: 0.12, alpha: 0.42 }, () => {
    box(g, -1.6, 4.04, 3.2, 0.22, 0.02);
    fillWith(g, down(g, 4.26, 4.04, lighten(t(beam), 0.2), t(beam)));
  });
  web(g, -1.42, 4.04, 1, t);
  web(g, 1.42, 4.04, -1, t);
  grain(g, view, 545, 0.9);
}

/** A rafter that meets the floor `dx` beyond the eaves; it begins `beyond` the ridge. */
function rafter(g: Surface2D, side: number, dx: number, beyond: number, t: Tint): void {
  const top = slope(-beyond);
  lifted(g, { blur: 0.09, alpha: 0.4 }, () => {
    polygon(g, [
      [side * (dx - beyond - 0.02), top],
      [side * (dx - beyond + 0.2), top],
      [side * (eaves + dx + 0.2), 0.85],
      [side * (eaves + dx - 0.02), 0.85],
    ]);
    fillWith(g, lighten(t(beam), 0.05));
  });
}

/** A cobweb in the corner under a beam. */
function web(g: Surface2D, x: number, y: number, side: 1 | -1, t: Tint): void {
  const thread = fade(t('#fff6e4'), 0.36);
  const ray = (a: number, l: number): Point => [x + side * Math.cos(a) * l, y - Math.sin(a) * l];
  for (const a of [0.06, 0.5, 0.98, 1.45]) {
    curve(g, [[x, y], ray(a, 0.62)]);
    ink(g, thread, 0.01);
  }
  for (const l of [0.2, 0.36, 0.52]) {
    curve(g, [
      ray(0.06, l),
      ray(0.28, l * 0.86),
      ray(0.5, l),
      ray(0.74, l * 0.86),
      ray(0.98, l),
      ray(1.22, l * 0.86),
      ray(1.45, l),
    ]);
    ink(g, thread, 0.009);
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.14, t('#97745c'), t('#8a6852'), t('#664a40'));
  boards(g, view, line - 0.14, t('#41291f'), { salt: 547, light: '#e0b48c', dark: '#3f241c', first: 0.1 });
  wallShadow(g, view, line - 0.14, 0.5, 0.46);
  grain(g, view, 549);
  trunks(g, -4.75, 0.16, t);
  rockingHorse(g, -2.05, 0.2, t);
  gramophone(g, 4.5, 0.12, t);
  coffer(g, trunk.x, -0.03, trunk.width, trunk.top + 0.03, '#8f5a3c', t);
}

/** Trunks and a hatbox on each other. */
function trunks(g: Surface2D, x: number, foot: number, t: Tint): void {
  coffer(g, x + 0.65, foot, 1.3, 0.62, '#56707a', t);
  coffer(g, x + 0.7, foot + 0.62, 0.95, 0.45, '#a05a44', t);
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x + 0.44, foot + 1.07, 0.56, 0.3, 0.03);
    fillWith(g, across(g, x + 0.44, x + 1.0, t('#e6d3b4'), t('#b79c7a')));
    box(g, x + 0.4, foot + 1.32, 0.64, 0.1, 0.03);
    fillWith(g, t('#c9a58a'));
  });
  for (let k = 0; k < 5; k++) {
    rect(g, x + 0.48 + k * 0.11, foot + 1.07, 0.03, 0.25);
    fillWith(g, fade(t('#a9505a'), 0.5));
  }
  bookRow(g, x + 1.36, foot, 0.42, 0.3, 71, t);
}

/** A trunk with bands of brass; (x, foot) is the middle of its foot. */
function coffer(g: Surface2D, x: number, foot: number, w: number, h: number, color: string, t: Tint): void {
  const c = t(color);
  const lid = foot + h * 0.62;
  lifted(g, { blur: 0.11, alpha: 0.42 }, () => {
    box(g, x - w / 2, foot, w, h * 0.66, 0.03);
    fillWith(g, down(g, lid, foot, lighten(c, 0.08), darken(c, 0.16)));
  });
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - w / 2 - 0.02, lid, w + 0.04, h * 0.38, 0.07);
    fillWith(g, down(g, foot + h, lid, lighten(c, 0.26), c));
  });
  for (const k of [0.14, 0.8]) {
    rect(g, x - w / 2 + w * k, foot, w * 0.07, h);
    fillWith(g, t('#6a4434'));
    for (const dy of [0.12, 0.4, 0.84]) {
      circle(g, x - w / 2 + w * (k + 0.035), foot + h * dy, 0.02);
      fillWith(g, t('#e0b868'));
    }
  }
  rect(g, x - w / 2 - 0.02, lid - 0.012, w + 0.04, 0.024);
  fillWith(g, fade('#2c1a16', 0.5));
  box(g, x - 0.08, lid - 0.09, 0.16, 0.17, 0.02);
  fillWith(g, down(g, lid + 0.08, lid - 0.1, t('#f0cf84'), t('#b98a4a')));
  circle(g, x, lid - 0.01, 0.022);
  fillWith(g, '#3a2620');
}

function rockingHorse(g: Surface2D, x: number, foot: number, t: Tint): void {
  const coat = t('#e8d2b0');
  g.beginPath();
  g.arc(x, foot + 1.1, 1.1, Math.PI * 1.32, Math.PI * 1.68);
  ink(g, t('#a9505a'), 0.07);
  for (const [a, b] of [
    [-0.24, -0.4],
    [-0.14, -0.26],
    [0.2, 0.26],
    [0.28, 0.4],
  ] as const) {
    curve(g, [
      [x + a, foot + 0.52],
      [x + b, foot + 0.1],
    ]);
    ink(g, darken(coat, 0.1), 0.075);
  }
  lifted(g, { blur: 0.07, alpha: 0.38 }, () => {
    blob(g, [
      [x - 0.38, foot + 0.66],
      [x - 0.2, foot + 0.76],
      [x + 0.12, foot + 0.74],
      [x + 0.28, foot + 1.0],
      [x + 0.36, foot + 1.14],
      [x + 0.48, foot + 1.1],
      [x + 0.64, foot + 0.92],
      [x + 0.6, foot + 0.84],
      [x + 0.46, foot + 0.9],
      [x + 0.36, foot + 0.62],
      [x + 0.1, foot + 0.46],
      [x - 0.3, foot + 0.48],
    ]);
    fillWith(g, across(g, x - 0.4, x + 0.6, lighten(coat, 0.15), coat, darken(coat, 0.1)));
    polygon(g, [
      [x + 0.36, foot + 1.1],
      [x + 0.42, foot + 1.24],
      [x + 0.48, foot + 1.1],
    ]);
    fillWith(g, coat);
  });
  for (const points of [
    [
      [x + 0.34, foot + 1.16],
      [x + 0.2, foot + 1.0],
      [x + 0.1, foot + 0.8],
    ],
    [
      [x - 0.36, foot + 0.68],
      [x - 0.5, foot + 0.6],
      [x - 0.52, foot + 0.38],
    ],
  ] as const) {
    curve(g, points);
    ink(g, t('#7a4f3c'), 0.075);
  }
  box(g, x - 0.14, foot + 0.68, 0.28, 0.1, 0.04);
  fillWith(g, t('#a9505a'));
  circle(g, x + 0.45, foot + 1.02, 0.022);
  fillWith(g, '#3a2620');
}

/** A gramophone on a crate. */
function gramophone(g: Surface2D, x: number, foot: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x - 0.42, foot, 0.84, 0.66, 0.02);
    fillWith(g, across(g, x - 0.42, x + 0.42, t('#b08a62'), t('#866446')));
  });
  for (let k = 1; k < 4; k++) {
    rect(g, x - 0.42, foot + k * 0.165, 0.84, 0.02);
    fillWith(g, fade(t('#4a3028'), 0.55));
  }
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    box(g, x - 0.3, foot + 0.66, 0.6, 0.2, 0.02);
    fillWith(g, down(g, foot + 0.86, foot + 0.66, t('#935f42'), t('#6b4230')));
  });
  oval(g, x, foot + 0.88, 0.25, 0.04);
  fillWith(g, '#2e2830');
  curve(g, [
    [x + 0.22, foot + 0.9],
    [x + 0.32, foot + 1.12],
    [x + 0.16, foot + 1.22],
  ]);
  ink(g, t('#b98a4a'), 0.06);
  lifted(g, { blur: 0.09, alpha: 0.4 }, () => {
    blob(
      g,
      [
        [x + 0.2, foot + 1.16],
        [x - 0.12, foot + 1.2],
        [x - 0.5, foot + 1.12],
        [x - 0.56, foot + 1.44],
        [x - 0.4, foot + 1.76],
        [x - 0.06, foot + 1.42],
      ],
      0.7,
    );
    fillWith(g, across(g, x - 0.56, x + 0.2, t('#f4d896'), t('#cf9f54'), t('#8f6434')));
  });
  oval(g, x - 0.46, foot + 1.44, 0.12, 0.31, -0.2);
  fillWith(g, across(g, x - 0.6, x - 0.34, t('#7a5230'), t('#b98a4a')));
}

const light = roomLight({
  day: ['#fff4e0', '#5a4444'],
  night: ['#7a6a84', '#190f22'],
  windows: [{ x: eye.x - eye.r * 0.75, y: eye.y - eye.r, w: eye.r * 1.5, h: eye.r * 1.7 }],
  slant: 2,
  beam: 0.54,
  sun: '#ffd894',
  lamps: [{ x: bulbX, y: 3.3, reach: 4.6, day: 0.14 }],
});

export const attic: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.7), [1.7, 4.2]),
    behind('gable', 0.88, gable),
    behind('roof', 0.92, roof),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      pendant(g, v, bulbX, 3.2, 0.2, mix('#5b3f34', '#2a1c20', air.night * 0.4), 'bulb', air);
    }),
  ],
  ...light,
};
