import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { setOperator } from '../accounts/operators.ts';
import { newPost } from '../posts/posts.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, filmOfTwo } from '../testing/stage.ts';
import { askErasure } from './erasures.ts';
import { eraseWords } from './words.ts';

const world = withFriends();

it('takes what somebody asked for out of the trails of others, for a take and for a post', async () => {
  const { db, friends } = world;
  const { takeId } = await filmOfTwo(db, friends);
  const postId = randomUUID();
  const post = { takeId, by: friends.host, postId, audience: 'link', caption: '', alt: '' } as const;
  await newPost(db, post);
  await answerCards(db, postId, { answer: 'once', scope: 'none' });
  const [request] = await db
    .selectFrom('consent_request')
    .select('sentence')
    .where('post_id', '=', postId)
    .execute();
  const sentence = request?.sentence ?? '';
  const told = async (): Promise<string[]> => {
    const lines = await db.selectFrom('consent_trail').select('detail').execute();
    return lines.map(({ detail }) => detail).filter((detail) => detail.includes(sentence));
  };
  const before = await told();
  expect(before).toContain(sentence);
  expect(before).toContain(`to-post-link {"words":"${sentence}"}`);

  await setOperator(db, friends.ben, true);
  const erasureId = randomUUID();
  await askErasure(db, friends.host, { erasureId, when: 'now' });
  await db.transaction().execute((trx) => eraseWords(trx, erasureId, friends.host));
  expect(await told()).toEqual([]);
});
