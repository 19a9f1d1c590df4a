import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { notifications } from '../notifications/notifications.ts';
import { newPost } from '../posts/posts.ts';
import { post } from '../posts/read-posts.ts';
import { comment, replies } from '../replies/replies.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, filmOfTwo, refusal } from '../testing/stage.ts';
import { answerAppeal, appeal, decide, ownActions, queue } from './moderate.ts';
import { report } from './report.ts';

const world = withFriends();

async function posted() {
  const { db, friends } = world;
  const { takeId } = await filmOfTwo(db, friends);
  const postId = randomUUID();
  await newPost(db, { takeId, by: friends.host, postId, audience: 'link', caption: 'Hm', alt: '' });
  await answerCards(db, postId, { answer: 'once', scope: 'none' });
  return postId;
}
const about = (subject: 'post' | 'comment', subjectId: string) =>
  ({ reportId: randomUUID(), subject, subjectId, reason: 'unkind', words: '' }) as const;

describe('a report', () => {
  it('takes a post down for everybody, tells its author why, and an appeal puts it back', async () => {
    const { db, friends } = world;
    const postId = await posted();
    for (const by of [friends.ben, friends.ben, friends.ida]) await report(db, by, about('post', postId));
    expect(await refusal(report(db, friends.host, about('post', postId)))).toBe('bad-input');
    const open = (await queue(db)).reports.filter(({ subjectId }) => subjectId === postId);
    expect(open).toHaveLength(2);
    expect(JSON.stringify(open)).not.toContain(friends.ben);
    const reportId = open[0]?.reportId ?? '';
    const decision = { action: 'remove', reason: 'Unkind to Ida', operatorId: friends.host } as const;
    await decide(db, reportId, decision);
    expect(await refusal(decide(db, reportId, decision))).toBe('request-closed');
    expect((await queue(db)).reports).toEqual([]);
    for (const viewer of [friends.host, friends.ben, null])
      expect(await refusal(post(db, viewer, postId))).toBe('not-found');
    const [told] = await notifications(db, friends.host);
    expect(told).toMatchObject({
      kind: 'moderation',
      detail: 'A post of yours was taken down: Unkind to Ida',
    });
    const [done] = await ownActions(db, friends.host);
    expect(await refusal(appeal(db, friends.ben, done?.actionId ?? '', 'no'))).toBe('not-found');
    await appeal(db, friends.host, done?.actionId ?? '', 'We all laughed');
    expect((await queue(db)).appeals).toMatchObject([{ words: 'We all laughed', reason: 'Unkind to Ida' }]);
    const answer = { restore: true, reason: 'Looked again', operatorId: friends.host };
    await answerAppeal(db, done?.actionId ?? '', answer);
    expect(await refusal(post(db, friends.ben, postId))).toBeNull();
    // The record of it cannot be changed.
    await expect(db.updateTable('moderation_action').set({ reason: 'none' }).execute()).rejects.toThrow(
      /append only/,
    );
  });

  it('takes a comment down and leaves the post', async () => {
    const { db, friends } = world;
    const postId = await posted();
    const commentId = randomUUID();
    await comment(db, { commentId, postId, by: friends.ben, text: 'Rude' });
    await report(db, friends.ida, about('comment', commentId));
    const { reports } = await queue(db);
    expect(reports).toMatchObject([{ excerpt: 'Rude', about: { handle: 'ben' } }]);
    await decide(db, reports[0]?.reportId ?? '', {
      action: 'remove',
      reason: 'Rude',
      operatorId: friends.host,
    });
    expect((await replies(db, friends.host, postId)).comments).toEqual([]);
  });
});
