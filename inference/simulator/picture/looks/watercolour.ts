import { Edges } from './edges.ts';
import { Flattened } from './flattened.ts';
import { noiseOf } from './noise.ts';
import { blueOf, colourOf, greenOf, type Look, lumaOf, redOf } from './painter.ts';
import { paper } from './sheet-over.ts';

/** How far a wash runs over what it should fill, in pixels. */
const RUNS = 2.2;
/** How much of the paper shines through, at least and where the wash is thinnest. */
const [THIN, THINNER] = [0.12, 0.36];
/** How wide the paper is left white around the picture, as a share of its height. */
const MARGIN = 0.05;

/** Washes on rough paper: even areas that run a little, pigment at their rims, paper that shines through and is white around them. */
export const watercolour: Look = {
  share: 0.5,
  byHand: true,
  make(width, height) {
    const flat = new Flattened(width, height, 2);
    const edges = new Edges(width, height);
    const [run, washed] = [new Uint32Array(width * height), new Uint32Array(width * height)];
    const [aside, up] = [noiseOf(width, height, [22, 9], 31), noiseOf(width, height, [22, 9], 37)];
    const runs = Int32Array.from({ length: width * height }, (_, i) => {
      const x = Math.round((i % width) + RUNS * aside[i]!);
      const y = Math.round(Math.floor(i / width) + RUNS * up[i]!);
      return Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x));
    });
    const cloud = noiseOf(width, height, [170, 60, 24], 41);
    const ragged = noiseOf(width, height, [34, 12, 5], 43);
    // 0 where the paper is left white, 1 inside; a dark rim where the wash ended.
    const inside = Float32Array.from({ length: width * height }, (_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const rim = Math.min(x, y, width - 1 - x, height - 1 - y) / height;
      return Math.min(1, Math.max(0, (rim - MARGIN * (0.75 + 0.9 * ragged[i]!)) * 90));
    });
    return {
      paint(from, to) {
        for (let i = 0; i < run.length; i++) run[i] = from[runs[i]!]!;
        flat.paint(run, washed);
        edges.find(washed);
        for (let i = 0; i < to.length; i++) {
          const colour = washed[i]!;
          const bright = lumaOf(colour);
          const is = inside[i]!;
          const line = edges.at[i]!;
          const rim = is > 0 && is < 1 ? 0.22 : 0;
          const pigment = 1 - Math.min(0.42, line > 12 ? (line - 12) / 130 : 0) - rim;
          const through = is * (1 - THIN - (THINNER - THIN) * (0.5 + 1.3 * cloud[i]!));
          const wash = (part: number) => {
            const strong = bright + 14 + 1.5 * (part - bright);
            return 252 - (252 - strong * pigment) * through;
          };
          to[i] = colourOf(wash(redOf(colour)), wash(greenOf(colour)) - 1, wash(blueOf(colour)) - 5);
        }
      },
      over: paper(26),
    };
  },
};
