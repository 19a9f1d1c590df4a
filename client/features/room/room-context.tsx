import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { RoomRequestBody } from '#contracts/room.ts';
import type { RoomTake } from '#contracts/room-state.ts';
import type { Role } from '#contracts/scene.ts';
import { readStage, type StageView, watchStage } from '../../sync/document.ts';
import type { LiveDocument } from '../../sync/live-document.ts';
import { type Other, readOthers } from '../../sync/presence.ts';
import type { ConnectionState } from '../../sync/scene-connection.ts';
import type { SceneSession, SessionState } from '../../sync/scene-session.ts';
import { sayError } from '../../ui/toast.tsx';
import { keptRole } from './kept-role.ts';

/** The open room, for everything on its page. */
export const SessionContext = createContext<SceneSession | null>(null);

export const useSession = (): SceneSession => {
  const session = useContext(SessionContext);
  if (!session) throw new TypeError('This part belongs on a room page.');
  return session;
};

export const useSessionState = (): SessionState => {
  const { state } = useSession();
  return useSyncExternalStore(state.subscribe, state.get);
};

export const useConnection = (): ConnectionState => {
  const { state } = useSession().connection;
  return useSyncExternalStore(state.subscribe, state.get);
};

export const useLive = (): LiveDocument => useSessionState().live;

export const useRole = (): { role: Role; canDirect: boolean; isHost: boolean } => {
  const { sceneId } = useSession();
  const { ticket, room, sessionId } = useConnection();
  const known = (sessionId ? room?.members.get(sessionId)?.role : undefined) ?? ticket?.role;
  const role = known ?? keptRole(sceneId) ?? 'viewer';
  return { role, canDirect: role !== 'viewer', isHost: role === 'host' };
};

/** Cast, props and stage as they are now. */
export const useStage = (): StageView => {
  const { doc } = useLive();
  const kept = useRef<{ doc: typeof doc; view: StageView } | null>(null);
  const subscribe = useCallback(
    (changed: () => void) =>
      watchStage(doc, () => {
        kept.current = null;
        changed();
      }),
    [doc],
  );
  return useSyncExternalStore(subscribe, () => {
    if (kept.current?.doc !== doc) kept.current = { doc, view: readStage(doc) };
    return kept.current.view;
  });
};

/** Everybody else's cursor and what they hold. Changes often: use it in leaves. */
export const useOthers = (): Other[] => {
  const { provider, doc } = useLive();
  const [others, setOthers] = useState<Other[]>([]);
  useEffect(() => {
    let frame = 0;
    const changed = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() =>
        setOthers(readOthers(provider.awareness.getStates(), doc.clientID)),
      );
    };
    provider.awareness.on('change', changed);
    changed();
    return () => {
      cancelAnimationFrame(frame);
      provider.awareness.off('change', changed);
    };
  }, [provider, doc]);
  return others;
};

/** The take that is being made, if any. */
export const useActiveTake = (): RoomTake | null => {
  const { room } = useConnection();
  return room?.activeTakeId ? (room.takes.get(room.activeTakeId) ?? null) : null;
};

/** All takes, newest first. */
export const useRoomTakes = (): RoomTake[] => {
  const { room } = useConnection();
  const takes = room?.takes;
  return useMemo(() => [...(takes?.values() ?? [])].sort((a, b) => b.number - a.number), [takes]);
};

/** Asks the room for something and says so when it is refused. Resolves to null then. */
export const useAsk = (): ((body: RoomRequestBody) => Promise<unknown>) => {
  const { connection } = useSession();
  return useCallback(
    (body) =>
      connection.request(body).catch((error: unknown) => {
        sayError(error);
        return null;
      }),
    [connection],
  );
};
