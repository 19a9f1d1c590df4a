import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';

/** Serialises whoever changes who runs the house: two operators leaving at once must not both be the last but one. */
const theHouse = 7_210_001;

async function lockOperators(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${theHouse})`.execute(trx);
}

/** @throws AppError `last-operator`: a house is never left without somebody who looks after it. */
export async function requireNotLastOperator(trx: Trx, memberId: string): Promise<void> {
  await lockOperators(trx);
  const rows = await trx
    .selectFrom('member')
    .select('id')
    .where('operator', '=', true)
    .where('deactivated_at', 'is', null)
    .execute();
  if (rows.length === 1 && rows[0]?.id === memberId) throw new AppError('last-operator');
}

/** Names an operator, or takes that from one. Adults only, and nobody who is asleep, kept out or of the demo town. */
export async function setOperator(db: Db, memberId: string, operator: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!operator) await requireNotLastOperator(trx, memberId);
    const { numUpdatedRows } = await trx
      .updateTable('member')
      .from('user')
      .set({ operator })
      .whereRef('user.id', '=', 'member.id')
      .where('member.id', '=', memberId)
      .where((eb) =>
        operator
          ? eb.and([
              eb('user.ageBand', '=', 'adult'),
              eb('member.demo', '=', false),
              eb('member.deactivated_at', 'is', null),
              eb('member.banned_at', 'is', null),
              eb('member.suspended_until', 'is', null),
            ])
          : eb.val(true),
      )
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not-found');
  });
}
