import { lemma } from '../words/inflections.ts';
import { determiners, joiners } from '../words/lexicon.ts';
import type { Token } from '../words/token.ts';

const drives = /^(?:chase|drive|shoo|hunt|kick|pull|drag)$/u;
const getsIn = /^(?:into|inside)$/u;
const OF: ReadonlySet<string> = new Set(['Preposition']);

/** "A fox sneaks into the henhouse, the hens chase him out": out of what was got into before. */
export function chasedOut(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, k) =>
      t.word === 'out' &&
      closes(tokens[k + 1]) &&
      tokens.slice(Math.max(0, k - 4), k).some((x) => drives.test(lemma(x.word))),
  );
  const into = tokens.findLastIndex((t, k) => k < at && getsIn.test(t.word));
  const [lead, noun] = [tokens[into + 1], tokens[into + 2]];
  const out = tokens[at];
  if (at < 0 || into < 0 || out === undefined || lead === undefined || noun?.kind !== 'word') return tokens;
  if (!determiners.has(lead.word)) return tokens;
  const unsaid = { start: out.end, end: out.end };
  const goneInto = tokens
    .slice(into + 2, at)
    .slice(
      0,
      Math.max(
        1,
        tokens.slice(into + 2, at).findIndex((t) => closes(t)),
      ),
    )
    .map((t): Token => ({ ...t, ...unsaid }));
  const of: Token = { ...out, ...unsaid, text: 'of', word: 'of', tags: OF };
  const the: Token = { ...lead, ...unsaid, text: 'the', word: 'the' };
  return [...tokens.slice(0, at + 1), of, the, ...goneInto, ...tokens.slice(at + 1)];
}

const closes = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || joiners.has(t.word) || t.word === 'with';
