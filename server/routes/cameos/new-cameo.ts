import { randomUUID } from 'node:crypto';
import { NewCameo } from '#contracts/cameo.ts';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { cameoState, newCameo as make, cameo as readCameo } from '#domain/cameos/cameos.ts';
import { requireShareable } from '#domain/cameos/shareable.ts';
import { topics } from '#domain/wake.ts';
import type { Context } from '../../context.ts';
import { inputError } from '../../http/error-reply.ts';
import { receiveForm } from '../../http/receive-form.ts';
import { route } from '../../http/route.ts';
import { pictureKind } from './picture-kind.ts';

const pictureBytes = 8 * 1024 * 1024;
const maskBytes = 4 * 1024 * 1024;
/** A cut-out takes about seven seconds on two cores; beyond this the member's stream tells. */
const patienceMs = 25_000;

/**
 * Takes in a picture of a person, animal or object; a workflow cuts the background away. Answers when the
 * cut-out is there; where that takes long, answers the cameo all the same and `cameo-ready` follows.
 */
export const newCameo = route(
  api.newCameo,
  async ({ context, caller, http }) => {
    await using form = await receiveForm(http.env.incoming, context.config.dataDir, {
      picture: pictureBytes,
      mask: maskBytes,
    });
    const details = NewCameo.safeParse(readDetails(form.text('cameo')));
    if (!details.success) throw inputError(details.error);
    requireShareable({ kind: details.data.kind, verified: false }, details.data.level);
    const picture = form.file('picture');
    if (picture === null) throw new AppError('bad-input', 'picture');
    const mask = form.file('mask');
    const pictureType = pictureKind(picture.head);
    if (mask !== null && pictureKind(mask.head) !== 'image/png')
      throw new AppError('picture-unreadable', 'mask');
    const cameoId = randomUUID();
    const uploadKey = `uploads/${cameoId}/picture`;
    const maskKey = mask === null ? null : `uploads/${cameoId}/mask.png`;
    await context.storage.put(uploadKey, picture, pictureType);
    if (mask !== null && maskKey !== null) await context.storage.put(maskKey, mask, 'image/png');
    const owner = { cameoId, ownerId: caller.memberId, uploadKey, maskKey };
    await make(context.db, { ...owner, ...details.data });
    await untilCut(context, cameoId, caller.memberId);
    return readCameo(context.db, cameoId);
  },
  { rate: { perMinute: 12, burst: 6 }, ownBody: true },
);

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
