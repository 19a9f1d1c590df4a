import { randomUUID } from 'node:crypto';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { endedStatuses } from '#contracts/take.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import type { OpenCard } from '#contracts/workflows.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { orderRequest } from '../outward/order.ts';
import { appendEvent, lockTake } from '../takes/events.ts';
import { nudge, topics } from '../wake.ts';
import { requireNotTooOften } from './asking.ts';
import { coverByStanding } from './cover.ts';
import { type GrantFor, grantTake } from './grants.ts';
import { requireMayAsk } from './may-ask.ts';
import { isOnceOnly } from './once-only.ts';
import { sentenceFor } from './sentence.ts';
import { costarsOf } from './theme.ts';
import { record } from './trail.ts';

export const CONSENT_DAYS = 7;
const day = 86_400_000;

/** The cameo as the rules see it. */
export async function cameoRow(db: Db, cameoId: string) {
  const row = await db
    .selectFrom('cameo')
    .innerJoin('user', 'user.id', 'cameo.owner_id')
    .where('cameo.id', '=', cameoId)
    .select([
      'cameo.id',
      'cameo.owner_id as ownerId',
      'user.name as ownerName',
      'cameo.name',
      'cameo.level',
      'cameo.state',
      'cameo.deleted_at',
    ])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('likeness-not-granted', because('a-cameo-gone'));
  const { deleted_at, ...cameo } = row;
  return { ...cameo, deleted: deleted_at !== null };
}

/**
 * Finds, for every cameo of the plan, the consent that covers it, or asks its owner. Rolling with one's own cameo is
 * the consent; an approval for this room covers what asks no more than it did. Answers the requests that are open;
 * calling it again asks nobody twice. Rejects with `likeness-not-granted` when an owner cannot be asked at all.
 */
export async function askForTake(db: Db, takeId: string, now = new Date()): Promise<OpenCard[]> {
  return db.transaction().execute(async (trx) => {
    await holdPlanned(trx, takeId);
    return askOwners(trx, takeId, now);
  });
}

/** The same within a transaction that holds the cameos already. */
export async function askOwners(trx: Trx, takeId: string, now = new Date()): Promise<OpenCard[]> {
  const take = await lockTake(trx, takeId);
  if (endedStatuses.includes(take.status)) throw new AppError('conflict', because('take-ended'));
  if (take.plan === null || take.plan_hash === null || take.theme === null)
    throw new AppError('conflict', 'no plan yet');
  const expiresAt = new Date(now.getTime() + CONSENT_DAYS * day);
  for (const actor of take.plan.actors) {
    if (actor.cameoId === null || (await isSettled(trx, takeId, actor.id))) continue;
    const cameo = await cameoRow(trx, actor.cameoId);
    await requireMayAsk(trx, cameo, take.rolled_by, take.scene_id);
    const asked: GrantFor = {
      cameoId: cameo.id,
      ownerId: cameo.ownerId,
      sceneId: take.scene_id,
      takeId,
      castId: actor.id,
      planHash: take.plan_hash,
      scope: 'ambient',
      note: null,
      askerId: take.rolled_by,
      costars: costarsOf(take.plan, actor.id),
      theme: take.theme,
      audience: take.audience,
      requestId: null,
    };
    if (cameo.ownerId === take.rolled_by) {
      const grantId = await grantTake(trx, asked, null);
      await record(trx, {
        cameoId: cameo.id,
        event: 'covered',
        takeId,
        grantId,
        detail: trailDetail('rolled-by-owner'),
      });
      continue;
    }
    const standing = !take.asks_again && !(await isOnceOnly(trx, cameo.ownerId));
    const difference = standing
      ? await coverByStanding(trx, asked, { plan: take.plan, now, isRemix: take.remix })
      : null;
    if (difference === 'covered') continue;
    await requireNotTooOften(trx, {
      cameoId: cameo.id,
      ownerId: cameo.ownerId,
      askerId: take.rolled_by,
      now,
    });
    await insertRequest(trx, asked, {
      sentence: sentenceFor(take.document.script, take.plan, actor.id),
      difference,
      expiresAt,
      directionId: null,
      cameoName: cameo.name,
      ownerName: cameo.ownerName,
    });
  }
  const open = await openOf(trx, takeId);
  const waits = open.length > 0 && take.status !== 'rendering';
  await trx
    .updateTable('take')
    .set({ begun_at: take.begun_at ?? now, ...(waits && { status: 'waiting-consent' }) })
    .where('id', '=', takeId)
    .execute();
  return open;
}

/**
 * The open requests of a take whose first steps are all done, the last of them `askForTake`; null for one that still has
 * to take them or has ended.
 */
export async function alreadyAsked(db: Db, takeId: string): Promise<OpenCard[] | null> {
  const begun = db.selectFrom('take').select('id').where('id', '=', takeId).where('begun_at', 'is not', null);
  if ((await begun.where('ended_at', 'is', null).executeTakeFirst()) === undefined) return null;
  return openOf(db, takeId);
}

/**
 * Cameos are locked before everything else: shared by whoever writes a grant, alone by a revocation, which so
 * sees every grant there is. Standing grants come next, still before the take.
 */
export async function holdCameos(trx: Trx, cast: readonly PlanActor[]): Promise<void> {
  const cameoIds = cast.flatMap(({ cameoId }) => (cameoId === null ? [] : [cameoId]));
  if (cameoIds.length === 0) return;
  await trx.selectFrom('cameo').select('id').where('id', 'in', cameoIds).orderBy('id').forShare().execute();
  await trx
    .selectFrom('consent_grant')
    .select('id')
    .where('cameo_id', 'in', cameoIds)
    .where('reach', 'in', ['room', 'person'])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forShare()
    .execute();
}

async function holdPlanned(trx: Trx, takeId: string): Promise<void> {
  const row = await trx.selectFrom('take').select('plan').where('id', '=', takeId).executeTakeFirst();
  await holdCameos(trx, row?.plan?.actors ?? []);
}

async function isSettled(trx: Trx, takeId: string, castId: string): Promise<boolean> {
  const granted = trx
    .selectFrom('take_grant')
    .select('cast_id')
    .where('take_id', '=', takeId)
    .where('cast_id', '=', castId);
  const asked = trx
    .selectFrom('consent_request')
    .select('cast_id')
    .where('take_id', '=', takeId)
    .where('cast_id', '=', castId)
    .where('direction_id', 'is', null);
  return (await granted.unionAll(asked).executeTakeFirst()) !== undefined;
}

async function openOf(db: Db, takeId: string): Promise<OpenCard[]> {
  const rows = await db
    .selectFrom('consent_request')
    .select(['id', 'expires_at'])
    .where('take_id', '=', takeId)
    .where('direction_id', 'is', null)
    .where('status', '=', 'open')
    .execute();
  return rows.map(({ id, expires_at }) => ({ requestId: id, expiresAt: expires_at.toISOString() }));
}

type Card = {
  sentence: string;
  difference: string | null;
  expiresAt: Date;
  directionId: string | null;
  cameoName: string;
  ownerName: string;
};

/** Puts a card before the owner: request, trail and event are one. */
export async function insertRequest(trx: Trx, asked: GrantFor, card: Card): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto('consent_request')
    .values({
      id,
      cameo_id: asked.cameoId,
      owner_id: asked.ownerId,
      cast_id: asked.castId,
      scene_id: asked.sceneId,
      take_id: asked.takeId,
      direction_id: card.directionId,
      plan_hash: asked.planHash,
      asked_by: asked.askerId,
      sentence: card.sentence,
      audience: asked.audience,
      difference: card.difference,
      expires_at: card.expiresAt,
    })
    .execute();
  const { cameoId, takeId, castId, ownerId } = asked;
  await record(trx, { cameoId, event: 'asked', takeId, grantId: null, detail: card.sentence });
  await appendEvent(trx, takeId, {
    type: 'consent-asked',
    requestId: id,
    cameoId,
    cameoName: card.cameoName,
    ownerId,
    ownerName: card.ownerName,
    castId,
  });
  await orderRequest(trx, id, ownerId);
  await nudge(trx, topics.member(ownerId));
  return id;
}
