import type { Company } from '../beings/company.ts';
import { numbers } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const FRIENDS: ReadonlySet<string> = new Set(['Noun', 'Plural']);

/** "A family of four": as many as that; four come of the word by itself. */
export function familyOfSome(tokens: readonly Token[]): readonly Token[] {
  const of = tokens.findIndex(
    (t, k) =>
      t.word === 'of' &&
      tokens[k - 1]?.word === 'family' &&
      Object.hasOwn(numbers, tokens[k + 1]?.word ?? '') &&
      !tokens[k + 2]?.tags.has('Noun'),
  );
  const [family, count] = [tokens[of - 1], tokens[of + 1]];
  if (of < 1 || family === undefined || count === undefined) return tokens;
  const whole = { ...family, end: count.end };
  const led = /^(?:an?|the|one)$/u.test(tokens[of - 2]?.word ?? '') ? of - 2 : of - 1;
  return numbers[count.word] === 4
    ? [...tokens.slice(0, of - 1), whole, ...tokens.slice(of + 2)]
    : [
        ...tokens.slice(0, led),
        { ...count, start: family.start, end: family.start },
        whole,
        ...tokens.slice(of + 2),
      ];
}

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
