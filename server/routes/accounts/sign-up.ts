import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { finishSignUp } from '#domain/accounts/finish-sign-up.ts';
import { lookAtInvite } from '#domain/accounts/invites.ts';
import { handleIsFree, me } from '#domain/accounts/members.ts';
import { requireSpeakable } from '#domain/safety/speakable.ts';
import { firstScene } from '#domain/scenes/first-scene.ts';
import { encodeSceneDocument } from '#rooms/scene/document-codec.ts';
import { askAuth } from '../../auth/ask-auth.ts';
import { clearUnfinished } from '../../auth/unfinished.ts';
import { route } from '../../http/route.ts';
import { passCookies } from './session-cookies.ts';
import { signUpRefusal } from './sign-up-refusal.ts';

const Created = z.object({ user: z.object({ id: z.string() }) });

/**
 * By invite only. The invite is looked at first, the account made, and then the invite consumed together
 * with everything that makes a member: who loses a race for it keeps nothing, and neither do we.
 */
export const signUp = route(
  api.signUp,
  async ({ context, body, address, http }) => {
    const { db, auth, config } = context;
    const { invite, handle, name, email, password, ageBand, timeZone } = body;
    if (!(await lookAtInvite(db, invite)).valid) throw new AppError('invite-invalid');
    requireSpeakable(name, handle.replaceAll('_', ' '));
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
    if (!response.ok) throw signUpRefusal(answer);
    const { user } = Created.parse(answer);
    const { memberId } = await finishSignUp(db, {
      userId: user.id,
      invite,
      timeZone,
      initialUpdate: encodeSceneDocument(firstScene.document),
    });
    passCookies(http, response);
    return me(db, memberId);
  },
  { rate: { perMinute: 30, burst: 10 } },
);
