import { blueOf, greenOf, lumaOf, type Pixels, redOf } from './painter.ts';

/**
 * Areas of even colour with sharp borders: each pixel gets the mean of that of four squares about it in which brightness varies
 * least (Kuwahara's filter, 1976), by sums over everything above and to the left.
 */
export class Flattened {
  private readonly sums: readonly Int32Array[];
  private readonly width: number;
  private readonly height: number;
  private readonly radius: number;

  constructor(width: number, height: number, radius: number) {
    this.width = width;
    this.height = height;
    this.radius = radius;
    // Sums of squares go over 32 bits; their differences do not, so that it wraps around and comes out right.
    this.sums = Array.from({ length: 5 }, () => new Int32Array((width + 1) * (height + 1)));
  }

  paint(from: Pixels, to: Pixels): void {
    const { width, height, radius } = this;
    this.add(from);
    const [red, green, blue, luma, square] = this.sums;
    if (!red || !green || !blue || !luma || !square) return;
    const stride = width + 1;
    const side = radius + 1;
    const area = side * side;
    const down = side * stride;
    for (let y = 0; y < height; y++) {
      const above = Math.max(0, Math.min(height - side, y - radius)) * stride;
      const below = Math.max(0, Math.min(height - side, y)) * stride;
      for (let x = 0; x < width; x++) {
        const left = x < radius ? 0 : Math.min(x - radius, width - side);
        const right = Math.min(x, width - side);
        let best = above + left;
        let least = 2147483647;
        for (let k = 0; k < 4; k++) {
          const at = (k < 2 ? above : below) + ((k & 1) === 0 ? left : right);
          const sum = (luma[at + down + side]! - luma[at + side]! - luma[at + down]! + luma[at]!) | 0;
          const squares =
            (square[at + down + side]! - square[at + side]! - square[at + down]! + square[at]!) | 0;
          const varies = squares - (sum * sum) / area;
          if (varies < least) {
            least = varies;
            best = at;
          }
        }
        const [a, b, c] = [best + down + side, best + side, best + down];
        const r = ((red[a]! - red[b]! - red[c]! + red[best]!) / area) | 0;
        const g = ((green[a]! - green[b]! - green[c]! + green[best]!) / area) | 0;
        const bl = ((blue[a]! - blue[b]! - blue[c]! + blue[best]!) / area) | 0;
        to[y * width + x] = (0xff000000 | (bl << 16) | (g << 8) | r) >>> 0;
      }
    }
  }

  private add(from: Pixels): void {
    const { width, height } = this;
    const [red, green, blue, luma, square] = this.sums;
    if (!red || !green || !blue || !luma || !square) return;
    const stride = width + 1;
    for (let y = 0; y < height; y++) {
      let [r, g, b, l, s] = [0, 0, 0, 0, 0];
      for (let x = 0; x < width; x++) {
        const colour = from[y * width + x]!;
        const bright = lumaOf(colour);
        r += redOf(colour);
        g += greenOf(colour);
        b += blueOf(colour);
        l += bright;
        s += bright * bright;
        const at = (y + 1) * stride + x + 1;
        red[at] = red[at - stride]! + r;
        green[at] = green[at - stride]! + g;
        blue[at] = blue[at - stride]! + b;
        luma[at] = luma[at - stride]! + l;
        square[at] = (square[at - stride]! + s) | 0;
      }
    }
  }
}
