import { lemma } from '../words/inflections.ts';
import { helpers } from '../words/lexicon.ts';
import { isNoun, type Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { outcomeVerbs, verbs } from '../words/verbs.ts';
import { subjectEnd } from './subject-end.ts';

/** How far behind "so" the clause may begin: "so very loudly that". */
const MOST_BETWEEN = 3;

const does = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (t.tags.has('Verb') ||
    verbs.has(lemma(t.word)) ||
    outcomeVerbs.has(lemma(t.word)) ||
    helpers.has(lemma(t.word)) ||
    /[^s]s$/u.test(t.word));

/**
 * "Sings so loudly the glass breaks", "barks so loud that the cat jumps": a clause of its own comes of it, with its own doer. Its "so" is
 * put where that clause begins.
 */
export function soMuchThat(tokens: readonly Token[], known: Known): readonly Token[] {
  const at = tokens.findIndex((t, i) => t.word === 'so' && clauseBehind(tokens, i, known) !== null);
  const so = tokens[at];
  const clause = clauseBehind(tokens, at, known);
  if (so === undefined || clause === null) return tokens;
  const how = tokens.slice(at + 1, clause.how);
  // "So big a cake", "so it rolls": nothing said how.
  return [...tokens.slice(0, at), ...how, so, ...soMuchThat(tokens.slice(clause.from), known)];
}

/** Where the words that say how end and where the clause behind them begins; null where there is none. */
function clauseBehind(
  tokens: readonly Token[],
  i: number,
  known: Known,
): { how: number; from: number } | null {
  const says = (t: Token | undefined) =>
    t?.kind === 'word' && (t.tags.has('Adjective') || t.tags.has('Adverb')) && t.word !== 'that';
  let how = i + 1;
  while (how <= i + MOST_BETWEEN && says(tokens[how])) how++;
  if (how === i + 1) return null;
  const from = tokens[how]?.word === 'that' ? how + 1 : how;
  const end = subjectEnd(tokens, from, known);
  if (end === from || !does(tokens[end])) return null;
  // "So many balloons rise": those are counted.
  const leads = tokens[from];
  if (
    from === how &&
    leads !== undefined &&
    isNoun(leads, known) &&
    !/^(?:he|she|it|they|we|i)$/u.test(leads.word)
  )
    return leads.tags.has('ProperNoun') ? { how, from } : null;
  return { how, from };
}
