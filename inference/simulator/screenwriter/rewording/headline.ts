import { isVerbAt } from '../reading/chunks.ts';
import { nounPhraseAt } from '../reading/noun-phrases.ts';
import { subjectEnd } from '../reading/subject-end.ts';
import { determiners, joiners, numbers, owners, prepositions } from '../words/lexicon.ts';
import type { Known } from '../words/noun-words.ts';
import { stated } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';

/**
 * "Two kids at the beach, a wave knocks over their sandcastle": what stands before the comma says who is there and how, and does nothing
 * of what comes behind it, for no "and" joins the two.
 */
export function saysWhoIsThere(tokens: readonly Token[], known: Known): readonly Token[] {
  const comma = tokens.findIndex((t) => t.kind === 'mark');
  const mark = tokens[comma];
  if (mark?.text !== ',' || prepositions.has(tokens[0]?.word ?? '')) return tokens;
  const named = nounPhraseAt(tokens, 0, known)?.end ?? 0;
  // "The cat, the dog and the mouse": a name alone begins a list.
  const doing =
    (/.ing$/u.test(tokens[comma - 1]?.word ?? '') && comma > 1) ||
    tokens.slice(0, comma).some((t) => t.word === 'made');
  if (named === 0 || (named >= comma && !doing)) return tokens;
  const clause = { subject: true, verb: false, last: undefined };
  for (let k = named; k < comma; k++) {
    const finite = !/ing$/u.test(tokens[k]!.word) && isVerbAt(tokens, k, known, clause);
    if (finite || joiners.has(tokens[k]!.word)) return tokens;
  }
  const end = subjectEnd(tokens, comma + 1, known);
  const lead = tokens[comma + 1];
  const leads =
    lead !== undefined &&
    (determiners.has(lead.word) || owners.has(lead.word) || Object.hasOwn(numbers, lead.word));
  if (!leads || end === comma + 1 || tokens[end]?.kind !== 'word') return tokens;
  if (tokens.slice(comma, end).some((t) => t.word === 'and')) return tokens;
  if (/ing$/u.test(tokens[end]!.word) || !isVerbAt(tokens, end, known, clause)) return tokens;
  return [...tokens.slice(0, comma + 1), stated(mark), ...tokens.slice(comma + 1)];
}
