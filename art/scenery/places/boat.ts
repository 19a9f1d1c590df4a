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
import { boards } from '../elements/floors.ts';
import { standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { airTint, lit, snowWhite, type Tint } from '../elements/tint.ts';
import { glitter, water, wave } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const horizon = 1.75;
const sunX = 1.5;
const deck = 0.62;
const mast = -3.35;
const lanterns = [mast, 4.65, 12, -11] as const;
const { x: crateX, width: crateWidth, top: crateTop } = furniture.boat.crate;
const tint = (air: Air): Tint => airTint(air, { haze: '#f0dccb', snow: 0.18, night: '#161f4c', dark: 0.62 });

/** Towards evening already: a low sun, long clouds. */
function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, horizon, sunX, 2.62, {
    day: ['#5f94b8', '#e9c0a0', '#fbb48a'],
    night: ['#0f1740', '#2a2c68', '#6a5690'],
    sun: '#ffe4a8',
    size: 0.62,
    clouds: 0.55,
    above: 1.6,
  });
}

function far(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  water(g, view, horizon, 0.5, [t('#e3a98c', 0.4), t('#7f97a8'), t('#3f7a96'), t('#2f6a88')], 891);
  glitter(g, sunX, horizon, 0.7, air, '#ffe2b0', 1.3);
  // Islands and the back of a whale.
  for (const [x, w, h] of [
    [-3.1, 1.6, 0.42],
    [-1.9, 0.9, 0.26],
    [5.8, 1.4, 0.36],
    [-7.5, 1.5, 0.4],
  ] as const) {
    blob(
      g,
      [
        [x - w, horizon - 0.02],
        [x - w * 0.4, horizon + h],
        [x + w * 0.1, horizon + h * 0.7],
        [x + w * 0.5, horizon + h * 0.9],
        [x + w, horizon - 0.02],
      ],
      0.8,
    );
    fillWith(g, t('#7a7fa0', 0.6));
  }
  rect(g, view.left - 1, horizon - 0.1, view.right - view.left + 2, 0.1);
  fillWith(g, fade(t('#e3a98c', 0.4), 0.5));
  grain(g, view, 891, 0.6);
}

const foam = (air: Air) => mix('#fff6ea', '#a9b4e4', air.night * 0.7);

function swell(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  wave(g, view, 1.12, 0.09, 0.9, t('#4a86a0', 0.1), foam(air), 893);
  whale(g, 2.6, 1.5, t);
  wave(g, view, 0.9, 0.1, 1.15, t('#35748f'), foam(air), 895);
  grain(g, view, 895, 0.6);
}

function whale(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    blob(g, [
      [x - 0.7, y - 0.2],
      [x - 0.5, y + 0.14],
      [x, y + 0.26],
      [x + 0.5, y + 0.12],
      [x + 0.72, y - 0.2],
    ]);
    fillWith(g, t('#5a6a8c', 0.1));
    blob(
      g,
      [
        [x + 1.1, y - 0.2],
        [x + 1.14, y + 0.3],
        [x + 0.9, y + 0.48],
        [x + 1.18, y + 0.42],
        [x + 1.46, y + 0.48],
        [x + 1.26, y + 0.28],
        [x + 1.24, y - 0.2],
      ],
      0.7,
    );
    fillWith(g, t('#5a6a8c', 0.1));
  });
  for (const side of [-1, 1]) {
    curve(g, [
      [x - 0.2, y + 0.3],
      [x - 0.2 + side * 0.06, y + 0.55],
      [x - 0.2 + side * 0.2, y + 0.6],
      [x - 0.2 + side * 0.26, y + 0.46],
    ]);
    ink(g, fade('#f6fbff', 0.75), 0.035);
  }
}

/** Bulwark, deck, mast and rigging. */
function ship(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const wood = t('#c08a56');
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  rigging(g, t);
  // The far side: a low white wall with a rail on it.
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    rect(g, left, deck - 0.3, width, 0.72);
    fillWith(g, down(g, deck + 0.4, deck - 0.2, t('#fbf2e0'), t('#e3d3ba')));
  });
  rect(g, left, deck + 0.16, width, 0.09);
  fillWith(g, t('#2f6a86'));
  along(view, 1.5, (_, x) => {
    box(g, x + 0.5, deck - 0.02, 0.34, 0.13, 0.05);
    fillWith(g, t('#4a3a38'));
  });
  along(view, 0.75, (_, x) =>
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      box(g, x, deck + 0.38, 0.07, 0.36, 0.03);
      fillWith(g, t('#a8693f'));
    }),
  );
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    rect(g, left, deck + 0.72, width, 0.09);
    fillWith(g, down(g, deck + 0.81, deck + 0.72, lighten(wood, 0.26), darken(wood, 0.06)));
    rect(g, left, deck + 0.36, width, 0.06);
    fillWith(g, wood);
  });
  if (air.snow > 0) {
    box(g, left, deck + 0.79, width, 0.06, 0.03);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
  const floor = mix(wood, snowWhite(air), 0.72 * air.snow);
  rect(g, left, view.bottom - 1, width, deck - 0.14 - view.bottom + 1);
  fillWith(g, down(g, deck, -1.8, darken(floor, 0.12), floor, darken(floor, 0.12), darken(floor, 0.3)));
  boards(g, view, deck - 0.14, t('#6a4024'), { salt: 901, light: '#fff0cc', grow: 1.16 });
  rect(g, left, deck - 0.5, width, 0.36);
  fillWith(g, down(g, deck - 0.14, deck - 0.5, 'rgba(60,26,20,0.36)', 'rgba(60,26,20,0)'));
  if (air.rain > 0)
    along(view, 1.7, (i, x) => {
      oval(g, x + cell(i, 902), 0.3 - 0.8 * cell(i, 903), 0.42, 0.05);
      fillWith(g, fade(mix('#d0dce0', '#5a60a0', air.night), 0.5 * air.rain));
    });
  grain(g, view, 905, 0.9);
  mastAndSail(g, t, air);
  wheel(g, 1.3, 0.34, t);
  cabin(g, 6.6, t, air);
  for (const x of [-1.9, 4.6]) ring(g, x, deck + 0.4, t);
  barrel(g, -2.35, 0.26, t);
  crate(g, t, air);
  for (const x of lanterns) lantern(g, x, 1.85, t, air);
  coil(g, 0.15, 0.38, t);
}

function rigging(g: Surface2D, t: Tint): void {
  // Shrouds with ratlines run up to the mast's head.
  for (const side of [-1, 1]) {
    for (const k of [0, 1, 2]) {
      curve(g, [
        [mast + side * (1.1 + k * 0.34), deck + 0.75],
        [mast + side * 0.1, 6.4],
      ]);
      ink(g, t('#5a4638'), 0.025);
    }
    for (let r = 1; r < 11; r++) {
      const s = r / 14;
      const y = deck + 0.75 + (6.4 - deck - 0.75) * s;
      curve(g, [
        [mast + side * (1.1 * (1 - s) + 0.1 * s), y],
        [mast + side * (1.78 * (1 - s) + 0.1 * s), y],
      ]);
      ink(g, t('#5a4638'), 0.016);
    }
  }
  // A line with signal flags to the stern.
  const at = (k: number): [number, number] => [
    mast + 0.2 + k * 10.4,
    4.5 - k * 1.7 - 0.5 * 4 * k * (1 - k) * 0.5,
  ];
  curve(g, [0, 0.2, 0.4, 0.6, 0.8, 1].map(at));
  ink(g, t('#5a4638'), 0.018);
  const colors = ['#d9553f', '#f2c04a', '#3f7fa8', '#fbf2e0', '#4f9a7a'];
  for (let k = 1; k < 19; k++) {
    const [x, y] = at(k / 19);
    lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
      polygon(g, [
        [x - 0.15, y],
        [x + 0.15, y - 0.04],
        [x + 0.15 + 0.03 * (k % 2), y - 0.32],
        [x - 0.13, y - 0.28],
      ]);
      fillWith(g, t(colors[k % colors.length] ?? '#d9553f'));
    });
    if (k % 2) {
      rect(g, x - 0.05, y - 0.3, 0.09, 0.28);
      fillWith(g, t(colors[(k + 3) % colors.length] ?? '#fbf2e0'));
    }
  }
}

function mastAndSail(g: Surface2D, t: Tint, air: Air): void {
  const wood = t('#9a6238');
  // A furled corner of the great sail.
  lifted(g, { blur: 0.14, alpha: 0.32 }, () => {
    g.beginPath();
    g.moveTo(mast + 0.1, 7);
    g.lineTo(mast + 0.1, 2.62);
    g.quadraticCurveTo(mast + 1.5, 2.5, mast + 2.7, 2.86);
    g.quadraticCurveTo(mast + 1.9, 4.4, mast + 0.7, 7);
    g.closePath();
    fillWith(g, across(g, mast, mast + 2.7, t('#f6e6c8'), t('#fff8ea'), t('#e3cfae')));
  });
  for (const k of [0.4, 0.9]) {
    g.beginPath();
    g.moveTo(mast + 0.1, 2.62 + k);
    g.quadraticCurveTo(mast + 1.2, 2.56 + k, mast + 2.5 - k * 0.55, 2.84 + k);
    ink(g, fade(t('#b8955f'), 0.6), 0.02);
  }
  circle(g, mast + 0.95, 3.75, 0.34);
  fillWith(g, fade(t('#d9553f'), 0.85));
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    g.save();
    g.translate(mast, 2.55);
    g.rotate(0.09);
    box(g, -0.1, -0.07, 3.0, 0.13, 0.06);
    fillWith(g, wood);
    g.restore();
  });
  standShadow(g, mast, 0.36, 0.5, air, 2);
  lifted(g, { blur: 0.12, alpha: 0.36 }, () => {
    rect(g, mast - 0.14, 0.34, 0.28, 7);
    fillWith(g, across(g, mast - 0.14, mast + 0.14, lighten(wood, 0.28), wood, darken(wood, 0.28)));
  });
  for (const y of [0.7, 0.82, 0.94, 1.06]) {
    box(g, mast - 0.17, y, 0.34, 0.075, 0.035);
    fillWith(g, t('#d9bc8a'));
  }
}

function wheel(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.2, y],
      [x + 0.2, y],
      [x + 0.12, y + 0.92],
      [x - 0.12, y + 0.92],
    ]);
    fillWith(g, across(g, x - 0.2, x + 0.2, t('#a8693f'), t('#7a4a2c')));
  });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    g.beginPath();
    for (let k = 0; k < 8; k++) {
      const a = (k / 8) * Math.PI * 2 + 0.2;
      g.moveTo(x, y + 1.0);
      g.lineTo(x + Math.cos(a) * 0.58, y + 1.0 + Math.sin(a) * 0.58);
    }
    ink(g, t('#b4774a'), 0.055);
    circle(g, x, y + 1.0, 0.42);
    ink(g, t('#8f5832'), 0.08);
  });
  circle(g, x, y + 1.0, 0.1);
  fillWith(g, t('#e0b45c'));
}

function cabin(g: Surface2D, x: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.14, alpha: 0.36 }, () => {
    box(g, x - 1.3, 0.2, 3.2, 1.75, 0.05);
    fillWith(g, down(g, 1.95, 0.2, t('#fbf2e0'), t('#dcc9ac')));
    box(g, x - 1.45, 1.9, 3.5, 0.14, 0.04);
    fillWith(g, t('#2f6a86'));
  });
  for (const dx of [-0.8, 0.1, 1.0]) {
    circle(g, x + dx, 1.3, 0.26);
    fillWith(g, t('#e0b45c'));
    circle(g, x + dx, 1.3, 0.2);
    fillWith(g, lit(air, t('#6f9fb0')));
  }
}

function ring(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    circle(g, x, y, 0.23);
    ink(g, t('#fdf6ea'), 0.12);
  });
  for (let k = 0; k < 4; k++) {
    g.beginPath();
    g.arc(x, y, 0.23, k * 1.571 + 0.2, k * 1.571 + 0.9);
    g.strokeStyle = t('#d9553f');
    g.lineWidth = 0.12;
    g.lineCap = 'butt';
    g.stroke();
  }
}

function barrel(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    blob(
      g,
      [
        [x - 0.26, y],
        [x - 0.33, y + 0.36],
        [x - 0.26, y + 0.72],
        [x + 0.26, y + 0.72],
        [x + 0.33, y + 0.36],
        [x + 0.26, y],
      ],
      0.7,
    );
    fillWith(g, across(g, x - 0.33, x + 0.33, t('#c08a56'), t('#a06c3f'), t('#7a4c2c')));
  });
  for (const dy of [0.14, 0.52]) {
    rect(g, x - 0.32, y + dy, 0.64, 0.055);
    fillWith(g, t('#5a5458'));
  }
}

function crate(g: Surface2D, t: Tint, air: Air): void {
  const l = crateX - crateWidth / 2;
  const wood = t('#c99a5f');
  standShadow(g, crateX + 0.1, 0, crateWidth, air, 0.7);
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, l, -0.03, crateWidth, crateTop + 0.03, 0.03);
    fillWith(g, down(g, crateTop, 0, lighten(wood, 0.2), darken(wood, 0.1)));
  });
  for (let k = 1; k < 4; k++) {
    rect(g, l, (k * crateTop) / 4, crateWidth, 0.016);
    fillWith(g, fade(darken(wood, 0.5), 0.5));
  }
  g.beginPath();
  g.rect(l + 0.05, 0.02, crateWidth - 0.1, crateTop - 0.07);
  g.moveTo(l + 0.08, 0.05);
  g.lineTo(l + crateWidth - 0.08, crateTop - 0.08);
  ink(g, darken(wood, 0.18), 0.09);
  if (air.snow > 0) {
    box(g, l, crateTop - 0.04, crateWidth, 0.07, 0.035);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function coil(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 4; k++) {
    oval(g, x, y + k * 0.055, 0.3 - k * 0.03, 0.09);
    ink(g, t(k % 2 ? '#d9bc8a' : '#c4a26c'), 0.06);
  }
}

/** A ship's lantern: on the mast, or on a pole of its own. */
function lantern(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  if (x !== mast) {
    rect(g, x - 0.03, 0.9, 0.06, y - 0.9);
    fillWith(g, t('#7a4a2c'));
  }
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    box(g, x - 0.11, y, 0.22, 0.3, 0.04);
    fillWith(g, lit(air, t('#f2dca4'), '#ffe6a4'));
    box(g, x - 0.14, y + 0.28, 0.28, 0.07, 0.03);
    fillWith(g, t('#b8863c'));
    box(g, x - 0.14, y - 0.05, 0.28, 0.07, 0.03);
    fillWith(g, t('#b8863c'));
  });
  rect(g, x - 0.01, y, 0.02, 0.3);
  fillWith(g, t('#b8863c'));
}

/** The near rail, close to the eye. */
function nearRail(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#8a5634'), '#1c1420', 0.35);
  rect(g, view.left - 1, -0.74, view.right - view.left + 2, 0.11);
  fillWith(g, down(g, -0.63, -0.74, lighten(dark, 0.2), dark));
  along(view, 1.1, (_, x) => {
    box(g, x, -2, 0.12, 1.3, 0.03);
    fillWith(g, dark);
  });
}

export const boat: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.6, 99]),
    behind('far', 0.25, far, [0.4, 99]),
    behind('swell', 0.6, swell, [0.2, 1.9]),
    behind('ship', 1, ship),
    before('rail', 1.2, nearRail),
  ],
  ...openLight({
    day: ['#fff4e6', '#8f6a68'],
    night: ['#a29ae0', '#181848'],
    at: 0.6,
    sun: '#ffc88a',
    strength: 0.44,
    beams: 0.05,
    lamps: lanterns.map((x) => ({ x, y: 2.0, reach: 3 })),
  }),
};
