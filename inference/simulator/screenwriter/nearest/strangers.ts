import { isKnownNoun } from '../beings/known-nouns.ts';
import { settingWord } from '../scene/scenery.ts';
import { isColour } from '../words/colours.ts';
import { lemma, singular } from '../words/inflections.ts';
import {
  determiners,
  helpers,
  materialWords,
  numbers,
  prepositions,
  silent,
  sizes,
} from '../words/lexicon.ts';
import { faceVerbs, manners, moods, outcomeVerbs, verbs } from '../words/verbs.ts';

/** Words of a script that no list knows, in their order: likely to be looked up by meaning. */
export function strangersIn(script: string): string[] {
  const found = new Set<string>();
  for (const match of script.slice(0, 4000).matchAll(/(?<![\p{L}])[a-z]{3,24}(?![\p{L}])/gu)) {
    const word = match[0];
    if (found.size >= 24) break;
    if (silent.has(word) || settingWord.test(word) || determiners.has(word) || prepositions.has(word))
      continue;
    const base = lemma(word);
    if (helpers.has(base) || verbs.has(base) || outcomeVerbs.has(base) || faceVerbs.has(base)) continue;
    if (
      [manners, moods, materialWords, numbers, sizes].some((list) => Object.hasOwn(list, word)) ||
      isColour(word) !== null ||
      isKnownNoun(word)
    )
      continue;
    found.add(word.endsWith('s') ? singular(word) : base);
  }
  return [...found];
}
