import { unread } from '#contracts/unread.ts';
import { byThing } from '../placing/furnishing.ts';
import { isOpenWater } from '../things/mechanisms.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading, State } from './reading.ts';

/** How it is told that water is stirred, and that it splashes: the trace must have it. */
export const RIPPLES = 'ripples';
export const SPLASH = 'splash';

const brings =
  '(?:creat(?:es?|ing)|mak(?:es?|ing)|caus(?:es?|ing)|send(?:s|ing)|leav(?:es?|ing)|produc(?:es?|ing)|form(?:s|ing)|rais(?:es|ing)|with)';
const said =
  '(?:(?:an?|the|some|up|out|big|small|gentle|little|tiny|huge|large|concentric|circular|loud|great|\\p{L}+ing) )*';
const goes = '(?: (?:to )?(?:form|spread|appear|rise|ripple)(?:ing)?)?';
const again =
  '(?: (?:as|when) (?:it|he|she|they) (?:re[- ]?enters?|enters?|hits?|strikes?|touches|lands (?:in|on)|falls (?:back )?(?:in|into)) (?:the )?(?:water|lake|pond|pool|sea|ocean|river|surface)(?: again)?)?';
const ripples = new RegExp(`^${brings} ${said}(ripples?|waves|splash(?:es)?)${goes}${again}(?= |$)`, 'u');

/** How many words say that water is stirred ("creating ripples", "causing ripples to form", "with a splash"); 0 where none does. */
export function ripplesAt(tokens: readonly Token[], i: number): number {
  const words = tokens
    .slice(i, i + 14)
    .map((t) => t.word)
    .join(' ');
  const match = ripples.exec(words);
  return match === null ? 0 : match[0].split(' ').length;
}

/** What stirs water does so where there is some: a pond, where nobody names any. */
export function readRipples(r: Reading, tokens: Token[], s: State): void {
  const last = s.acts.at(-1) ?? s.lastActs.at(-1) ?? r.drafts.at(-1);
  const isWater = (id: string) => r.company.prop(id)?.mechanism?.water != null;
  if (last === undefined) {
    r.refer.refuse(tokens, unread('not-poured'));
    return;
  }
  const there =
    r.company.props.find((p) => isWater(p.id)) ??
    r.company.props.find(isOpenWater) ??
    byThing(r.company, 'pond', { tint: null, many: false, fresh: false });
  if (there === null) {
    r.refer.refuse(tokens, unread('not-poured'));
    return;
  }
  r.refer.tell(tokens, tokens.some((t) => t.word.startsWith('splash')) ? SPLASH : RIPPLES, 'outcome');
  last.tokens.push(...tokens);
}
