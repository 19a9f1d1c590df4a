import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { BlankPart } from '#contracts/cameo.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { BeatReport } from '#contracts/trace.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { appendEvent, lockTake } from '../takes/events.ts';
import { lockGrants } from './grants.ts';
import { record } from './trail.ts';

/** Only this backend makes the same film again from its plan: what another server made goes as a whole. */
const REPEATABLE = 'simulator';

/**
 * Orders a film to be drawn again without what was taken back, where it is somebody else's, can be made again, and the
 * owner of every likeness that is missing in it allows that. In the transaction of the revocation, take locked.
 */
export async function orderRemake(
  trx: Trx,
  { takeId, receiptId, ownerId }: { takeId: string; receiptId: string; ownerId: string },
): Promise<void> {
  const take = await lockTake(trx, takeId);
  const overtaken = await overtakeRemakes(trx, takeId);
  const isFilm = take.status === 'done' && take.hidden_at !== null && take.plan !== null;
  // A film whose files have gone for good stays gone; one that waits to be drawn again may have none at the moment.
  const isThere = take.film_key !== null || overtaken > 0;
  if (!isFilm || !isThere || take.rolled_by === ownerId || take.generator !== REPEATABLE) return;
  const missing = await trx
    .selectFrom('take_grant')
    .innerJoin('consent_grant', 'consent_grant.id', 'take_grant.grant_id')
    .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
    .where('take_grant.take_id', '=', takeId)
    .where('consent_grant.revoked_at', 'is not', null)
    .select(['take_grant.cast_id as castId', 'cameo.id as cameoId', 'cameo.others_keep as othersKeep'])
    .orderBy('castId')
    .execute();
  if (missing.some(({ othersKeep }) => !othersKeep)) return;
  const parts = missing.map(({ castId, cameoId }): BlankPart => ({ castId, cameoId }));
  await trx
    .insertInto('remake')
    .values({
      id: randomUUID(),
      take_id: takeId,
      receipt_id: receiptId,
      likeness_epoch: take.likeness_epoch,
      blank: JSON.stringify([...take.blank, ...parts]),
    })
    .execute();
}

/** What was ordered for a take before is not drawn any more: something else holds now. Take locked. */
export async function overtakeRemakes(trx: Trx, takeId: string): Promise<number> {
  const rows = await trx
    .updateTable('remake')
    .set({ ended_as: 'overtaken' })
    .where('take_id', '=', takeId)
    .where('ended_as', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}

/** Films of a receipt that still wait to be drawn again. */
export async function openRemakes(db: Db, receiptId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('remake')
    .select('id')
    .where('receipt_id', '=', receiptId)
    .where('ended_as', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export type Remake = {
  takeId: string;
  sceneId: string;
  likenessEpoch: number;
  blank: BlankPart[];
  /** Whose performed lines are spoken by the package's voice from now on. */
  silent: ReadonlySet<string>;
  generator: string;
  /** How long the film is. */
  seconds: number;
  plan: ScenePlan;
  planHash: string;
  makerHandle: string;
};

/** What is needed to draw a film again; null once that is done or overtaken. */
export async function remakeOf(db: Db, remakeId: string): Promise<Remake | null> {
  const row = await db
    .selectFrom('remake')
    .innerJoin('take', 'take.id', 'remake.take_id')
    .innerJoin('user', 'user.id', 'take.rolled_by')
    .where('remake.id', '=', remakeId)
    .where('remake.ended_as', 'is', null)
    .select([
      'take.id as takeId',
      'take.scene_id as sceneId',
      'remake.likeness_epoch as likenessEpoch',
      'remake.blank',
      'take.generator',
      'take.seconds',
      'take.plan',
      'take.plan_hash as planHash',
      'user.handle as makerHandle',
    ])
    .executeTakeFirst();
  if (row === undefined || row.plan === null || row.planHash === null || row.seconds === null) return null;
  const cameoIds = row.blank.map(({ cameoId }) => cameoId);
  const owners = await db.selectFrom('cameo').select('owner_id').where('id', 'in', cameoIds).execute();
  return {
    ...row,
    plan: row.plan,
    planHash: row.planHash,
    seconds: row.seconds,
    silent: new Set(owners.map(({ owner_id }) => owner_id)),
  };
}

/** Locks what a remake rests on and answers its take, or null (and closes it) when something has overtaken it. */
async function heldRemake(trx: Trx, remakeId: string) {
  const row = await trx.selectFrom('remake').selectAll().where('id', '=', remakeId).executeTakeFirst();
  // Its room has gone meanwhile.
  if (row === undefined) return null;
  const grants = await lockGrants(trx, row.take_id);
  const take = await lockTake(trx, row.take_id);
  const open = trx.selectFrom('remake').select('id').where('id', '=', remakeId).where('ended_as', 'is', null);
  if ((await open.forUpdate().executeTakeFirst()) === undefined) return null;
  const given = new Set(grants.map(({ castId }) => castId));
  const stands =
    take.likeness_epoch === row.likeness_epoch &&
    take.hidden_at !== null &&
    !row.blank.some(({ castId }) => given.has(castId));
  if (stands) return { take, remake: row };
  await end(trx, remakeId, 'overtaken');
  return null;
}

async function end(trx: Trx, remakeId: string, as: 'remade' | 'overtaken' | 'impossible'): Promise<void> {
  await trx
    .updateTable('remake')
    .set({ ended_as: as })
    .where('id', '=', remakeId)
    .where('ended_as', 'is', null)
    .execute();
}

/**
 * The old film is forgotten before its files are erased, so that nobody shows it again in between. False when something
 * has overtaken the remake: then nothing may be erased or put.
 */
export async function forgetOldFilm(db: Db, remakeId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const held = await heldRemake(trx, remakeId);
    if (held === null) return false;
    await trx
      .updateTable('take')
      .set({ film_key: null, poster_key: null, captions_key: null, trace_key: null })
      .where('id', '=', held.take.id)
      .execute();
    return true;
  });
}

export type Remade = {
  seconds: number;
  filmKey: string;
  posterKey: string;
  captionsKey: string;
  traceKey: string | null;
  beats: readonly BeatReport[];
  auditPassed: boolean | null;
};

/**
 * Puts the new film in the old one's place: what it showed is no part of it any more, so the take lets go of those
 * grants, is seen again, and the receipt and the trail say so. False when overtaken; the caller removes what it put.
 */
export async function finishRemake(db: Db, remakeId: string, made: Remade): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const held = await heldRemake(trx, remakeId);
    if (held === null) return false;
    const { take, remake } = held;
    await trx
      .updateTable('take')
      .set({
        seconds: made.seconds,
        film_key: made.filmKey,
        poster_key: made.posterKey,
        captions_key: made.captionsKey,
        trace_key: made.traceKey,
        beats: JSON.stringify(made.beats),
        audit_passed: made.auditPassed,
        blank: JSON.stringify(remake.blank),
        hidden_at: null,
      })
      .where('id', '=', take.id)
      .execute();
    const casts = remake.blank.map(({ castId }) => castId);
    await trx.deleteFrom('take_grant').where('take_id', '=', take.id).where('cast_id', 'in', casts).execute();
    await trx
      .updateTable('revocation_receipt')
      .set({
        body: sql`jsonb_set(body, '{blank}', coalesce(body->'blank', '[]') || to_jsonb(${take.id}::text))`,
      })
      .where('id', '=', remake.receipt_id)
      .execute();
    const { cameo_id: cameoId } = await trx
      .selectFrom('revocation_receipt')
      .select('cameo_id')
      .where('id', '=', remake.receipt_id)
      .executeTakeFirstOrThrow();
    const detail = trailDetail('drawn-blank');
    await record(trx, { cameoId, event: 'blank', takeId: take.id, grantId: null, detail });
    await appendEvent(trx, take.id, { type: 'remade', seconds: made.seconds });
    await end(trx, remakeId, 'remade');
    return true;
  });
}

/** It cannot be drawn again: the film stays hidden and goes with the others. */
export async function giveUpRemake(db: Db, remakeId: string): Promise<void> {
  await db.transaction().execute((trx) => end(trx, remakeId, 'impossible'));
}

/** @throws AppError `unavailable` while another receipt's film of these takes is being drawn: ask again later. */
export async function requireNoOtherRemake(
  db: Db,
  receiptId: string,
  takeIds: readonly string[],
): Promise<void> {
  if (takeIds.length === 0) return;
  const other = await db
    .selectFrom('remake')
    .select('id')
    .where('take_id', 'in', takeIds)
    .where('receipt_id', '!=', receiptId)
    .where('ended_as', 'is', null)
    .executeTakeFirst();
  if (other !== undefined) throw new AppError('unavailable', because('being-redrawn'));
}
