import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, box, down, fillWith, lifted, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import type { Air } from '../layer.ts';
import { snowWhite } from './tint.ts';

/** A tower block with rows of windows, of which a share is lit by night. */
export function tower(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  air: Air,
  salt: number,
  glow = '#ffd58a',
): void {
  const crown = cell(salt, 871);
  lifted(g, { blur: 0.1, alpha: 0.24 }, () => {
    rect(g, x, y, w, h);
    fillWith(g, across(g, x, x + w, lighten(wall, 0.18), wall, darken(wall, 0.1)));
    if (crown > 0.66) {
      polygon(g, [
        [x + w * 0.1, y + h],
        [x + w * 0.9, y + h],
        [x + w * 0.62, y + h + w * 0.5],
        [x + w * 0.38, y + h + w * 0.5],
      ]);
      fillWith(g, darken(wall, 0.08));
      rect(g, x + w * 0.49, y + h + w * 0.5, w * 0.02 + 0.012, w * 0.5);
      fillWith(g, darken(wall, 0.2));
    } else if (crown > 0.33) {
      rect(g, x + w * 0.14, y + h, w * 0.72, w * 0.2);
      fillWith(g, darken(wall, 0.05));
      rect(g, x + w * 0.3, y + h + w * 0.2, w * 0.4, w * 0.16);
      fillWith(g, darken(wall, 0.05));
    } else {
      box(g, x + w * 0.16, y + h, w * 0.2, w * 0.22, 0.01);
      fillWith(g, darken(wall, 0.16));
      rect(g, x + w * 0.6, y + h, 0.02, w * 0.46);
      fillWith(g, darken(wall, 0.16));
    }
  });
  if (air.snow > 0) {
    rect(g, x - 0.02, y + h - 0.02, w + 0.04, 0.06);
    fillWith(g, fade(snowWhite(air), air.snow * 0.85));
  }
  const columns = Math.max(2, Math.round(w / 0.22));
  const rows = Math.floor(h / 0.26);
  const pw = w / (columns + 0.6);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const on = cell(salt * 61 + r * 7 + c, 872) < 0.5;
      rect(g, x + pw * (c + 0.45), y + h - 0.22 - r * 0.26, pw * 0.6, 0.14);
      fillWith(g, on ? mix(lighten(wall, 0.36), glow, air.night * 0.92) : darken(wall, 0.13));
    }
}

/** A small house: gable to the side, a door, lit windows. */
export function cottage(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  wall: string,
  roof: string,
  air: Air,
  chimney = true,
): void {
  if (chimney)
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, x + s * 0.24, y + s * 0.7, s * 0.14, s * 0.5, 0.01);
      fillWith(g, darken(roof, 0.2));
    });
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    rect(g, x - s * 0.5, y, s, s * 0.64);
    fillWith(g, down(g, y + s * 0.64, y, lighten(wall, 0.08), darken(wall, 0.06)));
  });
  lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
    polygon(g, [
      [x - s * 0.62, y + s * 0.6],
      [x + s * 0.62, y + s * 0.6],
      [x + s * 0.38, y + s * 1.06],
      [x - s * 0.38, y + s * 1.06],
    ]);
    fillWith(g, down(g, y + s * 1.06, y + s * 0.6, lighten(roof, 0.18), roof));
  });
  if (air.snow > 0) {
    polygon(g, [
      [x - s * 0.6, y + s * 0.66],
      [x + s * 0.6, y + s * 0.66],
      [x + s * 0.38, y + s * 1.1],
      [x - s * 0.38, y + s * 1.1],
    ]);
    fillWith(g, fade(snowWhite(air), air.snow * 0.9));
  }
  for (const dx of [-0.34, 0.18]) {
    box(g, x + dx * s - 0.02, y + s * 0.22 - 0.02, s * 0.18 + 0.04, s * 0.24 + 0.04, 0.01);
    fillWith(g, lighten(wall, 0.4));
    box(g, x + dx * s, y + s * 0.22, s * 0.18, s * 0.24, 0.005);
    fillWith(g, mix('#8fb4b8', '#ffd27a', air.night));
    rect(g, x + dx * s + s * 0.08, y + s * 0.22, s * 0.02, s * 0.24);
    fillWith(g, lighten(wall, 0.4));
  }
  box(g, x - s * 0.1, y, s * 0.2, s * 0.42, 0.02);
  fillWith(g, darken(roof, 0.12));
}

/** A round stone tower with battlements or a pointed roof. */
export function keep(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  stone: string,
  roof: string | null,
  air: Air,
  salt: number,
): void {
  lifted(g, { blur: 0.12, alpha: 0.32 }, () => {
    rect(g, x - w / 2, y, w, h);
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(stone, 0.22), stone, darken(stone, 0.22)));
  });
  for (let k = 0; k < Math.floor(h * w * 9); k++) {
    const bx = x - w / 2 + 0.05 + cell(salt * 99 + k, 881) * (w - 0.3);
    const by = y + 0.1 + Math.floor(cell(salt * 99 + k, 882) * ((h - 0.3) / 0.14)) * 0.14;
    box(g, bx, by, 0.17 + 0.07 * cell(k, 883), 0.11, 0.02);
    fillWith(g, fade(k % 2 ? lighten(stone, 0.3) : darken(stone, 0.3), 0.3));
  }
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    rect(g, x - w * 0.58, y + h - 0.04, w * 1.16, 0.2);
    const n = Math.max(3, Math.round(w / 0.34));
    const mw = (w * 1.16) / (n * 2 - 1);
    for (let k = 0; k < n; k++) g.rect(x - w * 0.58 + k * 2 * mw, y + h + 0.14, mw, 0.2);
    fillWith(
      g,
      across(g, x - w * 0.58, x + w * 0.58, lighten(stone, 0.28), lighten(stone, 0.04), darken(stone, 0.18)),
    );
  });
  if (roof)
    lifted(g, { blur: 0.09, alpha: 0.32 }, () => {
      polygon(g, [
        [x - w * 0.62, y + h + 0.16],
        [x + w * 0.62, y + h + 0.16],
        [x, y + h + 0.16 + w * 1.5],
      ]);
      fillWith(g, across(g, x - w * 0.6, x + w * 0.6, lighten(roof, 0.25), roof, darken(roof, 0.2)));
    });
  if (air.snow > 0) {
    if (roof) {
      polygon(g, [
        [x - w * 0.4, y + h + 0.16 + w * 0.55],
        [x - w * 0.1, y + h + 0.16 + w * 0.42],
        [x + w * 0.14, y + h + 0.16 + w * 0.52],
        [x + w * 0.4, y + h + 0.16 + w * 0.55],
        [x, y + h + 0.16 + w * 1.5],
      ]);
      fillWith(g, fade(snowWhite(air), air.snow * 0.9));
    }
    rect(g, x - w * 0.58, y + h + 0.13, w * 1.16, 0.06);
    fillWith(g, fade(snowWhite(air), air.snow * 0.9));
  }
  for (const [dy, ww] of [
    [h * 0.72, 0.14],
    [h * 0.42, 0.12],
  ] as const) {
    g.beginPath();
    g.moveTo(x - ww / 2, y + dy);
    g.lineTo(x + ww / 2, y + dy);
    g.lineTo(x + ww / 2, y + dy + 0.24);
    g.arc(x, y + dy + 0.24, ww / 2, 0, Math.PI);
    g.closePath();
    fillWith(g, mix(darken(stone, 0.5), '#ffc870', air.night * 0.9));
  }
}

/** A flag that blows to the right from a pole. */
export function flag(g: Surface2D, x: number, y: number, h: number, color: string, pole: string): void {
  rect(g, x - 0.012, y, 0.024, h);
  fillWith(g, pole);
  lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
    g.beginPath();
    g.moveTo(x, y + h);
    g.quadraticCurveTo(x + h * 0.24, y + h * 1.04, x + h * 0.4, y + h * 0.9);
    g.quadraticCurveTo(x + h * 0.56, y + h * 0.8, x + h * 0.78, y + h * 0.86);
    g.lineTo(x + h * 0.6, y + h * 0.74);
    g.lineTo(x + h * 0.76, y + h * 0.58);
    g.quadraticCurveTo(x + h * 0.5, y + h * 0.52, x + h * 0.34, y + h * 0.64);
    g.quadraticCurveTo(x + h * 0.18, y + h * 0.72, x, y + h * 0.64);
    g.closePath();
    fillWith(
      g,
      across(g, x, x + h * 0.78, lighten(color, 0.15), color, lighten(color, 0.1), darken(color, 0.1)),
    );
  });
}
