import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasNews, notifications, seeNotifications } from '../notifications/notifications.ts';
import { block } from '../people/blocks.ts';
import { mute } from '../people/mutes.ts';
import { newPost } from '../posts/posts.ts';
import { openRemix, remixSeed } from '../posts/remix.ts';
import { roll } from '../takes/roll.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, documentOf, filmOfTwo, join, refusal, update } from '../testing/stage.ts';
import { comment, deleteComment, like, react, replies } from './replies.ts';

const world = withFriends();

async function posted(audience: 'link' | 'friends' = 'link') {
  const { db, friends } = world;
  const { takeId } = await filmOfTwo(db, friends);
  const postId = randomUUID();
  await newPost(db, { takeId, by: friends.host, postId, audience, caption: '', alt: '' });
  await answerCards(db, postId, { answer: 'once', scope: 'none' });
  return postId;
}

describe('what people say to a post', () => {
  it('is heard by its author once, grouped, and never from the muted or blocked', async () => {
    const { db, friends } = world;
    const postId = await posted();
    await seeNotifications(db, friends.host);
    const { memberId: pest } = await join(db, 'pest', { by: friends.host });
    for (const by of [friends.ben, friends.ida, friends.ben, friends.host])
      await like(db, { postId, by, liked: true });
    await mute(db, { by: friends.host, of: pest });
    expect(await like(db, { postId, by: pest, liked: true })).toEqual({ likes: 4 });
    await comment(db, {
      commentId: randomUUID(),
      postId,
      by: friends.ben,
      text: 'Lovely, @ida and @nobody_here',
    });
    const told = (await notifications(db, friends.host)).filter(({ seen }) => !seen);
    expect(told.map(({ kind, count }) => ({ kind, count }))).toEqual([
      { kind: 'comment', count: 1 },
      { kind: 'like', count: 2 },
    ]);
    expect((await notifications(db, friends.ida)).filter(({ kind }) => kind === 'mention')).toMatchObject([
      { detail: 'Lovely, @ida and @nobody_here', actors: [{ handle: 'ben' }] },
    ]);
    await seeNotifications(db, friends.host);
    expect(await hasNews(db, friends.host)).toBe(false);
    await block(db, { by: friends.host, of: pest });
    expect((await replies(db, friends.host, postId)).likes).toBe(3);
    expect(await refusal(replies(db, pest, postId))).toBe('not-found');
    expect(await refusal(like(db, { postId, by: pest, liked: true }))).toBe('not-found');
    expect(await refusal(comment(db, { commentId: randomUUID(), postId, by: pest, text: 'hm' }))).toBe(
      'not-found',
    );
  });

  it('is taken away by whoever said it, or by the author of the post, and by nobody else', async () => {
    const { db, friends } = world;
    const postId = await posted();
    const commentId = randomUUID();
    await comment(db, { commentId, postId, by: friends.ben, text: 'First' });
    await comment(db, { commentId, postId, by: friends.ben, text: 'First' });
    expect(await refusal(comment(db, { commentId, postId, by: friends.ida, text: 'Mine' }))).toBe('conflict');
    expect((await replies(db, null, postId)).comments).toMatchObject([{ text: 'First', mayDelete: false }]);
    expect(await refusal(deleteComment(db, { commentId, by: friends.ida }))).toBe('not-found');
    await deleteComment(db, { commentId, by: friends.host });
    expect((await replies(db, friends.ben, postId)).comments).toEqual([]);
  });

  it('sits at a moment of the film', async () => {
    const { db, friends } = world;
    const postId = await posted();
    const given = { postId, by: friends.ben, emoji: '😂', seconds: 0.73 } as const;
    await react(db, { ...given, on: true });
    await react(db, { ...given, on: true });
    expect((await replies(db, friends.ben, postId)).reactions).toEqual([
      { emoji: '😂', seconds: expect.closeTo(0.7, 3), name: 'ben', mine: true },
    ]);
    await react(db, { ...given, on: false });
    expect((await replies(db, friends.ben, postId)).reactions).toEqual([]);
  });
});

describe('a remix', () => {
  it('opens a room with the script and stage, names what it was made from, and is listed under it', async () => {
    const { db, friends } = world;
    const postId = await posted();
    const { memberId: fan } = await join(db, 'fan', { by: friends.ben });
    const { document, title, authorId } = await remixSeed(db, fan, postId);
    expect(document).toEqual(documentOf());
    const sceneId = randomUUID();
    const given = { postId, by: fan, sceneId, initialUpdate: update, title, authorId };
    const made = await openRemix(db, given);
    expect(await openRemix(db, given)).toMatchObject({ id: made.id, hostId: fan });
    const takeId = randomUUID();
    await roll(db, {
      rollId: takeId,
      sceneId,
      by: fan,
      document,
      generator: 'simulator',
      keepRolling: false,
      seed: 1,
    });
    const row = await db.selectFrom('take').select('inspired_by').where('id', '=', takeId).executeTakeFirst();
    expect(row?.inspired_by).toBe(postId);
    const told = await notifications(db, friends.host);
    expect(told.filter(({ kind }) => kind === 'remix')).toHaveLength(1);
    const closed = await posted('friends');
    expect(await refusal(remixSeed(db, fan, closed))).toBe('not-found');
  });
});
