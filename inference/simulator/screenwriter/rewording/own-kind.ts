import { lemma } from '../words/inflections.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

const FLOCK = '(?:herd|pack|flock|group|school|pride|colony|troop|swarm|team)';
const joins = new RegExp(
  `^(?:join(?:s|ing|ed)?|meet(?:s|ing)?) (?:an?|the|its|his|her) (?:${FLOCK} of (?:its|his|her|their)(?: own)? kind|(?:others? )?of (?:its|his|her)(?: own)? kind)(?=$| )`,
  'u',
);
const NOUNS: ReadonlySet<string> = new Set(['Noun', 'Plural']);

/**
 * "A zebra runs to join a herd of its kind": it runs to a herd of zebras. Each word keeps a place of its own in what was
 * said; as it is where nothing of the kind is.
 */
export function ofItsKind(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((_, k) => joins.test(wordsFrom(tokens, k)));
  const kind = tokens.slice(0, Math.max(0, at)).find((t) => t.tags.has('Noun') && !t.tags.has('Pronoun'));
  const match = at < 0 ? null : joins.exec(wordsFrom(tokens, at));
  if (match === null || kind === undefined) return tokens;
  const said = tokens.slice(at, at + match[0].split(' ').length);
  const [first, last] = [said[0]!, said.at(-1)!];
  const aim = tokens[at - 1]?.word === 'to';
  const words = ['to', 'a', 'herd', 'of', `${kind.word}s`];
  const told = words.map((word, k) => ({
    ...first,
    text: word,
    word,
    start: first.start + k,
    end: last.end,
    tags: k === 2 || k === 4 ? NOUNS : new Set<string>([k === 1 ? 'Determiner' : 'Preposition']),
  }));
  // By itself it is what is done; behind another act it is where to.
  const before = tokens.slice(0, aim ? at - 1 : at);
  const goes = before.some((t) => /(?:ing|s|ed)$/u.test(t.word) && verbs.has(lemma(t.word)));
  return [
    ...before,
    ...(goes ? [] : [{ ...first, text: 'walks', word: 'walks', tags: VERB }]),
    ...told,
    ...tokens.slice(at + said.length),
  ];
}

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const wordsFrom = (tokens: readonly Token[], k: number): string =>
  tokens
    .slice(k, k + 8)
    .map((t) => t.word)
    .join(' ');
