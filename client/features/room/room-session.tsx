import { type ReactNode, useEffect, useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import type { RoomTicket } from '#contracts/scene.ts';
import { call } from '../../api/call.ts';
import { SceneSession } from '../../sync/scene-session.ts';
import { browserShelf } from '../../sync/shelf.ts';
import { takeGuestTicket } from './guest-ticket.ts';
import { keepRole } from './kept-role.ts';
import { SessionContext } from './room-context.tsx';

const endpoint = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;

/** A member asks for a ticket; a guest came with one, and comes again by their link. */
const ticketFor = async (sceneId: string): Promise<RoomTicket> => {
  const guest = await takeGuestTicket(sceneId);
  return guest ?? call(scenesApi.ticket, { params: { sceneId }, body: {} });
};

/** Opens the scene while it is on the page, and puts who this is into the awareness of each document. */
export const RoomSession = ({ sceneId, children }: { sceneId: string; children: ReactNode }) => {
  const [session, setSession] = useState<SceneSession | null>(null);
  useEffect(() => {
    const opened = new SceneSession({
      sceneId,
      endpoint: endpoint(),
      getTicket: () => ticketFor(sceneId),
      shelf: browserShelf(),
    });
    opened.start();
    const introduce = (): void => {
      const { ticket, sessionId } = opened.connection.state.get();
      if (!ticket) return;
      keepRole(sceneId, ticket.role);
      const { awareness } = opened.state.get().live.provider;
      const user = {
        name: ticket.name,
        color: ticket.colour,
        colorLight: `${ticket.colour}40`,
        sessionId: sessionId ?? '',
      };
      const shown: unknown = awareness.getLocalState()?.['user'];
      if (JSON.stringify(shown) !== JSON.stringify(user)) awareness.setLocalStateField('user', user);
    };
    const stops = [opened.connection.state.subscribe(introduce), opened.state.subscribe(introduce)];
    setSession(opened);
    return () => {
      for (const stop of stops) stop();
      opened.stop();
      setSession(null);
    };
  }, [sceneId]);
  return session ? <SessionContext value={session}>{children}</SessionContext> : null;
};
