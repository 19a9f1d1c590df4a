import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { Id } from '#contracts/ids.ts';
import { Role } from '#contracts/scene.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { isAwake } from '#domain/people/awake.ts';
import { barred } from '#domain/safety/bar.ts';
import { linkIsLive } from '#domain/scenes/links.ts';
import { roleOf } from '#domain/scenes/scenes.ts';
import type { Tickets, Visitor } from '#rooms/ports.ts';
import { Signer } from '../auth/signed.ts';

const Facts = z.object({
  sceneId: Id,
  memberId: Id.nullable(),
  name: z.string(),
  role: Role,
  colour: z.string(),
  /** For a viewer without an account, the link that let them in. */
  ticketId: Id,
  expires: z.number(),
});

/** Long enough for a slow page, short enough that a leaked one is soon worthless. */
const lifeMs = 10 * 60 * 1000;

export type TicketOffice = Tickets & {
  issue(visitor: Omit<Visitor, 'sessionId'> & { sceneId: string }): string;
};

/** Signed room tickets. Opening one asks the database again: a ticket never outlives the right to it. */
export function createTickets(db: Db, secret: string): TicketOffice {
  const signer = new Signer(secret, 'room-ticket');
  const roleNow: Tickets['roleNow'] = async (sceneId, visitor) => {
    if (visitor.memberId !== null) {
      // Asleep or kept out by an operator: a visit that goes on ends too.
      const mayStay = (await isAwake(db, visitor.memberId)) && (await barred(db, visitor.memberId)) === null;
      return mayStay ? roleOf(db, sceneId, visitor.memberId) : null;
    }
    return (await linkIsLive(db, visitor.ticketId)) ? 'viewer' : null;
  };
  return {
    issue: (visitor) => signer.sign({ ...visitor, expires: Date.now() + lifeMs }),
    async open(ticket, sceneId) {
      const parsed = Facts.safeParse(signer.read(ticket));
      if (!parsed.success || parsed.data.sceneId !== sceneId || parsed.data.expires < Date.now()) {
        throw new AppError('forbidden', 'ticket');
      }
      const { memberId, name, colour, ticketId } = parsed.data;
      const visitor = { sessionId: '', memberId, name, colour, ticketId, role: parsed.data.role };
      const role = await roleNow(sceneId, visitor);
      if (role === null) throw new AppError('forbidden', 'ticket');
      return { memberId, name, colour, ticketId, role };
    },
    roleNow,
  };
}
