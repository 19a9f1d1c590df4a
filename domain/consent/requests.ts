import type { ConsentRequest } from '#contracts/consent.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

const selectRequests = (db: Db) =>
  db
    .selectFrom('consent_request')
    .innerJoin('cameo', 'cameo.id', 'consent_request.cameo_id')
    .innerJoin('scene', 'scene.id', 'consent_request.scene_id')
    .innerJoin('take', 'take.id', 'consent_request.take_id')
    .innerJoin('user', 'user.id', 'consent_request.asked_by')
    .innerJoin('user as owner', 'owner.id', 'consent_request.owner_id')
    .leftJoin('direction', 'direction.id', 'consent_request.direction_id')
    .leftJoin('post', 'post.id', 'consent_request.post_id')
    .select([
      'consent_request.id',
      'consent_request.cameo_id as cameoId',
      'cameo.name as cameoName',
      'consent_request.cast_id as castId',
      'consent_request.direction_id as directionId',
      'direction.text as directionText',
      'consent_request.post_id as postId',
      'post.caption',
      'consent_request.plan_hash as planHash',
      'consent_request.take_id as takeId',
      'consent_request.scene_id as sceneId',
      'scene.title as sceneTitle',
      'take.number as takeNumber',
      'user.id as askerId',
      'user.name as askerName',
      'user.handle as askerHandle',
      'consent_request.sentence',
      'consent_request.audience',
      'consent_request.difference',
      'consent_request.guardian_since as guardianSince',
      'owner.ageBand as ownerAge',
      'consent_request.status',
      'consent_request.asked_at as askedAt',
      'consent_request.expires_at as expiresAt',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['executeTakeFirstOrThrow']>>;

function asRequest(row: Row): ConsentRequest {
  const { askerId, askerName, askerHandle, guardianSince, ownerAge, ...others } = row;
  const { directionId, directionText, postId, caption, planHash, takeId, ...rest } = others;
  return {
    ...rest,
    onceOnly: ownerAge === 'teen',
    waitsForGuardian: guardianSince !== null && row.status === 'open',
    subject:
      postId !== null
        ? { kind: 'post', takeId, postId, caption: caption ?? '' }
        : directionId === null
          ? { kind: 'take', takeId, planHash }
          : { kind: 'direction', takeId, directionId, text: directionText ?? '' },
    askedBy: { id: askerId, name: askerName, handle: askerHandle },
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

/** Everything that waits for this member's answer, oldest first. */
export async function openRequests(db: Db, memberId: string, now = new Date()): Promise<ConsentRequest[]> {
  const rows = await selectRequests(db)
    .where('consent_request.owner_id', '=', memberId)
    .where('consent_request.status', '=', 'open')
    .where('consent_request.expires_at', '>', now)
    .orderBy('consent_request.asked_at')
    .execute();
  return rows.map(asRequest);
}

export async function request(db: Db, requestId: string): Promise<ConsentRequest> {
  const row = await selectRequests(db).where('consent_request.id', '=', requestId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return asRequest(row);
}

/** The cut-out on the card, for the one who is asked. */
export async function requestPicture(db: Db, requestId: string, memberId: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('consent_request')
    .innerJoin('likeness', 'likeness.cameo_id', 'consent_request.cameo_id')
    .where('consent_request.id', '=', requestId)
    .where('consent_request.owner_id', '=', memberId)
    .select('likeness.png')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row.png;
}
