import { createHash, randomUUID } from 'node:crypto';
import type { Attempt, Enrolment, NewEnrolment, Prompts } from '#contracts/enrolment.ts';
import { AppError } from '#contracts/errors.ts';
import { signals, taskQueues, workflows } from '#contracts/workflow-names.ts';
import { newToken } from '../accounts/invites.ts';
import { requireLevel } from '../cameos/require-level.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { signalByOutbox, startByOutbox } from '../takes/start-takes.ts';
import { drawPrompts } from './draw-prompts.ts';

const minute = 60_000;
const lifetime = 30 * minute;
/** Long enough to be shown and followed, too short to make a film for. */
const promptLifetime = 2 * minute;
const doorLifetime = 10 * minute;
export const mostAttempts = 8;
const running = ['open', 'checking', 'cutting'] as const;

const attemptsOf = (db: Db, enrolmentId: string) =>
  db
    .selectFrom('enrolment_attempt')
    .where('enrolment_id', '=', enrolmentId)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();

/** @throws AppError `not-found`. */
export async function enrolment(db: Db, enrolmentId: string): Promise<Enrolment> {
  const row = await db.selectFrom('enrolment').selectAll().where('id', '=', enrolmentId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const { count } = await attemptsOf(db, enrolmentId);
  const late = row.state === 'open' && row.expires_at.getTime() < Date.now();
  return {
    id: row.id,
    name: row.name,
    level: row.level,
    state: late ? 'closed' : row.state,
    refusal: row.refusal,
    attemptsLeft: Math.max(0, mostAttempts - Number(count)),
    cameoId: row.cameo_id,
    expiresAt: row.expires_at.toISOString(),
  };
}

export async function enrolmentOwner(db: Db, enrolmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('enrolment')
    .select('member_id')
    .where('id', '=', enrolmentId)
    .executeTakeFirst();
  return row?.member_id ?? null;
}

/** Begins one and gives it its workflow. An unfinished one of the same member ends: one person, one way. */
export async function startEnrolment(
  db: Db,
  { memberId, name, level }: NewEnrolment & { memberId: string },
): Promise<Enrolment> {
  await requireLevel(db, memberId, level);
  const id = randomUUID();
  await db.transaction().execute(async (trx) => {
    const busy = await trx
      .selectFrom('enrolment')
      .select('id')
      .where('member_id', '=', memberId)
      .where('state', 'in', ['checking', 'cutting'])
      .executeTakeFirst();
    if (busy !== undefined) throw new AppError('conflict', 'enrolment');
    await trx
      .updateTable('enrolment')
      .set({ state: 'closed', door_hash: null })
      .where('member_id', '=', memberId)
      .where('state', '=', 'open')
      .execute();
    const expires_at = new Date(Date.now() + lifetime);
    await trx.insertInto('enrolment').values({ id, member_id: memberId, name, level, expires_at }).execute();
    await startByOutbox(trx, {
      workflow: workflows.enrolCameo.name,
      workflowId: workflows.enrolCameo.id(id),
      taskQueue: taskQueues.main,
      arg: { enrolmentId: id },
    });
  });
  return enrolment(db, id);
}

/** Locks the row. @throws AppError `enrolment-closed` unless it waits for a recording. */
async function requireOpen(trx: Trx, enrolmentId: string): Promise<void> {
  const row = await trx
    .selectFrom('enrolment')
    .select(['state', 'expires_at'])
    .where('id', '=', enrolmentId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state !== 'open' || row.expires_at.getTime() < Date.now()) throw new AppError('enrolment-closed');
}

/** Draws new prompts. Those drawn before are worth nothing any more. */
export async function newAttempt(
  db: Db,
  enrolmentId: string,
  prompts: Prompts = drawPrompts(),
): Promise<Attempt> {
  const id = randomUUID();
  const expires = new Date(Date.now() + promptLifetime);
  await db.transaction().execute(async (trx) => {
    await requireOpen(trx, enrolmentId);
    const { count } = await attemptsOf(trx, enrolmentId);
    if (Number(count) >= mostAttempts) throw new AppError('enrolment-closed');
    await trx
      .updateTable('enrolment_attempt')
      .set({ used_at: new Date() })
      .where('enrolment_id', '=', enrolmentId)
      .where('used_at', 'is', null)
      .execute();
    await trx
      .insertInto('enrolment_attempt')
      .values({
        id,
        enrolment_id: enrolmentId,
        numbers: JSON.stringify(prompts.numbers),
        turns: JSON.stringify(prompts.turns),
        expires_at: expires,
      })
      .execute();
  });
  return { id, prompts, expiresAt: expires.toISOString() };
}

/**
 * Takes in a recording whose sealed bytes wait under `key`; `hash` is the SHA-256 of the bytes as they came. Its prompts
 * are used up by it, whatever becomes of it.
 * @throws AppError `enrolment-closed`, `enrolment-prompt-used`, `enrolment-replayed`.
 */
export async function takeRecording(
  db: Db,
  recording: { enrolmentId: string; attemptId: string; key: string; hash: string },
): Promise<void> {
  const refusal = await db.transaction().execute(async (trx) => {
    await requireOpen(trx, recording.enrolmentId);
    const used = await trx
      .updateTable('enrolment_attempt')
      .set({ used_at: new Date() })
      .where('id', '=', recording.attemptId)
      .where('enrolment_id', '=', recording.enrolmentId)
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date())
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) return 'enrolment-prompt-used' as const;
    const first = await trx
      .insertInto('recording_hash')
      .values({ hash: recording.hash })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst();
    if (first.numInsertedOrUpdatedRows === 0n) return 'enrolment-replayed' as const;
    await trx
      .updateTable('enrolment_attempt')
      .set({ recording_key: recording.key })
      .where('id', '=', recording.attemptId)
      .execute();
    await trx
      .updateTable('enrolment')
      .set({ state: 'checking', refusal: null })
      .where('id', '=', recording.enrolmentId)
      .execute();
    await signalByOutbox(trx, {
      workflowId: workflows.enrolCameo.id(recording.enrolmentId),
      signal: signals.look,
      arg: null,
    });
    return null;
  });
  if (refusal !== null) throw new AppError(refusal);
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A door to this enrolment for another device: one at a time, for ten minutes, good for one entry. */
export async function newDoor(db: Db, enrolmentId: string): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const expires = new Date(Date.now() + doorLifetime);
  const { numUpdatedRows } = await db
    .updateTable('enrolment')
    .set({ door_hash: hashOf(token), door_expires_at: expires })
    .where('id', '=', enrolmentId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('enrolment-closed');
  return { token, expiresAt: expires.toISOString() };
}

/** Goes through the door and shuts it. @throws AppError `enrolment-closed`. */
export async function openDoor(db: Db, token: string): Promise<{ enrolmentId: string; memberId: string }> {
  const row = await db
    .updateTable('enrolment')
    .set({ door_hash: null })
    .where('door_hash', '=', hashOf(token))
    .where('door_expires_at', '>', new Date())
    .where('state', 'in', [...running])
    .returning(['id', 'member_id'])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('enrolment-closed');
  return { enrolmentId: row.id, memberId: row.member_id };
}
