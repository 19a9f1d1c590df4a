import { isFood } from '../../foods.ts';
import { garmentNamed, hats } from '../beings/garments.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { inPlaceOf, type Retold, toldBy } from './said-instead.ts';

const PRESENT: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);
const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);
const ADJECTIVE: ReadonlySet<string> = new Set(['Adjective']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const AND: ReadonlySet<string> = new Set(['Conjunction']);
const OFF: ReadonlySet<string> = new Set(['Particle']);

/** How many there are, before what is tried on one after the other. */
const many =
  /^(?:(?:some|all|lots|a|lot|many|several|different|funny|silly|new|old|two|three|four|five|six|ten|the|her|his|of|pairs?|ridiculous|strange|fancy|colou?rful|his|their)$)/u;

/** "Tries on hats", "three pairs of shoes": one, and of hats another after it. */
function triesOnSeveral(tokens: readonly Token[], i: number): Retold {
  const [t, on] = [tokens[i]!, tokens[i + 1]];
  if (lemma(t.word) !== 'try' || on?.word !== 'on') return null;
  let k = i + 2;
  while (tokens[k]?.kind === 'word' && many.test(tokens[k]!.word)) k++;
  const noun = tokens[k];
  if (noun?.kind !== 'word' || (k === i + 3 && determiners.has(tokens[i + 2]!.word))) return null;
  const two = tokens[k + 1]?.kind === 'word' ? `${noun.word} ${tokens[k + 1]?.word}` : '';
  const named = [two, noun.word].find((word) => (garmentNamed(singular(word)) ?? garmentNamed(word)) != null);
  const garment = garmentNamed(singular(named ?? '')) ?? garmentNamed(named ?? '');
  if (named === undefined || garment == null) return null;
  if (named === two) k++;
  const one = singular(named);
  const gerund = /ing$/u.test(t.word);
  const verb = (base: string, s: string): readonly [string, ReadonlySet<string>] =>
    gerund ? [`${base.replace(/([aeiou])(t)$/u, '$1tt').replace(/e$/u, '')}ing`, GERUND] : [s, PRESENT];
  const said = tokens.slice(i, k + 1);
  if (garment.what === null || !hats.has(garment.what) || one === named)
    return k > i + 2
      ? { n: said.length, said: inPlaceOf(said, [verb('put', 'puts'), ['on', OFF], [named, NOUN]]) }
      : null;
  return {
    n: said.length,
    said: inPlaceOf(said, [
      verb('put', 'puts'),
      ['on', OFF],
      ['a', ARTICLE],
      ['red', ADJECTIVE],
      [one, NOUN],
      ['and', AND],
      verb('put', 'puts'),
      ['on', OFF],
      ['a', ARTICLE],
      ['blue', ADJECTIVE],
      [one, NOUN],
    ]),
  };
}

/** "Tries the soup": tastes it. */
function tastes(tokens: readonly Token[], i: number): Retold {
  const t = tokens[i]!;
  if (lemma(t.word) !== 'try') return null;
  let k = i + 1;
  while (
    k < i + 5 &&
    tokens[k]?.kind === 'word' &&
    (determiners.has(tokens[k]!.word) || owners.has(tokens[k]!.word) || tokens[k]!.tags.has('Adjective'))
  )
    k++;
  const noun = tokens[k];
  if (k === i + 1 || noun?.kind !== 'word' || !isFood({ name: singular(noun.word) })) return null;
  const gerund = /ing$/u.test(t.word);
  const word = gerund ? 'tasting' : 'tastes';
  return { n: 1, said: [{ ...t, text: word, word, tags: gerund ? GERUND : PRESENT }] };
}

/** "Does its best to catch it", "tries her hardest to fly": tries to. */
function doesTheirBest(tokens: readonly Token[], i: number): Retold {
  const [t, whose, best, to] = tokens.slice(i, i + 4);
  if (t === undefined || !/^(?:try|do)$/u.test(lemma(t.word)) || !owners.has(whose?.word ?? '')) return null;
  if (!/^(?:(?:very )?best|hardest|utmost)$/u.test(best?.word ?? '') || to?.word !== 'to') return null;
  const word = /ing$/u.test(t.word) ? 'trying' : 'tries';
  return { n: 3, said: [{ ...t, text: word, word, tags: PRESENT, end: best?.end ?? t.end }] };
}

/** What is cast at whom by a verb that is called by it. */
const cast: Readonly<Record<string, string>> = { lasso: 'lasso', harpoon: 'harpoon', spear: 'spear' };

/** "Lassos a cloud": throws a lasso at it. */
function casts(tokens: readonly Token[], i: number): Retold {
  const [t, next, before] = [tokens[i]!, tokens[i + 1], tokens[i - 1]];
  const what = cast[lemma(t.word)] ?? cast[t.word.replace(/(?:e?s|ed|ing)$/u, '')];
  if (what === undefined || next?.kind !== 'word' || before === undefined) return null;
  const leads =
    determiners.has(next.word) || owners.has(next.word) || /^(?:him|them|it|two|three)$/u.test(next.word);
  if (!leads || determiners.has(before.word) || before.tags.has('Adjective') || owners.has(before.word))
    return null;
  const word = before.word === 'to' ? 'throw' : /ing$/u.test(t.word) ? 'throwing' : 'throws';
  return {
    n: 1,
    said: inPlaceOf(
      [t],
      [
        [word, /ing$/u.test(word) ? GERUND : PRESENT],
        ['a', ARTICLE],
        [what, NOUN],
        ['at', OFF],
      ],
    ),
  };
}

/** What is tried, in the plain words for it: put on, tasted, thrown. */
export const triedPlainly = toldBy([triesOnSeveral, tastes, doesTheirBest, casts]);
