import { lumaOf, type Pixels } from './painter.ts';

/** How sharply brightness changes at each pixel, 0 to 255 (Sobel, an eighth of it); nothing at the picture's rim. */
export class Edges {
  readonly at: Uint8ClampedArray;
  private readonly luma: Uint8ClampedArray;
  private readonly width: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.at = new Uint8ClampedArray(width * height);
    this.luma = new Uint8ClampedArray(width * height);
  }

  find(from: Pixels): void {
    const { at, luma, width: w } = this;
    for (let i = 0; i < luma.length; i++) luma[i] = lumaOf(from[i]!);
    const last = luma.length - w - 1;
    for (let i = w + 1; i < last; i++) {
      const [a, b, c] = [luma[i - w - 1]!, luma[i - w]!, luma[i - w + 1]!];
      const [d, e] = [luma[i - 1]!, luma[i + 1]!];
      const [f, g, h] = [luma[i + w - 1]!, luma[i + w]!, luma[i + w + 1]!];
      const across = c + 2 * e + h - a - 2 * d - f;
      const down = f + 2 * g + h - a - 2 * b - c;
      at[i] = ((across < 0 ? -across : across) + (down < 0 ? -down : down)) >> 2;
    }
    for (let i = w - 1; i < at.length; i += w) {
      at[i] = 0;
      if (i + 1 < at.length) at[i + 1] = 0;
    }
  }
}
