import type { Token } from './token.ts';

/**
 * What a storyteller or somebody in the story calls out, and nobody is called: the noise of what comes next (*Splat, it lands on his
 * head*), or how it is taken. Without their mark most of these are nouns and verbs ("a bang", "pops").
 */
const calls =
  /^(?:splat|bang|boom|crash|pop|thud|whoosh|swoosh|wham|bam|thump|clunk|clank|clang|plop|splash|zap|poof|kaboom|ka-boom|snap|crack|crunch|smack|bonk|boing|ding|dong|oops|whoops|ouch|wow|whoa|hooray|hurray|yay|surprise|voila|tada|ta-da|phew|yikes|uh-oh|alas|yum|yuck|ahoy|eek|brr+|ha|haha|hurrah|presto|abracadabra|bingo|silence)$/u;

/** Where what is told next goes on, out of sight of what was told before: "Upstairs, the baby cries". */
const elsewhere = /^(?:upstairs|downstairs|outside|inside|nearby|elsewhere)$/u;

/**
 * Takes such words out where they stand at the beginning of a sentence with a mark behind them, or alone in it; `told` are those, and
 * what they call out goes with what is seen.
 */
export function withoutCalls(tokens: readonly Token[]): { tokens: Token[]; told: Token[] } {
  let from = 0;
  while (isCalled(tokens[from]) && (tokens[from + 1]?.kind ?? 'mark') === 'mark') from += 2;
  return { tokens: tokens.slice(from), told: tokens.slice(0, from).filter((t) => t.kind === 'word') };
}

const isCalled = (t: Token | undefined): boolean =>
  t !== undefined &&
  (calls.test(t.word.toLowerCase()) || (/^\p{Lu}/u.test(t.text) && elsewhere.test(t.word.toLowerCase())));

/** There is one floor in a set. */
export const isAnotherFloor = (t: Token): boolean => /^(?:up|down)stairs$/iu.test(t.word);
