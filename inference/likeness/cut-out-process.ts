import type { CutOutQuestion } from './cut-out.ts';
import { matteOf } from './matte.ts';
import { answerQuestions } from './model-process.ts';
import { openPicture, type Picture } from './picture.ts';
import { type CutOutPicture, dropSpecks, trimmed } from './trim.ts';

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
  const alpha = await matteOf(picture);
  dropSpecks(alpha, width, height);
  for (let i = 0; i < alpha.length; i++) rgba[4 * i + 3] = alpha[i]!;
  return trimmed(picture);
}

answerQuestions<CutOutQuestion, CutOutPicture>(({ image }) => cutOut(image), 'picture-unreadable');
