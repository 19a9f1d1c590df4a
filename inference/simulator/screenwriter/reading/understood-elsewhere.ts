import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { actsLike } from '../words/noun-words.ts';
import { stated } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import type { Skipped, Span } from './reading.ts';

/**
 * "A man in the park eats": where it plays was understood, and what leads to it claims no verb behind it. What the place
 * only describes keeps its article ("on the park bench").
 */
function leadsToSkipped(all: readonly Token[], i: number, skip: readonly Span[]): boolean {
  const leads = (t: Token) => determiners.has(t.word) || t.tags.has('Adjective');
  const first = all[i];
  if (first === undefined || !(leads(first) || prepositions.has(first.word))) return false;
  let k = i + 1;
  while (k < i + 4 && all[k] !== undefined && !isIn(all[k]!, skip) && leads(all[k]!)) k++;
  if (all[k] === undefined || !isIn(all[k]!, skip)) return false;
  while (all[k] !== undefined && isIn(all[k]!, skip)) k++;
  const next = all[k];
  // "In the kitchen under three tables": no article of what comes behind it.
  const led = prepositions.has(first.word) || prepositions.has(all[i - 1]?.word ?? '');
  const points = led && prepositions.has(next?.word ?? '') && next?.word !== 'of';
  return next?.kind === 'word' && (points || actsLike(next.word));
}

/** "Dances in her bedroom": whose place it is was understood with it, and nobody else is there. */
function ownsPlace(all: readonly Token[], i: number, skip: readonly Span[]): boolean {
  const next = all[i + 1];
  return all[i]?.word === 'her' && next?.kind === 'word' && !prepositions.has(next.word) && isIn(next, skip);
}

/** What was told beside the words has no length, as a word has that stands in none of them: neither is in the other. */
export const isIn = (t: Token, skip: readonly Span[]): boolean =>
  skip.some((s) => s.end > s.start && t.start >= s.start && t.end <= s.end);

/**
 * "In the" of "in the museum a thief waves", "on the frozen" of "…, and on the frozen lake Lena skates": where it plays was
 * understood, and nobody is in the thief.
 */
function leadsIn(all: readonly Token[], i: number, skip: readonly Span[]): boolean {
  const leads = (t: Token | undefined) =>
    t?.kind === 'word' && (determiners.has(t.word) || owners.has(t.word) || t.tags.has('Adjective'));
  const points = (k: number) => prepositions.has(all[k]?.word ?? '') || wheres.test(all[k]?.word ?? '');
  let from = i;
  while (from > 0 && !points(from) && leads(all[from])) from--;
  while (from > 0 && points(from) && points(from - 1)) from--;
  const before = all[from - 1];
  const opens = from === 0 || before?.kind === 'mark' || joiners.has(before?.word ?? '');
  let to = from;
  while (wheres.test(all[to]?.word ?? '')) to++;
  if (!opens || !prepositions.has(all[to]?.word ?? '')) return false;
  while (points(to)) to++;
  if (!leads(all[to])) return false;
  while (leads(all[to]) && !isIn(all[to]!, skip)) to++;
  const place = all[to];
  return i < to && place !== undefined && isIn(place, skip);
}

/** Words before such a preposition: "deep in the forest", "down by the river". */
const wheres = /^(?:deep|high|up|down|far|out|right|somewhere|back|over|just|inside|outside)$/u;

/** Tokens without what was understood elsewhere (dialogue, camera, place) and what leads to it. */
export function withoutUnderstood(tokens: readonly Token[], skip: readonly Skipped[]): readonly Token[] {
  return tokens.flatMap((t, i) => {
    if (isIn(t, skip)) return skip.some((s) => s.states === true && s.start === t.start) ? [stated(t)] : [];
    const leads = ownsPlace(tokens, i, skip) || leadsIn(tokens, i, skip) || leadsToSkipped(tokens, i, skip);
    return leads ? [] : [t];
  });
}
