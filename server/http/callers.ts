import type { Context as HonoContext } from 'hono';
import { getCookie } from 'hono/cookie';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { Id } from '#contracts/ids.ts';
import type { Role } from '#contracts/scene.ts';
import { isOperator } from '#domain/accounts/members.ts';
import { enrolmentOwner } from '#domain/enrolment/enrolments.ts';
import { maySeeTake } from '#domain/posts/visible.ts';
import { linkIsLive } from '#domain/scenes/links.ts';
import { roleOf } from '#domain/scenes/scenes.ts';
import { takeScene } from '#domain/takes/read-takes.ts';
import { enrolmentCookie } from '../auth/enrolment-doors.ts';
import type { Visit } from '../auth/visits.ts';
import type { Context } from '../context.ts';

/** Who may call a route, and what its handler then knows about them. */
export type Callers = {
  /** Members and strangers. A guardian is neither, and sees nothing of what these may see. */
  anyone: { memberId: string | null };
  everyone: { memberId: string | null; guardian: boolean };
  /** Whoever has an account. */
  'signed-in': { memberId: string };
  /** Signed in; which links are theirs is checked where they are looked up. */
  guardian: { memberId: string };
  operator: { memberId: string };
  member: { memberId: string };
  /** Signed in; that it is theirs is checked where the thing is looked up. */
  owner: { memberId: string };
  /** The member of an enrolment, or their other device. */
  enrolling: { memberId: string; enrolmentId: string };
  'in-room': { memberId: string | null; sceneId: string; role: Role; visit: Visit | null };
  /** In the room of a take, or shown it by a post. */
  'shown-take': { memberId: string | null };
  director: { memberId: string; sceneId: string; role: Role };
  host: { memberId: string; sceneId: string; role: Role };
};
export type Who = keyof Callers;

type Authorise = { [W in Who]: (context: Context, c: HonoContext) => Promise<Callers[W]> };

/** Default deny: each rejects with `signed-out`, `forbidden` or `not-found`. */
export const authorise: Authorise = {
  anyone: async (context, c) => ({ memberId: await sessionMember(context, c) }),
  everyone: async (context, c) => {
    const found = await session(context, c);
    return { memberId: found?.userId ?? null, guardian: found?.guardian ?? false };
  },
  'signed-in': (context, c) => needAccount(context, c),
  guardian: (context, c) => needAccount(context, c),
  operator: async (context, c) => {
    const memberId = await needMember(context, c);
    if (!(await isOperator(context.db, memberId))) throw new AppError('forbidden', because('operators-only'));
    return { memberId };
  },
  member: async (context, c) => ({ memberId: await needMember(context, c) }),
  owner: async (context, c) => ({ memberId: await needMember(context, c) }),
  enrolling: (context, c) => enrolling(context, c),
  'in-room': (context, c) => inRoom(context, c),
  'shown-take': async (context, c) => {
    const takeId = idOf(c.req.param('takeId'));
    const memberId = await sessionMember(context, c);
    if (await maySeeTake(context.db, memberId, takeId)) return { memberId };
    return inRoom(context, c);
  },
  director: (context, c) => withRole(context, c, ['host', 'director']),
  host: (context, c) => withRole(context, c, ['host']),
};

type Session = { userId: string; guardian: boolean };

/** Whether somebody says to be signed in; whether they are is another question. */
export const hasSession = (headers: Headers): boolean =>
  headers.get('cookie')?.includes('dailies.session_token') ?? false;

async function session(context: Context, c: HonoContext): Promise<Session | null> {
  if (!hasSession(c.req.raw.headers)) return null;
  const found = await context.auth.api.getSession({ headers: c.req.raw.headers });
  return found === null ? null : { userId: found.user.id, guardian: found.user.kind === 'guardian' };
}

/** The signed-in member, or null. @throws AppError `forbidden` for a guardian: theirs are other routes. */
async function sessionMember(context: Context, c: HonoContext): Promise<string | null> {
  const found = await session(context, c);
  if (found?.guardian) throw new AppError('forbidden', 'guardian');
  return found?.userId ?? null;
}

async function needAccount(context: Context, c: HonoContext): Promise<{ memberId: string }> {
  const found = await session(context, c);
  if (found === null) throw new AppError('signed-out');
  return { memberId: found.userId };
}

async function needMember(context: Context, c: HonoContext): Promise<string> {
  const memberId = await sessionMember(context, c);
  if (memberId === null) throw new AppError('signed-out');
  return memberId;
}

/** The scene that the address speaks of, directly or by one of its takes. */
async function sceneOf(context: Context, c: HonoContext): Promise<string> {
  const sceneId = c.req.param('sceneId');
  if (sceneId !== undefined) return idOf(sceneId);
  return (await takeScene(context.db, idOf(c.req.param('takeId')))).sceneId;
}

/** A path's id. @throws AppError `not-found` when it cannot be one. */
export function idOf(value: string | undefined): string {
  const parsed = Id.safeParse(value);
  if (!parsed.success) throw new AppError('not-found');
  return parsed.data;
}

/** To anybody else an enrolment that is there looks like one that is not. */
async function enrolling(context: Context, c: HonoContext): Promise<Callers['enrolling']> {
  const enrolmentId = idOf(c.req.param('enrolmentId'));
  const owner = await enrolmentOwner(context.db, enrolmentId);
  const caller =
    context.enrolmentDoors.read(getCookie(c, enrolmentCookie), enrolmentId) ??
    (await sessionMember(context, c));
  if (owner === null || owner !== caller) throw new AppError(caller === null ? 'signed-out' : 'not-found');
  return { memberId: owner, enrolmentId };
}

export async function inRoom(context: Context, c: HonoContext): Promise<Callers['in-room']> {
  // Who asks comes first: a guardian is not even told whether the take is there.
  const memberId = await sessionMember(context, c);
  const sceneId = await sceneOf(context, c);
  const place = await placeIn(context, c, sceneId, memberId);
  if (place !== null) return place;
  // To strangers a room that is there looks like one that is not.
  throw new AppError(memberId === null ? 'signed-out' : 'not-found');
}

/** A member's place in a room, or that of a stranger who holds a live view link. */
async function placeIn(
  context: Context,
  c: HonoContext,
  sceneId: string,
  memberId: string | null,
): Promise<Callers['in-room'] | null> {
  const role = memberId === null ? null : await roleOf(context.db, sceneId, memberId);
  if (role !== null) return { memberId, sceneId, role, visit: null };
  const visit = context.visits.read(getCookie(c, context.visits.cookieName(sceneId)), sceneId);
  if (visit === null || !(await linkIsLive(context.db, visit.linkId))) return null;
  return { memberId: null, sceneId, role: 'viewer', visit };
}

export const isInRoom = async (...asked: Parameters<typeof placeIn>): Promise<boolean> =>
  (await placeIn(...asked)) !== null;

async function withRole(context: Context, c: HonoContext, roles: readonly Role[]): Promise<Callers['host']> {
  const { memberId, sceneId, role } = await inRoom(context, c);
  if (memberId === null) throw new AppError('signed-out');
  if (!roles.includes(role)) throw new AppError('forbidden');
  return { memberId, sceneId, role };
}
