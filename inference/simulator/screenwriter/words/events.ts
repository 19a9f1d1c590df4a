import { lemma } from './inflections.ts';
import { determiners } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Events that people make together, and the verb that they make them with. */
const events: readonly (readonly [RegExp, string])[] = [
  [/^(?:\p{L}+ )?(?:fights?|brawl|battle|duel)$/u, 'have'],
  [/^(?:\p{L}+ )?(?:party|disco)$/u, 'have'],
  [/^(?:\p{L}+ )?(?:argument|quarrel|row|discussion)$/u, 'have'],
  [/^(?:\p{L}+ )?picnic$/u, 'have'],
];
/** How an event comes to be, by its verb and what stands behind that. */
const begins: readonly (readonly [string, RegExp])[] = [
  ['break', /^out\b/u],
  ['start', /^/u],
  ['begin', /^/u],
  ['erupt', /^/u],
  ['ensue', /^/u],
  ['happen', /^/u],
  ['follow', /^(?!\p{L})/u],
];
const MOST_WORDS = 3;

/**
 * "A pillow fight breaks out" is that they have a pillow fight, whoever they are: the words are put into that order,
 * each with its own place in the script. As it is where no event begins.
 */
export function eventful(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (first === undefined || !determiners.has(first.word)) return tokens;
  for (let n = 1; n <= MOST_WORDS; n++) {
    const named = tokens.slice(1, 1 + n);
    const verb = tokens[1 + n];
    const have = events.find(([event]) => event.test(named.map((t) => t.word).join(' ')))?.[1];
    if (verb === undefined || have === undefined) continue;
    const base = lemma(verb.word);
    const after = tokens.slice(2 + n);
    const begun = begins.find(([b, tail]) => b === base && tail.test(after.map((t) => t.word).join(' ')));
    if (begun === undefined) continue;
    const they: Token = { ...first, word: 'they', tags: new Set(['Pronoun']) };
    const having: Token = { ...verb, word: have, tags: new Set(['Verb', 'PresentTense']) };
    const a: Token = { ...first, word: 'a' };
    const rest = base === 'break' ? after.slice(1) : after;
    return [they, having, a, ...named, ...rest];
  }
  return tokens;
}
