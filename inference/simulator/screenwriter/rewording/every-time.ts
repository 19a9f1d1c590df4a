import type { Token } from '../words/tokens.ts';

/** What a word that stands for "every time" is tagged with, by this very set. */
export const WHEN: ReadonlySet<string> = new Set(['Conjunction']);

/** "Every time the dog sneezes" is when it does. */
export function everyTime(t: Token, i: number, all: readonly Token[]): Token[] {
  const two = (k: number) =>
    /^(?:every|each|any) time$/u.test(`${all[k]?.word ?? ''} ${all[k + 1]?.word ?? ''}`);
  if (i > 0 && two(i - 1)) return [];
  const whole = two(i) ? all[i + 1] : t.word === 'whenever' ? t : undefined;
  return whole === undefined ? [t] : [{ ...t, word: 'when', text: 'when', end: whole.end, tags: WHEN }];
}
