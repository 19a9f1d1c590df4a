import { darken, fade, lighten, mix } from '../../colour.ts';
import { box, circle, curve, down, fillWith, grain, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { peaks, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { fir } from '../elements/plants.ts';
import { lit, snowWhite, sunlight } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const cabin = { x: 2.75, y: 0.5, w: 2.5 };

/** Here the ground is white in any weather; firs carry snow at all times. */
const winter =
  (air: Air) =>
  (hex: string, distance = 0) =>
    mix(
      mix(mix(hex, '#dbe6ee', distance * 0.45), '#9aa6b0', 0.3 * air.rain),
      mix('#1c2a5c', '#46528c', distance),
      air.night * 0.62,
    );
const laden = (air: Air): Air => ({ ...air, snow: Math.max(0.85, air.snow) });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.5, -2.3, 3.5, {
    day: ['#8fc0e0', '#c9e0ea', '#fbe2d0'],
    night: ['#0a1536', '#142a58', '#3f5a8c'],
    sun: '#fff3dc',
    size: 0.44,
    clouds: 0.4,
    above: 1.3,
  });
  if (air.night > 0) aurora(g, view, air);
}

/** Northern lights: curtains of green and violet. */
function aurora(g: Surface2D, view: View, air: Air): void {
  const a = air.night * (1 - 0.8 * Math.max(air.rain, air.snow));
  if (a < 0.05) return;
  for (const [y, h, color, alpha, n] of [
    [3.0, 1.5, '#5ff0b4', 0.42, 0],
    [3.4, 1.7, '#7fd8f0', 0.24, 2],
    [3.75, 1.5, '#b48af0', 0.26, 4],
  ] as const) {
    const crest = (x: number) => y + 0.32 * Math.sin(x * 0.7 + n) + 0.14 * Math.sin(x * 1.9 + n * 2);
    for (let x = Math.floor(view.left * 8) / 8 - 0.2; x < view.right + 0.2; x += 0.125) {
      const k = Math.round(x * 8);
      const top = h * (0.6 + 0.5 * cell(k, 591 + n) + 0.3 * Math.sin(x * 3 + n));
      const w = 0.13;
      rect(g, x, crest(x) - 0.12, w, top);
      fillWith(
        g,
        down(
          g,
          crest(x) + top,
          crest(x) - 0.12,
          fade(color, 0),
          fade(color, alpha * a * (0.6 + 0.4 * cell(k, 593 + n))),
          fade(color, 0),
        ),
      );
    }
  }
}

function far(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  peaks(g, view, {
    base: 1.3,
    height: 1.5,
    pitch: 2.2,
    color: t('#8fa4c4', 0.7),
    snow: t('#fffaf4', 0.3),
    cap: 0.6,
    salt: 601,
  });
  hills(g, view, 1.5, 0.4, t('#e3ecf4', 0.6), 603);
  along(view, 0.45, (i, x) => {
    if (cell(i, 604) > 0.3)
      fir(
        g,
        x + 0.3 * cell(i, 605),
        1.22 + 0.2 * cell(i, 606),
        0.45 + 0.25 * cell(i, 607),
        t('#6a8f94', 0.6),
        t('#6a5f68', 0.4),
        laden(air),
        3,
      );
  });
  hills(g, view, 1.24, 0.25, t('#eef3f6', 0.4), 609);
  grain(g, view, 609, 0.5);
}

function wood(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  along(view, 1.3, (i, x) => {
    if (cell(i, 611) > 0.42)
      fir(
        g,
        x + cell(i, 612),
        0.82,
        1.4 + 0.9 * cell(i, 613),
        t('#4f7f80', 0.2),
        t('#5a4a50', 0.1),
        laden(air),
        5,
      );
  });
  hills(g, view, 0.95, 0.16, t('#f4f6f6', 0.2), 615);
  along(view, 0.34, (_, x) => {
    lifted(g, { blur: 0.03, alpha: 0.22 }, () => {
      box(g, x, 0.74, 0.07, 0.36, 0.02);
      fillWith(g, t('#a88468', 0.1));
    });
    oval(g, x + 0.035, 1.11, 0.05, 0.025);
    fillWith(g, snowWhite(air));
  });
  rect(g, view.left - 1, 0.92, view.right - view.left + 2, 0.05);
  fillWith(g, t('#b08c70', 0.1));
  rect(g, view.left - 1, 0.965, view.right - view.left + 2, 0.02);
  fillWith(g, snowWhite(air));
  grain(g, view, 617, 0.6);
}

function field(g: Surface2D, view: View, air: Air): void {
  const t = winter(air);
  hills(g, view, 0.68, 0.12, t('#fbfaf6'), 621);
  // Blue hollows in the drifts.
  along(view, 1.3, (i, x) => {
    for (let k = 0; k < 2; k++) {
      const y = 0.42 - 1.1 * cell(i * 2 + k, 622);
      g.beginPath();
      g.moveTo(x, y);
      g.quadraticCurveTo(x + 0.5, y + 0.1, x + 1.1, y + 0.02);
      g.quadraticCurveTo(x + 0.5, y - 0.05, x, y);
      fillWith(g, fade(t('#9fb8d8'), 0.28));
    }
  });
  // Prints lead to the door.
  for (let k = 0; k < 14; k++) {
    const x = -1.5 + k * 0.27;
    oval(g, x, 0.1 + 0.018 * k + (k % 2) * 0.05, 0.055, 0.022);
    fillWith(g, fade(t('#8fa9cc'), 0.5));
  }
  if (sunlight(air) > 0.1)
    along(view, 0.32, (i, x) => {
      circle(g, x + 0.3 * cell(i, 623), 0.5 - 1.3 * cell(i, 624), 0.009);
      fillWith(g, fade('#ffffff', 0.9));
    });
  grain(g, view, 625, 0.6);
  logCabin(g, air);
  sledge(g, 0.75, 0.32, air);
}

function logCabin(g: Surface2D, air: Air): void {
  const t = winter(air);
  const { x, y, w } = cabin;
  const l = x - w / 2;
  const h = 1.3;
  standShadow(g, x + 0.3, y - 0.04, w, air, 0.8);
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    box(g, x + 0.5, y + 1.5, 0.34, 0.95, 0.02);
    fillWith(g, t('#9a7f78'));
  });
  for (let k = 0; k < 4; k++) {
    circle(g, x + 0.72 + 0.16 * k, y + 2.65 + k * 0.27, 0.13 + 0.05 * k);
    fillWith(g, fade(mix('#fffaf4', '#8a94c4', air.night), 0.34 - 0.06 * k));
  }
  lifted(g, { blur: 0.14, alpha: 0.36 }, () => {
    rect(g, l, y, w, h);
    fillWith(g, t('#9a6440'));
  });
  for (let k = 0; k < 8; k++) {
    box(g, l - 0.09, y + k * 0.162, w + 0.18, 0.155, 0.075);
    fillWith(
      g,
      down(
        g,
        y + k * 0.162 + 0.155,
        y + k * 0.162,
        lighten(t('#b07a4c'), 0.18),
        t('#a06c42'),
        darken(t('#8a5634'), 0.15),
      ),
    );
  }
  for (const dx of [0.32, w - 0.86]) {
    box(g, l + dx - 0.05, y + 0.42, 0.64, 0.6, 0.03);
    fillWith(g, t('#f4e6cc'));
    box(g, l + dx, y + 0.47, 0.54, 0.5, 0.01);
    fillWith(g, lit(air, t('#f2cf8a'), '#ffd88a'));
    g.beginPath();
    g.rect(l + dx + 0.25, y + 0.47, 0.04, 0.5);
    g.rect(l + dx, y + 0.7, 0.54, 0.04);
    fillWith(g, t('#f4e6cc'));
    box(g, l + dx - 0.08, y + 0.37, 0.7, 0.08, 0.04);
    fillWith(g, snowWhite(air));
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.27, y - 0.02, 0.54, 1.02, 0.03);
    fillWith(g, t('#b8483c'));
  });
  circle(g, x, y + 0.66, 0.15);
  ink(g, t('#4f8a5c'), 0.06);
  circle(g, x, y + 0.51, 0.035);
  fillWith(g, t('#f0c060'));
  circle(g, x + 0.18, y + 0.45, 0.03);
  fillWith(g, t('#f0c060'));
  lifted(g, { blur: 0.12, alpha: 0.36 }, () => {
    polygon(g, [
      [l - 0.34, y + h - 0.06],
      [l + w + 0.34, y + h - 0.06],
      [l + w - 0.3, y + h + 0.78],
      [l + 0.3, y + h + 0.78],
    ]);
    fillWith(g, t('#7a4a3a'));
  });
  lifted(g, { blur: 0.07, y: 0.03, alpha: 0.26 }, () => {
    g.beginPath();
    g.moveTo(l - 0.4, y + h);
    const n = 9;
    for (let k = 0; k < n; k++) {
      const x0 = l - 0.4 + (k / n) * (w + 0.8);
      const x1 = l - 0.4 + ((k + 1) / n) * (w + 0.8);
      g.quadraticCurveTo((x0 + x1) / 2, y + h - 0.2 - 0.1 * cell(k, 627), x1, y + h);
    }
    g.quadraticCurveTo(l + w + 0.1, y + h + 0.5, l + w - 0.28, y + h + 0.9);
    g.lineTo(l + 0.28, y + h + 0.9);
    g.quadraticCurveTo(l - 0.1, y + h + 0.5, l - 0.4, y + h);
    g.closePath();
    fillWith(
      g,
      down(
        g,
        y + h + 0.9,
        y + h - 0.2,
        lighten(snowWhite(air), 0.3),
        snowWhite(air),
        mix(snowWhite(air), '#9fb8d8', 0.3),
      ),
    );
  });
  box(g, x + 0.46, y + 2.4, 0.42, 0.12, 0.06);
  fillWith(g, snowWhite(air));
  for (let k = 0; k < 9; k++) {
    // Icicles.
    const ix = l - 0.2 + k * 0.36;
    polygon(g, [
      [ix, y + h - 0.12],
      [ix + 0.05, y + h - 0.12],
      [ix + 0.025, y + h - 0.26 - 0.12 * cell(k, 628)],
    ]);
    fillWith(g, fade('#eaf6fc', 0.85));
  }
}

function sledge(g: Surface2D, x: number, y: number, air: Air): void {
  const t = winter(air);
  standShadow(g, x, y, 0.9, air, 0.6);
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    curve(g, [
      [x - 0.5, y + 0.02],
      [x + 0.34, y + 0.02],
      [x + 0.52, y + 0.12],
      [x + 0.5, y + 0.28],
    ]);
    ink(g, t('#8a5634'), 0.05);
    for (const dx of [-0.34, 0.2]) {
      rect(g, x + dx, y, 0.045, 0.22);
      fillWith(g, t('#8a5634'));
    }
    box(g, x - 0.48, y + 0.2, 0.9, 0.06, 0.02);
    fillWith(g, t('#c9483c'));
  });
}

/** Drifts near the eye, with dry stalks in them. */
function drifts(g: Surface2D, view: View, air: Air): void {
  const white = mix(snowWhite(air), '#7f93c4', 0.28);
  along(view, 2.1, (i, x) => {
    for (let k = 0; k < 3; k++) {
      const sx = x + 0.5 + k * 0.14 + cell(i, 631);
      const h = 0.32 + 0.3 * cell(i * 3 + k, 632);
      curve(g, [
        [sx, -1],
        [sx + 0.05 * (k - 1), -1 + h * 0.7],
        [sx + 0.14 * (k - 1), -1 + h],
      ]);
      ink(g, mix('#8a6a54', '#1c2448', 0.3 + 0.4 * air.night), 0.022);
      circle(g, sx + 0.14 * (k - 1), -1 + h, 0.035);
      fillWith(g, white);
    }
  });
  hills(g, view, -0.82, 0.12, white, 633);
}

export const snowfield: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [0.9, 99]),
    behind('far', 0.3, far, [0.4, 99]),
    behind('wood', 0.65, wood),
    behind('field', 1, field),
    before('drifts', 1.25, drifts),
  ],
  ...openLight({
    day: ['#fffdf8', '#8f9ab4'],
    night: ['#9fb0e6', '#141f4c'],
    at: 0.22,
    sun: '#ffe6c0',
    strength: 0.36,
    beams: 0.08,
    grey: ['#e2e6ea', '#7f8c9a'],
    lamps: [
      { x: cabin.x - 0.66, y: 1.2, reach: 2.1, color: '#ffb864' },
      { x: cabin.x + 0.66, y: 1.2, reach: 2.1, color: '#ffb864' },
    ],
  }),
};
