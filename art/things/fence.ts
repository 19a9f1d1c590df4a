import { darken, fade, lighten } from '../colour.ts';
import { down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A piece of picket fence, of `w` × `h` metres about 0, 0. */
export function drawFence(g: Surface2D, w: number, h: number, tint: string | null): void {
  const color = tint ?? '#d9b98a';
  const pickets = Math.max(3, Math.round(w / 0.17));
  const step = w / pickets;
  for (const y of [-0.24, 0.2]) {
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      rect(g, -w / 2, y * h, w, 0.1 * h);
      fillWith(g, darken(color, 0.16));
    });
  }
  for (let i = 0; i < pickets; i++) {
    const x = -w / 2 + (i + 0.5) * step;
    const half = step * 0.36;
    const picket = () =>
      polygon(g, [
        [x - half, -h / 2],
        [x + half, -h / 2],
        [x + half, h * 0.4],
        [x, h / 2],
        [x - half, h * 0.4],
      ]);
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      picket();
      fillWith(g, color);
    });
    picket();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.2), color, darken(color, 0.1)));
    picket();
    ink(g, fade(lighten(color, 0.6), 0.5), 0.008);
  }
}
