import { setCookie } from 'hono/cookie';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { countLinkUse, lookAtLink } from '#domain/scenes/links.ts';
import { enterScene } from '#domain/scenes/scenes.ts';
import { visitSeconds } from '../../auth/visits.ts';
import { route } from '../../http/route.ts';
import { memberTicket, visitTicket } from './ticket.ts';

export const linkLook = route(
  api.linkLook,
  async ({ context, caller, param }) => {
    const { sceneId, title, role, hostName } = await lookAtLink(context.db, param('token'), caller.memberId);
    return { sceneId, title, role, hostName };
  },
  { rate: { perMinute: 60, burst: 30 } },
);

/**
 * A member joins with the link's role. A stranger may only watch: a view link and a name suffice, and a
 * cookie for this scene remembers them.
 */
export const enterByLink = route(
  api.enterByLink,
  async ({ context, caller, body, param, http }) => {
    const { db } = context;
    const { linkId, sceneId, role } = await lookAtLink(db, param('token'), caller.memberId);
    if (caller.memberId !== null) {
      await enterScene(db, { sceneId, memberId: caller.memberId, role, linkId });
      await countLinkUse(db, linkId);
      return memberTicket(context, sceneId, caller.memberId);
    }
    if (role !== 'viewer') throw new AppError('signed-out');
    if (body.name === undefined) throw new AppError('bad-input', 'name');
    await countLinkUse(db, linkId);
    const visit = { sceneId, linkId, name: body.name };
    setCookie(http, context.visits.cookieName(sceneId), context.visits.make(visit), {
      httpOnly: true,
      sameSite: 'Lax',
      secure: context.config.publicUrl.startsWith('https:'),
      path: '/api',
      maxAge: visitSeconds,
    });
    return visitTicket(context, visit);
  },
  { rate: { perMinute: 60, burst: 20 } },
);
