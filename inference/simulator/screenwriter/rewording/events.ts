import { lemma } from '../words/inflections.ts';
import { determiners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

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

/** What two have with each other, named without any verb: "a snowball fight between two grannies". */
const shared =
  /^(?:\p{L}+[ -]){0,2}?(?:fights?|brawl|battle|duel|argument|quarrel|row|discussion|conversation|race|contest|match|game|tug of war)$/u;
const MOST_NAMED = 5;

/** "Snowball fight between two grannies": they have one; as it is where a sentence begins otherwise. */
export function heldBetween(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((t) => t.word === 'between');
  const between = tokens[at];
  if (between === undefined || at > MOST_NAMED) return tokens;
  const led = determiners.has(tokens[0]?.word ?? '') ? 1 : 0;
  const named = tokens.slice(led, at);
  if (!shared.test(named.map((t) => t.word).join(' '))) return tokens;
  const ends = tokens.findIndex((t, k) => k > at && (t.kind === 'mark' || prepositions.has(t.word)));
  const they = tokens.slice(at + 1, ends < 0 ? undefined : ends);
  if (they.length === 0) return tokens;
  // Where the event is named, so that what is made of these words stands there.
  const place = { ...between, start: named[0]?.start ?? between.start, end: named[0]?.start ?? between.end };
  const have: Token = { ...place, word: 'have', text: 'have', tags: new Set(['Verb', 'PresentTense']) };
  const a: Token = { ...place, word: 'a', text: 'a', tags: new Set(['Determiner']) };
  return [...they, have, a, ...named, ...(ends < 0 ? [] : tokens.slice(ends))];
}

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
