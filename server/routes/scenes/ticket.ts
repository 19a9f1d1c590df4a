import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import type { RoomTicket } from '#contracts/scene.ts';
import { publicMember } from '#domain/accounts/members.ts';
import { roleOf } from '#domain/scenes/scenes.ts';
import type { Context } from '../../context.ts';
import { route } from '../../http/route.ts';

/** Strangers who watch are grey; the room gives them another colour where somebody has it already. */
const visitorColour = '#7f7f86';

export async function memberTicket(context: Context, sceneId: string, memberId: string): Promise<RoomTicket> {
  const [{ name, colour }, role] = await Promise.all([
    publicMember(context.db, memberId),
    roleOf(context.db, sceneId, memberId),
  ]);
  if (role === null) throw new AppError('not-found');
  const visitor = { sceneId, memberId, name, role, colour };
  return { ...visitor, ticket: context.tickets.issue({ ...visitor, ticketId: randomUUID() }) };
}

export function visitTicket(
  context: Context,
  visit: { sceneId: string; linkId: string; name: string },
): RoomTicket {
  const { sceneId, name, linkId } = visit;
  const visitor = { sceneId, memberId: null, name, role: 'viewer', colour: visitorColour } as const;
  return { ...visitor, ticket: context.tickets.issue({ ...visitor, ticketId: linkId }) };
}

export const ticket = route(api.ticket, async ({ context, caller }) => {
  if (caller.memberId !== null) return memberTicket(context, caller.sceneId, caller.memberId);
  if (caller.visit === null) throw new AppError('forbidden');
  return visitTicket(context, caller.visit);
});
