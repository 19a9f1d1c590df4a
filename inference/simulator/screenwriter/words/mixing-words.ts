import { mixableWords } from '../../mixables.ts';

const what = mixableWords.join('|');
/** Something is poured, added or stirred by nobody, or runs out of a dispenser. */
const byNobody =
  /\b(?:is|are|being|gets?|was|were)\b(?: \p{L}+ly)? (?:poured|added|mixed|combined|blended|stirred|dissolved|dispensed)\b[^.]*|\bdispensers?\b/iu;
const named = new RegExp(`\\b(?:${what})\\b`, 'iu');

/** Is this about what is poured together and stirred, without anybody who does it? */
export const mixesIn = (script: string): boolean => byNobody.test(script) && named.test(script);

/** What is done to vessels: one is poured into another, two are brought together, one is stirred. */
export const pours = /^(?:pour|add|dispense|drip|sprinkle|empty)$/u;
export const brings = /^(?:combine|mix|blend|merge)$/u;
export const stirs = /^(?:stir|whisk|swirl)$/u;
