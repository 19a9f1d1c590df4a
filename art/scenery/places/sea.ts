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
import { lanternPost } from '../elements/lamps.ts';
import { openLight } from '../elements/lighting.ts';
import { rock } from '../elements/plants.ts';
import { airTint, lit, snowWhite, type Tint } from '../elements/tint.ts';
import { glitter, water, wave } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const horizon = 1.95;
const sunX = -1.7;
const light = { x: 2.35, y: 3.42 };
const lampX = [-3.9, 4.9, 12.4, -11.6] as const;
const deckDepth = 0.5;
const tint = (air: Air): Tint => airTint(air, { haze: '#dfe9ea', snow: 0.18, night: '#141f48' });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, horizon, sunX, 3.3, {
    day: ['#5a9cc4', '#9cc8d4', '#f9dcb4'],
    night: ['#0e1838', '#1f2d5c', '#525a8c'],
    sun: '#ffeec0',
    size: 0.56,
    clouds: 0.85,
    above: 0.8,
  });
}

function far(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  water(g, view, horizon, 0.4, [t('#8fbfc8', 0.5), t('#4f97ac'), t('#2f7c98'), t('#246a88')], 451);
  glitter(g, sunX, horizon, 0.7, air, '#fff0c8', 1.1);
  lighthouse(g, light.x, horizon - 0.06, t, air);
  // Ships on the horizon.
  for (const [x, s] of [
    [-3.2, 0.3],
    [6.4, 0.36],
  ] as const) {
    polygon(g, [
      [x - 0.6 * s, horizon + 0.12 * s],
      [x + 0.7 * s, horizon + 0.12 * s],
      [x + 0.5 * s, horizon - 0.1 * s],
      [x - 0.5 * s, horizon - 0.1 * s],
    ]);
    fillWith(g, t('#5f6f86', 0.6));
    box(g, x - 0.2 * s, horizon + 0.1 * s, 0.4 * s, 0.22 * s);
    fillWith(g, t('#e9e2d2', 0.5));
    box(g, x + 0.02 * s, horizon + 0.3 * s, 0.12 * s, 0.24 * s);
    fillWith(g, t('#c9604a', 0.5));
  }
  grain(g, view, 453, 0.6);
}

/** Red and white on its rock. */
function lighthouse(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  rock(g, x - 0.5, y - 0.05, 1.0, 0.34, t('#7a7478', 0.25), 3, air);
  rock(g, x + 0.45, y - 0.08, 1.1, 0.42, t('#6f6a72', 0.25), 5, air);
  const w = (k: number) => 0.27 - 0.09 * k;
  lifted(g, { blur: 0.08, alpha: 0.28 }, () => {
    polygon(g, [
      [x - w(0), y + 0.2],
      [x + w(0), y + 0.2],
      [x + w(1), y + 1.28],
      [x - w(1), y + 1.28],
    ]);
    fillWith(g, across(g, x - w(0), x + w(0), t('#fdf6ea', 0.1), t('#f0e2d0', 0.1), t('#c9b8ac', 0.1)));
  });
  for (const k of [0.12, 0.52]) {
    polygon(g, [
      [x - w(k), y + 0.2 + 1.08 * k],
      [x + w(k), y + 0.2 + 1.08 * k],
      [x + w(k + 0.2), y + 0.2 + 1.08 * (k + 0.2)],
      [x - w(k + 0.2), y + 0.2 + 1.08 * (k + 0.2)],
    ]);
    fillWith(g, across(g, x - 0.25, x + 0.25, t('#d9604a', 0.1), t('#c24a3c', 0.1), t('#9a3a34', 0.1)));
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.27, y + 1.26, 0.54, 0.06, 0.02);
    fillWith(g, t('#4a5058', 0.1));
    box(g, x - 0.14, y + 1.32, 0.28, 0.26, 0.02);
    fillWith(g, lit(air, t('#f2e0a8', 0.1), '#fff2b8'));
    polygon(g, [
      [x - 0.2, y + 1.57],
      [x + 0.2, y + 1.57],
      [x, y + 1.8],
    ]);
    fillWith(g, t('#c24a3c', 0.1));
  });
  for (const dx of [-0.14, -0.02, 0.1]) {
    rect(g, x + dx, y + 1.32, 0.02, 0.26);
    fillWith(g, t('#4a5058', 0.1));
  }
  for (const dy of [0.44, 0.88]) {
    box(g, x - 0.04, y + dy, 0.08, 0.14, 0.03);
    fillWith(g, lit(air, t('#5f6f86', 0.1)));
  }
  // It stands on its head in the water.
  for (let k = 0; k < 8; k++) {
    oval(g, x + 0.05 * Math.sin(k * 2), y - 0.12 - k * 0.075, 0.24 - k * 0.015, 0.016);
    fillWith(g, fade(t(k % 3 ? '#fdf6ea' : '#d9604a', 0.2), 0.34 - k * 0.035));
  }
}

const foam = (air: Air) => mix('#fffdf4', '#a9b8e0', air.night * 0.7);

function swell(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  wave(g, view, 1.16, 0.08, 0.8, t('#3f8ea6', 0.1), foam(air), 455);
  wave(g, view, 0.9, 0.1, 1.05, t('#2f7e9a'), foam(air), 457);
  grain(g, view, 457, 0.6);
}

/** A pier of planks on piles; people stand on it. */
function pier(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const wood = t('#b98a5c');
  wave(g, view, 0.62, 0.09, 1.2, t('#2a7690'), foam(air), 459);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  // The water below shows between the piles.
  rect(g, left, view.bottom - 1, width, -0.34 - view.bottom + 1);
  fillWith(g, down(g, -0.34, -1.4, t('#1f5f78'), t('#174a62')));
  along(view, 1.8, (i, x) => {
    lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
      rect(g, x + 0.5, -3, 0.26, 2.7);
      fillWith(g, across(g, x + 0.5, x + 0.76, lighten(wood, 0.05), darken(wood, 0.3), darken(wood, 0.45)));
    });
    oval(g, x + 0.63, -0.74 - 0.03 * (i % 2), 0.3, 0.04);
    fillWith(g, fade(foam(air), 0.6));
  });
  rect(g, left, -0.42, width, deckDepth * 1.0 + 0.42);
  fillWith(g, down(g, deckDepth, -0.42, darken(wood, 0.1), wood, lighten(wood, 0.1)));
  // Planks run away from the eye.
  along(view, 0.27, (i, x0) => {
    polygon(g, [
      [x0 + 0.01, deckDepth],
      [x0 + 0.25, deckDepth],
      [x0 + 0.26, -0.3],
      [x0, -0.3],
    ]);
    const k = cell(i, 461);
    fillWith(g, fade(k > 0.5 ? lighten(wood, 0.3) : darken(wood, 0.25), 0.16 + 0.2 * Math.abs(k - 0.5)));
    rect(g, x0 - 0.008, -0.3, 0.016, deckDepth + 0.3);
    fillWith(g, fade(darken(wood, 0.55), 0.5));
    for (const y of [deckDepth - 0.08, -0.2]) {
      circle(g, x0 + 0.13, y, 0.013);
      fillWith(g, fade(darken(wood, 0.6), 0.6));
    }
  });
  lifted(g, { blur: 0.07, y: 0.05, alpha: 0.4 }, () => {
    rect(g, left, -0.44, width, 0.16);
    fillWith(g, down(g, -0.28, -0.44, lighten(wood, 0.22), darken(wood, 0.16)));
  });
  if (air.rain > 0)
    along(view, 1.5, (i, x) => {
      oval(g, x + cell(i, 462), 0.36 - 0.5 * cell(i, 463), 0.34, 0.04);
      fillWith(g, fade(mix('#d3e0e4', '#5a66a0', air.night), 0.5 * air.rain));
    });
  if (air.snow > 0) {
    rect(g, left, -0.3, width, deckDepth + 0.3);
    fillWith(g, fade(snowWhite(air), 0.72 * air.snow));
  }
  grain(g, view, 465, 0.9);
  rail(g, view, t, air);
  for (const x of lampX) lanternPost(g, x, deckDepth - 0.06, 2.05, t('#4a5658'), air);
  buoy(g, 3.1, 1.02, t);
  coil(g, 1.9, 0.3, t);
  bucket(g, -2.9, 0.24, t);
}

function rail(g: Surface2D, view: View, t: Tint, air: Air): void {
  const white = t('#f4ead6');
  along(view, 1.4, (_, x) => {
    lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
      box(g, x + 0.4, deckDepth - 0.1, 0.11, 0.98, 0.02);
      fillWith(g, across(g, x + 0.4, x + 0.51, lighten(white, 0.2), darken(white, 0.12)));
      box(g, x + 0.37, deckDepth + 0.86, 0.17, 0.06, 0.02);
      fillWith(g, white);
    });
    if (air.snow > 0) {
      box(g, x + 0.37, deckDepth + 0.9, 0.17, 0.06, 0.03);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
    for (const [y, sag] of [
      [deckDepth + 0.76, 0.13],
      [deckDepth + 0.4, 0.1],
    ] as const) {
      g.beginPath();
      g.moveTo(x + 0.455, y);
      g.quadraticCurveTo(x + 1.155, y - sag * 2, x + 1.855, y);
      ink(g, t('#b4905c'), 0.045);
    }
  });
}

function buoy(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    circle(g, x, y, 0.25);
    ink(g, t('#fdf6ea'), 0.13);
  });
  for (let k = 0; k < 4; k++) {
    g.beginPath();
    g.arc(x, y, 0.25, k * 1.571 + 0.2, k * 1.571 + 0.9);
    g.strokeStyle = t('#d9604a');
    g.lineWidth = 0.13;
    g.lineCap = 'butt';
    g.stroke();
  }
}

function coil(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 4; k++) {
    oval(g, x, y + k * 0.055, 0.3 - k * 0.03, 0.09);
    ink(g, t(k % 2 ? '#c9a46c' : '#b48f58'), 0.06);
  }
}

function bucket(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.2, y + 0.36],
      [x + 0.2, y + 0.36],
      [x + 0.15, y - 0.02],
      [x - 0.15, y - 0.02],
    ]);
    fillWith(g, across(g, x - 0.2, x + 0.2, t('#8fb4c0'), t('#5f8694')));
  });
  for (const [dx, turn] of [
    [-0.08, 0.5],
    [0.08, -0.4],
  ] as const) {
    blob(g, [
      [x + dx - 0.1, y + 0.36],
      [x + dx + turn * 0.1, y + 0.56],
      [x + dx + turn * 0.3 + 0.06, y + 0.62],
      [x + dx + 0.08, y + 0.38],
    ]);
    fillWith(g, t('#a9bcc4'));
  }
}

/** A wave close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  wave(g, view, -0.84, 0.07, 1.3, mix(t('#1f6680'), '#0e2c40', 0.25), foam(air), 467);
}

export const sea: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.8, 99]),
    behind('far', 0.3, far, [0.3, 99]),
    behind('swell', 0.65, swell, [0.1, 1.6]),
    behind('pier', 1, pier),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffaf0', '#7a8088'],
    night: ['#93a2da', '#161f4a'],
    at: 0.26,
    sun: '#ffe2a4',
    strength: 0.4,
    beams: 0.1,
    lamps: [
      ...lampX.map((x) => ({ x, y: deckDepth + 2.15, reach: 2.9 })),
      { x: light.x, y: light.y, reach: 2.2, color: '#fff0b8' },
    ],
  }),
};
