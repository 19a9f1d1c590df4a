import { fade } from '../../colour.ts';
import { circle, curve, fillWith, ink, oval, type Point, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { MarkPainter } from './mark-painter.ts';

/** Small stars of light on it and at its rim. */
export const sparkle: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 9; k++) {
    const [x, y] = [(cell(k, 421) - 0.5) * w, (cell(k, 431) - 0.5) * h];
    const r = Math.min(w, h) * (0.06 + 0.09 * cell(k, 433)) * much;
    polygon(
      g,
      Array.from({ length: 8 }, (_, i): Point => {
        const far = i % 2 === 0 ? r : 0.2 * r;
        return [x + far * Math.cos((i * Math.PI) / 4), y + far * Math.sin((i * Math.PI) / 4)];
      }),
    );
    fillWith(g, fade('#fffdf2', 0.95 * much));
    circle(g, x, y, 0.5 * r);
    fillWith(g, fade('#ffe9a8', 0.4 * much));
  }
};

/** Wisps that rise from what is hot. */
export const steam: MarkPainter = (g, w, h, much) => {
  const high = 0.16 * Math.max(w, h);
  for (const [k, x] of [-0.22, 0, 0.22].entries()) {
    curve(
      g,
      Array.from({ length: 7 }, (_, i): Point => {
        const t = i / 6;
        return [(x + 0.05 * Math.sin(5 * t + k)) * w, h / 2 - 0.25 * high + 1.25 * high * t];
      }),
    );
    ink(g, fade('#ffffff', 0.7 * much), 0.035 * Math.min(w, h));
  }
};

/** What teeth took from one side of it. */
export const bites: MarkPainter = (g, w, h, much) => {
  for (const [x, y, r] of [
    [0.5, 0.22, 0.2],
    [0.44, -0.02, 0.2],
    [0.5, -0.24, 0.19],
    [0.58, 0, 0.3],
  ] as const) {
    circle(g, x * w, y * h, r * Math.min(w, h) * (0.4 + 0.6 * much));
    fillWith(g, '#000000');
  }
};

/** Water that runs over the rim and down both sides. */
export const brim: MarkPainter = (g, w, h, much) => {
  oval(g, 0, 0.42 * h, 0.5 * w, 0.05 * h);
  fillWith(g, fade('#8fc4e6', 0.9 * much));
  for (const side of [-1, 1]) {
    const foot = 0.42 * h - 0.9 * h * much;
    curve(g, [
      [side * 0.46 * w, 0.42 * h],
      [side * 0.53 * w, 0.3 * h],
      [side * 0.54 * w, foot],
    ]);
    ink(g, fade('#6fb0dc', 0.85), 0.07 * Math.min(w, h));
    oval(g, side * 0.54 * w, foot, 0.1 * w, 0.03 * h);
    fillWith(g, fade('#8fc4e6', 0.8));
  }
};
