import { lemma } from '../words/inflections.ts';
import { prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';

/** How whoever writes under a clip says that somebody is in it. */
const shown = /^(?:shown|seen|depicted|pictured|captured|filmed|portrayed|displayed|featured)$/u;
/** Helpers before it: "can be seen", "is being shown". */
const helps = /^(?:can|could|may|be|being|is|are|was|were)$/u;

const BE: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);

/**
 * "A woman is shown dancing", "a man can be seen on a bench": she dances, he is on it. The words that only say so go to
 * `told`; where somebody sees them ("is seen by the guard"), nothing is taken out.
 */
export function withoutShown(tokens: readonly Token[]): { tokens: Token[]; told: Token[] } {
  const [left, told]: [Token[], Token[]] = [[], []];
  for (const [i, t] of tokens.entries()) {
    const next = tokens[i + 1];
    const led = left.at(-1);
    const goesOn =
      next?.kind === 'word' &&
      ((/.ing$/u.test(next.word) && (verbs.has(lemma(next.word)) || faceVerbs.has(lemma(next.word)))) ||
        (prepositions.has(next.word) && !/^(?:by|to|as)$/u.test(next.word)));
    if (!shown.test(t.word) || led === undefined || lemma(led.word) !== 'be' || !goesOn) {
      left.push(t);
      continue;
    }
    told.push(t);
    const helpers: Token[] = [];
    while (helps.test(left.at(-1)?.word ?? '')) helpers.unshift(...left.splice(-1));
    left.push({ ...led, start: helpers[0]?.start ?? led.start, text: 'is', word: 'is', tags: BE });
  }
  return { tokens: left, told };
}
