import { loadScreenwriter, screenwriterModel } from '../simulator/screenwriter/nearest/model.ts';
import type { Nearness } from './find-breaks.ts';

/** Different words of one script that are compared: a film of 20 s holds fewer. */
const MOST_WORDS = 120;

/** Nearness by the language model inside the package: no network, the same answer every time. */
export const nearness: Nearness = async (words, seeds) => {
  await loadScreenwriter();
  const model = screenwriterModel();
  const asked = words.slice(0, MOST_WORDS);
  await model.learn([...asked, ...seeds]);
  return asked.map((word) => model.nearTo(word, seeds));
};
