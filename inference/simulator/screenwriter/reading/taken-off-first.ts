import { garmentNamed } from '../beings/garments.ts';
import { lemma } from '../words/inflections.ts';
import { owners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const changes = /^(?:turn|transform|morph|change|conjure|magic)$/u;
const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const PARTICLE: ReadonlySet<string> = new Set(['Preposition']);
const AND: ReadonlySet<string> = new Set(['Conjunction']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);

/** "Turns his own hat into a frog": what somebody has on is taken off for it, and then it is that. */
export function takenOffFirst(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) => t.kind === 'word' && changes.test(lemma(t.word)) && wornAt(tokens, i) > 0,
  );
  const [verb, whose] = [tokens[at], tokens[at + 1]];
  const noun = tokens[wornAt(tokens, at)];
  const into = tokens[wornAt(tokens, at) + 1];
  if (verb === undefined || whose === undefined || noun === undefined || into === undefined) return tokens;
  // Each has a place of its own behind the one before it, as what is read is told by its place.
  const placed = (t: Token, start: number, text: string, tags: ReadonlySet<string>): Token => ({
    ...t,
    text,
    word: text,
    start,
    end: t.end,
    tags,
  });
  return [
    ...tokens.slice(0, at),
    { ...verb, text: 'takes', word: 'takes', tags: VERB },
    placed(verb, verb.start + 1, 'off', PARTICLE),
    whose,
    noun,
    placed(noun, noun.start + 1, 'and', AND),
    placed(noun, noun.end - 1, verb.word, verb.tags),
    placed(noun, noun.end, 'it', PRONOUN),
    ...tokens.slice(tokens.indexOf(into)),
  ];
}

/** Where the garment of the doer's own stands that is changed into something else; 0 where none is. */
function wornAt(tokens: readonly Token[], i: number): number {
  const [whose, own] = [tokens[i + 1], tokens[i + 2]];
  const k = i + (own?.word === 'own' ? 3 : 2);
  const noun = tokens[k];
  if (whose === undefined || noun === undefined || !owners.has(whose.word)) return 0;
  const worn = garmentNamed(noun.word);
  return worn != null && worn.what !== null && tokens[k + 1]?.word === 'into' ? k : 0;
}
