import { darken, fade, lighten } from '../colour.ts';
import { box, down, fillWith, lifted, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A tube that lies along the stage, about 0, 0 in metres: round, with a dark mouth at each end. */
export function drawPipe(g: Surface2D, size: { width: number; height: number }, tint: string | null): void {
  const { width: w, height: h } = size;
  const color = tint ?? '#4a4a50';
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, -w / 2, -h / 2, w, h, h * 0.08);
    fillWith(g, color);
  });
  box(g, -w / 2, -h / 2, w, h, h * 0.08);
  fillWith(g, down(g, h / 2, -h / 2, darken(color, 0.1), lighten(color, 0.42), color, darken(color, 0.4)));
  for (const side of [-1, 1]) {
    box(g, side > 0 ? w / 2 - h * 0.2 : -w / 2, -h / 2, h * 0.2, h, h * 0.08);
    fillWith(g, fade(lighten(color, 0.25), 0.5));
    oval(g, side * (w / 2 - h * 0.05), 0, h * 0.1, h * 0.42);
    fillWith(g, darken(color, 0.62));
  }
}
