import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { appendEvent, lockTake } from '../takes/events.ts';
import { nudge, topics } from '../wake.ts';
import { record } from './trail.ts';

export type Affected = { takeId: string; sceneId: string; likenessEpoch: number };
export type Revocation = { takes: number; receiptId: string; affected: Affected[] };

/**
 * Takes a likeness back: from one take, or (`takeId` null) from everything. One transaction locks the cameo and its
 * grants, raises the likeness epoch of each take concerned, invalidates the segments that show it, hides what is
 * finished, and writes the receipt. What a renderer still had in hand can no longer be committed.
 */
export async function revoke(
  db: Db,
  { cameoId, memberId, takeId }: { cameoId: string; memberId: string; takeId: string | null },
): Promise<Revocation> {
  return db.transaction().execute((trx) => revokeWithin(trx, { cameoId, memberId, takeId }));
}

export async function revokeWithin(
  trx: Trx,
  { cameoId, memberId, takeId }: { cameoId: string; memberId: string; takeId: string | null },
): Promise<Revocation> {
  const own = trx.selectFrom('cameo').select('id').where('id', '=', cameoId).where('owner_id', '=', memberId);
  if ((await own.forUpdate().executeTakeFirst()) === undefined) throw new AppError('not-found');
  let live = trx
    .selectFrom('consent_grant')
    .select(['id', 'take_id'])
    .where('cameo_id', '=', cameoId)
    .where('revoked_at', 'is', null);
  if (takeId !== null) live = live.where('take_id', '=', takeId);
  const grants = await live.orderBy('id').forUpdate().execute();
  const receiptId = randomUUID();
  const affected: Affected[] = [];
  if (grants.length > 0) {
    const ids = grants.map(({ id }) => id);
    await trx.updateTable('consent_grant').set({ revoked_at: new Date() }).where('id', 'in', ids).execute();
    for (const grant of grants) {
      const detail = takeId === null ? 'taken back everywhere' : 'taken back from this take';
      await record(trx, { cameoId, event: 'revoked', takeId: grant.take_id, grantId: grant.id, detail });
    }
    const takes = [...new Set(grants.flatMap(({ take_id }) => (take_id === null ? [] : [take_id])))].sort();
    for (const id of takes) affected.push(await strip(trx, id, cameoId, ids));
  }
  await trx
    .insertInto('revocation_receipt')
    .values({ id: receiptId, owner_id: memberId, cameo_id: cameoId, take_id: takeId, takes: affected.length })
    .execute();
  await nudge(trx, topics.member(memberId));
  return { takes: affected.length, receiptId, affected };
}

/** Takes the likeness out of one take, whatever state that is in. */
async function strip(
  trx: Trx,
  takeId: string,
  cameoId: string,
  grantIds: readonly string[],
): Promise<Affected> {
  const take = await lockTake(trx, takeId);
  const { likeness_epoch: likenessEpoch } = await trx
    .updateTable('take')
    .set((eb) => ({ likeness_epoch: eb('likeness_epoch', '+', 1) }))
    .where('id', '=', takeId)
    .returning('likeness_epoch')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('segment')
    .set({ invalid_at: new Date() })
    .where('take_id', '=', takeId)
    .where('invalid_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('segment_grant')
          .select('grant_id')
          .whereRef('segment_grant.take_id', '=', 'segment.take_id')
          .whereRef('segment_grant.index', '=', 'segment.index')
          .whereRef('segment_grant.likeness_epoch', '=', 'segment.likeness_epoch')
          .where('grant_id', 'in', grantIds),
      ),
    )
    .execute();
  const casts = trx.selectFrom('take_grant').select('cast_id').where('take_id', '=', takeId);
  for (const { cast_id: castId } of await casts.where('grant_id', 'in', grantIds).execute()) {
    await appendEvent(trx, takeId, { type: 'likeness-revoked', cameoId, castId, likenessEpoch });
  }
  if (take.film_key !== null) {
    await trx.updateTable('take').set({ hidden_at: new Date() }).where('id', '=', takeId).execute();
    await appendEvent(trx, takeId, { type: 'hidden', cameoId });
  }
  return { takeId, sceneId: take.scene_id, likenessEpoch };
}
