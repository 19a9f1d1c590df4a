import type { Db } from '../db/schema/index.ts';
import { dayIn } from './quiet-hours.ts';

/** Items that were served to a member today, on their own clock. Kept only for whoever has a daily limit. */
export async function itemsServedToday(
  db: Db,
  memberId: string,
  timeZone: string,
  now: Date,
): Promise<number> {
  const row = await db
    .selectFrom('feed_allowance')
    .select('items')
    .where('member_id', '=', memberId)
    .where('day', '=', dayIn(timeZone, now))
    .executeTakeFirst();
  return row?.items ?? 0;
}
