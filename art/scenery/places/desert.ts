import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { blob, circle, curve, down, fillWith, grain, ink, lifted, oval, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { dunes, pebbles, ripples, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { cactus, rock, tuft } from '../elements/plants.ts';
import { airTint, pick, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const { x: rockX, width: rockWidth, top: rockTop } = furniture.desert.rock;
const tint = (air: Air): Tint => airTint(air, { haze: '#f4dcc0', snow: 0.78, night: '#2a2458' });
const stone = (air: Air): Tint => airTint(air, { haze: '#f0cfb0', snow: 0.3, night: '#2a2458' });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.6, -1.9, 3.25, {
    day: ['#4fa3b8', '#f2d6a2', '#f6b98a'],
    night: ['#141640', '#332f6c', '#7a5a86'],
    sun: '#fff0c4',
    size: 0.66,
    clouds: 0.22,
    above: 1.7,
  });
  for (const [x, y, s] of [
    [1.5, 3.5, 0.26],
    [2.1, 3.24, 0.18],
  ] as const) {
    // Vultures, of course.
    curve(g, [
      [x - s, y + s * 0.2],
      [x - s * 0.4, y + s * 0.3],
      [x, y],
      [x + s * 0.4, y + s * 0.3],
      [x + s, y + s * 0.2],
    ]);
    ink(g, fade(mix('#5a3a3c', '#141430', air.night), 0.8), 0.035);
  }
}

/** A table mountain of red layers. */
function mesa(g: Surface2D, x: number, y: number, w: number, h: number, t: Tint, d: number): void {
  const c = t('#c9683f', d);
  lifted(g, { blur: 0.1, alpha: 0.24 }, () => {
    polygon(g, [
      [x - w * 0.75, y],
      [x - w * 0.52, y + h * 0.42],
      [x - w * 0.44, y + h * 0.5],
      [x - w * 0.4, y + h],
      [x + w * 0.36, y + h * 1.02],
      [x + w * 0.42, y + h * 0.52],
      [x + w * 0.54, y + h * 0.42],
      [x + w * 0.8, y],
    ]);
    fillWith(g, down(g, y + h, y, lighten(c, 0.18), c, lighten(c, 0.2)));
  });
  for (const [k, color] of [
    [0.88, '#e8946a'],
    [0.72, '#a84e34'],
    [0.58, '#e3a878'],
  ] as const) {
    polygon(g, [
      [x - w * 0.42, y + h * k],
      [x + w * 0.38, y + h * k],
      [x + w * 0.39, y + h * (k - 0.06)],
      [x - w * 0.43, y + h * (k - 0.06)],
    ]);
    fillWith(g, fade(t(color, d), 0.7));
  }
  polygon(g, [
    [x + w * 0.1, y + h],
    [x + w * 0.36, y + h * 1.02],
    [x + w * 0.42, y + h * 0.52],
    [x + w * 0.8, y],
    [x + w * 0.2, y],
    [x + w * 0.16, y + h * 0.5],
  ]);
  fillWith(g, fade(t('#6a2f3c', d), 0.34));
}

function mesas(g: Surface2D, view: View, air: Air): void {
  const t = stone(air);
  along(view, 4.4, (i, x) => {
    mesa(g, x + 0.7 + cell(i, 551), 1.3, 1.5 + 0.8 * cell(i, 552), 1.0 + 0.9 * cell(i, 553), t, 0.5);
    mesa(g, x + 3.0, 1.3, 0.5, 1.0 + 0.5 * cell(i, 554), t, 0.65);
  });
  dunes(g, view, 1.55, 0.12, 1.7, tint(air)('#eeb07c', 0.5), t('#a85a4c', 0.4), 555);
  grain(g, view, 555, 0.6);
}

function far(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  dunes(g, view, 1.28, 0.17, 1.9, t('#efae6c', 0.2), t('#a8583f', 0.1), 561);
  along(view, 3.3, (i, x) => {
    if (cell(i, 562) > 0.3)
      cactus(g, x + cell(i, 563), 1.1, 0.34 + 0.16 * cell(i, 564), stone(air)('#6f8f5c', 0.25), air);
  });
  dunes(g, view, 0.96, 0.12, 2.2, t('#eda55e', 0.1), t('#a0503a'), 567);
  grain(g, view, 567, 0.7);
}

function sand(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  dunes(g, view, 0.7, 0.07, 2.4, t('#f0b06a'), t('#a8583c'), 571);
  ripples(g, view, 0.56, -0.9, t('#a8623c'), 573);
  pebbles(g, view, 0.5, -0.9, 0.6, t('#b8704a'), 575);
  if (air.rain > 0)
    along(view, 2.2, (i, x) => {
      oval(g, x + cell(i, 576), 0.1 - 0.6 * cell(i, 577), 0.42, 0.05);
      fillWith(g, fade(mix('#c9c0b4', '#5a507e', air.night), 0.5 * air.rain));
    });
  grain(g, view, 579, 1.1);
  const s = stone(air);
  along(view, 1.9, (i, x) => {
    const bx = x + 1.5 * cell(i, 578);
    const by = 0.52 - 0.2 * cell(i, 580);
    if (cell(i, 581) > 0.5)
      for (const dx of [-0.05, 0, 0.05]) tuft(g, bx + dx, by, 0.22, fade(t('#a9864c'), 0.85));
    else rock(g, bx, by, 0.3 + 0.2 * cell(i, 582), 0.14 + 0.1 * cell(i, 583), s('#b0694a'), i, air);
  });
  for (const [x, y, k] of [
    [-3.55, 0.3, 1.15],
    [4.6, 0.42, 0.8],
    [-7.6, 0.34, 1],
    [8.4, 0.3, 1.2],
  ] as const) {
    standShadow(g, x, y, 0.55 * k, air, 3.4);
    cactus(g, x, y, k, s('#5f8f58'), air);
  }
  for (const [dx, dy] of [
    [-0.02, 2.27],
    [0.5, 1.75],
  ] as const)
    if (air.snow < 0.5) {
      circle(g, -3.55 + dx, 0.3 + dy, 0.06);
      fillWith(g, s('#e8708a'));
      circle(g, -3.55 + dx + 0.05, 0.3 + dy - 0.01, 0.045);
      fillWith(g, s('#f2a0b0'));
    }
  standShadow(g, rockX + 0.1, 0.0, rockWidth, air, 1);
  rock(g, rockX, -0.05, rockWidth, rockTop + 0.05, s('#b5664a'), 21, air);
  skull(g, 1.35, -0.34, s, air);
}

/** What the sun left of an ox. */
function skull(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x, y, 0.3, air, 1.2);
  const bone = t('#f6ead2');
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    for (const side of [-1, 1]) {
      curve(g, [
        [x + side * 0.08, y + 0.2],
        [x + side * 0.24, y + 0.2],
        [x + side * 0.29, y + 0.34],
      ]);
      ink(g, bone, 0.045);
    }
    blob(
      g,
      [
        [x - 0.11, y + 0.24],
        [x + 0.11, y + 0.24],
        [x + 0.08, y + 0.08],
        [x + 0.04, y - 0.02],
        [x - 0.04, y - 0.02],
        [x - 0.08, y + 0.08],
      ],
      0.8,
    );
    fillWith(g, bone);
  });
  for (const side of [-1, 1]) {
    oval(g, x + side * 0.055, y + 0.15, 0.026, 0.034);
    fillWith(g, darken(bone, 0.6));
  }
}

/** Dry stalks near the eye. */
function stalks(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#8a5a3c'), '#2a1820', 0.45);
  along(view, 4.6, (i, x0) => {
    const x = x0 - 0.6 + cell(i, 585);
    for (let k = 0; k < 7; k++) {
      const lean = (k - 3) * 0.14;
      const h = 0.4 + 0.35 * cell(i * 7 + k, 586);
      curve(g, [
        [x + k * 0.06, -1.2],
        [x + k * 0.06 + lean * 0.5, -1.2 + h * 0.6],
        [x + k * 0.06 + lean, -1.2 + h],
      ]);
      ink(g, dark, 0.03);
      oval(g, x + k * 0.06 + lean, -1.2 + h, 0.035, 0.07, -lean);
      fillWith(g, pick([dark, lighten(dark, 0.15)], k));
    }
  });
}

export const desert: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.2, 99]),
    behind('mesas', 0.25, mesas, [0.8, 99]),
    behind('far', 0.55, far, [0.3, 99]),
    behind('sand', 1, sand),
    before('stalks', 1.3, stalks),
  ],
  ...openLight({
    day: ['#fff6e4', '#a8623c'],
    night: ['#b0a8ea', '#2a1f54'],
    at: 0.26,
    sun: '#ffdc90',
    strength: 0.46,
    beams: 0.06,
    grey: ['#e2dcd8', '#8a7a78'],
  }),
};
