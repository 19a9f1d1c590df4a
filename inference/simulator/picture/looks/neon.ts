import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { Edges } from './edges.ts';
import { noiseOf } from './noise.ts';
import { blueOf, colourOf, greenOf, type Look, lumaOf, redOf } from './painter.ts';

/** Colours of the dark, of what is lit a little, and of what is lit well. */
const [DARK, HALF, LIT] = [
  [9, 6, 30],
  [74, 26, 122],
  [96, 214, 238],
] as const;
const [PINK, CYAN] = [
  [255, 44, 170],
  [30, 236, 255],
] as const;
/** Shares of its own colours that a thing keeps, and pixels by which red and blue come apart. */
const [KEEPS, APART] = [0.42, 2];

/** A city of signs by night: dark violet and cyan, every outline a tube of light, a glow around it, and the lines of a screen. */
export const cyberpunk: Look = {
  share: 0.5,
  make(width, height) {
    const edges = new Edges(width, height);
    const sides = noiseOf(width, height, [150, 60], 61);
    const graded = Float32Array.from({ length: 256 * 3 }, (_, k) => {
      const [bright, part] = [Math.floor(k / 3) / 255, k % 3];
      const t = bright ** 1.25;
      const [a, b, share] = t < 0.5 ? [DARK, HALF, 2 * t] : [HALF, LIT, 2 * t - 1];
      return a[part]! + (b[part]! - a[part]!) * share;
    });
    let glow: Canvas | null = null;
    let lines: Canvas | null = null;
    return {
      paint(from, to) {
        edges.find(from);
        for (let i = 0; i < to.length; i++) {
          const own = from[i]!;
          const bright = lumaOf(own);
          const grade = 3 * bright;
          const line = edges.at[i]! - 10;
          const tube = line <= 0 ? 0 : Math.min(1, line / 46);
          const side = sides[i]! * 2.2;
          const pink = side > 1 ? 1 : side < -1 ? 0 : (side + 1) / 2;
          const light = (part: 0 | 1 | 2) => tube * (PINK[part] * pink + CYAN[part] * (1 - pink));
          const red = from[i + APART] ?? own;
          const blue = from[i - APART] ?? own;
          to[i] = colourOf(
            (1 - 0.6 * tube) * ((1 - KEEPS) * graded[grade]! + KEEPS * 0.7 * redOf(red)) + light(0),
            (1 - 0.6 * tube) * ((1 - KEEPS) * graded[grade + 1]! + KEEPS * 0.55 * greenOf(own)) + light(1),
            (1 - 0.6 * tube) * ((1 - KEEPS) * graded[grade + 2]! + KEEPS * 0.8 * blueOf(blue)) + light(2),
          );
        }
      },
      over(g, w, h) {
        glow ??= createCanvas(Math.round(w / 12), Math.round(h / 12));
        const s = glow.getContext('2d');
        s.drawImage(g.canvas, 0, 0, glow.width, glow.height);
        g.globalCompositeOperation = 'screen';
        g.globalAlpha = 0.62;
        g.drawImage(glow, 0, 0, w, h);
        g.globalAlpha = 1;
        lines ??= scanned(w, h);
        g.globalCompositeOperation = 'multiply';
        g.drawImage(lines, 0, 0);
        g.globalCompositeOperation = 'source-over';
      },
    };
  },
};

function scanned(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, width, height);
  g.fillStyle = '#cfc6e6';
  for (let y = 0; y < height; y += 4) g.fillRect(0, y, width, 1);
  const round = g.createRadialGradient(
    width / 2,
    height / 2,
    height * 0.4,
    width / 2,
    height / 2,
    width * 0.62,
  );
  round.addColorStop(0, 'rgba(20,8,50,0)');
  round.addColorStop(1, 'rgba(20,8,50,0.62)');
  g.fillStyle = round;
  g.fillRect(0, 0, width, height);
  return canvas;
}
