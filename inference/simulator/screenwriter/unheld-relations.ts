import type { Beat, Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import type { Draft } from './drafts.ts';

/** What brings a thing somewhere: it comes down beside what it is to be under or behind. */
const brings: ReadonlySet<Action> = new Set(['put', 'give', 'throw', 'kick', 'push', 'drop']);

/** Says of a relation that an act is to bring about that its thing comes to stand beside it ("hides them under the sofa"). */
export function tellUnheld(draft: Draft, beat: Beat, notes: Understanding): void {
  if (!brings.has(beat.action)) return;
  for (const { found, by } of draft.objects) {
    if (found.id !== beat.target || !/^(?:under|beneath|underneath|below|behind)$/u.test(by)) continue;
    notes.notUnderstood.push({
      span: { start: beat.source.start, end: beat.source.start },
      word: by,
      reason: by === 'behind' ? unread('beside-from-side') : unread('beside-not-under'),
    });
  }
}
