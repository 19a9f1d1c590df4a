import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import type { RevocationBody, RevocationReach } from '#contracts/receipt.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { appendEvent, lockTake } from '../takes/events.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';
import { orderRemake } from './remakes.ts';
import { record } from './trail.ts';
import { tellWithdrawn, withdrawCards } from './withdraw-cards.ts';

export type Affected = { takeId: string; sceneId: string; likenessEpoch: number };
export type Revocation = { takes: number; receiptId: string; affected: Affected[] };

/** What is taken back: from one take, from what one person made, from everything, or the cameo itself with it. */
export type TakenBack = {
  cameoId: string;
  memberId: string;
  takeId?: string | null;
  askerId?: string | null;
  withCameo?: boolean;
  /** The files go at once, instead of within the day. */
  eraseNow?: boolean;
};

/** Files of what was taken back are kept so long for their owner to think again, and are gone within the day. */
export const ERASE_AFTER_HOURS = 20;

/**
 * Takes a likeness back. One transaction locks the cameo, cards that lose their subject and the grants, raises the likeness epoch of each take
 * concerned, invalidates the segments that show it, hides what is finished, writes the receipt and starts the workflow
 * that erases the files. What a renderer still had in hand can no longer be committed.
 */
export async function revoke(db: Db, back: TakenBack): Promise<Revocation> {
  return db.transaction().execute((trx) => revokeWithin(trx, back));
}

const reasons: Record<RevocationReach, string> = {
  take: trailDetail('back-from-take'),
  person: trailDetail('back-from-person'),
  everything: trailDetail('back-everywhere'),
  cameo: trailDetail('cameo-deleted'),
};

export async function revokeWithin(trx: Trx, back: TakenBack): Promise<Revocation> {
  const { cameoId, memberId, takeId = null, askerId = null } = back;
  const own = trx
    .selectFrom('cameo')
    .select(['id', 'name'])
    .where('id', '=', cameoId)
    .where('owner_id', '=', memberId);
  const cameo = await own.forUpdate().executeTakeFirst();
  if (cameo === undefined) throw new AppError('not-found');
  const reach = back.withCameo ? 'cameo' : takeId ? 'take' : askerId ? 'person' : 'everything';
  let live = trx
    .selectFrom('consent_grant')
    .select(['id', 'take_id'])
    .where('cameo_id', '=', cameoId)
    .where('revoked_at', 'is', null);
  if (takeId !== null) live = live.where('take_id', '=', takeId);
  if (askerId !== null) live = live.where('asker_id', '=', askerId);
  // Nobody gives or takes a grant of this cameo while it is locked alone: what is seen here is still there below.
  const seen = (await live.execute()).flatMap(({ take_id }) => (take_id === null ? [] : [take_id]));
  const withdrawn = await withdrawCards(trx, { cameoId, takeIds: seen, withCameo: reach === 'cameo' });
  const grants = await live.orderBy('id').forUpdate().execute();
  const ids = grants.map(({ id }) => id);
  const affected: Affected[] = [];
  if (ids.length > 0) {
    await trx.updateTable('consent_grant').set({ revoked_at: new Date() }).where('id', 'in', ids).execute();
    for (const grant of grants)
      await record(trx, {
        cameoId,
        event: 'revoked',
        takeId: grant.take_id,
        grantId: grant.id,
        detail: reasons[reach],
      });
  }
  const shown = new Set(grants.flatMap(({ take_id }) => (take_id === null ? [] : [take_id])));
  const cardless = withdrawn.flatMap(({ takeId, postId }) => (postId === null ? [takeId] : []));
  // Takes by id, whatever is done to them: two revocations of one cast never wait for each other in a ring.
  for (const takeId of [...new Set([...shown, ...cardless])].sort()) {
    if (shown.has(takeId)) affected.push(await strip(trx, takeId, cameoId, ids));
    else await lockTake(trx, takeId);
  }
  await tellWithdrawn(trx, withdrawn);
  const receiptId = randomUUID();
  const takeIds = affected.map((one) => one.takeId);
  const eraseAt = new Date(Date.now() + (back.eraseNow ? 0 : ERASE_AFTER_HOURS * 3_600_000));
  await trx
    .insertInto('revocation_receipt')
    .values({
      id: receiptId,
      owner_id: memberId,
      cameo_id: cameoId,
      cameo_name: cameo.name,
      take_id: takeId,
      asker_id: askerId,
      reach,
      takes: affected.length,
      body: JSON.stringify({
        grants: ids,
        ...(await madeOf(trx, takeIds)),
        blank: [],
      } satisfies RevocationBody),
      erase_at: eraseAt,
    })
    .execute();
  for (const id of takeIds) await orderRemake(trx, { takeId: id, receiptId, ownerId: memberId });
  await startByOutbox(trx, {
    workflow: workflows.revokeCameo.name,
    workflowId: workflows.revokeCameo.id(receiptId),
    taskQueue: taskQueues.main,
    arg: { receiptId },
  });
  await nudge(trx, topics.member(memberId));
  return { takes: affected.length, receiptId, affected };
}

/** Takes and posts as the receipt names them. */
async function madeOf(
  trx: Trx,
  takeIds: readonly string[],
): Promise<Pick<RevocationBody, 'takes' | 'posts'>> {
  if (takeIds.length === 0) return { takes: [], posts: [] };
  const takes = await trx
    .selectFrom('take')
    .where('id', 'in', takeIds)
    .select(['id', 'number', 'status', 'hidden_at'])
    .orderBy('id')
    .execute();
  const posts = await trx
    .selectFrom('post')
    .where('take_id', 'in', takeIds)
    .select('id')
    .orderBy('id')
    .execute();
  return {
    takes: takes.map(({ hidden_at, ...take }) => ({ ...take, hidden: hidden_at !== null })),
    posts: posts.map(({ id }) => id),
  };
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
