import { fade, mix } from '../colour.ts';
import { fillWith, rect, round } from '../paint.ts';
import type { Surface2D, View } from '../surface.ts';

export function fillView(g: Surface2D, view: View, style: Parameters<typeof fillWith>[1]): void {
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, view.top - view.bottom + 2);
  fillWith(g, style);
}

/** A soft vignette: `middle` in the middle of the picture, `edge` in its corners. */
export function vignette(g: Surface2D, view: View, middle: string, edge: string): void {
  const w = view.right - view.left;
  const h = view.top - view.bottom;
  const x = (view.left + view.right) / 2;
  const y = (view.top + view.bottom) / 2 + h * 0.04;
  g.save();
  g.translate(x, y);
  g.scale(1, (h / w) * 1.16);
  const r = w * 0.72;
  const fill = g.createRadialGradient(0, 0, 0, 0, 0, r);
  fill.addColorStop(0, middle);
  fill.addColorStop(0.52, mix(middle, edge, 0.1));
  fill.addColorStop(0.78, mix(middle, edge, 0.46));
  fill.addColorStop(1, edge);
  rect(g, -w, -w, w * 2, w * 2);
  fillWith(g, fill);
  g.restore();
}

/** A pool of light on what lies there (over a shade), or a halo (over a glow). */
export function pool(
  g: Surface2D,
  x: number,
  y: number,
  rx: number,
  ry: number,
  color: string,
  alpha: number,
): void {
  g.save();
  g.translate(x, y);
  g.scale(rx, ry);
  rect(g, -1, -1, 2, 2);
  fillWith(
    g,
    round(
      g,
      0,
      0,
      1,
      fade(color, alpha),
      fade(color, alpha * 0.62),
      fade(color, alpha * 0.24),
      fade(color, alpha * 0.06),
      fade(color, 0),
    ),
  );
  g.restore();
}

/** A slanting beam with soft sides: from the edge (x0, y0)–(x1, y0) down by `dy` and across by `dx`. */
export function shaft(
  g: Surface2D,
  x0: number,
  x1: number,
  y0: number,
  dx: number,
  dy: number,
  color: string,
  alpha: number,
): void {
  const fill = g.createLinearGradient(0, y0, dx * 0.2, y0 - dy);
  fill.addColorStop(0, fade(color, alpha));
  fill.addColorStop(0.55, fade(color, alpha * 0.5));
  fill.addColorStop(1, fade(color, 0));
  // Three sheets, each a little wider, give the beam its soft sides.
  for (const spread of [0, 0.09, 0.18]) {
    g.beginPath();
    g.moveTo(x0 - spread, y0);
    g.lineTo(x1 + spread, y0);
    g.lineTo(x1 + dx + spread * 2.2, y0 - dy);
    g.lineTo(x0 + dx - spread * 2.2, y0 - dy);
    g.closePath();
    g.globalAlpha = 0.42;
    fillWith(g, fill);
  }
  g.globalAlpha = 1;
}
