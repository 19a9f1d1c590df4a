import type { SKRSContext2D } from '@napi-rs/canvas';

/** Pixels of a frame, each four bytes (red lowest, alpha highest), row by row from the top. */
export type Pixels = Uint32Array;

/** Paints a finished frame over in one look. The same frame gives the same pixels. */
export type Painter = {
  /** Paints `to` from `from`, both of the size that the painter was made for; `step` of the world, which stands still in a held picture. */
  paint(from: Pixels, to: Pixels, step: number): void;
  /** What lies over all of it (paper, canvas), on a picture of this size. */
  over?(g: SKRSContext2D, width: number, height: number): void;
};

/** `share`: how fine it works, of the picture's own pixels. */
export type Look = {
  share: number;
  /** Each picture is made by hand, and stands for two frames. */
  byHand?: true;
  /** Its pixels are seen as they are, not smoothed, where they are larger than the picture's. */
  blocks?: true;
  make(width: number, height: number): Painter;
};

export const redOf = (colour: number): number => colour & 255;
export const greenOf = (colour: number): number => (colour >>> 8) & 255;
export const blueOf = (colour: number): number => (colour >>> 16) & 255;

/** Brightness as the eye has it, 0 to 255 (Rec. 601). */
export const lumaOf = (colour: number): number =>
  ((colour & 255) * 77 + ((colour >>> 8) & 255) * 150 + ((colour >>> 16) & 255) * 29) >> 8;

/** An opaque colour; what is out of range is cut off. */
export function colourOf(red: number, green: number, blue: number): number {
  const r = red < 0 ? 0 : red > 255 ? 255 : red | 0;
  const g = green < 0 ? 0 : green > 255 ? 255 : green | 0;
  const b = blue < 0 ? 0 : blue > 255 ? 255 : blue | 0;
  return (0xff000000 | (b << 16) | (g << 8) | r) >>> 0;
}

/** A colour of fifteen bits, five of each part: what tables of colours are looked up by. */
export const fifteenOf = (colour: number): number =>
  ((colour >>> 3) & 31) | (((colour >>> 11) & 31) << 5) | (((colour >>> 19) & 31) << 10);

/** A table of all colours of fifteen bits, each as `of` has it. */
export function tableOf(of: (red: number, green: number, blue: number) => number): Uint32Array {
  return Uint32Array.from({ length: 32768 }, (_, k) =>
    of((k & 31) * 8.226, ((k >>> 5) & 31) * 8.226, ((k >>> 10) & 31) * 8.226),
  );
}

/** `#rrggbb` as red, green, blue. */
export const partsOf = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** The colour of a palette that is nearest to another, by what the eye tells apart best: green, then red, then blue. */
export function nearestIn(
  palette: readonly (readonly [number, number, number])[],
): (r: number, g: number, b: number) => number {
  return (r, g, b) => {
    let [best, least] = [0xff000000, Number.POSITIVE_INFINITY];
    for (const [pr, pg, pb] of palette) {
      const off = 0.3 * (r - pr) ** 2 + 0.59 * (g - pg) ** 2 + 0.25 * (b - pb) ** 2;
      if (off < least) [best, least] = [colourOf(pr, pg, pb), off];
    }
    return best;
  };
}
