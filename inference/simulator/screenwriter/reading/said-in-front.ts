import { lemma } from '../words/inflections.ts';
import type { Known } from '../words/noun-words.ts';
import { stirringVerbs } from '../words/stirring-verbs.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, moods, verbs } from '../words/verbs.ts';
import { subjectEnd } from './subject-end.ts';

const DOING: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const BE: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);
const JOIN: ReadonlySet<string> = new Set(['Conjunction']);
const ADVERB: ReadonlySet<string> = new Set(['Adverb']);

const isVerb = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (verbs.has(lemma(t.word)) || faceVerbs.has(lemma(t.word)) || stirringVerbs.has(lemma(t.word)));
const participle = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  /(?:ed|en|own|ught|it|id|ng)$/u.test(t.word) &&
  !/ing$/u.test(t.word) &&
  (isVerb(t) || Object.hasOwn(moods, t.word)) &&
  lemma(t.word) !== t.word;
const suffers = (t: Token | undefined, next: Token | undefined): boolean =>
  participle(t) && /^(?:by|with|in|from|at)$/u.test(next?.word ?? '');

/** Who is like that is so first, and what is done to them goes with what they do. */
const withHow = (
  who: readonly Token[],
  how: readonly Token[],
  comma: Token,
  does: readonly Token[],
): Token[] => {
  const [first] = how;
  if (first === undefined) return [...who, ...does];
  const lower = { ...first, text: first.word };
  if (!Object.hasOwn(moods, first.word)) return [...who, lower, ...how.slice(1), ...does];
  const is: Token = { ...first, text: 'is', word: 'is', tags: BE };
  const and: Token = { ...comma, text: 'and', word: 'and', kind: 'word', tags: JOIN };
  return [...who, is, lower, ...how.slice(1), and, ...does];
};

/**
 * What stands before or between commas and says of somebody what is done to them, what they have done, what for, or what they do
 * not: "Chased by bees, the bear runs", "Having eaten, he sleeps", "To impress her, he jumps", "Without a word, …", put where it
 * is read behind who it is said of.
 */
export function saidInFront(tokens: readonly Token[], known: Known): readonly Token[] {
  const comma = tokens.findIndex((t) => t.text === ',');
  const [first, second, third] = tokens;
  const mark = tokens[comma];
  if (comma < 2 || mark === undefined || first === undefined) return between(tokens, known);
  const end = subjectEnd(tokens, comma + 1, known);
  if (end <= comma + 1 || end >= tokens.length) return between(tokens, known);
  const [who, does] = [tokens.slice(comma + 1, end), tokens.slice(end)];
  if (suffers(first, second)) return withHow(who, tokens.slice(0, comma), mark, does);
  if (first.word === 'having' && second !== undefined && isVerb(second)) {
    const done = { ...second, text: second.word, tags: DOING };
    return [...who, done, ...tokens.slice(2, comma), mark, ...does];
  }
  const order = first.word === 'in' && second?.word === 'order' ? 2 : 0;
  if (
    tokens[order]?.word === 'to' &&
    isVerb(tokens[order + 1]) &&
    lemma(tokens[order + 1]?.word ?? '') === tokens[order + 1]?.word
  ) {
    // What it is done for comes after it.
    const lead: Token = { ...first, text: 'before', word: 'before', tags: JOIN };
    const [verb = first, ...rest] = tokens.slice(order + 1, comma);
    const doing: Token = { ...verb, word: `${verb.word}ing`, tags: DOING };
    return [...who, lead, doing, ...rest, mark, ...does];
  }
  if (first.word === 'without' && second !== undefined && isVerb(second) && /ing$/u.test(second.word)) {
    const not: Token = { ...first, text: 'not', word: 'not', tags: ADVERB };
    const rest = third === undefined ? [] : tokens.slice(2, comma);
    return [...who, not, { ...second, tags: DOING }, ...rest, mark, ...does];
  }
  return tokens;
}

/** "A cat, surprised by a cucumber, jumps": the same between commas. */
function between(tokens: readonly Token[], known: Known): readonly Token[] {
  const end = subjectEnd(tokens, 0, known);
  const closes = tokens.findIndex((t, i) => i > end && t.text === ',');
  const mark = tokens[closes];
  if (end === 0 || tokens[end]?.text !== ',' || mark === undefined) return tokens;
  if (!suffers(tokens[end + 1], tokens[end + 2])) return tokens;
  return withHow(tokens.slice(0, end), tokens.slice(end + 1, closes), mark, tokens.slice(closes + 1));
}
