import { api } from '#contracts/http.ts';
import { me } from '#domain/accounts/members.ts';
import { letIn } from '#domain/safety/let-in.ts';
import { checkPassword } from '../../auth/check-password.ts';
import { route } from '../../http/route.ts';
import { passCookies } from './session-cookies.ts';

export const signIn = route(
  api.signIn,
  async ({ context, body, address, http }) => {
    const from = { address, headers: http.req.raw.headers };
    const { user, response } = await checkPassword(context.auth, context.config.publicUrl, from, body);
    if (user.kind !== 'guardian') await letIn(context.db, user.id);
    const signed =
      user.kind === 'guardian'
        ? ({ as: 'guardian' } as const)
        : ({ as: 'member', me: await me(context.db, user.id) } as const);
    passCookies(http, response);
    return signed;
  },
  { rate: { perMinute: 30, burst: 15 } },
);
