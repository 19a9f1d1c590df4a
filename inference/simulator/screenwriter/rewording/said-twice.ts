import { lemma } from '../words/inflections.ts';
import type { Token } from '../words/token.ts';

/** What is done for a while where its verb is said twice or oftener ("runs and runs in its wheel", "they laugh and laugh"): once is said then. */
export function saidTwice(tokens: readonly Token[]): readonly Token[] {
  const told: Token[] = [];
  for (const t of tokens) {
    const [verb, and] = [told.at(-2), told.at(-1)];
    const again =
      and?.word === 'and' && verb !== undefined && verb.word === t.word && t.kind === 'word' && isVerb(t);
    if (!again || verb === undefined) {
      told.push(t);
      continue;
    }
    told.splice(-2, 2, { ...t, start: verb.start });
  }
  return told;
}

const isVerb = (t: Token): boolean => t.tags.has('Verb') || (t.tags.has('Noun') && lemma(t.word) !== t.word);
