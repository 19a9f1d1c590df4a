import { darken, fade, lighten } from '../../colour.ts';
import { across, curve, down, fillWith, ink, lifted, polygon } from '../../paint.ts';
import type { Surface2D } from '../../surface.ts';
import type { Air } from '../layer.ts';
import { snowWhite } from './tint.ts';

/** Pennants on a line from (x, y) to (x + w, y), hanging by `sag`. */
export function bunting(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  sag: number,
  colors: readonly string[],
  size = 0.2,
): void {
  const at = (t: number): [number, number] => [x + t * w, y - sag * 4 * t * (1 - t)];
  curve(g, [0, 0.2, 0.4, 0.6, 0.8, 1].map(at));
  ink(g, '#6a4a3c', 0.014);
  const n = Math.max(2, Math.round(w / (size * 1.35)));
  for (let k = 0; k < n; k++) {
    const [x0, y0] = at((k + 0.12) / n);
    const [x1, y1] = at((k + 0.88) / n);
    const c = colors[k % colors.length] ?? '#d9553f';
    lifted(g, { blur: 0.03, alpha: 0.24 }, () => {
      polygon(g, [
        [x0, y0],
        [x1, y1],
        [(x0 + x1) / 2, (y0 + y1) / 2 - size * 1.2],
      ]);
      fillWith(g, across(g, x0, x1, lighten(c, 0.16), c));
    });
  }
}

/** A striped awning seen from the front: `w` wide at its lower edge, with scallops that hang down from it. */
export function awning(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  colors: readonly [string, string],
  air: Air,
): void {
  const n = Math.max(5, Math.round(w / 0.26) | 1);
  const inset = w * 0.07;
  const cell = w / n;
  const upper = (w - 2 * inset) / n;
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    polygon(g, [
      [x - w / 2, y],
      [x + w / 2, y],
      [x + w / 2 - inset, y + h],
      [x - w / 2 + inset, y + h],
    ]);
    fillWith(g, colors[0]);
  });
  for (let k = 0; k < n; k++) {
    const c = colors[k % 2] ?? colors[0];
    const left = x - w / 2 + k * cell;
    const top = x - w / 2 + inset + k * upper;
    polygon(g, [
      [left, y],
      [left + cell, y],
      [top + upper, y + h],
      [top, y + h],
    ]);
    fillWith(g, down(g, y + h, y, lighten(c, 0.14), c));
  }
  for (let k = 0; k < n; k++) {
    const c = colors[k % 2] ?? colors[0];
    const left = x - w / 2 + k * cell;
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      g.beginPath();
      g.moveTo(left, y + 0.01);
      g.lineTo(left + cell, y + 0.01);
      g.lineTo(left + cell, y - 0.06);
      g.arc(left + cell / 2, y - 0.06, cell / 2, 0, Math.PI, true);
      g.closePath();
      fillWith(g, darken(c, 0.06));
    });
  }
  if (air.snow > 0) {
    polygon(g, [
      [x - w / 2 + inset * 0.5, y + h * 0.5],
      [x - w * 0.2, y + h * 0.36],
      [x + w * 0.1, y + h * 0.5],
      [x + w / 2 - inset * 0.6, y + h * 0.42],
      [x + w / 2 - inset, y + h * 1.06],
      [x - w / 2 + inset, y + h * 1.06],
    ]);
    fillWith(g, fade(snowWhite(air), 0.95 * air.snow));
  }
}
