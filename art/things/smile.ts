import { circle, fillWith } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Two eyes and a mouth as a felt pen draws them, in units of half of what it is drawn on. */
export function drawSmile(g: Surface2D): void {
  for (const x of [-0.3, 0.3]) {
    circle(g, x, 0.22, 0.1);
    fillWith(g, '#2a2026');
  }
  g.beginPath();
  g.arc(0, 0.06, 0.5, Math.PI * 1.16, Math.PI * 1.84);
  g.strokeStyle = '#2a2026';
  g.lineWidth = 0.1;
  g.lineCap = 'round';
  g.stroke();
}
