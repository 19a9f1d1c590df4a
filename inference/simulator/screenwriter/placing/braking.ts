import type { Beat, PlanActor } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';

const drives: ReadonlySet<Action> = new Set(['drive', 'walk', 'run', 'ride']);

/** Does it have to brake here, or to miss somebody? Then it comes from afar. */
export const brakes = (actor: PlanActor, beats: readonly Beat[]): boolean =>
  actor.rig === 'wheeled' &&
  beats.some(
    (b) => b.actor === actor.id && (b.action === 'brake' || b.action === 'hit' || b.action === 'topple'),
  );

/**
 * A vehicle that is said to drive, and then to stop, is still rolling when it brakes: what others do in between happens
 * on its way, and who did the last of it is what it brakes for where nobody else is named.
 */
export function braked(beats: readonly Beat[], actors: readonly PlanActor[]): Beat[] {
  const tied = [...beats];
  for (const [k, beat] of beats.entries()) {
    if (beat.action !== 'brake') continue;
    // "It arrives. It stops." is one stop.
    if (tied[k - 1]?.action === 'brake' && tied[k - 1]?.actor === beat.actor && beat.target === null) {
      tied[k] = { ...beat, action: 'stand' };
      continue;
    }
    const from = tied.findLastIndex(
      (b, i) =>
        i < k &&
        b.shot === beat.shot &&
        drives.has(b.action) &&
        (b.actor === beat.actor || b.with === beat.actor || b.target === beat.actor),
    );
    const drive = tied[from];
    const meanwhile = drive === undefined ? [] : tied.slice(from + 1, k);
    const [first] = meanwhile;
    const cause = meanwhile.findLast((b) => b.actor !== beat.actor && b.action !== 'talk');
    const who = actors.find((a) => a.id === (cause?.actor ?? drive?.target ?? null) && a.id !== beat.actor);
    const target = beat.target ?? who?.id ?? null;
    if (drive === undefined || meanwhile.some((b) => b.actor === beat.actor)) {
      tied[k] = { ...beat, target };
      continue;
    }
    if (first !== undefined && first.together === null)
      tied[from + 1] = { ...first, after: drive.after, together: drive.id };
    tied[k] = { ...beat, target, after: [drive.id], together: null };
    const next = tied[k + 1];
    const last = meanwhile.at(-1);
    if (next !== undefined && last !== undefined && next.together === null)
      tied[k + 1] = { ...next, after: [...next.after, last.id] };
    // Who comes into its way comes towards it, from where it goes.
    for (const [i, b] of tied.entries())
      if (i > from && i < k && b.actor === target && b.spot == null && b.target === null)
        if (b.action === 'walk' || b.action === 'run') tied[i] = { ...b, spot: COMES_TO };
  }
  return tied;
}

/** Where on the stage, in metres, a vehicle begins that will have to brake, and where somebody gets into its way. */
export const COMES_FROM = -6;
const COMES_TO = 0.6;
/** Where they come from, or stand all the while. */
export const STANDS_BY = { coming: 3.6, standing: 1.2 } as const;
