import { joiners } from '../words/lexicon.ts';
import type { Token } from '../words/token.ts';

const thinks =
  /^(?:thinks?|thinking|thought|believ(?:es?|ed|ing)|imagin(?:es?|ed|ing)|assum(?:es?|ed|ing))$/u;

/**
 * "She pats a badger, thinking it's the dog": what somebody takes it for is not there, and nothing is done to it. `unshown` are the words
 * of which nothing is seen.
 */
export function mistaken(tokens: readonly Token[]): { tokens: readonly Token[]; unshown: readonly Token[] } {
  const at = tokens.findIndex((t, k) => {
    const it = tokens[k + 1]?.word === 'that' ? k + 2 : k + 1;
    return (
      thinks.test(t.word) &&
      /^(?:it|he|she|they)$/u.test(tokens[it]?.word ?? '') &&
      /^(?:is|are|was|were|['’](?:s|re))$/u.test(tokens[it + 1]?.word ?? '')
    );
  });
  if (at < 0) return { tokens, unshown: [] };
  const end = tokens.findIndex(
    (t, k) => k > at && (t.kind === 'mark' || (k > at + 1 && joiners.has(t.word))),
  );
  const to = end < 0 ? tokens.length : end;
  // "Thinks it's raining": what they think happens is another matter.
  if (tokens.slice(at + 3, to).some((t) => t.tags.has('Gerund'))) return { tokens, unshown: [] };
  const unshown = tokens.slice(at, to).filter((t) => t.tags.has('Noun') && !t.tags.has('Pronoun'));
  return { tokens: [...tokens.slice(0, at), ...tokens.slice(to)], unshown: [tokens[at]!, ...unshown] };
}
