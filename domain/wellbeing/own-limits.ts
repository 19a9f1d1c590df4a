import { AppError } from '#contracts/errors.ts';
import type { QuietHours } from '#contracts/quiet-hours.ts';
import type { OwnLimits } from '#contracts/wellbeing.ts';
import type { Db } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { dayIn, knownZone } from './quiet-hours.ts';

/** Where nobody has said which clock is theirs. */
const unknownZone = 'UTC';

/** Age, clock and own choices of a member. `not-found` for anybody else. */
export async function ownWords(db: Db, memberId: string, now: Date) {
  const row = await db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.id')
    .leftJoin('own_limits', 'own_limits.member_id', 'member.id')
    .where('member.id', '=', memberId)
    .select([
      'user.ageBand',
      'member.time_zone',
      'member.quiet_from as from',
      'member.quiet_to as to',
      'member.quiet_zone',
      'own_limits.takes_per_day',
      'own_limits.feed_items_per_day',
      'own_limits.personalisation',
      'own_limits.continuous_on',
      'own_limits.check_ins',
    ])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const timeZone = row.time_zone ?? row.quiet_zone ?? unknownZone;
  const quietHours: QuietHours | null =
    row.from === null || row.to === null || row.quiet_zone === null
      ? null
      : { from: row.from, to: row.to, timeZone: row.quiet_zone };
  const own: OwnLimits = {
    takesPerDay: row.takes_per_day,
    feedItemsPerDay: row.feed_items_per_day,
    personalisation: row.personalisation ?? 'full',
    continuousScrollToday: row.continuous_on === dayIn(timeZone, now),
    checkIns: row.check_ins ?? true,
  };
  return { ageBand: row.ageBand, timeZone, own, quietHours };
}

/** Changes what is given. What it comes to is for `limitsOf` to say: age and guardians have their word too. */
export async function changeOwnLimits(
  db: Db,
  memberId: string,
  change: Partial<OwnLimits>,
  now = new Date(),
): Promise<void> {
  const { timeZone } = await ownWords(db, memberId, now);
  const { continuousScrollToday: continuous } = change;
  const columns = {
    ...(change.takesPerDay === undefined ? {} : { takes_per_day: change.takesPerDay }),
    ...(change.feedItemsPerDay === undefined ? {} : { feed_items_per_day: change.feedItemsPerDay }),
    ...(change.personalisation === undefined ? {} : { personalisation: change.personalisation }),
    ...(change.checkIns === undefined ? {} : { check_ins: change.checkIns }),
    ...(continuous === undefined ? {} : { continuous_on: continuous ? dayIn(timeZone, now) : null }),
  };
  if (Object.keys(columns).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('own_limits')
      .values({ member_id: memberId, ...columns })
      .onConflict((on) => on.column('member_id').doUpdateSet(columns))
      .execute();
    await nudge(trx, topics.member(memberId));
  });
}

/** The clock by which a member's nights are reckoned. @throws AppError `bad-input` for one that nobody knows. */
export async function setTimeZone(db: Db, memberId: string, timeZone: string): Promise<void> {
  const known = knownZone(timeZone);
  if (known === null) throw new AppError('bad-input', 'timeZone');
  await db.updateTable('member').set({ time_zone: known }).where('id', '=', memberId).execute();
  await nudge(db, topics.member(memberId));
}
