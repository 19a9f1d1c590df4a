import type { Company } from '../beings/company.ts';
import { numbers } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const FRIENDS: ReadonlySet<string> = new Set(['Noun', 'Plural']);

/** "Five of us in a red car", "all three of us": so many friends, where none were spoken of before. */
export function severalOfUs(tokens: readonly Token[], company: Company): readonly Token[] {
  if (company.lastGroup.length > 0) return tokens;
  const of = tokens.findIndex(
    (t, k) =>
      t.word === 'of' &&
      Object.hasOwn(numbers, tokens[k - 1]?.word ?? '') &&
      /^(?:us|you)$/u.test(tokens[k + 1]?.word ?? ''),
  );
  const us = tokens[of + 1];
  if (of < 1 || us === undefined) return tokens;
  const led = /^(?:all|the)$/u.test(tokens[of - 2]?.word ?? '') ? of - 2 : of - 1;
  return [
    ...tokens.slice(0, led),
    tokens[of - 1]!,
    { ...us, text: 'friends', word: 'friends', tags: FRIENDS },
    ...tokens.slice(of + 2),
  ];
}
