import type { PatchOp } from '#contracts/direction.ts';
import { cardBefore } from '../film/intertitles.ts';

/** "An hour later they kiss", "the next morning": a sheet says so, in the light of that time of day. Null where no time passes. */
export function laterOn(words: string): { ops: PatchOp[]; reading: string; rest: string } | null {
  const said = cardBefore(words);
  if (said === null) return null;
  const { card, end } = said;
  const light: PatchOp[] = /\bmorning\b|\bday$/iu.test(card)
    ? [{ op: 'time', time: 'day' }]
    : /\bevening\b/iu.test(card)
      ? [{ op: 'time', time: 'dusk' }]
      : /\bnight\b/iu.test(card)
        ? [{ op: 'time', time: 'night' }]
        : [];
  return {
    ops: [{ op: 'card', text: card }, ...light],
    reading: `On a card: “${card}”`,
    rest: words.slice(end).replace(/^[\s,.:;!–—-]+/u, ''),
  };
}
