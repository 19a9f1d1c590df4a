import { fillWith } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

const shades = ['#9c5226', '#b8652e', '#7a3c1e', '#c77b3c'] as const;
/** Spots at most; they grow into each other. */
const SPOTS = 90;

/** Rust on a thing of that size about 0, 0, over a share of its surface: spots that grow until it is brown all over. */
export function drawRust(
  g: Surface2D,
  { width: w, height: h }: { width: number; height: number },
  share: number,
): void {
  if (share > 0.5) {
    g.beginPath();
    g.rect(-w, -h, 2 * w, 2 * h);
    fillWith(g, `rgba(140,74,36,${(1.5 * (share - 0.5)).toFixed(3)})`);
  }
  const size = Math.min(0.09, 0.3 * Math.sqrt(w * h));
  for (let i = 0; i < SPOTS; i++) {
    // Each begins in its turn, lower and at edges first: where water stays.
    const born = 0.75 * cell(i, 211);
    const grown = Math.min(1, Math.max(0, share - born) / 0.3);
    if (grown === 0) continue;
    const x = (cell(i, 213) - 0.5) * w;
    const y = (cell(i, 217) ** 1.4 - 0.5) * h;
    g.beginPath();
    g.ellipse(
      x,
      y,
      size * grown * (0.5 + cell(i, 219)),
      size * grown * (0.6 + 1.1 * cell(i, 223)),
      cell(i, 227) * 3,
      0,
      2 * Math.PI,
    );
    g.globalAlpha = 0.62;
    fillWith(g, shades[i % shades.length] ?? shades[0]);
  }
  g.globalAlpha = 1;
}
