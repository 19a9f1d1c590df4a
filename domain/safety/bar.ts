import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { endSessions } from '../leaving/sleep.ts';
import { nudge, topics } from '../wake.ts';

/** Signed out everywhere from this commit on, with no way in until then (null: for good). Operators cannot be kept out. */
export async function bar(trx: Trx, memberId: string, until: Date | null): Promise<void> {
  const { operator } = await trx
    .selectFrom('member')
    .select('operator')
    .where('id', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('not-found'));
  if (operator) throw new AppError('forbidden', because('operator-first'));
  await trx
    .updateTable('member')
    .set(until === null ? { banned_at: new Date() } : { suspended_until: until })
    .where('id', '=', memberId)
    .execute();
  await endSessions(trx, memberId);
  await nudge(trx, topics.member(memberId));
}

export async function letBackIn(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('member')
    .set({ suspended_until: null, banned_at: null })
    .where('id', '=', memberId)
    .execute();
}

export type Barred = { banned: boolean; until: Date | null };

/** Null for who may come in. */
export async function barred(db: Db, memberId: string, now = new Date()): Promise<Barred | null> {
  const row = await db
    .selectFrom('member')
    .select(['suspended_until', 'banned_at'])
    .where('id', '=', memberId)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.banned_at !== null) return { banned: true, until: null };
  const { suspended_until: until } = row;
  return until !== null && until > now ? { banned: false, until } : null;
}

/** @throws AppError `banned`, or `suspended` with until when and why. */
export async function requireNotBarred(db: Db, memberId: string, now = new Date()): Promise<void> {
  const found = await barred(db, memberId, now);
  if (found === null) return;
  const decision = await db
    .selectFrom('moderation_action')
    .select('reason')
    .where('about_id', '=', memberId)
    .where('action', '=', found.banned ? 'ban' : 'suspend')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const why = decision?.reason ?? '';
  if (found.until === null) throw new AppError('banned', because('decided-why', { why }));
  throw new AppError(
    'suspended',
    because('suspended-until', { until: found.until.toISOString().slice(0, 10), why }),
  );
}
