import { fade } from '../../colour.ts';
import { circle, fillWith, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { along } from '../layer.ts';

/** Stars where no air dims them: many small ones, here and there one with rays. */
export function starField(g: Surface2D, view: View, salt: number, alpha: number, from = -1): void {
  along(view, 0.4, (i, x) => {
    for (let k = 0; k < 8; k++) {
      const n = i * 8 + k;
      const sy = from + cell(n, salt) * 8;
      const sx = x + cell(n, salt + 1) * 0.4;
      const size = cell(n, salt + 2) ** 5;
      circle(g, sx, sy, 0.007 + 0.018 * size);
      fillWith(
        g,
        fade(cell(n, salt + 3) > 0.8 ? '#ffd9b0' : '#f4f6ff', alpha * (0.3 + 0.7 * cell(n, salt + 4))),
      );
      if (size > 0.82) {
        polygon(g, [
          [sx - 0.09, sy],
          [sx, sy + 0.012],
          [sx + 0.09, sy],
          [sx, sy - 0.012],
        ]);
        fillWith(g, fade('#ffffff', alpha * 0.8));
        polygon(g, [
          [sx, sy - 0.09],
          [sx + 0.012, sy],
          [sx, sy + 0.09],
          [sx - 0.012, sy],
        ]);
        fillWith(g, fade('#ffffff', alpha * 0.8));
      }
    }
  });
}

/** Where no rain can fall, a shower of meteors. */
export function meteors(g: Surface2D, view: View, strength: number, salt: number): void {
  along(view, 0.9, (i, x) => {
    if (cell(i, salt) < 0.35) return;
    const mx = x + cell(i, salt + 1) * 0.9;
    const my = 2.2 + 2.3 * cell(i, salt + 2);
    const l = 0.5 + 0.9 * cell(i, salt + 3);
    for (const [k, a] of [
      [1, 0.22],
      [0.6, 0.4],
      [0.25, 0.9],
    ] as const) {
      polygon(g, [
        [mx, my],
        [mx + 0.02, my + 0.026],
        [mx - l * k, my + l * k * 0.5],
      ]);
      fillWith(g, fade('#fff4d8', a * strength));
    }
    circle(g, mx, my + 0.01, 0.022);
    fillWith(g, fade('#ffffff', strength));
  });
}
