import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '#art/surface.ts';

/** Something of the set that stands on the stage by itself: a bench, a tree. Metres. */
export type StandingPiece = {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  draw(g: SKRSContext2D): void;
};

/** Less of it than this (of 255) is its shadow. */
const SOLID = 90;
/** Narrower than this nothing is a piece, pixels. */
const NARROWEST = 6;

/** The pieces of a painted layer: what is apart from the rest to both sides. `k`: pixels a metre. */
export function piecesOf(
  name: string,
  { canvas, x: dx, y: dy }: { canvas: Canvas; x: number; y: number },
  view: View,
  k: number,
): StandingPiece[] {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const rows = Array.from({ length: width }, (_, x) => {
    let [top, bottom] = [-1, -1];
    for (let y = 0; y < height; y++)
      if (data[4 * (y * width + x) + 3]! > SOLID) {
        if (top < 0) top = y;
        bottom = y;
      }
    return top < 0 ? null : { top, bottom };
  });
  const pieces: StandingPiece[] = [];
  for (let from = 0; from < width; from++) {
    if (rows[from] === null) continue;
    let to = from;
    while (to + 1 < width && rows[to + 1] !== null) to++;
    const own = rows.slice(from, to + 1).filter((row) => row !== null);
    const top = Math.min(...own.map((row) => row.top));
    const bottom = Math.max(...own.map((row) => row.bottom)) + 1;
    const [w, h] = [to + 1 - from, bottom - top];
    // What the picture's edge cuts in two is not seen whole from anywhere.
    const whole = from + dx > 1 && to + dx < k * (view.right - view.left) - 2;
    if (w >= NARROWEST && whole) {
      const left = view.left + (dx + from) / k;
      const high = view.top - (dy + top) / k;
      const [sx, sy] = [from, top];
      pieces.push({
        name: `${name} ${pieces.length}`,
        x: left + w / k / 2,
        y: high - h / k / 2,
        width: w / k,
        height: h / k,
        draw: (g) => {
          g.scale(1, -1);
          g.drawImage(canvas, sx, sy, w, h, left, -high, w / k, h / k);
          g.scale(1, -1);
        },
      });
    }
    from = to;
  }
  return pieces;
}
