import { isBeast } from '../acts/enliven.ts';
import type { Company } from '../beings/company.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, helpers, joiners, prepositions, silent, titles } from '../words/lexicon.ts';
import { stated } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

/** What is given to whom: "shows Theo the dog" is no dog called Theo. */
const gives = new Set(
  'give show bring hand throw send buy tell teach pass offer lend read sell toss'.split(' '),
);

/**
 * One being that is told by its kind and by its name, side by side: "her dog Max", "Rex the dog", "a girl, Ana, …", "a cat called
 * Luna", "Luna is a cat". What is left is the word for the kind, which is `called` by the name; `names` are the words that went.
 */
export function apposed(
  tokens: readonly Token[],
  company: Company,
): { tokens: Token[]; names: { token: Token; called: string }[] } {
  const left: Token[] = [];
  const names: { token: Token; called: string }[] = [];
  const isKind = (t: Token | undefined): t is Token =>
    t?.kind === 'word' &&
    /^\p{Ll}/u.test(t.text) &&
    !titles.has(t.word) &&
    !t.tags.has('Plural') &&
    (company.words.kindOf(t.word) !== null || company.words.thingOf(t.word) !== null);
  const isSomebody = (t: Token): boolean =>
    t.kind === 'word' &&
    /^\p{Ll}/u.test(t.text) &&
    company.named(t.word) === undefined &&
    company.words.kindOf(t.word)?.rig === 'person';
  const isName = (t: Token | undefined): t is Token =>
    t?.kind === 'word' &&
    /^\p{Lu}[\p{L}'’-]*$/u.test(t.text) &&
    !(t.text.length > 1 && t.text === t.text.toUpperCase()) &&
    !t.tags.has('Pronoun') &&
    company.words.kindOf(t.word) === null &&
    (['FirstName', 'Person', 'ProperNoun', 'Noun', 'Adjective'].some((tag) => t.tags.has(tag)) ||
      !(t.tags.has('Adverb') || verbs.has(lemma(t.word)))) &&
    ![silent, joiners, prepositions, helpers, determiners].some((list) => list.has(t.word));
  // "Her cat Tiger".
  const isWritten = (t: Token | undefined): t is Token => t?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(t.text);
  const isMark = (t: Token | undefined, mark: string): boolean => t?.kind === 'mark' && t.text === mark;
  const call = (kind: Token, name: Token, others: readonly Token[] = []): Token => {
    for (const token of [name, ...others])
      if (token.kind === 'word') names.push({ token, called: name.text });
    return { ...kind, called: name.text };
  };
  const twins = kindOfAll(tokens, isName, isKind);
  if (twins > 0) {
    for (const token of tokens.slice(twins))
      if (token.kind === 'word') names.push({ token, called: tokens[0]!.text });
    return { tokens: tokens.slice(0, twins), names };
  }
  for (let i = 0; i < tokens.length; ) {
    const t = tokens[i]!;
    const next = tokens[i + 1];
    // "A cat called Luna".
    const after = tokens[i + 2];
    if (
      isKind(t) &&
      next !== undefined &&
      /^(?:named|called|nicknamed)$/u.test(next.word) &&
      isWritten(after)
    ) {
      left.push(call(t, after, [next]));
      i += 3;
      continue;
    }
    // "Her dog Max", "kid sister Billie", "dog Bello"; "a girl, Ana, jumps".
    const isCalled = isName(next) || isWritten(next);
    const isBeing = t.kind === 'word' && company.words.kindOf(t.word) !== null && isName(next);
    const begins = i === 0 && isBeing && !titles.has(t.word);
    // "Behind the house Mia reads": no house of that name.
    const isPlace = isFronted(left) && company.words.kindOf(t.word) === null;
    if (
      (begins || (isKind(t) && !isPlace)) &&
      next !== undefined &&
      isCalled &&
      (leadsIn(left) || isBeing) &&
      !isPossessive(tokens[i + 2])
    ) {
      left.push(call(t, next));
      i += 2;
      continue;
    }
    const isAside = isMark(next, ',') && isName(tokens[i + 2]) && isMark(tokens[i + 3], ',');
    if (
      isKind(t) &&
      isAside &&
      /^(?:a|an|her|his|my)$/u.test(determinerOf(left)) &&
      !/^(?:and|or)$/u.test(tokens[i + 4]?.word ?? 'and')
    ) {
      left.push(call(t, tokens[i + 2]!));
      i += 4;
      continue;
    }
    // "Rex the small dog"; "Rex, a dog, barks"; "Luna is a cat."
    const told =
      isName(t) && !titles.has(t.word) && !gives.has(lemma(left.at(-1)?.word ?? ''))
        ? kindAfter(tokens, i + 1, isKind)
        : null;
    if (told !== null) {
      left.push(
        ...tokens.slice(told.from, told.at),
        call(tokens[told.at]!, t, tokens.slice(i + 1, told.from)),
      );
      i = told.next;
      continue;
    }
    const animal = isSomebody(t) && leadsIn(left) ? animalAfter(tokens, i + 1, isKind, company) : 0;
    if (animal > 0) {
      const kind = tokens[animal]!;
      left.push(call(kind, t, tokens.slice(i + 1, animal)), stated(kind));
      i = animal + 1;
      continue;
    }
    left.push(t);
    i += 1;
  }
  return { tokens: left, names };
}

/** Is a noun that comes now led in by a word that makes it one: "her big", "Mia's"? */
const leadsIn = (left: readonly Token[]): boolean => determinerOf(left) !== '';

/** Is what was read since the clause began only a place that it begins with: "in front of the", "deep in the"? */
function isFronted(left: readonly Token[]): boolean {
  const clause = left.slice(left.findLastIndex((t) => t.kind === 'mark') + 1);
  const at = clause.findIndex((t) => prepositions.has(t.word));
  return at >= 0 && at < 3 && clause.every((t) => !verbs.has(lemma(t.word)) || prepositions.has(t.word));
}

/** The determiner, or whose it is, a few words before. */
function determinerOf(left: readonly Token[]): string {
  for (let k = left.length - 1; k >= Math.max(0, left.length - 4); k--) {
    const t = left[k]!;
    if (t.kind !== 'word') return '';
    if (determiners.has(t.word) || t.word === "'s") return t.word;
    if (t.tags.has('Verb') || t.tags.has('Preposition') || t.tags.has('Conjunction')) return '';
  }
  return '';
}

/** "Tim and Tom are twins": where what they are begins; 0 where that is not all that is told. */
function kindOfAll(
  tokens: readonly Token[],
  isName: (t: Token | undefined) => boolean,
  isKind: (t: Token | undefined) => boolean,
): number {
  const at = tokens.findIndex((t) => /^(?:are|were)$/u.test(t.word));
  const named = tokens.slice(0, Math.max(0, at));
  const all = named.every((t) => isName(t) || t.word === 'and' || t.text === ',');
  const last = tokens.at(-1);
  const one =
    last === undefined ? undefined : { ...last, word: singular(last.word), tags: new Set<string>() };
  return at > 2 && all && last !== undefined && one!.word !== last.word && isKind(one) ? at : 0;
}

const isPossessive = (t: Token | undefined): boolean => t?.word === "'s";

/** "The first customer is a camel, …", "our teacher was an old owl.": where the animal is that somebody is; 0 where that is not told. */
function animalAfter(
  tokens: readonly Token[],
  after: number,
  isKind: (t: Token | undefined) => t is Token,
  company: Company,
): number {
  if (!/^(?:is|was)$/u.test(tokens[after]?.word ?? '')) return 0;
  if (!/^(?:an?|the)$/u.test(tokens[after + 1]?.word ?? '')) return 0;
  const at = tokens.findIndex(
    (t, k) => k > after + 1 && k < after + 5 && isKind(t) && !isKind(tokens[k + 1]),
  );
  const kind = tokens[at];
  const next = tokens[at + 1];
  const ends = next === undefined || next.kind === 'mark' || joiners.has(next.word);
  if (kind === undefined || !ends) return 0;
  const rig = company.words.kindOf(kind.word)?.rig;
  return (rig !== undefined && rig !== 'person' && rig !== 'wheeled') || isBeast(kind.word) ? at : 0;
}

/** A kind that says who the name before it is: where its words begin, where it is, and where the sentence goes on. */
function kindAfter(
  tokens: readonly Token[],
  after: number,
  isKind: (t: Token | undefined) => t is Token,
): { from: number; at: number; next: number } | null {
  const isComma = (k: number) => tokens[k]?.kind === 'mark' && tokens[k]?.text === ',';
  const comma = isComma(after);
  const is = /^(?:is|was)$/u.test(tokens[after]?.word ?? '');
  const from = comma || is ? after + 1 : after;
  const determiner = tokens[from];
  if (determiner === undefined || !determiners.has(determiner.word)) return null;
  if (!comma && !is && !/^(?:the|her|his|my|our|their)$/u.test(determiner.word)) return null;
  for (let at = from + 1; at <= Math.min(from + 4, tokens.length - 1); at++) {
    const t = tokens[at]!;
    if (t.kind !== 'word' || helpers.has(lemma(t.word)) || t.tags.has('Preposition')) return null;
    if (!isKind(t) || isKind(tokens[at + 1])) continue;
    if (comma) return isComma(at + 1) ? { from, at, next: at + 2 } : null;
    if (is) return tokens[at + 1] === undefined ? { from, at, next: at + 1 } : null;
    return { from, at, next: at + 1 };
  }
  return null;
}
