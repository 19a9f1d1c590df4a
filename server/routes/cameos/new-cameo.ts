import { randomUUID } from 'node:crypto';
import { type CameoKind, NewCameo } from '#contracts/cameo.ts';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { cameoState, newCameo as make, cameo as readCameo } from '#domain/cameos/cameos.ts';
import { requireShareable } from '#domain/cameos/shareable.ts';
import { uploadKeys } from '#domain/cameos/upload-keys.ts';
import { topics } from '#domain/wake.ts';
import type { Context } from '../../context.ts';
import { inputError } from '../../http/error-reply.ts';
import { type ReceivedForm, receiveForm } from '../../http/receive-form.ts';
import { route } from '../../http/route.ts';
import { clipKind, maskKind, pictureKind } from './picture-kind.ts';

const pictureBytes = 8 * 1024 * 1024;
const maskBytes = 4 * 1024 * 1024;
/** Twelve seconds as phones film them, and more. */
const clipBytes = 32 * 1024 * 1024;
/** A cut-out takes about seven seconds on two cores; beyond this the member's stream tells. */
const patienceMs = 25_000;

/**
 * Takes in a picture of a person, animal or object, or a clip of one that is no person; a workflow cuts the background away. Answers when the
 * cut-out is there; where that takes long, answers the cameo all the same and `cameo-ready` follows.
 */
export const newCameo = route(
  api.newCameo,
  async ({ context, caller, http }) => {
    await using form = await receiveForm(http.env.incoming, context.config.dataDir, {
      picture: { most: pictureBytes, typeOf: pictureKind },
      mask: { most: maskBytes, typeOf: maskKind },
      clip: { most: clipBytes, typeOf: clipKind },
    });
    const details = NewCameo.safeParse(readDetails(form.text('cameo')));
    if (!details.success) throw inputError(details.error);
    requireShareable({ kind: details.data.kind, verified: false }, details.data.level);
    const cameoId = randomUUID();
    const keys = await keepUpload(context, cameoId, details.data.kind, form);
    const owner = { cameoId, ownerId: caller.memberId, ...keys };
    await make(context.db, { ...owner, ...details.data });
    await untilCut(context, cameoId, caller.memberId);
    return readCameo(context.db, cameoId);
  },
  { rate: { perMinute: 12, burst: 6 }, ownBody: true },
);

/** @throws AppError `bad-input` unless there is one picture or one clip, the latter of no person. */
async function keepUpload(
  { storage }: Context,
  cameoId: string,
  kind: CameoKind,
  form: ReceivedForm,
): Promise<{ uploadKey: string; maskKey: string | null }> {
  const [picture, mask, clip] = [form.file('picture'), form.file('mask'), form.file('clip')];
  const keys = uploadKeys(cameoId);
  if (clip !== null) {
    if (picture !== null || mask !== null) throw new AppError('bad-input', 'clip');
    // People are checked before the camera.
    if (kind === 'person') throw new AppError('bad-input', 'clip');
    await storage.put(keys.clip, clip, clip.type);
    return { uploadKey: keys.clip, maskKey: null };
  }
  if (picture === null) throw new AppError('bad-input', 'picture');
  await storage.put(keys.picture, picture, picture.type);
  if (mask !== null) await storage.put(keys.mask, mask, mask.type);
  return { uploadKey: keys.picture, maskKey: mask === null ? null : keys.mask };
}

async function untilCut(context: Context, cameoId: string, ownerId: string): Promise<void> {
  const until = AbortSignal.timeout(patienceMs);
  while (!until.aborted) {
    const { state, failure } = await cameoState(context.db, cameoId);
    if (state === 'ready') return;
    if (state === 'failed') throw new AppError(failure ?? 'nobody-found');
    await context.wake.next(topics.member(ownerId), { timeoutMs: 500, signal: until });
  }
}

function readDetails(field: string | null): unknown {
  if (field === null) throw new AppError('bad-input', 'cameo');
  try {
    return JSON.parse(field);
  } catch (error) {
    throw new AppError('bad-input', 'cameo', { cause: error });
  }
}
