import { saysLook } from '../things/textures.ts';
import { isColour } from './colours.ts';
import { lemma } from './inflections.ts';
import {
  determiners,
  heights,
  intensifiers,
  materialWords,
  numbers,
  owners,
  partitives,
  parts,
  prepositions,
  shades,
  sizes,
  widths,
} from './lexicon.ts';
import { skyVerbs } from './sky-verbs.ts';
import type { Token } from './tokens.ts';
import { faceVerbs, moods, outcomeVerbs, verbs } from './verbs.ts';

/** What the reader must know of the company to see where a name ends. */
export type Known = {
  knows(words: string): boolean;
  /** The script is about what is poured together. */
  readonly mixes?: boolean;
};

export const isWord = (t: Token | undefined): t is Token => t?.kind === 'word';
export const noPronoun = (t: Token) => !t.tags.has('Pronoun') || t.tags.has('Possessive');
export const actsLike = (word: string) => {
  const base = lemma(word);
  return (
    verbs.has(base) ||
    skyVerbs.has(base) ||
    outcomeVerbs.has(base) ||
    faceVerbs.has(base) ||
    base === 'hit' ||
    base === 'play'
  );
};

/** Does a word stand where a noun can stand, and look like one? */
export function isNoun(t: Token | undefined, known: Known): boolean {
  if (
    !isWord(t) ||
    t.word === "'s" ||
    t.tags.has('Caused') ||
    t.tags.has('Done') ||
    prepositions.has(t.word) ||
    determiners.has(t.word)
  )
    return false;
  // "The paper burns": no burns of paper.
  if (/^(?:burns|flickers|crackles)$/u.test(t.word)) return false;
  // It says how something stands.
  if (/^(?:stationary|motionless)$/u.test(t.word)) return false;
  // "There is a box here".
  if (/^(?:here|there|away|again|together|(?:any|every|no|some)where)$/u.test(t.word)) return false;
  if (known.knows(t.word) || parts.has(t.word) || partitives.has(t.word)) return true;
  return (
    (t.tags.has('Noun') && noPronoun(t) && !t.tags.has('Value')) ||
    (/^\p{Lu}/u.test(t.text) && t.tags.has('ProperNoun'))
  );
}

export const isModifier = (t: Token): boolean => !t.tags.has('Caused') && saysHow(t);

const saysHow = (t: Token): boolean =>
  /^(?:stationary|motionless|alternating|lit|fat)$/u.test(t.word) ||
  [sizes, heights, widths, materialWords, moods].some((list) => Object.hasOwn(list, t.word)) ||
  isColour(t.word) !== null ||
  saysLook(t.word) ||
  shades.has(t.word) ||
  intensifiers.has(t.word) ||
  t.tags.has('Adjective') ||
  (/(?:ing|ed)$/u.test(t.word) && t.tags.has('Verb'));

/** Is this a gun, and the next word what it does? */
export const shoots = (gun: Token | undefined, t: Token): boolean =>
  /^(?:cannon|gun|rifle|pistol|tank|musket)s?$/u.test(gun?.word ?? '') && /^fire[sd]?$/u.test(t.word);

/** Does a noun phrase of its own begin here? */
export const leads = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (determiners.has(t.word) || owners.has(t.word) || /^(?:him|them|me|us|it)$/u.test(t.word));

/** An -ing word between a noun and what it is done to or where. */
export function isGerund(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  if (!/.ing$/u.test(tokens[k]?.word ?? '') || next === undefined || next.kind !== 'word') return false;
  return (
    determiners.has(next.word) ||
    owners.has(next.word) ||
    (prepositions.has(next.word) && next.word !== 'of') ||
    next.tags.has('Pronoun')
  );
}

/** Is there a noun behind the adjectives that stand here? */
export function leadsToNoun(tokens: readonly Token[], from: number, known: Known): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 5); k++) {
    const t = tokens[k];
    if (!isWord(t)) return false;
    if (prepositions.has(t.word) || determiners.has(t.word) || t.tags.has('Conjunction')) return false;
    if (isNoun(t, known)) return true;
    if (!isModifier(t) && !Object.hasOwn(numbers, t.word)) return false;
  }
  return false;
}
