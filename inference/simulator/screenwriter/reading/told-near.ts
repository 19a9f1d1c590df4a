import { lemma } from '../words/inflections.ts';
import { spanOf, type Token } from '../words/tokens.ts';
import type { Reading } from './reading.ts';

/** Says of a verb that what is seen is only near to it, and how near. */
export function tellNear(r: Reading, t: Token, word: string): void {
  const as = lemma(t.word);
  const score = Math.max(0.01, Number(r.nearest.between(lemma(word.toLowerCase()), as).toFixed(2)));
  r.notes.approximated.push({ span: spanOf([t]), word, as, score });
}
