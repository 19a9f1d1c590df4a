import { cell } from '#art/random.ts';
import { Edges } from './edges.ts';
import { noiseOf } from './noise.ts';
import { blueOf, colourOf, greenOf, type Look, lumaOf, type Pixels, redOf } from './painter.ts';
import { type StrokeMap, strokeMap } from './stroke-map.ts';

/** World steps that a layer of strokes stands before it is painted anew: an animator's eighths. */
const STANDS = 20;
const LAYERS = 2;

type Manner = {
  /** Lengths and breadths of its brushes in pixels of a picture 960 wide, the broadest first. */
  brushes: readonly (readonly [number, number])[];
  /** How far a stroke's colour may be off where it lies (sum of the parts), brush by brush, before a finer one is taken. */
  off: readonly number[];
  saturation: number;
  /** How much its relief, and how much each stroke's own mixture, are seen. */
  relief: number;
  mixture: number;
  /** Dark outlines, as a share of what they could be. */
  outline: number;
  along(width: number, height: number): (x: number, y: number) => number;
};

/** What differs more than this from what is around it has an outline. */
const OUTLINED = 34;

function painted(manner: Manner): Look {
  return {
    share: 0.75,
    byHand: true,
    make(width, height) {
      const scale = Math.max(width, height) / 960;
      const along = manner.along(width, height);
      const layers: StrokeMap[][] = Array.from({ length: LAYERS }, (_, layer) =>
        manner.brushes.map(([length, breadth], k) =>
          strokeMap(width, height, {
            length: length * scale,
            breadth: breadth * scale,
            along,
            salt: 100 * layer + 7 * k + 3,
          }),
        ),
      );
      const edges = manner.outline > 0 ? new Edges(width, height) : null;
      return {
        paint(from, to, step) {
          const [broad, middle, fine] = layers[Math.floor(step / STANDS) % LAYERS] ?? [];
          if (!broad || !middle || !fine) return;
          edges?.find(from);
          lay(manner, [broad, middle, fine], edges?.at ?? null, from, to);
        },
      };
    },
  };
}

function lay(
  { off, saturation, relief, mixture, outline }: Manner,
  [broad, middle, fine]: readonly [StrokeMap, StrokeMap, StrokeMap],
  edges: Uint8ClampedArray | null,
  from: Pixels,
  to: Pixels,
): void {
  const [offBroad = 0, offMiddle = 0, offFine = 0] = off;
  for (let i = 0; i < to.length; i++) {
    const own = from[i]!;
    let brush = broad;
    let colour = from[broad.from[i]!]!;
    let finer = 1;
    if (differs(own, colour) > offBroad) {
      brush = middle;
      colour = from[middle.from[i]!]!;
      finer = 0.7;
      if (differs(own, colour) > offMiddle) {
        brush = fine;
        colour = from[fine.from[i]!]!;
        finer = 0.4;
        if (differs(own, colour) > offFine) colour = own;
      }
    }
    const bright = lumaOf(colour);
    const lit = relief * finer * brush.light[i]!;
    const mixed = mixture * finer * brush.tint[i]!;
    const line = edges === null ? 0 : edges[i]! - OUTLINED;
    const dark = line <= 0 ? 1 : 1 - outline * Math.min(1, line / 40);
    to[i] = colourOf(
      dark * (bright + saturation * (redOf(colour) - bright) + lit + 1.1 * mixed),
      dark * (bright + saturation * (greenOf(colour) - bright) + lit + 0.8 * mixed),
      dark * (bright + saturation * (blueOf(colour) - bright) + lit - 0.7 * mixed) + 34 * (1 - dark),
    );
  }
}

/** By how much two colours differ, all parts together. */
function differs(a: number, b: number): number {
  const r = (a & 255) - (b & 255);
  const g = ((a >>> 8) & 255) - ((b >>> 8) & 255);
  const bl = ((a >>> 16) & 255) - ((b >>> 16) & 255);
  return (r < 0 ? -r : r) + (g < 0 ? -g : g) + (bl < 0 ? -bl : bl);
}

/** Strokes that turn about as a hand does that paints what it sees, patch by patch. */
function byHand(width: number, height: number): (x: number, y: number) => number {
  const turns = noiseOf(Math.ceil(width / 8) + 1, Math.ceil(height / 8) + 1, [14, 7], 5);
  const stride = Math.ceil(width / 8) + 1;
  return (x, y) => {
    const [i, j] = [
      Math.floor(Math.min(width - 1, Math.max(0, x)) / 8),
      Math.floor(Math.min(height - 1, Math.max(0, y)) / 8),
    ];
    return 0.6 + 2.6 * turns[j * stride + i]!;
  };
}

/** Whirls in the sky and long waves under them, as over Saint-Rémy. Middles and radii are shares of the picture. */
const whirls = [
  [0.2, 0.24, 0.2],
  [0.53, 0.2, 0.16],
  [0.83, 0.3, 0.15],
  [0.37, 0.5, 0.11],
  [0.68, 0.52, 0.1],
] as const;
function whirling(width: number, height: number): (x: number, y: number) => number {
  return (x, y) => {
    const [u, v] = [x / width, y / height];
    const wave = 0.5 * Math.sin(7 * u + 5 * v) + 0.25 * Math.sin(15 * u - 6 * v);
    let [dx, dy] = [Math.cos(wave) * 0.5, Math.sin(wave) * 0.5];
    for (const [k, [cx, cy, radius]] of whirls.entries()) {
      const [ax, ay] = [x - cx * width, y - cy * height];
      const far = Math.hypot(ax, ay) || 1;
      const pull = 2.4 * Math.exp(-((far / (radius * width)) ** 2));
      const way = cell(k, 2) > 0.4 ? 1 : -1;
      dx += (pull * way * -ay) / far;
      dy += (pull * way * ax) / far;
    }
    return Math.atan2(dy, dx);
  };
}

export const oil: Look = painted({
  brushes: [
    [46, 17],
    [24, 9],
    [11, 4.5],
  ],
  off: [44, 52, 66],
  saturation: 1.22,
  relief: 0.34,
  mixture: 0.12,
  outline: 0,
  along: byHand,
});

export const vanGogh: Look = painted({
  brushes: [
    [52, 8.5],
    [28, 5.5],
    [13, 3.6],
  ],
  off: [62, 70, 84],
  saturation: 1.5,
  relief: 0.5,
  mixture: 0.26,
  outline: 0.75,
  along: whirling,
});
