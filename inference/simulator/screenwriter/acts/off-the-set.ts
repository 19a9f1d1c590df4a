import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { pieceLike } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';

/** What hands do to a piece of furniture for which it has to be a thing by itself. */
const moved: ReadonlySet<Action> = new Set([
  'hold',
  'push',
  'pull',
  'drop',
  'throw',
  'topple',
  'flip',
  'kick',
  'shake',
  'break',
  'cut',
  'stack',
  'treat',
  'paint',
  'mend',
  'make',
  'explode',
  'melt',
]);

/** "Lifts the couch", "pulls the bench", "saws the table in half": a piece of the set does not come off it, one like it does. */
export function takenOffTheSet(draft: Draft, company: Company): void {
  if (!moved.has(draft.action)) return;
  for (const o of draft.objects) {
    if (o.by !== '' || o.found.is !== 'landmark') continue;
    const piece = pieceLike(o.found.id === 'trunk' ? 'log' : o.found.id, company);
    if (piece !== null) o.found = piece;
  }
}
