import { determiners, numbers } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading } from './reading.ts';

/** Words that stand for what is named after them. */
type List = { words: Token[]; end: number };

const stands = /^(?:objects?|items?|things?|toys|stuff)$/u;
const opens = /^(?:including|namely)$/u;

/** "A few small objects on it including a ball and a cup": a ball and a cup. */
export function withoutLists(tokens: readonly Token[]): { tokens: Token[]; lists: List[] } {
  const out = [...tokens];
  const lists: List[] = [];
  for (
    let k = out.findIndex((t) => opens.test(t.word));
    k > 0;
    k = out.findIndex((t) => opens.test(t.word))
  ) {
    const noun = out.findLastIndex((t, i) => i < k && i > k - 6 && stands.test(t.word));
    if (noun < 0) break;
    let from = noun;
    while (from > 0 && describesIt(out[from - 1])) from--;
    const end = out[k]?.end ?? 0;
    lists.push({ words: [out[noun], out[k]].filter((t) => t !== undefined), end });
    out.splice(from, k + 1 - from);
  }
  return { tokens: out, lists };
}

const describesIt = (t: Token | undefined): boolean =>
  t !== undefined &&
  t.kind === 'word' &&
  (determiners.has(t.word) ||
    Object.hasOwn(numbers, t.word) ||
    t.tags.has('Adjective') ||
    t.word === 'other');

/** Such a word is as true as the first that is named after it. */
export function tellList(r: Reading, { words, end }: List): void {
  const first = r.notes.understood
    .filter((n) => n.span.start >= end && (n.kind === 'prop' || n.kind === 'cast') && !n.as.startsWith('#'))
    .toSorted((a, b) => a.span.start - b.span.start)[0];
  if (first !== undefined) r.refer.tell(words, first.as, first.kind);
}
