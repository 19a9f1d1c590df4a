import { isKind } from '../beings/kinds.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { isNoun, type Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const POSSESSIVE: ReadonlySet<string> = new Set(['Possessive']);
/** Whose things are spoken of without an article. */
const kin =
  /^(?:dad|daddy|papa|mum|mom|mummy|mommy|mama|grandma|grandpa|granny|nan|grandad|auntie|uncle|baby)$/u;

const acts = (t: Token): boolean =>
  /^(?:is|are|was|were|has|have|had|starts?|started|begins?|began|joins?)$/u.test(t.word) ||
  verbs.has(lemma(t.word)) ||
  faceVerbs.has(lemma(t.word));

/** "My brother in law": one word, as it is written with its marks. */
export function inLaw(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [kin, within, law] = tokens.slice(i, i + 3).map((t) => t.word);
  const one = `${singular(kin ?? '')}-in-law`;
  if (within !== 'in' || law !== 'law' || !isKind(one)) return null;
  return { n: 3, said: [{ ...tokens[i]!, text: one, word: one, end: tokens[i + 2]?.end ?? 0, tags: NOUN }] };
}

/** "The neighbours wedding cake", "dads haircut": whose it is, written without its mark. */
export function unmarkedOwner(
  tokens: readonly Token[],
  i: number,
  known: Known,
): { n: number; said: Token[] } | null {
  const [before, whose, what] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (whose?.kind !== 'word' || what?.kind !== 'word' || !/[^s'’]s$/u.test(whose.word)) return null;
  const one = singular(whose.word);
  if (one === whose.word || !isKind(one)) return null;
  // "My dogs run", "his sisters jump rope", "dads cook": they do it themselves.
  const led =
    before === undefined
      ? kin.test(one)
      : determiners.has(before.word) || owners.has(before.word) || kin.test(one);
  if (!led || acts(what) || joiners.has(what.word) || prepositions.has(what.word)) return null;
  // "The cats all", "the kids asleep".
  const owned = what.tags.has('Adjective') && !isNoun(what, known) ? tokens[i + 2] : what;
  if (owned === undefined || !owned.tags.has('Noun') || owned.tags.has('Plural') || owned.tags.has('Pronoun'))
    return null;
  if (/^(?:today|tonight|tomorrow|everywhere|home|both|all|each)$/u.test(owned.word)) return null;
  const { start, end } = whose;
  return {
    n: 1,
    said: [
      { ...whose, text: one, word: one, tags: NOUN },
      { ...whose, text: "'s", word: "'s", start: Math.max(start, end - 1), tags: POSSESSIVE },
    ],
  };
}
