import { describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import { join } from '../testing/stage.ts';
import { feedLimitsOf, serveFeedItems } from './feed-limits.ts';
import { changeOwnLimits, setTimeZone } from './own-limits.ts';

const world = withFriends();
const noon = new Date('2026-11-27T12:00:00Z');
const tomorrow = new Date('2026-11-28T12:00:00Z');
const full = async ({ pageSize }: { pageSize: number }) => Array.from({ length: pageSize }, (_, n) => n);

describe('a day’s feed', () => {
  it('ends for a teen after sixty items however many pages are asked for at once, and begins anew tomorrow', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'feed_teen', { by: friends.host, ageBand: 'teen' });
    const pages = await Promise.all([1, 2, 3, 4, 5].map(() => serveFeedItems(db, memberId, full, noon)));
    expect(pages.flatMap(({ items }) => items)).toHaveLength(60);
    expect((await feedLimitsOf(db, memberId, noon)).itemsLeftToday).toBe(0);
    expect((await feedLimitsOf(db, memberId, tomorrow)).itemsLeftToday).toBe(60);
    expect((await serveFeedItems(db, memberId, full, tomorrow)).limits.itemsLeftToday).toBe(40);
  });

  it('gives back nothing it did not serve, and counts nothing for those without a limit', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'short_feed', { by: friends.host, ageBand: 'teen' });
    await serveFeedItems(db, memberId, async () => ['only one'], noon);
    expect((await feedLimitsOf(db, memberId, noon)).itemsLeftToday).toBe(59);
    await serveFeedItems(db, friends.ida, full, noon);
    const rows = db.selectFrom('feed_allowance').select('items').where('member_id', '=', friends.ida);
    expect(await rows.execute()).toEqual([]);
  });

  it('rests in quiet hours on the member’s own clock', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'tokyo_teen', { by: friends.host, ageBand: 'teen' });
    await setTimeZone(db, memberId, 'Asia/Tokyo');
    const night = new Date('2026-11-27T13:30:00Z');
    const { items, limits } = await serveFeedItems(db, memberId, full, night);
    expect(items).toEqual([]);
    expect(limits.restsUntil).toBe('2026-11-27T22:00:00.000Z');
  });

  it('scrolls on by itself only for who chose that today', async () => {
    const { db, friends } = world;
    const on = { continuousScrollToday: true };
    await changeOwnLimits(db, friends.ben, on, noon);
    expect((await feedLimitsOf(db, friends.ben, noon)).continuousScroll).toBe(true);
    expect((await feedLimitsOf(db, friends.ben, tomorrow)).continuousScroll).toBe(false);
    const { memberId } = await join(db, 'scroll_teen', { by: friends.host, ageBand: 'teen' });
    await changeOwnLimits(db, memberId, on, noon);
    expect((await feedLimitsOf(db, memberId, noon)).continuousScroll).toBe(false);
  });
});
