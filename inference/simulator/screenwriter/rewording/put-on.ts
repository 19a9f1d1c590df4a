import { garmentNamed, hats } from '../beings/garments.ts';
import { lemma, singular } from '../words/inflections.ts';
import type { Token } from '../words/tokens.ts';
import { inPlaceOf } from './said-instead.ts';

const PRESENT: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);
const ON: ReadonlySet<string> = new Set(['Particle']);
const THE: ReadonlySet<string> = new Set(['Determiner']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);

/** Is it put on a head? All else is read as it is (`dressing-read.ts`). */
const isHat = (word: string): boolean => {
  const what = (garmentNamed(singular(word)) ?? garmentNamed(word))?.what;
  return what != null && hats.has(what);
};

/** What may stand behind "puts it on" there: nothing that it is put on. */
const closes = (t: Token | undefined): boolean =>
  t === undefined ||
  t.kind === 'mark' ||
  /^(?:and|but|then|while|when|so|because|in|as|again|until|for|before|after)$/u.test(t.word);

/**
 * "Takes a hat and puts it on", "steals my crown and tries it on": it comes on the head, and is not put down. `thing`: what was named last
 * before this sentence.
 */
export function putOn(tokens: readonly Token[], thing: string | null): readonly Token[] {
  const at = tokens.findIndex((t, i) => {
    const [it, on] = [tokens[i + 1], tokens[i + 2]];
    return (
      /^(?:put|try|slip|pull)$/u.test(lemma(t.word)) &&
      /^(?:it|them)$/u.test(it?.word ?? '') &&
      on?.word === 'on' &&
      closes(tokens[i + 3])
    );
  });
  if (at < 0) return tokens;
  const named = tokens.slice(0, at).filter((t) => t.tags.has('Noun') && !t.tags.has('Pronoun'));
  const garment = named.length > 0 ? named.findLast((t) => isHat(t.word))?.word : thing;
  if (garment == null || !isHat(garment)) return tokens;
  const does = tokens[at]!;
  const verb: readonly [string, ReadonlySet<string>] = /ing$/u.test(does.word)
    ? ['putting', GERUND]
    : [does.word === lemma(does.word) ? 'put' : 'puts', PRESENT];
  const said = inPlaceOf(tokens.slice(at, at + 3), [verb, ['on', ON], ['the', THE], [garment, NOUN]]);
  return [...tokens.slice(0, at), ...said, ...tokens.slice(at + 3)];
}

/** What is light and loose enough on somebody. */
const loose = /^(?:hat|cap|wig|scarf|veil|beret|bonnet|beanie|toupee|crown|sombrero|turban|fez)s?$/u;

/** "Grandpa's hat blows off", "her scarf flies away": the wind takes it, and nobody flies. */
export function blownOff(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      loose.test(t.word) &&
      i > 0 &&
      /^(?:'s|his|her|my|their|our)$/u.test(tokens[i - 1]!.word) &&
      /^(?:fly|blow)$/u.test(lemma(tokens[i + 1]?.word ?? '')) &&
      /^(?:away|off)$/u.test(tokens[i + 2]?.word ?? '') &&
      (tokens[i + 3] === undefined || closes(tokens[i + 3])),
  );
  const does = tokens[at + 1];
  const away = tokens[at + 2];
  if (at < 0 || does === undefined || away === undefined) return tokens;
  let first = at;
  while (
    first > 0 &&
    tokens[first - 1]!.kind === 'word' &&
    !/^(?:and|then|but|when|while)$/u.test(tokens[first - 1]!.word)
  )
    first--;
  // Each with a place of its own, and nothing of the script in it.
  const unsaid = (k: number, word: string, tags: ReadonlySet<string>): Token => ({
    ...does,
    text: word,
    word,
    start: does.start + k,
    end: does.start + k,
    tags,
  });
  return [
    ...tokens.slice(0, first),
    unsaid(1, 'the', THE),
    unsaid(2, 'wind', NOUN),
    { ...does, text: 'blows', word: 'blows', tags: PRESENT },
    { ...away, text: 'away', word: 'away', tags: ON },
    ...tokens.slice(first, at + 1),
    ...tokens.slice(at + 3),
  ];
}
