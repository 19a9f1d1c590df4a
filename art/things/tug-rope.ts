import { fade, lighten } from '../colour.ts';
import { fillWith, ink, lifted } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';

const HEMP = '#c79a5e';

/** A thick rope that is held taut, with a ribbon about its middle; all but its length goes by how thick it is. */
export const drawTugRope: ShapePainter = (g, w, h, tint) => {
  const along = () => {
    g.beginPath();
    g.moveTo(-w / 2, 0);
    g.lineTo(w / 2, 0);
  };
  lifted(g, { blur: 0.3 * h, alpha: 0.35 }, () => {
    along();
    ink(g, HEMP, 0.7 * h);
  });
  // From one turn of its strands to the next.
  for (let x = -w / 2 + h; x < w / 2 - h; x += 1.2 * h) {
    g.beginPath();
    g.moveTo(x - 0.25 * h, -0.3 * h);
    g.lineTo(x + 0.25 * h, 0.3 * h);
    ink(g, '#9a7040', 0.14 * h);
  }
  along();
  ink(g, fade(lighten(HEMP, 0.6), 0.35), 0.14 * h);
  g.beginPath();
  for (const [x, y] of [
    [-0.7, 0.55],
    [0.7, 0.55],
    [0.8, -2.6],
    [0, -1.9],
    [-0.8, -2.6],
  ] as const)
    g.lineTo(x * h, y * h);
  g.closePath();
  fillWith(g, tint ?? '#d8463c');
};
