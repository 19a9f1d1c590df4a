import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { blob, box, circle, down, fillWith, grain, ink, lifted, oval, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { coral, corals, kelp } from '../elements/coral.ts';
import { dunes, pebbles, ripples } from '../elements/land.ts';
import { rock } from '../elements/plants.ts';
import { anemone, fish, shoal, star, turtle } from '../elements/sea-animals.ts';
import { pick, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, shaft, vignette } from '../light.ts';

const { x: chestX, width: chestWidth, top: chestTop } = furniture.underwater.chest;

/** Water takes the warm colours first: far things turn to its own blue. */
const tint =
  (air: Air): Tint =>
  (hex, distance = 0) =>
    mix(
      mix(mix(hex, '#5fb4bc', 0.12 + 0.62 * distance), '#8aa4a8', 0.3 * air.rain + 0.16 * air.snow),
      mix('#102a4c', '#1f4670', distance),
      air.night * 0.62,
    );

function deep(g: Surface2D, view: View, air: Air): void {
  const grey = Math.max(air.rain, air.snow * 0.5);
  const c = (day: string, dull: string, night: string) => mix(mix(day, dull, grey), night, air.night);
  fillView(
    g,
    view,
    down(
      g,
      5.2,
      0,
      c('#c4efe0', '#a9c4c4', '#2f5a86'),
      c('#6fcbc9', '#7fa9ae', '#1f4474'),
      c('#2f98ac', '#4f8492', '#14305c'),
      c('#1f6f8e', '#38667a', '#0e2148'),
    ),
  );
  // The surface from below.
  along(view, 0.9, (i, x) => {
    for (let k = 0; k < 3; k++) {
      const w = 0.4 + 0.7 * cell(i * 3 + k, 471);
      oval(g, x + cell(i * 3 + k, 472), 4.15 + k * 0.28, w, 0.05 + 0.04 * cell(i, 473));
      fillWith(g, fade(mix('#f4fff6', '#7fa4d8', air.night), 0.22));
    }
    if (air.rain > 0) {
      oval(g, x + cell(i, 474), 4.3 + 0.4 * cell(i, 475), 0.22, 0.05);
      ink(g, fade('#eefaf6', 0.6 * air.rain), 0.02);
    }
  });
  wreck(g, -0.3, 1.75, tint(air));
  shoal(g, -2.4, 3.05, 18, tint(air), '#4f9cb0', 0.55, 477);
  grain(g, view, 471, 0.6);
}

/** A ship that lies there, only an outline in the blue. */
function wreck(g: Surface2D, x: number, y: number, t: Tint): void {
  g.save();
  g.translate(x, y);
  g.rotate(-0.14);
  const c = t('#5a6a70', 0.75);
  blob(
    g,
    [
      [-1.6, 0.5],
      [-1.3, -0.4],
      [1.2, -0.5],
      [1.9, 0.75],
      [0.6, 0.35],
      [-0.6, 0.3],
    ],
    0.6,
  );
  fillWith(g, c);
  for (const [mx, h, turn] of [
    [-0.5, 1.7, 0.1],
    [0.7, 1.35, -0.08],
  ] as const) {
    g.save();
    g.translate(mx, 0.2);
    g.rotate(turn);
    box(g, -0.05, 0, 0.1, h, 0.02);
    fillWith(g, c);
    box(g, -0.5, h * 0.66, 1.0, 0.06, 0.02);
    fillWith(g, c);
    polygon(g, [
      [-0.42, h * 0.66],
      [0.4, h * 0.66],
      [0.2, h * 0.36],
      [-0.05, h * 0.44],
      [-0.3, h * 0.3],
    ]);
    fillWith(g, fade(c, 0.5));
    g.restore();
  }
  for (const dx of [-0.8, -0.3, 0.2, 0.7]) {
    circle(g, dx, 0, 0.09);
    fillWith(g, darken(c, 0.3));
  }
  g.restore();
}

function reef(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  dunes(g, view, 1.12, 0.1, 1.3, t('#cfc49a', 0.7), t('#2f7488', 0.4), 481);
  along(view, 0.95, (i, x) =>
    kelp(g, x + 0.5 * cell(i, 482), 0.9, 1.4 + 1.6 * cell(i, 483), t('#5f9a64', 0.55), i),
  );
  along(view, 1.5, (i, x) => {
    rock(g, x + cell(i, 484), 0.95, 0.9 + 0.5 * cell(i, 485), 0.4 + 0.5 * cell(i, 486), t('#6f7a86', 0.5), i);
    coral(
      g,
      x + 0.3 + cell(i, 487),
      1.05,
      0.6 + 0.4 * cell(i, 488),
      t(pick(corals, i), 0.4),
      ((i % 3) + 3) % 3,
    );
  });
  grain(g, view, 489, 0.6);
}

function bottom(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  dunes(g, view, 0.78, 0.06, 1.6, t('#e9dcae', 0.15), t('#3f8494', 0.2), 491);
  ripples(g, view, 0.62, -0.9, t('#9aa078'), 493);
  pebbles(g, view, 0.6, -0.9, 0.55, t('#c0b283'), 495);
  // A net of light that the waves throw on the sand.
  if (air.night < 1)
    along(view, 0.75, (i, x) => {
      for (let k = 0; k < 3; k++) {
        const y = 0.55 - k * 0.42 - 0.2 * cell(i * 3 + k, 496);
        const w = 0.4 + 0.3 * cell(i * 3 + k, 497);
        oval(g, x + cell(i * 3 + k, 498) * 0.6, y, w, 0.05 + 0.03 * k);
        ink(g, fade('#fffbe0', 0.28 * (1 - air.night) * (1 - 0.7 * air.rain)), 0.025);
      }
    });
  for (const [x, s, c, k] of [
    [-4.1, 1.15, 0, 0],
    [-3.3, 0.8, 3, 1],
    [4.25, 1.05, 2, 2],
    [5.2, 1.2, 1, 0],
    [-6.6, 1.1, 4, 2],
    [7.8, 1, 3, 0],
  ] as const)
    coral(g, x, 0.32, s, t(pick(corals, c)), k);
  anemone(g, -2.55, 0.36, t);
  if (air.snow > 0)
    along(view, 0.6, (i, x) => {
      circle(g, x + cell(i, 499) * 0.5, 0.5 - 1.2 * cell(i, 500), 0.03);
      fillWith(g, fade('#fffdf4', 0.7 * air.snow));
    });
  star(g, 0.6, -0.38, 0.13, t('#f0806a'));
  star(g, -5.2, -0.3, 0.12, t('#f2b45a'));
  grain(g, view, 501, 1);
  chest(g, t);
  fish(g, -2.9, 2.5, 0.36, t('#f2953c'), '#fff8ec', 1);
  fish(g, -2.1, 2.85, 0.28, t('#f2953c'), '#fff8ec', 1);
  fish(g, 2.9, 2.25, 0.42, t('#f0d050'), t('#4f6aa0'), -1);
  fish(g, 5.8, 2.9, 0.36, t('#8f8ae0'), t('#f2d07c'), -1);
  fish(g, -7.1, 2.2, 0.4, t('#f0d050'), t('#4f6aa0'), 1);
  turtle(g, 1.05, 3.35, t);
  bubbles(g, 2.55, 1.0);
  bubbles(g, -3.6, 0.9);
}

function chest(g: Surface2D, t: Tint): void {
  const l = chestX - chestWidth / 2;
  const body = chestTop * 0.62;
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, l, body + 0.02, chestWidth, chestTop - body, 0.12);
    fillWith(g, down(g, chestTop, body, t('#b07a44'), t('#8a5a34')));
  });
  for (let k = 0; k < 9; k++) {
    circle(g, l + 0.1 + k * 0.1, body + 0.03 * Math.sin(k * 2), 0.065);
    fillWith(g, t(k % 3 === 1 ? '#f4dc8a' : '#e8b84a'));
  }
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    box(g, l, -0.05, chestWidth, body + 0.05, 0.04);
    fillWith(g, down(g, body, 0, t('#a06a3a'), t('#7a4c2c')));
  });
  for (const dx of [0.08, chestWidth / 2 - 0.06, chestWidth - 0.2]) {
    box(g, l + dx, -0.05, 0.12, chestTop + 0.04, 0.02);
    fillWith(g, t('#d9a84a'));
  }
  box(g, chestX - 0.1, body - 0.2, 0.2, 0.22, 0.04);
  fillWith(g, t('#f0c86a'));
  circle(g, chestX, body - 0.08, 0.035);
  fillWith(g, t('#5a3a20'));
}

function bubbles(g: Surface2D, x: number, y: number): void {
  for (let k = 0; k < 9; k++) {
    const bx = x + 0.14 * Math.sin(k * 2.1);
    const by = y + k * 0.33;
    const r = 0.03 + 0.035 * cell(k, 503);
    circle(g, bx, by, r);
    fillWith(g, 'rgba(240,255,252,0.26)');
    ink(g, 'rgba(248,255,252,0.6)', 0.01);
    circle(g, bx - r * 0.35, by + r * 0.35, r * 0.25);
    fillWith(g, 'rgba(255,255,255,0.85)');
  }
}

/** Weed close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#2f6a5c'), '#0c2a3a', 0.5);
  along(view, 4.1, (i, x0) => {
    const x = x0 - 0.2 + 0.4 * cell(i, 505);
    for (let k = 0; k < 4; k++) {
      const lean = 0.2 * (k - 1.5);
      const h = 0.75 + 0.5 * cell(i * 4 + k, 506);
      g.beginPath();
      g.moveTo(x + k * 0.16, -1.6);
      g.bezierCurveTo(
        x + k * 0.16 + lean + 0.2,
        -1.6 + h * 0.4,
        x + k * 0.16 + lean - 0.2,
        -1.6 + h * 0.8,
        x + k * 0.16 + lean,
        -1.6 + h * 1.3,
      );
      g.bezierCurveTo(
        x + k * 0.16 + lean,
        -1.6 + h * 0.8,
        x + k * 0.16 + lean + 0.34,
        -1.6 + h * 0.4,
        x + k * 0.16 + 0.16,
        -1.6,
      );
      g.closePath();
      fillWith(g, k % 2 ? dark : lighten(dark, 0.08));
    }
  });
}

export const underwater: PlaceArt = {
  layers: [
    behind('deep', 0.2, deep),
    behind('reef', 0.6, reef, [0.2, 99]),
    behind('bottom', 1, bottom),
    before('near', 1.3, near),
  ],
  shade(g, view, air) {
    const grey = Math.max(air.rain, air.snow * 0.5);
    vignette(
      g,
      view,
      mix(mix('#f6fff8', '#c6d6d8', grey), '#7f9cd4', air.night),
      mix(mix('#3f7f94', '#4c6a78', grey), '#0c1c44', air.night),
    );
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const d = (1 - 0.55 * air.night) * (1 - 0.7 * Math.max(air.rain, air.snow * 0.4));
    const w = view.right - view.left;
    const color = mix('#d8fff0', '#7fa8f0', air.night);
    pool(g, view.left + w * 0.4, view.top + 0.2, w * 0.6, 2.8, color, 0.36 * d);
    for (const [t, s, a] of [
      [0.12, 0.5, 0.2],
      [0.26, 0.9, 0.16],
      [0.42, 0.4, 0.2],
      [0.58, 0.7, 0.13],
    ] as const)
      shaft(g, view.left + w * t, view.left + w * t + s, view.top + 0.2, 1.6, 5.4, color, a * d);
  },
};
