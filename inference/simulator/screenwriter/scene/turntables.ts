import type { Company } from '../beings/company.ts';
import { singular } from '../words/inflections.ts';
import { type NounPhrase, PART } from '../words/noun-phrase.ts';
import type { Token } from '../words/tokens.ts';

const turns = /^(?:rotating|revolving|spinning|turning)$/u;
const what = /^(?:platform|turntable|base|display|stand|disc|disk|pedestal|table)$/u;

/** The word by which something is said to turn. */
export const turningWord = ({ tokens }: NounPhrase): Token | null =>
  tokens.find((t) => turns.test(t.word)) ?? null;

/** "A rotating black platform", "the rotating display base": a turntable, and so is "the platform" after it. */
export function turntableIn(said: NounPhrase, company: Company): NounPhrase {
  const last = said.head.at(-1);
  if (last === undefined || !what.test(singular(last.word))) return said;
  const how = turningWord(said);
  const again =
    said.determiner === 'the' && last.word !== 'table' && company.props.some((p) => p.thing === 'turntable');
  if (how === null && !again) return said;
  const extra = (t: Token) => t === how || what.test(t.word);
  return {
    ...said,
    head: [{ ...last, word: 'turntable' }],
    modifiers: said.modifiers.filter((t) => !extra(t)),
    strange: said.strange.filter((t) => !extra(t)),
    told: [
      ...said.told,
      ...[...said.modifiers, ...said.head.slice(0, -1)]
        .filter((t) => t !== how && what.test(t.word))
        .map((token) => ({ token, as: PART })),
    ],
  };
}
