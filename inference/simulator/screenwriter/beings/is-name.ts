import { settingWord } from '../scene/scenery.ts';
import { lemma } from '../words/inflections.ts';
import { intensifiers, shades } from '../words/lexicon.ts';
import type { NounPhrase } from '../words/noun-phrase.ts';
import { isNamedThing } from '../words/one-name.ts';
import type { Token } from '../words/tokens.ts';
import { outcomeVerbs, verbs } from '../words/verbs.ts';
import { isKnownNoun } from './known-nouns.ts';

/** Written with a capital letter because a sentence begins with it or because it is a feast or a planet: nobody. */
const nobody =
  /^(?:upstairs|downstairs|outside|inside|indoors|outdoors|underground|underneath|overhead|nearby|elsewhere|halfway|halloween|christmas|easter|thanksgiving|mars|venus|jupiter|saturn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** Is this word of a phrase somebody's name? */
export function isName(t: Token, phrase: NounPhrase): boolean {
  // A landmark (`one-name.ts`).
  if (isNamedThing(t.word) || nobody.test(t.word)) return false;
  // Found to be one, whatever else it means (`names.ts`).
  if (/^\p{Lu}/u.test(t.word)) return true;
  if (phrase.determiner !== null && !t.tags.has('FirstName')) return false;
  if (!/^\p{Lu}/u.test(t.text) && !/^\p{Lo}/u.test(t.text))
    return (
      t.tags.has('FirstName') &&
      phrase.determiner === null &&
      !isKnownNoun(t.word) &&
      phrase.tokens[0]?.tags.has('FirstName') === true &&
      !shades.has(t.word) &&
      !intensifiers.has(t.word)
    );
  if (isKnownNoun(t.word) && !t.tags.has('FirstName')) return false;
  // "Coffee Grinder", where most words are written so.
  const last = phrase.tokens.slice(-2).map(({ word }) => word);
  if (last.length === 2 && last.includes(t.word) && isKnownNoun(last.join(' '))) return false;
  if (/^(?:nobody|no-one|nothing|none|something|everything|anything)$/u.test(t.word)) return false;
  if (settingWord.test(t.word) || t.tags.has('Pronoun')) return false;
  if (t.tags.has('Person') || t.tags.has('ProperNoun') || t.tags.has('FirstName')) return true;
  if (/^\p{Lo}/u.test(t.text)) return false;
  // At the beginning of a sentence every word is written so; plurals and what is known to be a thing are no names.
  return (
    !t.tags.has('Plural') &&
    phrase.determiner === null &&
    !verbs.has(lemma(t.word)) &&
    !outcomeVerbs.has(lemma(t.word))
  );
}
