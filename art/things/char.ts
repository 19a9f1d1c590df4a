import { fillWith } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

/** What fire leaves on a thing of that size about 0, 0: from singed to black, with embers at the edge of what burns. */
export function drawChar(
  g: Surface2D,
  { width: w, height: h }: { width: number; height: number },
  share: number,
): void {
  g.beginPath();
  g.rect(-w, -h, 2 * w, 2 * h);
  fillWith(g, `rgba(38,28,26,${Math.min(0.9, 0.15 + 1.1 * share).toFixed(3)})`);
  if (share >= 1) return;
  for (let i = 0; i < 14; i++) {
    g.beginPath();
    g.arc((cell(i, 111) - 0.5) * w, (cell(i, 113) - 0.5) * h, 0.012 + 0.012 * cell(i, 117), 0, 2 * Math.PI);
    fillWith(g, `rgba(240,130,50,${(0.75 * (1 - share)).toFixed(3)})`);
  }
}
