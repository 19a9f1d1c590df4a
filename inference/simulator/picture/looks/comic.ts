import { Edges } from './edges.ts';
import { Flattened } from './flattened.ts';
import { colourOf, fifteenOf, type Look, lumaOf, tableOf } from './painter.ts';

/** Brightnesses that are printed, and how much stronger colours are than they were. */
const levels = [38, 96, 158, 208, 250] as const;
const STRONG = 1.55;
/** What differs more than this gets a line of ink, and how bright a shade is that gets dots. */
const [INK, SHADE] = [30, 132];
/** Pixels from one dot to the next. */
const DOTS = 5;

/** Flat strong colours in few shades, ink around everything, dots in the shadows. */
export const comic: Look = {
  share: 0.5,
  byHand: true,
  make(width, height) {
    const flat = new Flattened(width, height, 2);
    const edges = new Edges(width, height);
    const even = new Uint32Array(width * height);
    const table = tableOf((r, g, b) => {
      const bright = 0.3 * r + 0.59 * g + 0.11 * b;
      const level = levels.reduce(
        (best, one) => (Math.abs(one - bright) < Math.abs(best - bright) ? one : best),
        250,
      );
      const part = (value: number) => level + STRONG * (value - bright);
      return colourOf(part(r), part(g), part(b));
    });
    // Rows of dots stand aslant, as every screen but the first does.
    const dots = Uint8Array.from({ length: width * height }, (_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const [u, v] = [(x + y) / Math.SQRT2 / DOTS, (x - y) / Math.SQRT2 / DOTS];
      return Math.round(255 * Math.hypot(u - Math.round(u), v - Math.round(v)) * Math.SQRT2);
    });
    return {
      paint(from, to) {
        flat.paint(from, even);
        edges.find(even);
        for (let i = 0; i < to.length; i++) {
          const own = even[i]!;
          const line = edges.at[i]!;
          if (line > INK) {
            to[i] = 0xff140e12;
            continue;
          }
          const bright = lumaOf(own);
          const printed = table[fifteenOf(own)]!;
          to[i] = bright < SHADE && dots[i]! < 200 - bright ? darker(printed) : printed;
        }
      },
    };
  },
};

const darker = (colour: number): number => {
  const part = (at: number) => (((colour >>> at) & 255) * 150) >> 8;
  return (0xff000000 | (part(16) << 16) | (part(8) << 8) | part(0)) >>> 0;
};
