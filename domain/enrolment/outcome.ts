import { randomUUID } from 'node:crypto';
import type { Prompts } from '#contracts/enrolment.ts';
import { AppError, type ErrorCode } from '#contracts/errors.ts';
import { signals, workflows } from '#contracts/workflow-names.ts';
import type { LikenessPart } from '../db/schema/enrolment.ts';
import type { Db } from '../db/schema/index.ts';
import { signalByOutbox } from '../takes/start-takes.ts';
import { putSealed } from '../vault/sealed-likeness.ts';
import type { Vault } from '../vault/vault.ts';
import { nudge, topics } from '../wake.ts';
import { mostAttempts } from './enrolments.ts';

const day = 86_400_000;
/** How long the recording itself is kept, in days: to answer for the check, and to draw better references from. */
const recordingDays = 30;

/** What the workflow does next; read from the database alone, so that any worker can go on. */
export type EnrolmentStep = { do: 'wait' | 'keep'; ms: number } | { do: 'check' | 'cut' | 'forget' | 'end' };

export async function nextStep(db: Db, enrolmentId: string): Promise<EnrolmentStep> {
  const row = await db
    .selectFrom('enrolment')
    .select(['state', 'expires_at'])
    .where('id', '=', enrolmentId)
    .executeTakeFirst();
  if (row === undefined) return { do: 'end' };
  if (row.state === 'checking') return { do: 'check' };
  if (row.state === 'cutting') return { do: 'cut' };
  if (row.state === 'open') {
    const ms = row.expires_at.getTime() - Date.now();
    if (ms > 0) return { do: 'wait', ms };
    await db
      .updateTable('enrolment')
      .set({ state: 'closed', door_hash: null })
      .where('id', '=', enrolmentId)
      .where('state', '=', 'open')
      .execute();
    return nextStep(db, enrolmentId);
  }
  const kept = await keptRecording(db, enrolmentId);
  if (kept === null) return { do: 'end' };
  const ms = kept.usedAt.getTime() + recordingDays * day - Date.now();
  return row.state === 'done' && ms > 0 ? { do: 'keep', ms } : { do: 'forget' };
}

async function keptRecording(db: Db, enrolmentId: string) {
  const row = await db
    .selectFrom('enrolment_attempt')
    .select(['id', 'recording_key as key', 'used_at'])
    .where('enrolment_id', '=', enrolmentId)
    .where('recording_key', 'is not', null)
    .executeTakeFirst();
  return row?.key && row.used_at ? { attemptId: row.id, key: row.key, usedAt: row.used_at } : null;
}

export type ToCheck = { attemptId: string; memberId: string; key: string; prompts: Prompts };

/** The recording that waits for its check; null when somebody was faster. */
export async function toCheck(db: Db, enrolmentId: string): Promise<ToCheck | null> {
  const row = await db
    .selectFrom('enrolment_attempt')
    .innerJoin('enrolment', 'enrolment.id', 'enrolment_attempt.enrolment_id')
    .where('enrolment.id', '=', enrolmentId)
    .where('enrolment.state', '=', 'checking')
    .where('recording_key', 'is not', null)
    .select(['enrolment_attempt.id', 'member_id', 'recording_key', 'numbers', 'turns'])
    .executeTakeFirst();
  if (!row?.recording_key) return null;
  const { id: attemptId, member_id: memberId, recording_key: key, numbers, turns } = row;
  return { attemptId, memberId, key, prompts: { numbers, turns } };
}

/** The recording is forgotten with the refusal; the caller removes the key from storage. */
export async function refuseRecording(
  db: Db,
  { enrolmentId, attemptId, code }: { enrolmentId: string; attemptId: string; code: ErrorCode },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const attempts = await trx
      .selectFrom('enrolment_attempt')
      .select('id')
      .where('enrolment_id', '=', enrolmentId)
      .execute();
    const row = await trx
      .updateTable('enrolment')
      .set({ state: attempts.length < mostAttempts ? 'open' : 'closed', refusal: code })
      .where('id', '=', enrolmentId)
      .where('state', '=', 'checking')
      .returning('member_id')
      .executeTakeFirst();
    if (row === undefined) return;
    await trx
      .updateTable('enrolment_attempt')
      .set({ checked_at: new Date(), recording_key: null })
      .where('id', '=', attemptId)
      .execute();
    await nudge(trx, topics.member(row.member_id));
  });
}

/** Makes the verified cameo, with what was learnt from the recording sealed beside it. Not castable until it is cut. */
export async function acceptRecording(
  db: Db,
  vault: Vault,
  {
    enrolmentId,
    attemptId,
    parts,
  }: { enrolmentId: string; attemptId: string; parts: Map<LikenessPart, Uint8Array> },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const cameoId = randomUUID();
    const row = await trx
      .selectFrom('enrolment')
      .select(['member_id', 'name', 'level'])
      .where('id', '=', enrolmentId)
      .where('state', '=', 'checking')
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return;
    await trx
      .insertInto('cameo')
      .values({
        id: cameoId,
        owner_id: row.member_id,
        name: row.name,
        kind: 'person',
        level: row.level,
        verified_at: new Date(),
      })
      .execute();
    for (const [part, bytes] of parts)
      await putSealed(trx, vault, { cameoId, memberId: row.member_id, part }, bytes);
    await trx
      .updateTable('enrolment_attempt')
      .set({ checked_at: new Date() })
      .where('id', '=', attemptId)
      .execute();
    await trx
      .updateTable('enrolment')
      .set({ state: 'cutting', cameo_id: cameoId })
      .where('id', '=', enrolmentId)
      .execute();
    await nudge(trx, topics.member(row.member_id));
  });
}

/** The cameo whose pictures wait to be cut out; null when that is done. */
export async function toCut(
  db: Db,
  enrolmentId: string,
): Promise<{ cameoId: string; memberId: string } | null> {
  const row = await db
    .selectFrom('enrolment')
    .select(['cameo_id', 'member_id'])
    .where('id', '=', enrolmentId)
    .where('state', '=', 'cutting')
    .executeTakeFirst();
  return row?.cameo_id ? { cameoId: row.cameo_id, memberId: row.member_id } : null;
}

/** `refusal` null: it is done. */
export async function endCutting(db: Db, enrolmentId: string, refusal: ErrorCode | null): Promise<void> {
  await db
    .updateTable('enrolment')
    .set({ state: refusal === null ? 'done' : 'closed', refusal, door_hash: null })
    .where('id', '=', enrolmentId)
    .where('state', '=', 'cutting')
    .execute();
}

/** Lets go of the recording's key; null when there is none. The caller removes it from storage first. */
export async function forgetRecording(
  db: Db,
  enrolmentId: string,
  remove: (key: string) => Promise<void>,
): Promise<void> {
  const kept = await keptRecording(db, enrolmentId);
  if (kept === null) return;
  await remove(kept.key);
  await db
    .updateTable('enrolment_attempt')
    .set({ recording_key: null })
    .where('id', '=', kept.attemptId)
    .execute();
}

/**
 * Removes the recordings that a cameo came from, now. From storage first: who dies in between leaves their keys, by which
 * they are removed the next time, or after their thirty days. Their workflows are told that nothing is left.
 */
export async function forgetRecordingsOf(
  db: Db,
  { cameoId, memberId }: { cameoId: string; memberId: string },
  remove: (key: string) => Promise<void>,
): Promise<void> {
  const rows = await db
    .selectFrom('enrolment_attempt')
    .innerJoin('enrolment', 'enrolment.id', 'enrolment_attempt.enrolment_id')
    .where('enrolment.cameo_id', '=', cameoId)
    .where('enrolment.member_id', '=', memberId)
    .select(['enrolment.id as enrolmentId', 'enrolment_attempt.id', 'recording_key as key'])
    .execute();
  for (const { id, enrolmentId, key } of rows) {
    if (key === null) continue;
    await remove(key);
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('enrolment_attempt').set({ recording_key: null }).where('id', '=', id).execute();
      await signalByOutbox(trx, {
        workflowId: workflows.enrolCameo.id(enrolmentId),
        signal: signals.look,
        arg: null,
      });
    });
  }
}

/** The cameo by which an account's person is known: its first verified one. */
export async function verifiedCameo(db: Db, memberId: string): Promise<string | null> {
  const row = await db
    .selectFrom('cameo')
    .select('id')
    .where('owner_id', '=', memberId)
    .where('kind', '=', 'person')
    .where('verified_at', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** @throws AppError `enrolment-needed` unless this account's person is verified. */
export async function requireVerified(db: Db, memberId: string): Promise<void> {
  if ((await verifiedCameo(db, memberId)) === null) throw new AppError('enrolment-needed');
}
