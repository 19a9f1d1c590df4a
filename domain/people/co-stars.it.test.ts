import { describe, expect, it } from 'vitest';
import { forgetNotifications, hasNews, notifications } from '../notifications/notifications.ts';
import { enterScene } from '../scenes/scenes.ts';
import { closeTake } from '../takes/close-take.ts';
import { takeLease } from '../takes/lease.ts';
import { withFriends } from '../testing/database.ts';
import { answerAll, done, filmOfTwo, join, takeOfTwo } from '../testing/stage.ts';
import { block } from './blocks.ts';
import { follow } from './follows.ts';
import { mute } from './mutes.ts';

const world = withFriends();
const day = 86_400_000;

const offered = async (memberId: string, now = new Date()) =>
  (await notifications(world.db, memberId, now))
    .filter(({ kind }) => kind === 'co-star')
    .map(({ actors, count, seen }) => ({ handles: actors.map(({ handle }) => handle).sort(), count, seen }));

describe('who made a film together', () => {
  it('is told of the others in one line, quietly, and once for ever', async () => {
    const { db, friends } = world;
    await filmOfTwo(db, friends);
    expect(await offered(friends.host)).toEqual([{ handles: ['ben', 'ida'], count: 2, seen: true }]);
    expect(await offered(friends.ben)).toEqual([{ handles: ['host', 'ida'], count: 2, seen: true }]);
    expect(await hasNews(db, friends.ben)).toBe(false);
    await filmOfTwo(db, friends);
    expect(await offered(friends.host)).toMatchObject([{ count: 2 }]);

    // What is told goes after ninety days, and is not told again by the next film.
    const later = new Date(Date.now() + 91 * day);
    await forgetNotifications(db, later);
    await filmOfTwo(db, friends);
    expect(await offered(friends.host, later)).toEqual([]);
  });

  it('is offered nobody whom they follow, muted or blocked', async () => {
    const { db, friends } = world;
    await follow(db, { by: friends.host, of: friends.ben });
    expect(await offered(friends.host)).toMatchObject([{ handles: ['ida'] }]);
    await mute(db, { by: friends.host, of: friends.ida });
    expect(await offered(friends.host)).toEqual([]);
    await block(db, { by: friends.ida, of: friends.ben });
    expect(await offered(friends.ben)).toMatchObject([{ handles: ['host'] }]);
    expect(await offered(friends.ida)).toMatchObject([{ handles: ['host'] }]);
  });

  it('learns of no film that came to nothing, and adults of no teen whom they do not know', async () => {
    const { db, friends } = world;
    const { memberId: ann } = await join(db, 'ann', { by: friends.host });
    const { memberId: tim } = await join(db, 'tim', { by: friends.host, ageBand: 'teen' });
    const { takeId } = await takeOfTwo(db, { ...friends, host: ann });
    await closeTake(db, takeId, { kind: 'cancelled', by: null });
    expect(await offered(ann)).toEqual([]);
    const next = await takeOfTwo(db, { ...friends, host: ann });
    await enterScene(db, { sceneId: next.sceneId, memberId: tim, role: 'director', linkId: null });
    // Tim directed there before it was rolled.
    await db
      .updateTable('scene_member')
      .set({ joined_at: new Date(Date.now() - day) })
      .where('member_id', '=', tim)
      .execute();
    await answerAll(db, next.takeId, { answer: 'once', scope: 'ambient' });
    const { leaseEpoch } = await takeLease(db, next.takeId);
    await closeTake(db, next.takeId, done(leaseEpoch, 0, 1));
    expect(await offered(ann)).toMatchObject([{ handles: ['ben', 'ida'] }]);
    expect(await offered(tim)).toMatchObject([{ handles: ['ann', 'ben', 'ida'] }]);
  });
});
