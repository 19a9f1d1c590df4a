import { isKind } from '../beings/kinds.ts';
import { lemma, singular } from '../words/inflections.ts';
import { joiners, numbers, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { unwritten } from './said-instead.ts';

const OF: ReadonlySet<string> = new Set(['Preposition']);
const THE: ReadonlySet<string> = new Set(['Determiner']);
const NOUNS: ReadonlySet<string> = new Set(['Noun', 'Plural']);

const isVerb = (t: Token | undefined): boolean =>
  t?.kind === 'word' && (verbs.has(lemma(t.word)) || t.tags.has('Verb'));
const closes = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || joiners.has(t.word) || prepositions.has(t.word);

/**
 * "Washes eight dishes and breaks seven": a number by itself is so many of what was named last. `kind`: what that was before this
 * sentence.
 */
export function someOfThose(
  t: Token,
  i: number,
  all: readonly Token[],
  kind: string | null,
): readonly Token[] {
  const before = all[i - 1];
  const counts = Object.hasOwn(numbers, t.word) && (numbers[t.word] ?? 0) > 1 && t.word !== 'both';
  if (!counts || !closes(all[i + 1]) || before === undefined || !isVerb(before)) return [t];
  const named = all.slice(0, i - 1).findLast((x) => x.tags.has('Plural') && x.tags.has('Noun'))?.word;
  const noun = named ?? (kind === null ? null : `${kind}s`);
  if (noun === null) return [t];
  return [
    t,
    { ...t, text: 'of', word: 'of', tags: OF },
    { ...t, text: 'the', word: 'the', tags: THE },
    { ...t, text: noun, word: noun, tags: NOUNS },
  ];
}

/** What is done to a piece of a game, and by what names one goes whose name is somebody's as well. */
const takesPiece =
  /^(?:steal|take|move|lose|grab|snatch|capture|swallow|eat|drop|sacrifice|nick|pinch|pocket|hide|topple|throw)$/u;
const pieces: Readonly<Record<string, string>> = {
  queen: 'queen',
  king: 'piece',
  bishop: 'piece',
  knight: 'piece',
  rook: 'piece',
  pawn: 'piece',
};

/** "Two men play chess, a pigeon steals the queen": that of the board. */
export function piecesOfChess(t: Token, i: number, all: readonly Token[]): readonly Token[] {
  const piece = pieces[t.word];
  const [the, verb] = [all[i - 1], all[i - 2]];
  if (piece === undefined || the === undefined || verb === undefined) return [t];
  const game = all.slice(0, i).some((x) => x.word === 'chess');
  if (!game || all[i - 1]?.word === 'chess' || !takesPiece.test(lemma(verb.word))) return [t];
  return [
    { ...t, text: 'chess', word: 'chess', tags: NOUNS },
    { ...t, text: piece, word: piece, tags: t.tags },
  ];
}

/** One form for one and for several. */
const asMany = /^(?:sheep|deer|fish|moose|bison|salmon|trout|shrimp|squid)$/u;
const one = /^(?:an?|one|each|every|another|this|that|its|single|lone)$/u;
const company = /^(?:flock|herd|school|shoal|group|bunch|couple|dozen)$/u;
const herds = /^(?:count|herd|gather|shear|guard|round)$/u;

/** "Counts his sheep", "the sheep count him": several of them, by what is done. */
export function flocks(t: Token, i: number, all: readonly Token[]): Token {
  if (!asMany.test(t.word)) return t;
  const [lead, next] = [all[i - 1]?.word ?? '', all[i + 1]];
  if (one.test(lead) || all.slice(0, i).some((x, k) => x.word === t.word && one.test(all[k - 1]?.word ?? '')))
    return t;
  const many = lead === 'of' && company.test(all[i - 2]?.word ?? '');
  const counted = many || all.slice(Math.max(0, i - 3), i).some((x) => herds.test(lemma(x.word)));
  const agree = next?.kind === 'word' && verbs.has(next.word) && lemma(next.word) === next.word;
  return counted || agree ? { ...t, word: `${t.word}s`, tags: NOUNS } : t;
}

const NUMBER: ReadonlySet<string> = new Set(['Value', 'Cardinal']);

/** "Counts sheep": three of them, as far as one counts where nothing says how far. */
export function countedOnes(t: Token, i: number, all: readonly Token[]): readonly Token[] {
  const before = all[i - 1];
  const counted = before?.kind === 'word' && lemma(before.word) === 'count' && t.kind === 'word';
  if (!counted || !t.tags.has('Plural') || !isKind(singular(t.word))) return [t];
  // Behind the verb: their own word may be what says where it plays.
  return [{ ...unwritten(t, 'three', NUMBER), start: before.end, end: before.end }, t];
}
