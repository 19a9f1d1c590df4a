import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../scenes/scenes.ts';
import { roll } from '../takes/roll.ts';
import { withFriends } from '../testing/database.ts';
import { guardianOf } from '../testing/guardian.ts';
import { documentOf, join, refusal, update } from '../testing/stage.ts';
import { feedLimitsOf, serveFeedItems } from '../wellbeing/feed-limits.ts';
import { checkWellbeing } from '../wellbeing/limits.ts';
import { mayTalkNow } from '../wellbeing/messages.ts';
import { changeOwnLimits } from '../wellbeing/own-limits.ts';
import { changeSwitches } from './change-switches.ts';
import { coApprovers, needsCoApproval } from './co-approval.ts';

const world = withFriends();
let teenId: string;
let link: { linkId: string; guardianId: string };
beforeAll(async () => {
  teenId = (await join(world.db, 'teen', { by: world.friends.host, ageBand: 'teen' })).memberId;
  link = await guardianOf(world.db, teenId);
});

/** Tomorrow at this hour, UTC, which is the teen's clock here. */
const at = (hour: number): Date => {
  const soon = new Date(Date.now() + 86_400_000);
  soon.setUTCHours(hour, 0, 0, 0);
  return soon;
};
const set = (change: Parameters<typeof changeSwitches>[1]['change']) =>
  changeSwitches(world.db, { ...link, change });
const page = async ({ pageSize }: { pageSize: number }) => Array.from({ length: pageSize }, (_, n) => n);

describe('each switch of a guardian holds where it matters, from its commit on', () => {
  it('takes a day: the next roll is refused', async () => {
    const { db } = world;
    const { id: sceneId } = await createScene(db, { title: 'Teen', hostId: teenId, initialUpdate: update });
    const rolled = { rollId: randomUUID(), sceneId, by: teenId, document: documentOf(), keepRolling: false };
    await roll(db, { ...rolled, generator: 'simulator', seed: 1 });
    const noon = at(12);
    await db
      .updateTable('take')
      .set({ created_at: at(11) })
      .where('id', '=', rolled.rollId)
      .execute();
    expect(await refusal(checkWellbeing(db, teenId, { now: noon }))).toBeNull();
    await set({ takesPerDay: 1 });
    expect(await refusal(checkWellbeing(db, teenId, { now: noon }))).toBe('daily-limit');
    await set({ takesPerDay: null });
    expect(await refusal(checkWellbeing(db, teenId, { now: noon }))).toBeNull();
  });

  it('quiet hours: nothing rolls and the feed rests', async () => {
    const { db } = world;
    expect(await refusal(checkWellbeing(db, teenId, { now: at(21) }))).toBeNull();
    await set({ quietHours: { from: 21, to: 7 } });
    expect(await refusal(checkWellbeing(db, teenId, { now: at(21) }))).toBe('quiet-hours');
    expect((await serveFeedItems(db, teenId, page, at(21))).items).toEqual([]);
    await set({ quietHours: { from: 23, to: 6 } });
    expect(await refusal(checkWellbeing(db, teenId, { now: at(22) }))).toBeNull();
  });

  it('items of the feed a day: the next page ends there', async () => {
    const { db } = world;
    await set({ feedItemsPerDay: 5 });
    expect((await serveFeedItems(db, teenId, page, at(12))).items).toHaveLength(5);
    expect((await serveFeedItems(db, teenId, page, at(12))).items).toHaveLength(0);
    await set({ feedItemsPerDay: 8 });
    expect((await serveFeedItems(db, teenId, page, at(12))).items).toHaveLength(3);
  });

  it('continuous scroll: only when allowed, and chosen by the teen for today', async () => {
    const { db } = world;
    const scrolls = async () => (await feedLimitsOf(db, teenId, at(12))).continuousScroll;
    await changeOwnLimits(db, teenId, { continuousScrollToday: true }, at(12));
    expect(await scrolls()).toBe(false);
    await set({ continuousScroll: 'allowed' });
    expect(await scrolls()).toBe(true);
    await set({ continuousScroll: 'off' });
    expect(await scrolls()).toBe(false);
  });

  it('personalisation: the next page is in time order', async () => {
    const { db } = world;
    const kind = async () => (await feedLimitsOf(db, teenId, at(12))).personalisation;
    expect(await kind()).toBe('calm');
    await set({ personalisation: 'off' });
    expect(await kind()).toBe('off');
  });

  it('direct messages: mutuals only, then nobody', async () => {
    const { db, friends } = world;
    const { memberId: other } = await join(db, 'other_teen', { by: friends.host, ageBand: 'teen' });
    const talk = async () => [
      await mayTalkNow(db, other, teenId, false),
      await mayTalkNow(db, teenId, other, true),
    ];
    expect(await talk()).toEqual([true, true]);
    expect(await mayTalkNow(db, friends.ida, teenId, false)).toBe(false);
    await set({ messages: 'mutuals' });
    expect(await talk()).toEqual([false, true]);
    await set({ messages: 'off' });
    expect(await talk()).toEqual([false, false]);
  });

  it('co-approval: named as needed, with whom to ask', async () => {
    const { db } = world;
    expect(await needsCoApproval(db, teenId)).toBe(false);
    await set({ coApproval: true });
    expect(await needsCoApproval(db, teenId)).toBe(true);
    expect(await coApprovers(db, teenId)).toEqual([link.guardianId]);
  });
});
