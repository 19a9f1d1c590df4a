import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import { signals, workflows } from '#contracts/workflow-names.ts';
import { requireNotLastOperator } from '../accounts/operators.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { signalByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';

/** Signs an account out everywhere and hides it: `awakeSql` is asked by everything that shows people or posts. */
export async function fallAsleep(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('member')
    .set({ deactivated_at: new Date() })
    .where('id', '=', memberId)
    .where('deactivated_at', 'is', null)
    .execute();
  await endSessions(trx, memberId);
  await nudge(trx, topics.member(memberId));
}

/** @throws AppError `last-operator`. */
export async function deactivate(db: Db, memberId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireNotLastOperator(trx, memberId);
    await fallAsleep(trx, memberId);
  });
}

/** The table is better-auth's, which looks at it each time. */
export async function endSessions(trx: Trx, memberId: string): Promise<void> {
  await sql`delete from session where "userId" = ${memberId}`.execute(trx);
}

/**
 * Whoever signs in again is awake, and an erasure that has not begun is taken back.
 * @throws AppError `signed-out` once it has begun.
 */
export async function wake(db: Db, memberId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const leaving = await trx
      .selectFrom('erasure')
      .select(['id', 'begun_at'])
      .where('member_id', '=', memberId)
      .forUpdate()
      .executeTakeFirst();
    if (leaving !== undefined) {
      if (leaving.begun_at !== null) throw new AppError('signed-out', 'email-or-password');
      await trx.deleteFrom('erasure').where('id', '=', leaving.id).execute();
      const workflowId = workflows.eraseAccount.id(leaving.id);
      await signalByOutbox(trx, { workflowId, signal: signals.leaving, arg: leaving.id });
    }
    await trx
      .updateTable('member')
      .set({ deactivated_at: null })
      .where('id', '=', memberId)
      .where('deactivated_at', 'is not', null)
      .execute();
  });
}
