import { isCry } from './noise-words.ts';
import type { Token } from './token.ts';

/**
 * What a storyteller or somebody in the story calls out, and nobody is called: the noise of what comes next (*Splat, it lands on his
 * head*), or how it is taken. Without their mark most of these are nouns and verbs ("a bang", "pops").
 */
const calls =
  /^(?:splat|bang|boom|crash|pop|thud|whoosh|swoosh|wham|bam|whoomp|whoompf|whump|thup|thwack|thunk|click|clack|clatter|creak|squelch|squish|squeak|ping|plink|plonk|pfft|fizz|sizzle|rumble|gulp|thump|clunk|clank|clang|plop|splash|zap|poof|kaboom|ka-boom|snap|crack|crunch|smack|bonk|boing|ding|dong|oops|whoops|ouch|wow|whoa|hooray|hurray|yay|surprise|voila|tada|ta-da|phew|yikes|uh-oh|alas|yum|yuck|ahoy|eek|brr+|ha|haha|hurrah|presto|abracadabra|bingo|silence)$/u;

/** Where what is told next goes on, out of sight of what was told before: "Upstairs, the baby cries". */
const elsewhere = /^(?:upstairs|downstairs|outside|inside|nearby|elsewhere)$/u;

/**
 * Takes such words out where they stand at the beginning of a sentence with a mark behind them, or alone in it; `told` are those, and
 * what they call out goes with what is seen.
 */
export function withoutCalls(tokens: readonly Token[]): { tokens: Token[]; told: Token[] } {
  let from = 0;
  while (isCalled(tokens[from]) && (tokens[from + 1]?.kind ?? 'mark') === 'mark') from += 2;
  const rest = tokens.slice(from);
  // "The snow slides off the roof, whoomp, and …".
  const between = (t: Token, k: number) =>
    k > 0 && noises.test(t.word) && rest[k - 1]?.kind === 'mark' && (rest[k + 1]?.kind ?? 'mark') === 'mark';
  // "It wobbles boing boing".
  const atEnd = (k: number): boolean => {
    const [t, next] = [rest[k], rest[k + 1]];
    return (
      t !== undefined &&
      k > 0 &&
      isCry(t.word) &&
      (next === undefined || next.kind === 'mark' || atEnd(k + 1))
    );
  };
  const goes = (k: number): boolean =>
    isCry(rest[k]?.word ?? '') ? goes(k - 1) : /^go(?:es|ing)?$|^went$/u.test(rest[k]?.word ?? '');
  const called = rest.flatMap((t, k) => (between(t, k) || (atEnd(k) && !goes(k)) ? [k] : []));
  return {
    // One of the two marks about it stays.
    tokens: rest.filter(
      (_, k) => !called.includes(k) && !(called.includes(k + 1) && rest[k + 2] !== undefined),
    ),
    told: [...tokens.slice(0, from), ...called.flatMap((k) => rest[k] ?? [])].filter(
      (t) => t.kind === 'word',
    ),
  };
}

/** Noises that stand between two marks and are nothing that is there. */
const noises =
  /^(?:splat|boom|thud|whoosh|swoosh|wham|bam|whoomp|whoompf|whump|thup|thwack|thunk|click|clunk|clank|clang|thump|plop|plink|plonk|zap|poof|kaboom|bonk|boing|oops|whoops|ouch|wow|tada|phew|gulp|pfft|snap|crack)$/u;

const isCalled = (t: Token | undefined): boolean =>
  t !== undefined &&
  (calls.test(t.word.toLowerCase()) || (/^\p{Lu}/u.test(t.text) && elsewhere.test(t.word.toLowerCase())));

/** There is one floor in a set. */
export const isAnotherFloor = (t: Token): boolean => /^(?:up|down)stairs$/iu.test(t.word);
