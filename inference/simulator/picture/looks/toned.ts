import { cell } from '#art/random.ts';
import { colourOf, type Look, lumaOf } from './painter.ts';

/** Brightness to a colour, by a table. */
const toneOf = (of: (bright: number) => number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, bright) => of(bright));

/** A little more contrast than colours need: what differed in hue alone has to differ now. */
const contrast = (bright: number): number => {
  const t = bright / 255;
  return 255 * (t + 0.42 * (t - 0.5) * 4 * t * (1 - t));
};

/** How much darker it is at the corners of an old picture. */
function vignette(width: number, height: number, most: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) / width - 0.5, Math.floor(i / width) / height - 0.5];
    return Math.round(most * Math.min(1, Math.max(0, 2.6 * (x * x + y * y) - 0.35)));
  });
}

export const blackAndWhite: Look = {
  share: 1,
  make(width, height) {
    const tones = toneOf((bright) => colourOf(contrast(bright), contrast(bright), contrast(bright)));
    const darker = vignette(width, height, 46);
    return {
      paint(from, to) {
        for (let i = 0; i < to.length; i++) {
          const bright = lumaOf(from[i]!) - darker[i]!;
          to[i] = tones[Math.max(bright, 0)]!;
        }
      },
    };
  },
};

/** Old film: brown, dim at its corners, with grain, a scratch that stands for a while, and dust. */
export const sepia: Look = {
  share: 1,
  make(width, height) {
    const tones = toneOf((bright) => {
      const t = 0.12 + 0.82 * (contrast(bright) / 255);
      return colourOf(26 + 224 * t, 14 + 204 * t, 4 + 158 * t);
    });
    const darker = vignette(width, height, 92);
    const grain = Int8Array.from({ length: 8192 }, (_, k) => Math.round(16 * (cell(k, 91) - 0.5)));
    return {
      paint(from, to, step) {
        // Twelve pictures a second were cranked by hand, and no two were exposed alike.
        const turn = Math.floor(step / 10);
        const flicker = Math.round(9 * (cell(turn, 7) - 0.5));
        let at = Math.floor(8191 * cell(turn, 13));
        for (let i = 0; i < to.length; i++) {
          at = (at + 1) & 8191;
          const bright = lumaOf(from[i]!) - darker[i]! + grain[at]! + flicker;
          to[i] = tones[bright < 0 ? 0 : Math.min(bright, 255)]!;
        }
        scratch(to, width, height, turn);
        dust(to, width, height, turn);
      },
    };
  },
};

function scratch(to: Uint32Array, width: number, height: number, turn: number): void {
  for (let k = 0; k < 2; k++) {
    const since = Math.floor(turn / 9) + 31 * k;
    if (cell(since, 3) > 0.6) continue;
    const x = Math.floor(width * cell(since, 5));
    const pale = colourOf(236, 218, 184);
    for (let y = Math.floor(height * 0.4 * cell(since, 11)); y < height; y++)
      if (cell(y >> 3, since) > 0.2)
        to[y * width + Math.min(width - 1, x + (cell(y >> 5, since) > 0.5 ? 1 : 0))] = pale;
  }
}

function dust(to: Uint32Array, width: number, height: number, turn: number): void {
  for (let k = 0; k < 5; k++) {
    const [x, y] = [
      Math.floor((width - 8) * cell(turn * 5 + k, 17)),
      Math.floor((height - 8) * cell(turn * 5 + k, 19)),
    ];
    const dark = colourOf(50, 32, 18);
    const radius = 1 + Math.floor(3 * cell(turn * 5 + k, 23));
    for (let j = -radius; j <= radius; j++)
      for (let i = -radius; i <= radius; i++)
        if (i * i + j * j <= radius * radius) to[(y + 4 + j) * width + x + 4 + i] = dark;
  }
}
