import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useActiveTake, useConnection } from '../room/room-context.tsx';

/** What the screen shows: the stage, the take that is being made, or a finished film. */
export type Shown =
  | { kind: 'stage' }
  | { kind: 'rolling'; takeId: string }
  | { kind: 'film'; takeId: string };

type ScreenView = { shown: Shown; showStage: () => void; showFilm: (takeId: string) => void };

const ScreenContext = createContext<ScreenView>({
  shown: { kind: 'stage' },
  showStage: () => undefined,
  showFilm: () => undefined,
});

export const useScreen = (): ScreenView => useContext(ScreenContext);

export const ScreenProvider = ({ children }: { children: ReactNode }) => {
  const active = useActiveTake();
  const { room } = useConnection();
  const [filmId, setFilmId] = useState<string | null>(null);
  const [rolledId, setRolledId] = useState<string | null>(null);
  const activeId = active?.id ?? null;
  const takes = room?.takes;
  const watchedId = room?.watch.takeId || null;

  // A take that ended well stays on the screen as its film, without the stage in between: it would be drawn for nothing.
  // A new roll clears the screen for itself.
  if (activeId !== null && activeId !== rolledId) {
    setRolledId(activeId);
    setFilmId(null);
  }
  const endedWell = rolledId !== null && takes?.get(rolledId)?.status === 'done';
  const shownFilmId = filmId ?? (endedWell ? rolledId : null);

  // Somebody asked everybody to watch. While a take rolls, it is the take that stays.
  useEffect(() => {
    if (!watchedId) return;
    setFilmId(watchedId);
    setRolledId(null);
  }, [watchedId]);

  const value = useMemo<ScreenView>(
    () => ({
      shown: activeId
        ? { kind: 'rolling', takeId: activeId }
        : shownFilmId
          ? { kind: 'film', takeId: shownFilmId }
          : { kind: 'stage' },
      showStage: () => {
        setFilmId(null);
        setRolledId(null);
      },
      showFilm: (takeId) => {
        setFilmId(takeId);
        setRolledId(null);
      },
    }),
    [activeId, shownFilmId],
  );
  return <ScreenContext value={value}>{children}</ScreenContext>;
};
