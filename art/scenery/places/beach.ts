import { darken, fade, lighten, mix } from '../../colour.ts';
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
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { pebbles, ripples, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { palm } from '../elements/plants.ts';
import { airTint, snowWhite, type Tint } from '../elements/tint.ts';
import { glitter, water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky, tree } from '../outside.ts';

const horizon = 2.02;
const sunX = -2.6;
const land = (air: Air): Tint => airTint(air, { haze: '#e6efe6' });
const made = (air: Air): Tint => airTint(air, { snow: 0.16 });
const seaColors = (t: Tint) => [t('#8fcfd0', 0.5), t('#5fb6bf'), t('#3f9fae'), t('#7fcac4')];

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, horizon, sunX, 3.75, {
    day: ['#5fb2d6', '#a5d8de', '#fdeecb'],
    night: ['#101a3e', '#22305f', '#61608c'],
    size: 0.46,
    clouds: 0.6,
    above: 0.95,
  });
  gulls(g, air);
}

function gulls(g: Surface2D, air: Air): void {
  if (air.night > 0.5) return;
  for (const [x, y, s] of [
    [1.2, 3.5, 0.2],
    [1.75, 3.72, 0.14],
    [2.5, 3.3, 0.17],
    [-6, 3.6, 0.2],
  ] as const) {
    curve(g, [
      [x - s, y + s * 0.3],
      [x - s * 0.5, y + s * 0.45],
      [x, y],
      [x + s * 0.5, y + s * 0.45],
      [x + s, y + s * 0.3],
    ]);
    ink(g, mix('#fffaf0', '#8f98bf', air.night), 0.03);
  }
}

function sea(g: Surface2D, view: View, air: Air): void {
  const t = land(air);
  water(g, view, horizon, 0.7, seaColors(airTint(air, { snow: 0.2 })), 431);
  glitter(g, sunX, horizon, 0.95, air);
  // An island with palms, a sail.
  g.save();
  g.beginPath();
  g.rect(view.left - 1, horizon - 0.02, view.right - view.left + 2, 9);
  g.clip();
  for (const x of [2.3, -8.4]) {
    lifted(g, { blur: 0.05, alpha: 0.2 }, () => {
      blob(g, [
        [x - 1.0, horizon - 0.1],
        [x - 0.5, horizon + 0.26],
        [x + 0.1, horizon + 0.2],
        [x + 0.5, horizon + 0.4],
        [x + 1.1, horizon - 0.1],
      ]);
      fillWith(g, t('#7fae8c', 0.55));
    });
    for (const dx of [-0.3, 0.3, 0.6]) tree(g, x + dx, horizon + 0.1, 0.2, t('#5f9a6a', 0.4), 'round', air);
  }
  g.restore();
  sail(g, 0.35, horizon - 0.2, 0.62, made(air));
  sail(g, -6.1, horizon - 0.12, 0.4, made(air));
  grain(g, view, 433, 0.6);
}

function sail(g: Surface2D, x: number, y: number, s: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.28 }, () => {
    polygon(g, [
      [x - 0.42 * s, y + 0.12 * s],
      [x + 0.5 * s, y + 0.12 * s],
      [x + 0.34 * s, y - 0.06 * s],
      [x - 0.3 * s, y - 0.06 * s],
    ]);
    fillWith(g, t('#b8503f', 0.1));
    polygon(g, [
      [x + 0.03 * s, y + 0.18 * s],
      [x + 0.03 * s, y + 1.25 * s],
      [x + 0.52 * s, y + 0.24 * s],
    ]);
    fillWith(g, t('#fdf6e6', 0.1));
    polygon(g, [
      [x - 0.03 * s, y + 0.2 * s],
      [x - 0.03 * s, y + 1.05 * s],
      [x - 0.4 * s, y + 0.26 * s],
    ]);
    fillWith(g, t('#f2c47c', 0.1));
  });
  for (let k = 0; k < 4; k++) {
    oval(g, x + 0.03 * s, y - (0.12 + k * 0.09) * s, (0.36 - k * 0.06) * s, 0.012);
    fillWith(g, fade(t('#fdf6e6', 0.1), 0.4 - k * 0.08));
  }
}

/** Where the sea runs out on the sand: three edges of foam. */
function surf(g: Surface2D, view: View, air: Air): void {
  const t = airTint(air, { snow: 0.2 });
  const edge = (y: number, x: number, n: number) =>
    y + 0.07 * Math.sin(x * 1.1 + n * 2) + 0.05 * Math.sin(x * 2.7 + n);
  for (const [y, color, alpha, n] of [
    [1.12, '#a9dcd2', 0.9, 0],
    [0.98, '#c9e6d8', 0.9, 1],
    [0.86, '#e3dcb8', 1, 2],
  ] as const) {
    const path = () => {
      g.beginPath();
      g.moveTo(view.left - 1, view.bottom - 1);
      for (let x = view.left - 1; x <= view.right + 1; x += 0.2) g.lineTo(x, edge(y, x, n));
      g.lineTo(view.right + 1, view.bottom - 1);
      g.closePath();
    };
    path();
    fillWith(g, fade(t(color), alpha));
    g.beginPath();
    for (let x = view.left - 1; x <= view.right + 1; x += 0.2)
      if (x < view.left - 0.9) g.moveTo(x, edge(y, x, n));
      else g.lineTo(x, edge(y, x, n));
    ink(g, fade(mix('#fffdf4', '#a9b4dc', air.night * 0.6), 0.85), 0.035 + 0.02 * n);
  }
}

function sand(g: Surface2D, view: View, air: Air): void {
  const t = land(air);
  const points = (x: number) => 0.74 + 0.05 * Math.sin(x * 0.8) + 0.03 * Math.sin(x * 1.9);
  g.beginPath();
  g.moveTo(view.left - 1, view.bottom - 1);
  for (let x = view.left - 1; x <= view.right + 1; x += 0.25) g.lineTo(x, points(x));
  g.lineTo(view.right + 1, view.bottom - 1);
  g.closePath();
  fillWith(g, down(g, 0.8, -1.6, t('#d9b982'), t('#efd49c'), t('#f3dca8'), t('#dcb877'), t('#c79f62')));
  ripples(g, view, 0.5, -0.9, t('#b98f52'), 435);
  pebbles(g, view, 0.5, -0.9, 0.5, t('#c9a066'), 437);
  along(view, 1.1, (i, x) => {
    if (cell(i, 438) > 0.55 || air.snow > 0.5) return;
    const sx = x + cell(i, 439);
    const sy = 0.45 - 1.1 * cell(i, 440);
    if (sy < 0.12 && sy > -0.3) return;
    if (i % 2) star(g, sx, sy, 0.075, t('#e8805a'));
    else shell(g, sx, sy, 0.08, t('#fbe6d6'));
  });
  if (air.rain > 0)
    along(view, 1.6, (i, x) => {
      oval(g, x + cell(i, 441), 0.1 - 0.6 * cell(i, 442), 0.4, 0.05);
      fillWith(g, fade(mix('#a9bcc0', '#46507e', air.night), 0.4 * air.rain));
    });
  grain(g, view, 443, 1.1);
  standShadow(g, -3.75, 0.18, 0.5, air, 3.2);
  palm(g, -3.85, 0.14, 3.1, 0.75, made(air)('#a8794c'), t('#4f9a5c'));
  standShadow(g, 7.6, 0.18, 0.5, air, 3);
  palm(g, 7.6, 0.14, 2.8, -0.6, made(air)('#a8794c'), t('#4f9a5c'));
  parasol(g, 3.05, 0.2, made(air), air);
  castle(g, 1.55, 0.2, t, made(air));
}

function star(g: Surface2D, x: number, y: number, r: number, color: string): void {
  polygon(
    g,
    Array.from({ length: 10 }, (_, k) => {
      const a = 0.4 + (k / 10) * Math.PI * 2;
      const d = k % 2 ? r * 0.42 : r;
      return [x + Math.cos(a) * d, y + Math.sin(a) * d * 0.6] as const;
    }),
  );
  fillWith(g, color);
  ink(g, color, 0.02);
}

function shell(g: Surface2D, x: number, y: number, r: number, color: string): void {
  g.beginPath();
  g.moveTo(x, y - r * 0.5);
  g.quadraticCurveTo(x + r, y - r * 0.2, x + r * 0.7, y + r * 0.5);
  g.quadraticCurveTo(x, y + r * 0.9, x - r * 0.7, y + r * 0.5);
  g.quadraticCurveTo(x - r, y - r * 0.2, x, y - r * 0.5);
  fillWith(g, color);
  for (const dx of [-0.4, 0, 0.4]) {
    curve(g, [
      [x, y - r * 0.4],
      [x + dx * r, y + r * 0.5],
    ]);
    ink(g, fade(darken(color, 0.3), 0.5), 0.01);
  }
}

/** A parasol, a towel and a ball's worth of shade. */
function parasol(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  standShadow(g, x + 0.15, y - 0.02, 1.7, air, 1.1);
  for (let k = 0; k < 5; k++) {
    polygon(g, [
      [x - 0.15 + k * 0.24, y + 0.02],
      [x + 0.09 + k * 0.24, y + 0.02],
      [x - 0.03 + k * 0.27, y - 0.22],
      [x - 0.3 + k * 0.27, y - 0.22],
    ]);
    fillWith(g, t(k % 2 ? '#fdf6e6' : '#3f8f9c'));
  }
  g.save();
  g.translate(x, y);
  g.rotate(0.1);
  rect(g, -0.025, 0, 0.05, 2.0);
  fillWith(g, t('#e9d7b8'));
  const r = 1.12;
  lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(-r, 1.52);
    g.quadraticCurveTo(-r * 0.8, 2.2, 0, 2.26);
    g.quadraticCurveTo(r * 0.8, 2.2, r, 1.52);
    g.closePath();
    fillWith(g, t('#d9604a'));
  });
  for (let k = 0; k < 6; k += 2) {
    const a = -r + (k / 6) * r * 2;
    const b = -r + ((k + 1) / 6) * r * 2;
    g.beginPath();
    g.moveTo(a, 1.52);
    g.quadraticCurveTo(a * 0.78, 2.16, 0, 2.26);
    g.quadraticCurveTo(b * 0.78, 2.16, b, 1.52);
    g.closePath();
    fillWith(g, t('#fdf2da'));
  }
  for (let k = 0; k < 6; k++) {
    g.beginPath();
    g.arc(-r + ((k + 0.5) / 6) * r * 2, 1.52, r / 6, Math.PI, Math.PI * 2);
    fillWith(g, t(k % 2 ? '#c9543f' : '#efe0c4'));
  }
  if (air.snow > 0) {
    blob(g, [
      [-r * 0.7, 1.95],
      [0, 2.3],
      [r * 0.7, 1.95],
      [0, 2.1],
    ]);
    fillWith(g, fade(snowWhite(air), 0.9 * air.snow));
  }
  circle(g, 0, 2.3, 0.05);
  fillWith(g, t('#e9d7b8'));
  g.restore();
}

/** A castle of sand with a flag, a bucket and a spade beside it. */
function castle(g: Surface2D, x: number, y: number, land_: Tint, t: Tint): void {
  const c = land_('#e0bd7c');
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    blob(g, [
      [x - 0.5, y - 0.06],
      [x - 0.3, y + 0.1],
      [x + 0.35, y + 0.1],
      [x + 0.55, y - 0.06],
    ]);
    fillWith(g, darken(c, 0.06));
    for (const [dx, w, h] of [
      [-0.26, 0.2, 0.34],
      [0.24, 0.2, 0.32],
      [-0.02, 0.28, 0.46],
    ] as const) {
      rect(g, x + dx - w / 2, y, w, h);
      for (let k = 0; k < 3; k++) g.rect(x + dx - w / 2 + (k * w) / 2.5, y + h, w / 5, 0.06);
      fillWith(g, down(g, y + h, y, lighten(c, 0.2), c));
    }
  });
  box(g, x - 0.07, y, 0.1, 0.15, 0.05);
  fillWith(g, darken(c, 0.3));
  rect(g, x - 0.03, y + 0.5, 0.015, 0.22);
  fillWith(g, t('#8a5a3a'));
  polygon(g, [
    [x - 0.015, y + 0.72],
    [x + 0.15, y + 0.66],
    [x - 0.015, y + 0.6],
  ]);
  fillWith(g, t('#d9604a'));
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    polygon(g, [
      [x + 0.68, y + 0.22],
      [x + 0.92, y + 0.22],
      [x + 0.88, y - 0.02],
      [x + 0.72, y - 0.02],
    ]);
    fillWith(g, t('#f0b64c'));
  });
}

/** Beach grass near the eye. */
function grass(g: Surface2D, view: View, air: Air): void {
  const dark = mix(land(air)('#7f8f4c'), '#2a2a1c', 0.35);
  along(view, 3.7, (i, x0) => {
    const x = x0 - 0.4 + cell(i, 445);
    for (let k = 0; k < 11; k++) {
      const lean = (cell(i * 11 + k, 446) - 0.35) * 0.7;
      const h = 0.45 + 0.4 * cell(i * 11 + k, 447);
      g.beginPath();
      g.moveTo(x + k * 0.05, -1.2);
      g.quadraticCurveTo(x + k * 0.05 + lean * 0.2, -1.2 + h * 0.7, x + k * 0.05 + lean, -1.2 + h);
      g.quadraticCurveTo(x + k * 0.05 + lean * 0.4, -1.2 + h * 0.6, x + k * 0.05 + 0.045, -1.2);
      g.closePath();
      fillWith(g, k % 2 ? dark : lighten(dark, 0.14));
    }
  });
}

export const beach: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.9, 99]),
    behind('sea', 0.3, sea, [0.4, 99]),
    behind('surf', 0.8, surf, [0.4, 1.4]),
    behind('sand', 1, sand),
    before('grass', 1.3, grass),
  ],
  ...openLight({
    day: ['#fffdf2', '#b08a5c'],
    night: ['#b4c0f0', '#252c5c'],
    at: 0.22,
    sun: '#fff0b8',
    strength: 0.42,
    beams: 0.08,
  }),
};
