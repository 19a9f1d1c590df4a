import { determiners, joiners, owners } from './lexicon.ts';
import type { Token } from './tokens.ts';

const PAST: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const JOIN: ReadonlySet<string> = new Set(['Conjunction']);

/**
 * "Beats all the teenagers to the kiosk", "beat his brother in a race": races them, and wins. Who is beaten with a stick, and drums that are beaten, are
 * another matter.
 */
export function racedAndWon(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ word }) => /^beats?$/u.test(word));
  const beats = tokens[at];
  if (beats === undefined) return tokens;
  const ends = tokens.findIndex((t, k) => k > at && (t.kind === 'mark' || joiners.has(t.word)));
  const clause = tokens.slice(at + 1, ends < 0 ? tokens.length : ends);
  const where = clause.findIndex(({ word }) => word === 'to' || word === 'in');
  const whom = clause.slice(0, where);
  const [, lead, ...rest] = clause.slice(Math.max(0, where));
  const last = clause.at(-1);
  const raced = clause[where]?.word === 'to' || last?.word === 'race';
  const named = lead !== undefined && (determiners.has(lead.word) || owners.has(lead.word));
  if (where < 1 || whom.length > 4 || !raced || !named || rest.length === 0 || last === undefined)
    return tokens;
  const { end } = last;
  const put = (word: string, tags: ReadonlySet<string>): Token => ({
    text: word,
    word,
    // Behind all words of the clause, in none of them.
    start: end,
    end: end + 1,
    kind: 'word',
    tags,
  });
  return [
    ...tokens.slice(0, at),
    { ...beats, text: 'races', word: 'races', tags: PAST },
    ...clause,
    put('and', JOIN),
    put('wins', PAST),
    ...tokens.slice(at + 1 + clause.length),
  ];
}
