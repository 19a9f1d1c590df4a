import { isColour } from '../words/colours.ts';
import { determiners, materialWords } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

/** Is this a comma between two adjectives of one noun ("the rough, brown paper")? */
function parts(tokens: readonly Token[], i: number): boolean {
  const [article, before, t, next, noun] = [-2, -1, 0, 1, 2].map((k) => tokens[i + k]);
  if (t?.text !== ',' || before?.kind !== 'word' || next?.kind !== 'word' || noun?.kind !== 'word')
    return false;
  const plain = (x: Token) =>
    x.tags.has('Adjective') || isColour(x.word) !== null || Object.hasOwn(materialWords, x.word);
  const describes = (x: Token) => plain(x) || (/(?:ed|ing)$/u.test(x.word) && x.tags.has('Verb'));
  const opens = article !== undefined && (determiners.has(article.word) || plain(article));
  return opens && plain(before) && describes(next) && (noun.tags.has('Noun') || plain(noun));
}

/** Tokens without the commas between two adjectives of one noun. */
export const withoutAdjectiveCommas = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((_, i) => !parts(tokens, i));
