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
  // "There is a bear, a man runs": it is only there.
  const there = tokens.findIndex(
    (t, k) => t.word === 'there' && /^(?:is|are|was|were|['’]s)$/u.test(tokens[k + 1]?.word ?? ''),
  );
  const from = there < 0 ? 0 : there + 2;
  const comma = tokens.findIndex((t, k) => k >= from && t.kind === 'mark');
  const mark = tokens[comma];
  // "Judo class: the smallest girl …" is headed by it.
  const heads = mark?.text === ':';
  if (!(mark?.text === ',' || heads) || prepositions.has(tokens[from]?.word ?? '')) return tokens;
  const named = nounPhraseAt(tokens, from, known)?.end ?? 0;
  // "The cat, the dog and the mouse": a name alone begins a list.
  const doing =
    (/.ing$/u.test(tokens[comma - 1]?.word ?? '') && comma > 1) ||
    tokens.slice(from, comma).some((t) => t.word === 'made') ||
    there >= 0;
  if (named === 0 || (named >= comma && !doing && !heads)) return tokens;
  const clause = { subject: true, verb: false, last: undefined };
  for (let k = named; k < comma; k++) {
    const finite = !/ing$/u.test(tokens[k]!.word) && isVerbAt(tokens, k, known, clause);
    if (finite || joiners.has(tokens[k]!.word)) return tokens;
  }
  const end = subjectEnd(tokens, comma + 1, known);
  const lead = tokens[comma + 1];
  const leads =
    lead !== undefined &&
    (determiners.has(lead.word) || there >= 0 || owners.has(lead.word) || Object.hasOwn(numbers, lead.word));
  if (!leads || end === comma + 1 || tokens[end]?.kind !== 'word') return tokens;
  if (tokens.slice(comma, end).some((t) => t.word === 'and')) return tokens;
  if (/ing$/u.test(tokens[end]!.word) || !isVerbAt(tokens, end, known, clause)) return tokens;
  return [...tokens.slice(0, comma + 1), stated(mark), ...tokens.slice(comma + 1)];
}
