import type { FeedLimits } from '#contracts/wellbeing.ts';
import type { Db } from '../db/schema/index.ts';
import { whatHoldsFor } from './limits.ts';
import { ownWords } from './own-limits.ts';
import { dayIn } from './quiet-hours.ts';

/** What a feed may know about a member's well-being, read anew for each page. */
export async function feedLimitsOf(db: Db, memberId: string, now = new Date()): Promise<FeedLimits> {
  return (await whatHoldsFor(db, memberId, now)).feed;
}

/**
 * Reads one page within today's allowance: `page` is told how much it may hold and answers its items, which are
 * then counted. Two pages asked for at once do not share the last items. In quiet hours, and when the day's items
 * are used up, `page` is not called: the feed is at its end. Without a daily limit nothing is counted at all.
 */
export async function serveFeedItems<Item>(
  db: Db,
  memberId: string,
  page: (limits: FeedLimits) => Promise<Item[]>,
  now = new Date(),
): Promise<{ items: Item[]; limits: FeedLimits }> {
  const before = await feedLimitsOf(db, memberId, now);
  if (before.restsUntil !== null || before.itemsLeftToday === 0) return { items: [], limits: before };
  if (before.itemsLeftToday === null) return { items: await page(before), limits: before };
  const day = dayIn((await ownWords(db, memberId, now)).timeZone, now);
  return db.transaction().execute(async (trx) => {
    // Yesterday's number is not kept: the row is begun anew. Locked from here to the end.
    await trx
      .insertInto('feed_allowance')
      .values({ member_id: memberId, day, items: 0 })
      .onConflict((on) =>
        on.column('member_id').doUpdateSet((eb) => ({
          day,
          items: eb
            .case()
            .when('feed_allowance.day', '=', day)
            .then(eb.ref('feed_allowance.items'))
            .else(0)
            .end(),
        })),
      )
      .execute();
    const limits = await feedLimitsOf(trx, memberId, now);
    const left = limits.itemsLeftToday ?? limits.pageSize;
    if (left === 0) return { items: [], limits };
    const items = await page({ ...limits, pageSize: Math.min(limits.pageSize, left) });
    await trx
      .updateTable('feed_allowance')
      .set((eb) => ({ items: eb('items', '+', items.length) }))
      .where('member_id', '=', memberId)
      .execute();
    return { items, limits: { ...limits, itemsLeftToday: Math.max(0, left - items.length) } };
  });
}
