import { darken, lighten } from '../colour.ts';
import { across, box, fillWith, lifted } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

/** What is written with. */
export const writing = {
  chalk(g, w, h, tint) {
    const color = tint ?? '#f3efe6';
    lifted(g, { blur: h * 0.4, alpha: 0.28 }, () => {
      box(g, -w / 2, -h / 2, w, h, h * 0.3);
      fillWith(g, color);
    });
    box(g, -w / 2, -h / 2, w, h, h * 0.3);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.3), color, darken(color, 0.12)));
  },
} satisfies Readonly<Record<string, ShapePainter>>;

/** The grain of a rough surface of that size about 0, 0: bumps that catch the light, and hollows between them. */
export function drawGrain(g: Surface2D, { width: w, height: h }: { width: number; height: number }): void {
  const many = 220;
  const size = Math.max(0.004, 0.022 * Math.sqrt(w * h));
  for (let i = 0; i < many; i++) {
    g.beginPath();
    g.arc((cell(i, 311) - 0.5) * w, (cell(i, 313) - 0.5) * h, size * (0.4 + cell(i, 317)), 0, 2 * Math.PI);
    fillWith(g, i % 2 === 0 ? 'rgba(40,26,20,0.2)' : 'rgba(255,250,238,0.26)');
  }
}
