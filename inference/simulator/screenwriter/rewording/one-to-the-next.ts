import { lemma, singular } from '../words/inflections.ts';
import type { Token } from '../words/token.ts';
import { type Retold, toldBy, unwritten } from './said-instead.ts';

const NUMBER: ReadonlySet<string> = new Set(['Value', 'Cardinal']);
const NOUNS: ReadonlySet<string> = new Set(['Noun', 'Plural']);
const OVER: ReadonlySet<string> = new Set(['Preposition']);

/** What one gets onto, where others only go to it. */
const leaps = /^(?:hop|jump|leap|skip|bounce|spring)$/u;
const goes = /^(?:fly|flutter|buzz|flit|hop|jump|leap|skip|bounce|spring|go|walk|run|wander|dart|hum|move)$/u;
/** What stands on the stage in numbers anyway is no more than where one goes. */
const inTheSet =
  /^(?:tree|house|door|place|room|side|person|town|city|time|wall|end|hand|mouth|ear|street)$/u;

const several = (noun: Token): Token => ({
  ...noun,
  text: `${singular(noun.word)}s`,
  word: `${singular(noun.word)}s`,
  tags: NOUNS,
});

/** "Flies from flower to flower": to three of them. */
function fromOneToAnother(tokens: readonly Token[], i: number): Retold {
  const [from, noun, to, again] = tokens.slice(i, i + 4);
  if (from?.word !== 'from' || to?.word !== 'to' || noun === undefined || noun.word !== again?.word)
    return null;
  const verb = tokens.slice(Math.max(0, i - 3), i).findLast((t) => goes.test(lemma(t.word)));
  if (verb === undefined || inTheSet.test(singular(noun.word))) return null;
  const way = leaps.test(lemma(verb.word)) ? 'onto' : 'to';
  return {
    n: 4,
    said: [
      { ...from, text: way, word: way, tags: OVER },
      unwritten(noun, 'three', NUMBER),
      { ...several(noun), end: again.end },
    ],
  };
}

/** "Jumps into every puddle", "in each puddle": into three of them. */
function everyOne(tokens: readonly Token[], i: number): Retold {
  const [way, every, noun] = tokens.slice(i, i + 3);
  if (!/^(?:in|into|onto|over|to)$/u.test(way?.word ?? '') || !/^(?:every|each)$/u.test(every?.word ?? ''))
    return null;
  const single = /^(?:single|last|other)$/u.test(noun?.word ?? '') ? 1 : 0;
  const [what, next] = [tokens[i + 2 + single], tokens[i + 3 + single]];
  const verb = tokens.slice(Math.max(0, i - 2), i).findLast((t) => goes.test(lemma(t.word)));
  if (way === undefined || every === undefined || what === undefined || verb === undefined) return null;
  if (!what.tags.has('Noun') || inTheSet.test(what.word) || next?.tags.has('Noun') === true) return null;
  return {
    n: 3 + single,
    said: [
      way,
      { ...every, text: 'three', word: 'three', tags: NUMBER },
      { ...several(what), start: what.start },
    ],
  };
}

/** A sentence in which somebody goes to one thing after another. */
export const oneToTheNext = toldBy([fromOneToAnother, everyOne]);
