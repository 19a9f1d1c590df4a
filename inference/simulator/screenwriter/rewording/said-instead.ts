import type { Token } from '../words/tokens.ts';

/** So many words, and what is said in their place; null where a rule has nothing to say. */
export type Retold = { n: number; said: Token[] } | null;

/** A sentence in which each word is told by the first rule that takes it and what comes behind it. */
export const toldBy =
  (rules: readonly ((tokens: readonly Token[], i: number) => Retold)[]) =>
  (tokens: readonly Token[]): Token[] => {
    const told: Token[] = [];
    for (let i = 0; i < tokens.length; ) {
      const t = tokens[i]!;
      let other: Retold = null;
      for (const rule of t.kind === 'word' ? rules : []) other ??= rule(tokens, i);
      told.push(...(other?.said ?? [t]));
      i += other?.n ?? 1;
    }
    return told;
  };

/** Words in the place of others: each begins at a place of its own, and covers the rest of what was said. */
export function inPlaceOf(
  said: readonly Token[],
  words: readonly (readonly [string, ReadonlySet<string>])[],
): Token[] {
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return [];
  return words.map(([word, tags], k) => ({
    ...first,
    text: word,
    word,
    tags,
    start: Math.min(first.start + k, last.end - 1),
    end: last.end,
  }));
}

/** A word that nobody wrote, before `t`; it covers nothing of the script. */
export const unwritten = (t: Token, word: string, tags: ReadonlySet<string>): Token => ({
  ...t,
  text: word,
  word,
  end: t.start,
  kind: 'word',
  tags,
});
