import { createCanvas, ImageData } from '@napi-rs/canvas';
import { AppError } from '#contracts/errors.ts';
import { readFilm } from '#inference/encode/read-film.ts';

/** Longest side, pixels. */
const longest = 640;

/** Where the middle of a film's action tends to be: past its opening, before its end. */
const MOMENT = 0.45;

/** A JPEG of one of the film's own frames, so that it shows nothing that the film does not. */
export async function posterOf(film: string): Promise<Uint8Array> {
  const reader = await readFilm(film);
  const scale = longest / Math.max(reader.width, reader.height);
  const size = { width: Math.round(reader.width * scale), height: Math.round(reader.height * scale) };
  let chosen: Uint8Array | undefined;
  for await (const { time, rgba } of reader.frames(size)) {
    chosen = rgba;
    if (time >= reader.seconds * MOMENT) break;
  }
  if (chosen === undefined) throw new AppError('render-failed', 'the film has no picture');
  const canvas = createCanvas(size.width, size.height);
  const pixels = new ImageData(new Uint8ClampedArray(chosen), size.width, size.height);
  canvas.getContext('2d').putImageData(pixels, 0, 0);
  return canvas.encode('jpeg', 85);
}
