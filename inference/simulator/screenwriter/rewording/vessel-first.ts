import { determiners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const vessels =
  /^(?:tank|aquarium|bathtub|tub|pool|basin|sink|bucket|bowl|glass|jar|beaker|cup|vase|pot|container|tray|trough|pond)$/u;
const OF: ReadonlySet<string> = new Set(['Preposition']);

/** "The water in a tank" is a tank of water: one thing, and not some water beside a tank. */
export function vesselFirst(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  for (let i = 0; i < out.length; i++) {
    const [liquid, inside, article] = [out[i], out[i + 1], out[i + 2]];
    if (liquid?.word !== 'water' || inside === undefined || article === undefined) continue;
    if (!/^(?:in|inside|of)$/u.test(inside.word) || !determiners.has(article.word)) continue;
    let end = i + 3;
    while (end < i + 6 && out[end]?.tags.has('Adjective')) end++;
    while (vessels.test(out[end]?.word ?? '') === false && out[end]?.tags.has('Noun') && end < i + 6) end++;
    if (!vessels.test(out[end]?.word ?? '')) continue;
    const from = determiners.has(out[i - 1]?.word ?? '') ? i - 1 : i;
    const whole = out.slice(i + 2, end + 1);
    out.splice(from, end + 1 - from, ...whole, { ...inside, word: 'of', text: 'of', tags: OF }, liquid);
    i = from + whole.length + 1;
  }
  return out;
}
