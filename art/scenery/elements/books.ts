import { darken, fade, lighten } from '../../colour.ts';
import { across, box, down, fillWith, lifted, oval, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import { potPlant } from '../kitchen-shelf.ts';
import type { Tint } from './tint.ts';

const spines = [
  '#b8503f',
  '#d99a3c',
  '#5f8f86',
  '#7a5a86',
  '#4f6f8f',
  '#e3c28a',
  '#8a5a3a',
  '#6f8f5a',
] as const;

/** Books standing in a row from `x` to `x + w`, here and there one that leans. */
export function bookRow(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  salt: number,
  tint: Tint,
  colors: readonly string[] = spines,
): void {
  let at = x;
  for (let k = 0; at < x + w - 0.05 && k < 90; k++) {
    const t = (n: number) => cell(salt * 131 + k, 700 + n);
    const bw = 0.045 + 0.05 * t(1);
    if (at + bw > x + w) break;
    if (t(2) > 0.93) {
      at += 0.1;
      continue;
    }
    const bh = h * (0.68 + 0.3 * t(3));
    const color = tint(colors[Math.floor(t(4) * colors.length)] ?? '#b8503f');
    box(g, at, y, bw, bh, 0.008);
    fillWith(g, across(g, at, at + bw, lighten(color, 0.12), color, darken(color, 0.14)));
    box(g, at + bw * 0.18, y + bh * 0.72, bw * 0.64, bh * 0.05, 0.004);
    fillWith(g, fade(lighten(color, 0.55), 0.8));
    if (t(5) > 0.5) {
      box(g, at + bw * 0.18, y + bh * 0.2, bw * 0.64, bh * 0.08, 0.004);
      fillWith(g, fade(lighten(color, 0.5), 0.6));
    }
    at += bw + 0.004;
  }
}

/** A bookcase of `columns` × `rows` boxes: books, a few with a plant or a vase among them. */
export function bookcase(
  g: Surface2D,
  x: number,
  foot: number,
  w: number,
  h: number,
  rows: number,
  columns: number,
  wood: string,
  tint: Tint,
  salt: number,
): void {
  lifted(g, { blur: 0.14, alpha: 0.38 }, () => {
    box(g, x, foot, w, h, 0.03);
    fillWith(g, across(g, x, x + w, lighten(wood, 0.1), wood, darken(wood, 0.12)));
  });
  const cw = (w - 0.08) / columns;
  const rh = (h - 0.16) / rows;
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      const bx = x + 0.04 + c * cw + 0.03;
      const by = foot + 0.1 + r * rh + 0.03;
      rect(g, bx, by, cw - 0.06, rh - 0.05);
      fillWith(g, down(g, by + rh, by, darken(wood, 0.5), darken(wood, 0.36)));
      const n = salt + c * 17 + r * 5;
      const kind = cell(n, 711);
      if (kind > 0.88) {
        bookRow(g, bx + 0.02, by, (cw - 0.06) * 0.5, rh * 0.8, n, tint);
        potPlant(g, bx + cw * 0.74, by, Math.min(0.62, rh * 1.4), tint);
      } else if (kind > 0.78) {
        bookRow(g, bx + cw * 0.42, by, (cw - 0.06) * 0.5, rh * 0.8, n, tint);
        vase(g, bx + cw * 0.22, by, rh * 0.62, tint(cell(n, 712) > 0.5 ? '#e3b98a' : '#7fa6a0'));
      } else bookRow(g, bx + 0.015, by, cw - 0.09, rh * 0.82, n, tint);
      rect(g, bx, by + rh - 0.1, cw - 0.06, 0.05);
      fillWith(g, 'rgba(30,10,8,0.28)');
    }
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, x - 0.06, foot + h - 0.05, w + 0.12, 0.1, 0.03);
    fillWith(g, lighten(wood, 0.2));
    box(g, x - 0.03, foot - 0.02, w + 0.06, 0.1, 0.02);
    fillWith(g, darken(wood, 0.08));
  });
}

/** A vase, a jug. */
export function vase(g: Surface2D, x: number, y: number, h: number, color: string): void {
  lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
    oval(g, x, y + h * 0.36, h * 0.3, h * 0.36);
    fillWith(g, across(g, x - h * 0.3, x + h * 0.3, lighten(color, 0.3), color, darken(color, 0.15)));
    box(g, x - h * 0.11, y + h * 0.62, h * 0.22, h * 0.3, 0.02);
    fillWith(g, color);
    box(g, x - h * 0.16, y + h * 0.88, h * 0.32, h * 0.1, 0.02);
    fillWith(g, lighten(color, 0.2));
  });
}
