import type { leavingApi } from '#contracts/api/leaving.ts';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { me } from '#domain/accounts/members.ts';
import { askErasure, showErasure } from '#domain/leaving/erasures.ts';
import { deactivate as sleep } from '#domain/leaving/sleep.ts';
import { askAuth } from '../../auth/ask-auth.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const deactivate = route(api.deactivate, async ({ context, caller }) => {
  await sleep(context.db, caller.memberId);
  return {};
});

const eraseMe = route(
  api.eraseMe,
  async ({ context, caller, body, address, http }) => {
    const { email } = await me(context.db, caller.memberId);
    const from = { address, headers: http.req.raw.headers };
    // The password is tried as at the door, with its limits; the session this makes ends with all others.
    const tried = await askAuth(context.auth, context.config.publicUrl, '/sign-in/email', from, {
      email,
      password: body.password,
    });
    if (!tried.ok) throw new AppError('forbidden', 'password');
    return askErasure(context.db, caller.memberId, body);
  },
  { rate: { perMinute: 10, burst: 5 } },
);

const erasure = route(
  api.erasure,
  ({ context, param }) => showErasure(context.db, idOf(param('erasureId'))),
  { rate: { perMinute: 60, burst: 20 } },
);

export const leavingRoutes: Record<keyof typeof leavingApi, Route> = { deactivate, eraseMe, erasure };
