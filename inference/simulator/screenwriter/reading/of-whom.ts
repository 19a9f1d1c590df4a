import { isAnimal } from '../acts/enliven.ts';
import type { Found } from '../plan/found.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading, State } from './reading.ts';

/** Of whom a verb is said: who was named before it, else who does what comes. */
export const doersOf = (r: Reading, s: State): readonly Found[] =>
  s.pending.length > 0 ? s.pending : r.subjects;

/** Is it done by somebody on feet? */
export const isSomebodys = (r: Reading, s: State): boolean =>
  doersOf(r, s).some((f) => f.is === 'actor' && r.company.actor(f.id)?.rig !== 'wheeled');

/** Could whoever it is said of go off by themselves? */
export const areAlive = (r: Reading, s: State): boolean =>
  isSomebodys(r, s) || (s.pending.length > 0 && s.pending.every((f) => isAnimal(r.company.prop(f.id))));

/** Is it said of nobody who is alive, but of something? */
export const isOfThings = (s: State): boolean =>
  s.pending.length > 0 && s.pending.every((f) => f.is !== 'actor');

/** Is something named there? */
export const names = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  t.word !== 'to' &&
  (determiners.has(t.word) || owners.has(t.word) || t.tags.has('Noun') || t.tags.has('Pronoun'));

/** Is nothing named that it is done to? */
export const goesByItself = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'mark' ||
  joiners.has(next.word) ||
  prepositions.has(next.word) ||
  next.tags.has('Adverb');
