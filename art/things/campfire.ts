import { circle, fillWith, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { card } from './card.ts';

/** Logs between stones, without their flames. */
export function drawCampfire(g: Surface2D, w: number, h: number): void {
  for (const [x, y, turn, color] of [
    [-0.02, 0.1, 0.32, '#7a4a2c'],
    [0.02, 0.08, -0.34, '#8a5a3a'],
    [0, -0.24, 0.02, '#6b4226'],
  ] as const) {
    g.save();
    g.translate(w * x, h * y);
    g.rotate(turn);
    card(g, -w * 0.44, -h * 0.2, w * 0.88, h * 0.4, color, h * 0.18);
    circle(g, w * 0.42, 0, h * 0.16);
    fillWith(g, '#d9a06f');
    g.restore();
  }
  for (const x of [-0.46, -0.28, 0.28, 0.46]) {
    oval(g, w * x, -h * 0.42, w * 0.1, h * 0.18);
    fillWith(g, '#9a958c');
  }
}
