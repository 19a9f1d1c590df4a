import { AppError } from '#contracts/errors.ts';
import { ModelProcess } from '../model-process.ts';

/** What goes to the process with the model; without a picture it only gets ready. */
export type ExplicitQuestion = { image: Uint8Array | null };
/** How sure the model is of each of its five classes; together 1, and nothing of any where there was no picture. */
export type ExplicitShares = Readonly<Record<'Drawing' | 'Hentai' | 'Neutral' | 'Porn' | 'Sexy', number>>;

/** Of what is called pornography, photographed or drawn. Swimwear, and a bare chest on a beach, are not. */
const MOST = 0.6;

const model = new ModelProcess<ExplicitQuestion, ExplicitShares>(
  new URL('./explicit-process.ts', import.meta.url),
  { name: 'explicit', limitMs: 120_000 },
);

/**
 * Looks at an uploaded picture (PNG, JPEG or WebP) before anything else is made of it. Beside the caller's event loop.
 * @throws AppError `picture-explicit`, or `too-large`, `picture-unreadable`, `unavailable`.
 */
export async function requireNotExplicit(image: Uint8Array): Promise<void> {
  const { Porn, Hentai } = await model.ask({ image });
  if (Porn + Hentai > MOST) throw new AppError('picture-explicit');
}

/** Loads the model before somebody waits for it. */
export function warmExplicit(): void {
  // Whoever then asks is told what is wrong.
  model.ask({ image: null }).catch(() => undefined);
}

/** Ends the model's process now, for a worker that shuts down. */
export function closeExplicit(): void {
  model.close();
}
