import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useActiveTake, useConnection } from '../room/room-context.tsx';
import { rolled, type Shown, shownOf, want } from './shown.ts';

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
  const [asked, setAsked] = useState(want(null));
  const activeId = active?.id ?? null;
  const takes = room?.takes;
  const watchedId = room?.watch.takeId || null;

  const wanted = rolled(asked, activeId);
  if (wanted !== asked) setAsked(wanted);
  const shown = shownOf(wanted, activeId, (takeId) => takes?.get(takeId)?.status === 'done');
  const { kind } = shown;
  const takeId = shown.kind === 'stage' ? null : shown.takeId;

  // Somebody asked everybody to watch.
  useEffect(() => {
    if (watchedId) setAsked(want(watchedId));
  }, [watchedId]);

  const value = useMemo<ScreenView>(
    () => ({
      shown: kind === 'stage' || takeId === null ? { kind: 'stage' } : { kind, takeId },
      showStage: () => setAsked(want(null)),
      showFilm: (filmId) => setAsked(want(filmId)),
    }),
    [kind, takeId],
  );
  return <ScreenContext value={value}>{children}</ScreenContext>;
};
