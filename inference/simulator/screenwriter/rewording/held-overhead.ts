import type { Company } from '../beings/company.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import type { Token } from '../words/token.ts';

const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);

/** What one does under an umbrella that one holds: a hand is free for it. */
const oneHanded =
  /^(?:wait|stand|walk|stroll|dance|hug|kiss|talk|chat|sing|run|shiver|cry|smile|laugh|linger|wander)$/u;

/** "Under an umbrella", from `i` on: how many words. Zero where none is there, or it is one that stands. */
function underOne(tokens: readonly Token[], i: number): number {
  const [under, lead] = [tokens[i], tokens[i + 1]];
  if (!/^(?:under|underneath|beneath)$/u.test(under?.word ?? '')) return 0;
  if (lead === undefined || !(determiners.has(lead.word) || owners.has(lead.word))) return 0;
  const at = [2, 3].find((k) => /^umbrella$/u.test(tokens[i + k]?.word ?? ''));
  const between = at === 3 ? (tokens[i + 2]?.word ?? '') : '';
  return at === undefined || /^(?:beach|table|market|patio|cocktail|caf[eé])$/u.test(between) ? 0 : at + 1;
}

/** "Waits under an umbrella" is to wait holding it overhead; one that stands on the ground is no shelter. */
export function heldOverhead(tokens: readonly Token[], { words }: Company): readonly Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const [t, before] = [tokens[i]!, tokens[i - 1]];
    const waits = t.tags.has('Verb') && oneHanded.test(lemma(t.word)) ? underOne(tokens, i + 1) : 0;
    const alone = waits === 0 && before?.tags.has('Noun') === true ? underOne(tokens, i) : 0;
    const under = tokens[waits > 0 ? i + 1 : i]!;
    // What has no hands stands under one that stands.
    const who = tokens
      .slice(0, i + 1)
      .map((x) => words.kindOf(x.word)?.rig)
      .findLast((rig) => rig !== undefined);
    const n = who === undefined || who === 'person' ? waits + alone : 0;
    if (n === 0) told.push(t);
    else {
      // From the start, so that it comes before what is done under it.
      const { start } = waits > 0 ? t : under;
      const from = waits > 0 ? i + 2 : i + 1;
      told.push(
        { ...under, text: 'holding', word: 'holding', tags: GERUND, start, end: start },
        ...tokens.slice(from, from + n - 1),
      );
      if (waits > 0) told.push(t);
    }
    i += n === 0 ? 1 : n + (waits > 0 ? 1 : 0);
  }
  return told;
}
