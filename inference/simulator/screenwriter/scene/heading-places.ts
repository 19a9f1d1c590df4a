import type { Beat } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';

/** Metres from the middle at which begins what goes over the stage, on feet or by itself; and on wheels. */
const [ACROSS, DRIVES] = [2.7, 3.4];
/** The same on a table, which is half as wide. */
const ON_A_TABLE = 1.5;
/** Metres from the middle for who pushes or pulls: the thing is nearly there. */
const AT_HAND = 1.1;
/** Two things that go apart begin so far from the middle: on the way of each other they would meet. */
const APART = 0.5;

/** What somebody does to a thing where it stands. */
const pushes: ReadonlySet<Action> = new Set(['push', 'topple']);
/** What comes down or goes up where it is seen, or stays there. */
const inPlace: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce', 'break', 'spin', 'grow', 'shrink']);

/**
 * Where somebody or something begins whose first act goes left or right: at the other side, so that it has all the stage before
 * it; null where its act says nothing of that. Of two things that go opposite ways at once each begins on its own side.
 */
export function headedStart(
  first: Beat | undefined,
  beats: readonly Beat[],
  of: { thing: boolean; wheels: boolean },
  place: Place,
): number | null {
  if (first === undefined || (first.heading !== 'left' && first.heading !== 'right')) return null;
  const way = first.heading === 'left' ? -1 : 1;
  if (of.thing && inPlace.has(first.action)) return null;
  if (!of.thing && first.action === 'pull') return way * AT_HAND;
  if (!of.thing && pushes.has(first.action)) return -way * AT_HAND;
  if (of.thing && goesAgainst(first, beats)) return way * APART;
  if (place === 'tabletop') return -way * ON_A_TABLE;
  return -way * (of.wheels || first.action === 'ride' || first.action === 'drive' ? DRIVES : ACROSS);
}

/** Does something else go the opposite way at the same time? */
const goesAgainst = (beat: Beat, beats: readonly Beat[]): boolean =>
  beats.some(
    (o) =>
      o.actor !== beat.actor &&
      (o.together === beat.id || beat.together === o.id) &&
      ((o.heading === 'left' && beat.heading === 'right') ||
        (o.heading === 'right' && beat.heading === 'left')),
  );
