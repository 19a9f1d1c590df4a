import sharp from 'sharp';
import { AppError } from '#contracts/errors.ts';
import type { Shown } from './face-points.ts';
import type { Picture } from './picture.ts';

/** `shown`: what of the given picture is in it. */
export type CutOutPicture = { png: Uint8Array; width: number; height: number; shown: Shown };

/** Largest side of a cut-out: the film is 720 px high. */
const maxSide = 768;
/** Less of the picture than this is a speck, more is a picture nothing was cut from. */
const leastShare = 0.004;
const mostShare = 0.985;

/**
 * A picture with alpha, trimmed to what is visible, at most 768 px a side, as PNG.
 * @throws AppError `nobody-found` when next to nothing or everything is visible.
 */
export async function trimmed({ rgba, width, height }: Picture): Promise<CutOutPicture> {
  let [left, right, top, bottom, solid] = [width, -1, height, -1, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const alpha = rgba[(y * width + x) * 4 + 3]!;
      if (alpha < 24) continue;
      if (alpha > 127) solid++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  const share = solid / (width * height);
  if (share < leastShare || share > mostShare) throw new AppError('nobody-found');
  const shown: Shown = { left, top, width: right - left + 1, height: bottom - top + 1 };
  const { data, info } = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .extract(shown)
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 8 })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height, shown };
}

/**
 * Drops what the model left lying about: pieces of the mask smaller than a fiftieth of the largest one.
 * `alpha` has one byte a pixel and is changed in place.
 */
export function dropSpecks(alpha: Uint8Array, width: number, height: number): void {
  const label = new Int32Array(alpha.length);
  const sizes = [0];
  const stack: number[] = [];
  for (let start = 0; start < alpha.length; start++) {
    if (label[start] !== 0 || alpha[start]! < 24) continue;
    const id = sizes.length;
    let size = 0;
    label[start] = id;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size++;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= width * height || label[next] !== 0 || alpha[next]! < 24) continue;
        label[next] = id;
        stack.push(next);
      }
    }
    sizes.push(size);
  }
  const least = Math.max(...sizes) / 50;
  for (let at = 0; at < alpha.length; at++) if (sizes[label[at]!]! < least) alpha[at] = 0;
}
