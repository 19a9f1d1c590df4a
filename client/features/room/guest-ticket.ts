import { z } from 'zod';
import { scenesApi } from '#contracts/api/scenes.ts';
import type { RoomTicket } from '#contracts/scene.ts';
import { call } from '../../api/call.ts';

/** A viewer without an account enters by a link; the link and the name are kept for this tab's lifetime. */
const key = (sceneId: string): string => `dailies.guest.${sceneId}`;

const Guest = z.object({ token: z.string(), name: z.string() });

const fresh = new Map<string, RoomTicket>();

export const keepGuest = (ticket: RoomTicket, token: string): void => {
  fresh.set(ticket.sceneId, ticket);
  if (ticket.memberId === null)
    sessionStorage.setItem(key(ticket.sceneId), JSON.stringify({ token, name: ticket.name }));
  else sessionStorage.removeItem(key(ticket.sceneId));
};

/** The ticket just handed out, or a new one by the kept link; null for members. */
export const takeGuestTicket = async (sceneId: string): Promise<RoomTicket | null> => {
  const waiting = fresh.get(sceneId);
  fresh.delete(sceneId);
  if (waiting) return waiting;
  const kept = sessionStorage.getItem(key(sceneId));
  if (!kept) return null;
  const { token, name } = Guest.parse(JSON.parse(kept));
  return call(scenesApi.enterByLink, { params: { token }, body: { name } });
};
