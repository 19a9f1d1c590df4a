import { cell } from '#art/random.ts';

/** Smooth noise, -1 to 1, of grains so many pixels large: paper, pigment, wood. */
export function noiseOf(
  width: number,
  height: number,
  grains: readonly number[],
  salt: number,
  tall = 1,
): Float32Array {
  const field = new Float32Array(width * height);
  const whole = grains.reduce((sum, _, k) => sum + 0.6 ** k, 0);
  for (const [k, grain] of grains.entries()) {
    const share = 0.6 ** k / whole;
    const columns = Math.ceil(width / grain) + 2;
    const value = (i: number, j: number) => 2 * cell(j * columns + i, salt + k) - 1;
    for (let y = 0; y < height; y++) {
      const v = y / (grain * tall);
      const j = Math.floor(v);
      const b = eased(v - j);
      for (let x = 0; x < width; x++) {
        const u = x / grain;
        const i = Math.floor(u);
        const a = eased(u - i);
        const top = value(i, j) * (1 - a) + value(i + 1, j) * a;
        const low = value(i, j + 1) * (1 - a) + value(i + 1, j + 1) * a;
        field[y * width + x]! += share * (top * (1 - b) + low * b);
      }
    }
  }
  return field;
}

const eased = (t: number): number => t * t * (3 - 2 * t);
