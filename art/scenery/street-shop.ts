import { darken, fade, lighten, mix } from '../colour.ts';
import { blob, box, circle, down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { Air } from './layer.ts';
import { shopFront } from './street-shop-front.ts';
import { base, litGlass, shopWidth, snowTone, tone } from './street-tones.ts';

const fronts = ['#d98a64', '#8fae9c', '#e3bd84', '#a9766a', '#7f9bb0', '#cfa0a0'];

export function shop(g: Surface2D, i: number, x: number, air: Air): void {
  const n = (v: number) => ((v % 1000) + 1000) % 1000;
  const wall = tone(air, fronts[n(i) % fronts.length] ?? '#d98a64');
  const w = shopWidth - 0.06;
  // Low houses let the town behind them and the sky be seen.
  const low = cell(i, 501) < 0.45;
  const top = low ? 2.86 : 4.02 + 0.3 * cell(i, 502);
  if (low) roof(g, i, x, w, top, air);
  lifted(g, { blur: 0.12, alpha: 0.3 }, () => {
    rect(g, x, base - 0.3, w, top - base + 0.3);
    fillWith(g, down(g, top, base, lighten(wall, 0.12), wall, darken(wall, 0.06)));
  });
  bricks(g, x, w, top, wall, i);
  // Cornice and parapet.
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    rect(g, x - 0.06, top - 0.12, w + 0.12, 0.16);
    fillWith(g, lighten(wall, 0.32));
  });
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    rect(g, x - 0.03, 2.62, w + 0.06, 0.1);
    fillWith(g, lighten(wall, 0.28));
  });
  if (!low) for (let k = 0; k < 3; k++) upperWindow(g, x + 0.36 + k * 1.0, 3.0, i * 3 + k, wall, air);
  shopFront(g, i, x, w, air);
  if (air.snow > 0) {
    for (const [sy, sh] of [
      [top + 0.03, 0.08],
      [2.71, 0.045],
    ] as const) {
      box(g, x - 0.04, sy, w + 0.08, sh, sh / 2);
      fillWith(g, fade(snowTone(air), air.snow));
    }
  }
}

function roof(g: Surface2D, i: number, x: number, w: number, y: number, air: Air): void {
  const clay = tone(air, ['#b9583f', '#8f5a52', '#a8663a'][Math.floor(cell(i, 503) * 3)] ?? '#b9583f', 0.1);
  const h = 0.86;
  lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
    box(g, x + w * 0.74, y + 0.2, 0.26, 0.95, 0.02);
    fillWith(g, darken(clay, 0.2));
    box(g, x + w * 0.74 - 0.04, y + 1.1, 0.34, 0.08, 0.02);
    fillWith(g, darken(clay, 0.32));
  });
  const path = () =>
    polygon(g, [
      [x - 0.1, y],
      [x + w + 0.1, y],
      [x + w - 0.5, y + h],
      [x + 0.5, y + h],
    ]);
  lifted(g, { blur: 0.1, alpha: 0.32 }, () => {
    path();
    fillWith(g, down(g, y + h, y, lighten(clay, 0.16), clay));
  });
  g.save();
  path();
  g.clip();
  g.beginPath();
  for (let r = 0; r < 7; r++)
    for (let k = 0; k < 18; k++) {
      const tx = x - 0.1 + (k + (r % 2) * 0.5) * 0.2;
      const ty = y + r * 0.135;
      g.moveTo(tx, ty + 0.05);
      g.quadraticCurveTo(tx + 0.1, ty - 0.03, tx + 0.2, ty + 0.05);
    }
  ink(g, fade(darken(clay, 0.4), 0.35), 0.014);
  g.restore();
  if (air.snow > 0) {
    path();
    fillWith(g, fade(snowTone(air), 0.86 * air.snow));
  }
  // A round window under the ridge.
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    circle(g, x + w * 0.36, y + 0.4, 0.22);
    fillWith(g, lighten(clay, 0.45));
  });
  circle(g, x + w * 0.36, y + 0.4, 0.16);
  fillWith(g, litGlass(air, '#9fc0c4'));
  g.beginPath();
  g.rect(x + w * 0.36 - 0.012, y + 0.24, 0.024, 0.32);
  g.rect(x + w * 0.36 - 0.16, y + 0.388, 0.32, 0.024);
  fillWith(g, lighten(clay, 0.45));
}

function bricks(g: Surface2D, x: number, w: number, top: number, wall: string, i: number): void {
  for (let k = 0; k < 26; k++) {
    const bx = x + cell(i * 31 + k, 511) * (w - 0.3);
    const by = base + 0.1 + cell(i * 31 + k, 512) * (top - base - 0.3);
    for (let j = 0; j < 2; j++) {
      box(g, bx + j * 0.17, by + (j % 2) * 0.085, 0.15, 0.07, 0.012);
      fillWith(g, fade(k % 3 ? darken(wall, 0.2) : lighten(wall, 0.3), 0.4));
    }
  }
}

function upperWindow(g: Surface2D, x: number, y: number, n: number, wall: string, air: Air): void {
  const w = 0.6;
  const h = 0.95;
  const lit = cell(n, 521) < 0.62;
  const glass = lit ? litGlass(air, '#9fc0c4') : tone(air, '#86a9b0');
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.07, y - 0.07, w + 0.14, h + 0.14, 0.03);
    fillWith(g, mix(lighten(wall, 0.5), '#fdf3e0', 0.4 * (1 - air.night)));
  });
  box(g, x, y, w, h, 0.015);
  fillWith(g, down(g, y + h, y, lighten(glass, 0.1), glass));
  polygon(g, [
    [x + 0.08, y],
    [x + 0.22, y],
    [x + 0.5, y + h],
    [x + 0.36, y + h],
  ]);
  fillWith(g, 'rgba(255,252,240,0.16)');
  // Somebody's curtains; here and there somebody's cat.
  if (cell(n, 522) > 0.4)
    for (const s of [0, 1]) {
      g.beginPath();
      g.moveTo(x + s * w, y + h);
      g.lineTo(x + s * w + (s ? -0.2 : 0.2), y + h);
      g.quadraticCurveTo(x + s * w + (s ? -0.1 : 0.1), y + h * 0.5, x + s * w + (s ? -0.12 : 0.12), y);
      g.lineTo(x + s * w, y);
      g.closePath();
      fillWith(g, fade(mix('#fbeed8', '#e9a878', air.night * 0.6), 0.75));
    }
  if (cell(n, 523) > 0.86) cat(g, x + 0.3, y + 0.02, air);
  g.beginPath();
  g.rect(x + w / 2 - 0.018, y, 0.036, h);
  g.rect(x, y + h * 0.55, w, 0.036);
  fillWith(g, mix(lighten(wall, 0.5), '#fdf3e0', 0.4 * (1 - air.night)));
  if (cell(n, 524) > 0.45) flowerBox(g, x - 0.05, y - 0.2, w + 0.1, n, air);
  else
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      rect(g, x - 0.1, y - 0.12, w + 0.2, 0.06);
      fillWith(g, lighten(wall, 0.35));
    });
}

function cat(g: Surface2D, x: number, y: number, air: Air): void {
  const fur = mix('#4a3a40', '#1c1626', air.night * 0.6);
  blob(g, [
    [x - 0.09, y],
    [x - 0.08, y + 0.13],
    [x - 0.05, y + 0.22],
    [x + 0.05, y + 0.22],
    [x + 0.08, y + 0.13],
    [x + 0.09, y],
  ]);
  fillWith(g, fur);
  circle(g, x, y + 0.25, 0.07);
  fillWith(g, fur);
  for (const s of [-1, 1]) {
    polygon(g, [
      [x + s * 0.065, y + 0.27],
      [x + s * 0.055, y + 0.36],
      [x + s * 0.012, y + 0.31],
    ]);
    fillWith(g, fur);
  }
}

function flowerBox(g: Surface2D, x: number, y: number, w: number, n: number, air: Air): void {
  const colors = ['#e2604a', '#f2bd4d', '#d98ab0', '#fff4e0'];
  for (let k = 0; k < 8; k++) {
    const fx = x + 0.05 + (k / 7) * (w - 0.1);
    circle(g, fx, y + 0.13 + 0.03 * cell(n * 8 + k, 531), 0.065);
    fillWith(g, tone(air, k % 2 ? '#6a9f58' : '#7fb068'));
    circle(g, fx + 0.02, y + 0.17 + 0.05 * cell(n * 8 + k, 532), 0.036);
    fillWith(g, tone(air, colors[(n + k) % 4] ?? '#e2604a', -0.3));
  }
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x, y, w, 0.13, 0.02);
    fillWith(g, tone(air, '#9c5f3c'));
  });
}
