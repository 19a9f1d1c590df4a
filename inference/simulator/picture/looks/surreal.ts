import { colourOf, fifteenOf, type Look, tableOf } from './painter.ts';

/** How far everything hangs over and sways, as shares of the picture's height, and how often along it. */
const [SAGS, SWAYS, FOLDS] = [0.05, 0.022, 2.6];
/** Radians a second of the world's time. */
const SLOWLY = 0.55;

/** A dream: what is firm hangs soft, and the light is that of no hour. */
export const surreal: Look = {
  share: 0.75,
  make(width, height) {
    const table = tableOf((r, g, b) => {
      const bright = (0.3 * r + 0.59 * g + 0.11 * b) / 255;
      const s = 1.35;
      const l = 255 * bright;
      // Shadows are turquoise, lights amber.
      const warm = bright - 0.45;
      return colourOf(
        l + s * (r - l) + 78 * warm + 8,
        l + s * (g - l) + 16 * warm,
        l + s * (b - l) - 92 * warm + 6,
      );
    });
    const [down, aside] = [new Int32Array(width), new Int32Array(height)];
    return {
      paint(from, to, step) {
        const turn = (SLOWLY * step) / 120;
        for (let x = 0; x < width; x++) {
          const u = (x / width) * Math.PI * FOLDS;
          const fold = 0.6 * Math.sin(u + turn) ** 2 + 0.4 * Math.sin(2.3 * u - 0.7 * turn) ** 2;
          down[x] = Math.round(SAGS * height * (fold - 0.5) * 2);
        }
        for (let y = 0; y < height; y++)
          aside[y] = Math.round(SWAYS * height * Math.sin((y / height) * 7 + 1.3 * turn));
        for (let y = 0; y < height; y++) {
          // The ground is firm.
          const soft = Math.min(1, (1.08 * (height - y)) / height + 0.1);
          const off = Math.round(aside[y]! * soft);
          for (let x = 0; x < width; x++) {
            const sx = x + off < 0 ? 0 : x + off >= width ? width - 1 : x + off;
            const at = y - Math.round(down[x]! * soft);
            const sy = at < 0 ? 0 : at >= height ? height - 1 : at;
            to[y * width + x] = table[fifteenOf(from[sy * width + sx]!)]!;
          }
        }
      },
    };
  },
};
