import { thingWords } from '../things/thing-words.ts';
import { things } from '../things/things.ts';
import { kinds, kindWords } from './kinds.ts';

export const isKnownNoun = (word: string): boolean => {
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  return [word, one].some((w) =>
    [things, thingWords, kinds, kindWords].some((list) => Object.hasOwn(list, w)),
  );
};
