import type { Company } from '../beings/company.ts';
import { lemma } from '../words/inflections.ts';
import { numbers } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

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

const THEM: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);

/** "We sit there until one of us screams", "someone of the group sneezes": one of those who are there, or of some friends. */
export function oneOfTheGroup(tokens: readonly Token[], company: Company): readonly Token[] {
  const of = tokens.findIndex(
    (t, k) =>
      /^(?:of|in|from)$/u.test(t.word) &&
      /^(?:one|someone|somebody|member)$/u.test(tokens[k - 1]?.word ?? ''),
  );
  const [one, next, group] = [tokens[of - 1], tokens[of + 1], tokens[of + 2]];
  if (of < 1 || one === undefined || next === undefined) return tokens;
  const said = [
    { ...one, text: 'one', word: 'one' },
    { ...tokens[of]!, text: 'of', word: 'of' },
  ];
  const before = tokens.slice(0, of - 1);
  if (next.word === 'us')
    return before.some((t) => t.word === 'we')
      ? [...before, ...said, { ...next, text: 'them', word: 'them', tags: THEM }, ...tokens.slice(of + 2)]
      : tokens;
  if (
    !/^(?:the|our|my|this)$/u.test(next.word) ||
    !/^(?:group|gang|team|crew|bunch)$/u.test(group?.word ?? '')
  )
    return tokens;
  const whole = { ...next, end: group?.end ?? next.end };
  const known = company.lastGroup.length > 0;
  return [
    ...before,
    ...said,
    ...(known
      ? [{ ...whole, text: 'them', word: 'them', tags: THEM }]
      : [next, { ...group!, text: 'friends', word: 'friends', tags: FRIENDS }]),
    ...tokens.slice(of + 3),
  ];
}

/** "Nobody laughs except the grandpa": he does, and whoever else is there does not. */
export function allButThat(tokens: readonly Token[]): readonly Token[] {
  const no = tokens.findIndex(
    (t, k) => t.word === 'nobody' || (t.word === 'no' && tokens[k + 1]?.word === 'one'),
  );
  const except = tokens.findIndex((t, k) => k > no && /^(?:except|but|besides)$/u.test(t.word));
  const from = tokens[except + 1]?.word === 'for' ? except + 2 : except + 1;
  const does = tokens.slice(no + (tokens[no]?.word === 'no' ? 2 : 1), except);
  if (
    no < 0 ||
    except < 0 ||
    !does.some((t) => t.tags.has('Verb') || verbs.has(lemma(t.word))) ||
    does.some((t) => t.kind !== 'word')
  )
    return tokens;
  let end = from;
  for (
    let t = tokens[end];
    t?.kind === 'word' && !/^(?:and|but|who|then|while)$/u.test(t.word);
    t = tokens[++end]
  )
    if (t.tags.has('Verb') && !t.tags.has('Noun')) return tokens;
  return end === from
    ? tokens
    : [...tokens.slice(0, no), ...tokens.slice(from, end), ...does, ...tokens.slice(end)];
}
