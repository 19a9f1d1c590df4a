import { lemma } from '../words/inflections.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

/** "Runs downstairs" is down the stairs. */
export function stairward(t: Token, i: number, all: readonly Token[]): Token[] {
  const way = /^(up|down)stairs$/u.exec(t.word)?.[1];
  const goes = all.slice(Math.max(0, i - 2), i).some((x) => x.tags.has('Verb') && verbs.has(lemma(x.word)));
  if (way === undefined || !goes) return [t];
  return [
    { ...t, word: way, tags: new Set(['Preposition']) },
    { ...t, word: 'stairs', tags: new Set(['Noun', 'Plural']) },
  ];
}
