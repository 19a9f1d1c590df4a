import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import type { EraseMe, ErasureReceipt, ErasureState } from '#contracts/leaving.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import { requireNotLastOperator } from '../accounts/operators.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { fallAsleep } from './sleep.ts';

/** The way back is so long. */
export const WAY_BACK_DAYS = 7;

/** Puts the account to sleep at once and orders its erasure. Asking again changes nothing. @throws AppError `last-operator`. */
export async function askErasure(
  db: Db,
  memberId: string,
  { erasureId, when }: Omit<EraseMe, 'password'>,
  now = new Date(),
): Promise<{ erasureId: string; eraseAt: string }> {
  return db.transaction().execute(async (trx) => {
    await requireNotLastOperator(trx, memberId);
    const eraseAt = new Date(now.getTime() + (when === 'now' ? 0 : WAY_BACK_DAYS * 86_400_000));
    await trx
      .insertInto('erasure')
      .values({ id: erasureId, member_id: memberId, erase_at: eraseAt })
      .onConflict((on) => on.column('member_id').doNothing())
      .execute();
    const row = await trx
      .selectFrom('erasure')
      .select(['id', 'erase_at'])
      .where('member_id', '=', memberId)
      .executeTakeFirstOrThrow();
    await fallAsleep(trx, memberId);
    await startByOutbox(trx, {
      workflow: workflows.eraseAccount.name,
      workflowId: workflows.eraseAccount.id(row.id),
      taskQueue: taskQueues.main,
      arg: { erasureId: row.id },
    });
    return { erasureId: row.id, eraseAt: row.erase_at.toISOString() };
  });
}

/** When it begins, or null when it was taken back or is done. */
export async function erasureDue(db: Db, erasureId: string): Promise<string | null> {
  const row = await db
    .selectFrom('erasure')
    .select('erase_at')
    .where('id', '=', erasureId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return row?.erase_at.toISOString() ?? null;
}

/** From here on nobody can sign in to it. False when it was taken back a moment before. */
export async function beginErasure(db: Db, erasureId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const memberId = await lockErasure(trx, erasureId);
    if (memberId === null) return false;
    const begun = sql<Date>`coalesce(begun_at, now())`;
    await trx.updateTable('erasure').set({ begun_at: begun }).where('id', '=', erasureId).execute();
    await fallAsleep(trx, memberId);
    await sql`delete from account where "userId" = ${memberId}`.execute(trx);
    return true;
  });
}

/** Whose it is, locked for the step that is taken; null once it is done or was taken back. */
export async function lockErasure(trx: Trx, erasureId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('erasure')
    .select('member_id')
    .where('id', '=', erasureId)
    .forUpdate()
    .executeTakeFirst();
  return row?.member_id ?? null;
}

export async function erasingMember(db: Db, erasureId: string): Promise<string | null> {
  const row = await db
    .selectFrom('erasure')
    .select('member_id')
    .where('id', '=', erasureId)
    .executeTakeFirst();
  return row?.member_id ?? null;
}

/** Adds to the receipt in the transaction that removed the things: a step taken twice counts them once. */
export async function count(trx: Trx, erasureId: string, area: string, things: number): Promise<void> {
  if (things === 0) return;
  await sql`
    update erasure set counts = jsonb_set(counts, array[${area}],
      to_jsonb(coalesce((counts ->> ${area})::int, 0) + ${things}::int))
    where id = ${erasureId}`.execute(trx);
}

/** What is signed. @throws AppError `not-found` before it is done. */
export async function erasureReceipt(db: Db, erasureId: string): Promise<ErasureReceipt> {
  const row = await db
    .selectFrom('erasure')
    .select(['id', 'asked_at', 'finished_at', 'counts'])
    .where('id', '=', erasureId)
    .executeTakeFirst();
  if (!row?.finished_at) throw new AppError('not-found');
  const { id, counts } = row;
  return {
    id,
    kind: 'erasure',
    askedAt: row.asked_at.toISOString(),
    finishedAt: row.finished_at.toISOString(),
    counts,
  };
}

export async function keepSignedErasure(db: Db, erasureId: string, signed: string): Promise<void> {
  await db
    .updateTable('erasure')
    .set({ signed })
    .where('id', '=', erasureId)
    .where('shown', '=', false)
    .execute();
}

/** How far it is. The signed receipt is handed out once and not kept here afterwards. */
export async function showErasure(db: Db, erasureId: string): Promise<ErasureState> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('erasure')
      .selectAll()
      .where('id', '=', erasureId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not-found');
    if (row.shown) return { state: 'shown' };
    if (row.begun_at === null) return { state: 'waiting', eraseAt: row.erase_at.toISOString() };
    if (row.signed === null) return { state: 'erasing' };
    const receipt = await erasureReceipt(trx, erasureId);
    await trx.updateTable('erasure').set({ shown: true, signed: null }).where('id', '=', erasureId).execute();
    return { state: 'erased', receipt, signed: row.signed };
  });
}
