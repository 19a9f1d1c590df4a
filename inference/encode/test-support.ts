import { formats } from '#contracts/format.ts';
import { film } from '#contracts/world.ts';

/** A picture with a slowly moving gradient and a number of bright bars that tells the frame; deterministic. */
export function picture(
  index: number,
  { width, height }: { width: number; height: number } = formats.wide,
): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      rgba[at] = (x + index * 3) & 255;
      rgba[at + 1] = (y * 2) & 255;
      rgba[at + 2] = 90;
      rgba[at + 3] = 255;
    }
  return rgba;
}

/** White in one frame, dark grey in all others. */
export function flash(
  on: boolean,
  { width, height }: { width: number; height: number } = formats.wide,
): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(on ? 255 : 30);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  return rgba;
}

/** Mean of the red channel, 0 to 255. */
export function brightness(rgba: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < rgba.length; at += 4) sum += rgba[at]!;
  return sum / (rgba.length / 4);
}

/** Silence with a 1 kHz beep in one frame: interleaved stereo of `frames` film frames. */
export function beep(frames: number, at: number): Float32Array {
  const pairs = film.sampleRate / film.framesPerSecond;
  const out = new Float32Array(frames * pairs * 2);
  for (let i = at * pairs; i < (at + 1) * pairs; i++) {
    const value = 0.5 * Math.sin((2 * Math.PI * 1000 * (i - at * pairs)) / film.sampleRate);
    out[2 * i] = value;
    out[2 * i + 1] = value;
  }
  return out;
}
