import { cell } from '#art/random.ts';
import { noiseOf } from './noise.ts';
import { colourOf, type Look, lumaOf } from './painter.ts';
import { paper } from './sheet-over.ts';

type Manner = {
  /** How far around a pixel it is darker than, in pixels, and how hard that is drawn. */
  reach: number;
  line: number;
  /** From which brightness down each layer of hatching lies, and how dark it is. */
  hatching: readonly number[];
  hatch: number;
  /** How much of a tone is rubbed in with a finger. */
  rubbed: number;
  /** Of what it is drawn, and how rough the paper is to it. */
  lead: readonly [number, number, number];
  tooth: number;
  over: ReturnType<typeof paper>;
};

const SHEET = [249, 246, 238] as const;
const STANDS = 30;

/** Lines where something is darker than what is around it, hatching where it is dark, on paper. */
function drawn({ reach, line, hatching, hatch, rubbed, lead, tooth, over }: Manner): Look {
  return {
    share: 0.75,
    byHand: true,
    make(width, height) {
      const luma = new Uint8Array(width * height);
      const sums = new Int32Array((width + 1) * (height + 1));
      const layers = hatching.map((_, k) => hatched(width, height, [0.9, 2.2, 1.5, 0.2][k] ?? 0.9, 3 + k));
      const rough = noiseOf(width, height, [2.2, 5], 71);
      return {
        paint(from, to, step) {
          // The sheet is another one a few times a second, as it is when every frame is drawn by hand.
          const moved = Math.floor(1000 * cell(Math.floor(step / STANDS), 5));
          for (let i = 0; i < luma.length; i++) luma[i] = lumaOf(from[i]!);
          add(luma, sums, width, height);
          for (let y = 0; y < height; y++) {
            const [top, low] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
            for (let x = 0; x < width; x++) {
              const i = y * width + x;
              const [left, right] = [x < reach ? 0 : x - reach, Math.min(x + reach + 1, width)];
              const stride = width + 1;
              const sum =
                sums[low * stride + right]! -
                sums[top * stride + right]! -
                sums[low * stride + left]! +
                sums[top * stride + left]!;
              const around = sum / ((low - top) * (right - left));
              const bright = luma[i]!;
              let dark = line * Math.max(0, (around - bright) / (around + 12) - 0.02);
              for (let k = 0; k < layers.length; k++) {
                const from = hatching[k]!;
                if (bright < from)
                  dark +=
                    ((hatch * layers[k]![(i + moved) % luma.length]!) / 255) *
                    Math.min(1, (from - bright) / 40);
              }
              dark += rubbed * (1 - bright / 255) ** 1.4;
              const held = Math.min(1, dark * (1 + tooth * rough[i]!));
              to[i] = colourOf(
                SHEET[0] + (lead[0] - SHEET[0]) * held,
                SHEET[1] + (lead[1] - SHEET[1]) * held,
                SHEET[2] + (lead[2] - SHEET[2]) * held,
              );
            }
          }
        },
        over,
      };
    },
  };
}

/** Sums of all that is above and to the left. */
function add(luma: Uint8Array, sums: Int32Array, width: number, height: number): void {
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += luma[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
}

/** Lines side by side at an angle, each a little off from straight and none as dark as the next. */
function hatched(width: number, height: number, angle: number, salt: number): Uint8Array {
  const wobble = noiseOf(width, height, [60, 22], salt);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const across = (-s * x + c * y + 2.4 * wobble[i]!) / 5;
    const along = (c * x + s * y) / 90;
    const row = Math.round(across);
    const stroke = cell(row, salt) + along;
    const pressed = 0.45 + 0.55 * cell(Math.floor(stroke) + 977 * row, salt + 1);
    const ends = Math.min(1, 8 * Math.min(stroke - Math.floor(stroke), Math.ceil(stroke) - stroke));
    return Math.round(255 * pressed * ends * Math.max(0, 1 - 2.6 * Math.abs(across - row)));
  });
}

export const pencil: Look = drawn({
  reach: 5,
  line: 2.7,
  hatching: [190, 140, 92, 50],
  hatch: 0.62,
  rubbed: 0.1,
  lead: [54, 54, 60],
  tooth: 0.5,
  over: paper(20),
});

export const charcoal: Look = drawn({
  reach: 11,
  line: 2.1,
  hatching: [110],
  hatch: 0.35,
  rubbed: 0.92,
  lead: [20, 18, 18],
  tooth: 0.85,
  over: paper(30),
});
