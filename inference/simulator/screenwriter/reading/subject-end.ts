import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { nounPhraseAt } from './noun-phrases.ts';

/** The index after whoever is named at `i`; `i` where nobody is. */
export function subjectEnd(tokens: readonly Token[], i: number, known: Known): number {
  const t = tokens[i];
  if (t === undefined || t.kind !== 'word') return i;
  if (/^(?:he|she|it|they|we|i|you|every(?:one|body))$/u.test(t.word)) return i + 1;
  let end = nounPhraseAt(tokens, i, known)?.end ?? i;
  // "A boy and his dog".
  if (end > i && tokens[end]?.word === 'and') end = nounPhraseAt(tokens, end + 1, known)?.end ?? end;
  return end;
}
