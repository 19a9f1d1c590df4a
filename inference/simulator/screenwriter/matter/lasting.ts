import type { Beat } from '#contracts/scene-plan.ts';
import type { Draft } from '../plan/drafts.ts';

/** Ties acts to what they last until: both begin together, and the one ends the other. `drafts` are those of the beats. */
export function lasting(beats: readonly Beat[], drafts: readonly Draft[]): Beat[] {
  const tied = [...beats];
  for (const [k, draft] of drafts.entries()) {
    const act = tied[k];
    const at = draft.until === undefined ? -1 : drafts.indexOf(draft.until);
    const event = tied[at];
    if (act === undefined || event === undefined) continue;
    tied[k] = { ...act, until: event.id };
    if (event.together === null) tied[at] = { ...event, after: act.after, together: act.id };
  }
  return tied;
}
