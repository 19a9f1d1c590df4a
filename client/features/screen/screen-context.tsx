import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
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
  const rolled = useRef<string | null>(null);
  const activeId = active?.id ?? null;
  const takes = room?.takes;
  const watchedId = room?.watch.takeId || null;

  // A take that ended well stays on the screen as its film; a new roll clears the screen for itself. How it ended may
  // come later than that it did: a room that is entered again knows no take for a moment.
  useEffect(() => {
    if (activeId) {
      rolled.current = activeId;
      setFilmId(null);
      return;
    }
    const status = rolled.current ? takes?.get(rolled.current)?.status : undefined;
    if (status === 'done') setFilmId(rolled.current);
    if (status === 'done' || status === 'failed' || status === 'cancelled') rolled.current = null;
  }, [activeId, takes]);

  // Somebody asked everybody to watch.
  useEffect(() => {
    if (watchedId) setFilmId(watchedId);
  }, [watchedId]);

  const value = useMemo<ScreenView>(
    () => ({
      shown: activeId
        ? { kind: 'rolling', takeId: activeId }
        : filmId
          ? { kind: 'film', takeId: filmId }
          : { kind: 'stage' },
      showStage: () => setFilmId(null),
      showFilm: setFilmId,
    }),
    [activeId, filmId],
  );
  return <ScreenContext value={value}>{children}</ScreenContext>;
};
