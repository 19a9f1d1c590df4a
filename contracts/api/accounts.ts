import { z } from 'zod';
import { Me, SignedIn, SignIn, SignUp } from '../account.ts';

/** Signing up, in and out, oneself, and invites. `http.ts` has all of the API. */
export const accountsApi = {
  signUp: { method: 'POST', path: '/api/sign-up', who: 'anyone', body: SignUp, reply: Me },
  signIn: { method: 'POST', path: '/api/sign-in', who: 'everyone', body: SignIn, reply: SignedIn },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    who: 'signed-in',
    body: z.object({}),
    reply: z.object({}),
  },
  /** Who has this page open. Nobody is an answer and not an error: every page asks this first. */
  here: {
    method: 'GET',
    path: '/api/here',
    who: 'everyone',
    reply: z.object({ me: Me.nullable(), guardian: z.boolean() }),
  },
  me: { method: 'GET', path: '/api/me', who: 'member', reply: Me },
  updateMe: {
    method: 'PATCH',
    path: '/api/me',
    who: 'member',
    body: Me.pick({ name: true, quietHours: true }).partial(),
    reply: Me,
  },
  inviteLook: {
    method: 'GET',
    path: '/api/invites/:code',
    who: 'anyone',
    reply: z.object({ valid: z.boolean(), from: z.string().nullable() }),
  },
  invites: {
    method: 'GET',
    path: '/api/invites',
    who: 'member',
    reply: z.array(
      z.object({ code: z.string(), url: z.string(), usedBy: z.string().nullable(), revoked: z.boolean() }),
    ),
  },
  newInvite: {
    method: 'POST',
    path: '/api/invites',
    who: 'member',
    body: z.object({}),
    reply: z.object({ code: z.string(), url: z.string() }),
  },
  revokeInvite: { method: 'DELETE', path: '/api/invites/:code', who: 'member', reply: z.object({}) },
} as const;
