/** What the screen shows: the stage, the take that is being made, or a finished film. */
export type Shown =
  | { kind: 'stage' }
  | { kind: 'rolling'; takeId: string }
  | { kind: 'film'; takeId: string };

/** The film that somebody asked for, and the take that rolled last, as long as nobody has asked for anything since. */
export type Wanted = { filmId: string | null; rolledId: string | null };

/** A film by its take, or the stage. */
export const want = (filmId: string | null): Wanted => ({ filmId, rolledId: null });

/** A new roll clears the screen for itself: whatever is asked for while it rolls, it is the take that stays. */
export const rolled = (wanted: Wanted, activeId: string | null): Wanted =>
  activeId === null || activeId === wanted.rolledId ? wanted : { filmId: null, rolledId: activeId };

/**
 * A take that ended well stays on the screen as its film, without the stage in between: it would be drawn for nothing.
 */
export function shownOf(
  { filmId, rolledId }: Wanted,
  activeId: string | null,
  endedWell: (takeId: string) => boolean,
): Shown {
  if (activeId !== null) return { kind: 'rolling', takeId: activeId };
  if (filmId !== null) return { kind: 'film', takeId: filmId };
  return rolledId !== null && endedWell(rolledId) ? { kind: 'film', takeId: rolledId } : { kind: 'stage' };
}
