import { ModelProcess } from './model-process.ts';
import { openMask, openPicture } from './picture.ts';
import { type CutOutPicture, trimmed } from './trim.ts';

export type { CutOutPicture } from './trim.ts';

/** What goes to the process with the model. */
export type CutOutQuestion = { image: Uint8Array };

const model = new ModelProcess<CutOutQuestion, CutOutPicture>(
  new URL('./cut-out-process.ts', import.meta.url),
  { name: 'cut-out', limitMs: 180_000 },
);

/**
 * Cuts the subject out of a photo (PNG, JPEG or WebP): trimmed to what is visible, at most 768 px a side, PNG with
 * alpha, without metadata. A picture that is transparent around its subject keeps its own edges. Runs beside the
 * caller's event loop, one picture at a time; several seconds each.
 * @throws AppError `too-large` (12 MB, 40 megapixels), `picture-unreadable`, `nobody-found`, `unavailable`.
 */
export function cutOut(image: Uint8Array): Promise<CutOutPicture> {
  return model.ask({ image });
}

/**
 * The cut-out that a person drew by hand: `mask` (PNG, white keeps, black drops) laid over the whole picture as it is
 * seen, whatever its size. Same result and errors as `cutOut`, in milliseconds.
 */
export async function applyMask(image: Uint8Array, mask: Uint8Array): Promise<CutOutPicture> {
  const picture = await openPicture(image);
  const { rgba, width, height } = picture;
  const keep = await openMask(mask, width, height);
  for (let i = 0; i < keep.length; i++) rgba[4 * i + 3] = Math.round((rgba[4 * i + 3]! * keep[i]!) / 255);
  return trimmed(picture);
}

/** Ends the model's process now, for a worker that shuts down. */
export function closeCutOuts(): void {
  model.close();
}
