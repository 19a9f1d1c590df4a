import { lemma } from '../words/inflections.ts';
import { determiners, joiners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

/** How somebody or something is who does not get away. */
export const heldFast =
  /^(?:stuck|trapped|wedged|jammed|tangled|entangled|stranded|marooned|lodged|pinned|snagged)$/u;
/** Verbs before a noun of which such a word is what comes of them: "gets his head stuck". */
const bringsAbout = /^(?:get|have|be|make|keep|leave|become)$/u;
const staysSo = /^(?:stay|remain|keep|be|look|seem|feel)$/u;
const IS: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);

const closes = (t: Token | undefined): boolean =>
  t === undefined ||
  t.kind === 'mark' ||
  joiners.has(t.word) ||
  prepositions.has(t.word) ||
  determiners.has(t.word) ||
  t.tags.has('Adverb') ||
  t.tags.has('Verb');

const named = ({ kind, tags }: Token): boolean =>
  kind === 'word' &&
  !tags.has('Possessive') &&
  ['Noun', 'Pronoun', 'ProperNoun', 'Person'].some((tag) => tags.has(tag));

/** "A unicorn stuck in an elevator", "a cat up there, stuck": is stuck, where no verb leads to it; "stays stuck" is as much. */
export function heldFastSaid(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((t, i, all): Token[] => {
    const [before, next] = [all[i - 1], all[i + 1]];
    if (t.kind === 'word' && /^(?:stay|remain)/u.test(t.word) && heldFast.test(next?.word ?? ''))
      return staysSo.test(lemma(t.word)) ? [{ ...t, text: 'is', word: 'is', tags: IS }] : [t];
    if (t.kind !== 'word' || !heldFast.test(t.word) || before === undefined || !closes(next)) return [t];
    if (!named(before)) return [t];
    const clause = all.slice(Math.max(0, i - 6), i);
    const from = clause.findLastIndex((x) => x.kind === 'mark' || joiners.has(x.word)) + 1;
    if (clause.slice(from).some((x) => x.tags.has('Verb') && bringsAbout.test(lemma(x.word)))) return [t];
    return [
      { ...t, text: 'is', word: 'is', tags: IS, end: t.start },
      { ...t, tags: STUCK },
    ];
  });
}
const STUCK: ReadonlySet<string> = new Set(['Verb', 'PastTense', 'Participle']);
