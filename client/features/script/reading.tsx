import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import { canonicalJson } from '#contracts/canonical-json.ts';
import { documentKeys, type SceneDocument } from '#contracts/scene-document.ts';
import type { ScriptReading } from '#contracts/workflows.ts';
import { call } from '../../api/call.ts';
import { readScene } from '../../sync/document.ts';
import {
  useActiveTake,
  useLive,
  useRole,
  useRoomTakes,
  useSession,
  useSessionState,
} from '../room/room-context.tsx';

/** Written once the hands have rested this long, ms: reading costs the server a moment. */
const rest = 900;

type Reading = {
  /** How the newest settled document was read; null before the first reading. */
  reading: ScriptReading | null;
  /** The document it belongs to. */
  document: SceneDocument | null;
  /** With what seed: the roll uses the same, so that what was shown is what rolls. */
  seed: number;
  error: unknown;
  busy: boolean;
  again: () => void;
};

const ReadingContext = createContext<Reading>({
  reading: null,
  document: null,
  seed: 1,
  error: null,
  busy: false,
  again: () => undefined,
});

export const useReading = (): Reading => useContext(ReadingContext);

/** The scene after hands have rested; null while it is empty or has not been met. */
const useSettledScene = (): SceneDocument | null => {
  const { doc } = useLive();
  const { synced } = useSessionState();
  const [scene, setScene] = useState<SceneDocument | null>(null);
  useEffect(() => {
    if (!synced) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const next = readScene(doc);
        setScene(next.script.trim() ? next : null);
      }, rest);
    };
    const roots = [
      doc.getText(documentKeys.script),
      doc.getMap(documentKeys.cast),
      doc.getMap(documentKeys.props),
      doc.getMap(documentKeys.stage),
      doc.getMap(documentKeys.performances),
    ];
    for (const root of roots) root.observeDeep(settle);
    setScene(readScene(doc).script.trim() ? readScene(doc) : null);
    return () => {
      clearTimeout(timer);
      for (const root of roots) root.unobserveDeep(settle);
    };
  }, [doc, synced]);
  return scene;
};

/** How often who watches asks again whether a director has had the newest words read, and how many times. */
const again = { everyMs: 1500, times: 6 };

/** What the directors had read, for who watches. */
const useLastReading = (scene: SceneDocument | null, enabled: boolean) => {
  const { sceneId } = useSession();
  const wanted = scene === null ? null : canonicalJson(scene);
  const { data } = useQuery({
    queryKey: ['reading', sceneId, 'last', wanted],
    enabled: enabled && scene !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    queryFn: ({ signal }) => call(scenesApi.lastReading, { params: { sceneId }, signal }),
    refetchInterval: ({ state }) => {
      const isOfThese = state.data != null && canonicalJson(state.data.document) === wanted;
      return isOfThese || state.dataUpdateCount >= again.times ? false : again.everyMs;
    },
  });
  return data ?? null;
};

/**
 * Reads the script as the simulator would, for the stage, marks, lengths and the roll sheet. Directors have it read;
 * who watches sees what came of it.
 */
export const ReadingProvider = ({ children }: { children: ReactNode }) => {
  const { sceneId } = useSession();
  const { canDirect } = useRole();
  const scene = useSettledScene();
  const takes = useRoomTakes();
  const active = useActiveTake();
  // Each take is another try of the same words.
  const seed = active?.number ?? (takes[0]?.number ?? 0) + 1;
  const query = useQuery({
    queryKey: ['reading', sceneId, seed, scene],
    enabled: canDirect && scene !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    queryFn: async ({ signal }) => {
      if (!scene) throw new TypeError('There is nothing to read.');
      const reading = await call(scenesApi.readScript, {
        params: { sceneId },
        body: { document: scene, seed },
        signal,
      });
      return { reading, document: scene };
    },
  });
  const seen = useLastReading(scene, !canDirect);
  const { error, isFetching, refetch } = query;
  const data = canDirect ? query.data : seen;
  const value = useMemo<Reading>(
    () => ({
      reading: scene ? (data?.reading ?? null) : null,
      document: data?.document ?? null,
      seed,
      error,
      busy: isFetching,
      again: () => void refetch(),
    }),
    [scene, data, seed, error, isFetching, refetch],
  );
  return <ReadingContext value={value}>{children}</ReadingContext>;
};
