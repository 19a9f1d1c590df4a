import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { finishSignUp } from '#domain/accounts/finish-sign-up.ts';
import { lookAtInvite } from '#domain/accounts/invites.ts';
import { handleIsFree, me } from '#domain/accounts/members.ts';
import { firstScene } from '#domain/scenes/first-scene.ts';
import { encodeSceneDocument } from '#rooms/scene/document-codec.ts';
import { askAuth } from '../../auth/ask-auth.ts';
import { clearUnfinished } from '../../auth/unfinished.ts';
import { route } from '../../http/route.ts';
import { passCookies } from './session-cookies.ts';

const Created = z.object({ user: z.object({ id: z.string() }) });
const Refused = z.object({ code: z.string().optional() });

/**
 * By invite only. The invite is looked at first, the account made, and then the invite consumed together
 * with everything that makes a member: who loses a race for it keeps nothing, and neither do we.
 */
export const signUp = route(
  api.signUp,
  async ({ context, body, address, http }) => {
    const { db, auth, config } = context;
    const { invite, handle, name, email, password, ageBand } = body;
    if (!(await lookAtInvite(db, invite)).valid) throw new AppError('invite-invalid');
    await clearUnfinished(db, email, handle);
    if (!(await handleIsFree(db, handle))) throw new AppError('handle-taken');
    const from = { address, headers: http.req.raw.headers };
    const response = await askAuth(auth, config.publicUrl, '/sign-up/email', from, {
      handle,
      name,
      email,
      password,
      ageBand,
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw refusal(Refused.safeParse(answer).data?.code);
    const { user } = Created.parse(answer);
    const { memberId } = await finishSignUp(db, {
      userId: user.id,
      invite,
      initialUpdate: encodeSceneDocument(firstScene.document),
    });
    passCookies(http, response);
    return me(db, memberId);
  },
  { rate: { perMinute: 30, burst: 10 } },
);

function refusal(code: string | undefined): AppError {
  if (code === undefined) return new AppError('internal', 'sign-up');
  if (code.startsWith('USER_ALREADY_EXISTS')) return new AppError('conflict', 'email');
  // Two sign-ups for one handle at once: the unique index decided.
  if (code === 'FAILED_TO_CREATE_USER') return new AppError('handle-taken');
  return new AppError('bad-input', code.toLowerCase().replaceAll('_', '-'));
}
