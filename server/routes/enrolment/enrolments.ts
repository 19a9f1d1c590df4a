import { randomUUID, webcrypto } from 'node:crypto';
import { setCookie } from 'hono/cookie';
import qrcode from 'qrcode';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { requireOwn } from '#domain/cameos/own.ts';
import {
  newAttempt as draw,
  enrolmentOwner,
  newDoor as makeDoor,
  openDoor,
  enrolment as read,
  startEnrolment,
  takeRecording,
} from '#domain/enrolment/enrolments.ts';
import { forgetRecordingsOf } from '#domain/enrolment/outcome.ts';
import { enrolmentCookie, enrolmentPassSeconds } from '../../auth/enrolment-doors.ts';
import { readBytes } from '../../http/body.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

const mostBytes = 16 * 1024 * 1024;
/** People try a few times; machines try often. */
const trying = { perMinute: 12, burst: 6 };

export const newEnrolment = route(
  api.newEnrolment,
  ({ context, caller, body }) => startEnrolment(context.db, { ...body, memberId: caller.memberId }),
  { rate: trying },
);

export const enrolment = route(api.enrolment, ({ context, caller }) => read(context.db, caller.enrolmentId));

export const newAttempt = route(
  api.newAttempt,
  ({ context, caller }) => draw(context.db, caller.enrolmentId),
  { rate: trying },
);

/** What arrives is sealed before it is kept: the recording lies nowhere in the clear. */
export const sendRecording = route(
  api.sendRecording,
  async ({ context, caller, param, http }) => {
    const { enrolmentId, memberId } = caller;
    const attemptId = idOf(param('attemptId'));
    const type = (http.req.header('content-type') ?? '').split(';')[0]?.trim();
    if (!api.sendRecording.accepts.some((one) => one === type))
      throw new AppError('bad-input', 'content-type');
    const bytes = await readBytes(http.env.incoming, mostBytes);
    // Of each upload its own: a second one for the same attempt must not touch the first.
    const key = `enrolments/${enrolmentId}/${attemptId}/${randomUUID()}`;
    const sealed = await context.vault.seal(context.db, memberId, key, bytes);
    await context.storage.put(key, sealed);
    try {
      // By WebCrypto, in another thread: rooms live in this one.
      const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
      await takeRecording(context.db, { enrolmentId, attemptId, key, hash });
    } catch (error) {
      await context.storage.remove(key);
      throw error;
    }
    return read(context.db, enrolmentId);
  },
  { rate: trying, ownBody: true },
);

export const newDoor = route(
  api.newDoor,
  async ({ context, caller, param }) => {
    const enrolmentId = idOf(param('enrolmentId'));
    if ((await enrolmentOwner(context.db, enrolmentId)) !== caller.memberId) throw new AppError('not-found');
    const { token, expiresAt } = await makeDoor(context.db, enrolmentId);
    const url = `${context.config.publicUrl}/enrol/${token}`;
    return { url, qr: await qrcode.toString(url, { type: 'svg', margin: 1 }), expiresAt };
  },
  { rate: trying },
);

export const enterDoor = route(
  api.enterDoor,
  async ({ context, param, http }) => {
    const pass = await openDoor(context.db, param('token'));
    setCookie(http, enrolmentCookie, context.enrolmentDoors.make(pass), {
      httpOnly: true,
      sameSite: 'Strict',
      secure: context.config.publicUrl.startsWith('https:'),
      path: '/api/enrolments',
      maxAge: enrolmentPassSeconds,
    });
    return read(context.db, pass.enrolmentId);
  },
  { rate: trying },
);

export const forgetRecording = route(api.forgetRecording, async ({ context, caller, param }) => {
  const own = { cameoId: idOf(param('cameoId')), memberId: caller.memberId };
  await requireOwn(context.db, own);
  await forgetRecordingsOf(context.db, own, (key) => context.storage.remove(key));
  return {};
});
