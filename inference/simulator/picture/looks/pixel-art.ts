import {
  blueOf,
  colourOf,
  fifteenOf,
  greenOf,
  type Look,
  lumaOf,
  nearestIn,
  partsOf,
  redOf,
  tableOf,
} from './painter.ts';

/** Thirty-two colours, as a console of sixteen bits had them at once. */
const palette = [
  '#0d0b1e',
  '#221c3d',
  '#3a2a5c',
  '#5b3b6e',
  '#803f5c',
  '#a8473f',
  '#c8623a',
  '#e08a45',
  '#f2b65a',
  '#f8dc84',
  '#fff6d0',
  '#ffffff',
  '#1c3a2e',
  '#2c5a3a',
  '#4a8040',
  '#7aa84a',
  '#b4cf62',
  '#17304f',
  '#235a86',
  '#3a8cb8',
  '#6cc0d8',
  '#a8e4e8',
  '#dff4f0',
  '#4a3226',
  '#6e4a32',
  '#946a46',
  '#b88f66',
  '#d8b890',
  '#f0d8b8',
  '#6a6a78',
  '#9a9aa4',
  '#c8c8cc',
] as const;
/** Dots of two colours that lie side by side are a third one (Bayer, 1973). */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((k) => 15 * (k / 16 - 0.47));

/** Blocks of five pixels in thirty-two colours. */
export const pixels: Look = {
  share: 0.2,
  blocks: true,
  make(width) {
    const table = tableOf(nearestIn(palette.map(partsOf)));
    return {
      paint(from, to) {
        for (let i = 0; i < to.length; i++) {
          const colour = from[i]!;
          const dot = bayer[((((i / width) | 0) & 3) << 2) | ((i % width) & 3)]!;
          const bright = lumaOf(colour);
          const part = (value: number) => bright + 1.25 * (value - bright) + dot;
          to[i] =
            table[fifteenOf(colourOf(part(redOf(colour)), part(greenOf(colour)), part(blueOf(colour))))]!;
        }
      },
    };
  },
};
