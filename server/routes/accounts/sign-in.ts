import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { me } from '#domain/accounts/members.ts';
import { wake } from '#domain/leaving/sleep.ts';
import { askAuth } from '../../auth/ask-auth.ts';
import { route } from '../../http/route.ts';
import { passCookies } from './session-cookies.ts';

const Account = z.object({ user: z.object({ id: z.string(), kind: z.string() }) });

export const signIn = route(
  api.signIn,
  async ({ context, body, address, http }) => {
    const from = { address, headers: http.req.raw.headers };
    const { email, password } = body;
    const response = await askAuth(context.auth, context.config.publicUrl, '/sign-in/email', from, {
      email,
      password,
      rememberMe: true,
    });
    // Which of the two was wrong is nobody's business.
    if (!response.ok) throw new AppError('signed-out', 'email-or-password');
    const { user } = Account.parse(await response.json());
    if (user.kind !== 'guardian') await wake(context.db, user.id);
    const signed =
      user.kind === 'guardian'
        ? ({ as: 'guardian' } as const)
        : ({ as: 'member', me: await me(context.db, user.id) } as const);
    passCookies(http, response);
    return signed;
  },
  { rate: { perMinute: 30, burst: 15 } },
);
