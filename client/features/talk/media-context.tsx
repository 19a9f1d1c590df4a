import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useRoomMedia } from '../../media/use-room-media.ts';
import { useConnection, useSession } from '../room/room-context.tsx';

type RoomMediaView = ReturnType<typeof useRoomMedia>;

const MediaContext = createContext<RoomMediaView | null>(null);

/** The running take's live picture, friends' voices and one's own microphone. */
export const useMedia = (): RoomMediaView => {
  const media = useContext(MediaContext);
  if (!media) throw new TypeError('This part belongs inside the room’s media.');
  return media;
};

/** Media is made afresh after each join: a new session means new transports. */
export const MediaProvider = ({ children }: { children: ReactNode }) => {
  const { connection } = useSession();
  const { sessionId, status } = useConnection();
  const open = status === 'open' ? sessionId : null;
  const signalling = useMemo(
    () =>
      open === null
        ? null
        : {
            request: connection.request.bind(connection),
            onPush: connection.onPush.bind(connection),
          },
    [connection, open],
  );
  const media = useRoomMedia(signalling);
  return <MediaContext value={media}>{children}</MediaContext>;
};
