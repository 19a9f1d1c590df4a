import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { noiseOf } from './noise.ts';

/** A texture that is multiplied over the whole picture, painted once for each size: `dark` is what each pixel loses, 0 to 255. */
export function multiplied(dark: (width: number, height: number) => (i: number) => number) {
  let sheet: Canvas | null = null;
  return (g: SKRSContext2D, width: number, height: number): void => {
    if (sheet?.width !== width || sheet.height !== height) {
      sheet = createCanvas(width, height);
      const lost = dark(width, height);
      const pixels = new Uint8ClampedArray(4 * width * height);
      for (let i = 0; i < width * height; i++) {
        const left = 255 - lost(i);
        pixels.set([left, left, left, 255], 4 * i);
      }
      sheet.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
    }
    g.globalCompositeOperation = 'multiply';
    g.drawImage(sheet, 0, 0);
    g.globalCompositeOperation = 'source-over';
  };
}

/** The tooth of rough paper. */
export const paper = (strength: number) =>
  multiplied((width, height) => {
    const tooth = noiseOf(width, height, [3, 1.7, 9], 21);
    return (i) => Math.max(0, strength * (0.35 + tooth[i]!));
  });
