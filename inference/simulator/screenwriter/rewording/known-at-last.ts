import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/token.ts';

const unknown = /^some(?:one|body|thing)$/u;

/**
 * "Someone is knocking at our tent, it's a badger with a flyer": it is the badger who knocks, from the start, and nobody else is there.
 */
export function knownAtLast(tokens: readonly Token[]): {
  tokens: readonly Token[];
  names: { token: Token; called: string }[];
} {
  const asTold = { tokens, names: [] };
  const who = tokens.findIndex((t) => unknown.test(t.word));
  const lead = tokens[who - 1];
  if (who < 0 || !(lead === undefined || lead.kind === 'mark' || joiners.has(lead.word))) return asTold;
  const it = tokens.findIndex(
    (t, k) =>
      k > who + 1 &&
      t.word === 'it' &&
      /^(?:is|was|['’]s)$/u.test(tokens[k + 1]?.word ?? '') &&
      (tokens[k - 1]?.kind === 'mark' || joiners.has(tokens[k - 1]?.word ?? '')),
  );
  const first = tokens[it + 2];
  if (it < 0 || first === undefined) return asTold;
  const named = determiners.has(first.word) || owners.has(first.word) || first.tags.has('Noun');
  const end = tokens.findIndex((t, k) => k > it + 2 && (t.kind === 'mark' || joiners.has(t.word)));
  const to = end < 0 ? tokens.length : end;
  const known = tokens.slice(it + 2, to);
  // "It's the cat who did it" tells more than who it is.
  if (!named || known.some((t) => t.tags.has('Verb') || t.tags.has('Pronoun'))) return asTold;
  const points = known.findIndex((t, k) => k > 0 && prepositions.has(t.word));
  const called = known.at(points < 0 ? -1 : points - 1)?.word ?? '';
  return {
    tokens: [...tokens.slice(0, who), ...known, ...tokens.slice(who + 1, it - 1), ...tokens.slice(to)],
    names: tokens.slice(who, who + 1).map((token) => ({ token, called })),
  };
}
