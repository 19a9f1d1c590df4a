import { joiners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const WITH: ReadonlySet<string> = new Set(['Preposition']);

/** "Two men with scissors in hand", "a knight stands there, sword in hand": they have it with them, and nobody hands anything over. */
export function heldInHand(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      t.word === 'in' &&
      /^(?:hands?|paws?|tow)$/u.test(tokens[i + 1]?.word ?? '') &&
      tokens[i - 1]?.tags.has('Noun') === true,
  );
  const [noun, hand, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || hand === undefined) return tokens;
  // "In hand to hand combat".
  if (after?.word === 'to' || joiners.has(noun.word)) return tokens;
  const leads = tokens.slice(0, at - 1).findLastIndex((t) => t.kind === 'mark' || t.word === 'with');
  const lead = tokens[leads];
  if (lead === undefined || at - leads > 5) return tokens;
  const between = tokens.slice(leads + 1, at - 1);
  if (!between.every((t) => t.tags.has('Adjective') || t.tags.has('Noun') || t.tags.has('Determiner')))
    return tokens;
  return [
    ...tokens.slice(0, leads),
    lead.word === 'with' ? lead : { ...lead, text: 'with', word: 'with', kind: 'word', tags: WITH },
    ...between,
    // It says both: what it is, and where.
    { ...noun, end: hand.end },
    ...heldInHand(tokens.slice(at + 2)),
  ];
}
