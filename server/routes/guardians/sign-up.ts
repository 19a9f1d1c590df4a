import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { api } from '#contracts/http.ts';
import { lookAtCode } from '#domain/guardians/codes.ts';
import { finishGuardianSignUp } from '#domain/guardians/links.ts';
import { askAuth } from '../../auth/ask-auth.ts';
import { clearUnfinished } from '../../auth/unfinished.ts';
import { route } from '../../http/route.ts';
import { passCookies } from '../accounts/session-cookies.ts';
import { signUpRefusal } from '../accounts/sign-up-refusal.ts';

const Created = z.object({ user: z.object({ id: z.string() }) });

/** Codes are short: nobody may try many. */
const rate = { perMinute: 20, burst: 15 };

export const guardianCodeLook = route(
  api.guardianCodeLook,
  ({ context, param }) => lookAtCode(context.db, param('code')),
  { rate },
);

/** A guardian needs no invite, only a teen's code, and gets an account that opens the guardian's page alone. */
export const guardianSignUp = route(
  api.guardianSignUp,
  async ({ context, body, address, http }) => {
    const { db, auth, config } = context;
    const { code, name, email, password } = body;
    await lookAtCode(db, code);
    // Accounts have handles; a guardian is found by nobody, so theirs is a random one.
    const handle = `g_${randomBytes(8).toString('hex')}`;
    await clearUnfinished(db, email, handle);
    const response = await askAuth(
      auth,
      config.publicUrl,
      '/sign-up/email',
      { address, headers: http.req.raw.headers },
      { handle, name, email, password, ageBand: 'adult' },
    );
    const answer: unknown = await response.json();
    if (!response.ok) throw signUpRefusal(answer);
    await finishGuardianSignUp(db, { userId: Created.parse(answer).user.id, code });
    passCookies(http, response);
    return { name, email };
  },
  { rate },
);
