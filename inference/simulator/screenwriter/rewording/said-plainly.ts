import type { Token } from '../words/tokens.ts';
import { inPlaceOf, type Retold, toldBy } from './said-instead.ts';

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const BASE: ReadonlySet<string> = new Set(['Verb', 'Infinitive']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const ADVERB: ReadonlySet<string> = new Set(['Adverb']);
/** The few words that such rows are told in; all others are prepositions. */
const tagged: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(
    ['kicks', 'fails', 'dives', 'runs', 'misses', 'shoots', 'scores', 'goes', 'race', 'wins', 'loses'].map(
      (w) => [w, VERB],
    ),
  ),
  kick: BASE,
  dive: BASE,
  lift: BASE,
  jump: BASE,
  'high-jump': NOUN,
  hoop: NOUN,
  sandpit: NOUN,
  burning: new Set(['Adjective']),
  football: NOUN,
  basketball: NOUN,
  goal: NOUN,
  eggs: NOUN,
  sacks: NOUN,
  front: NOUN,
  barely: ADVERB,
  away: ADVERB,
  the: new Set(['Determiner']),
  but: new Set(['Conjunction']),
  and: new Set(['Conjunction']),
};
const PREPOSITION: ReadonlySet<string> = new Set(['Preposition']);
const MOST_WORDS = 10;

/**
 * A rewording by rows: a pattern over the words from one on, and the plain words that say the same. What stands behind the pattern
 * is read on.
 */
export function saidPlainly(
  rows: readonly (readonly [said: string, plainly: string])[],
): (tokens: readonly Token[]) => Token[] {
  const patterns = rows.map(
    ([said, plainly]) => [new RegExp(`^${said}(?![\\p{L}'-])`, 'u'), plainly] as const,
  );
  return toldBy([
    (tokens, i): Retold => {
      const end = tokens.findIndex((t, k) => k >= i && t.kind !== 'word');
      const ahead = tokens.slice(i, Math.min(end < 0 ? tokens.length : end, i + MOST_WORDS));
      const words = ahead.map((t) => t.word).join(' ');
      for (const [pattern, plainly] of patterns) {
        const match = pattern.exec(words);
        if (match === null) continue;
        const said = ahead.slice(0, match[0].trim().split(' ').length);
        const plain = plainly.split(' ').map((word) => [word, tagged[word] ?? PREPOSITION] as const);
        return { n: said.length, said: inPlaceOf(said, plain) };
      }
      return null;
    },
  ]);
}
