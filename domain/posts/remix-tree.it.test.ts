import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PostAudience } from '#contracts/post.ts';
import { revoke } from '../consent/revoke.ts';
import { block } from '../people/blocks.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, filmOfTwo, join, refusal, settled } from '../testing/stage.ts';
import { deletePost, newPost } from './posts.ts';
import { remixTree } from './remix-tree.ts';

const world = withFriends();

/** A post of a film of Ben and Ida by `host`, made from another one where that is given. */
async function posted(host: string, origin: string | null = null, audience: PostAudience = 'link') {
  const { db, friends } = world;
  const { takeId, cameos } = await filmOfTwo(db, { ...friends, host });
  await db.updateTable('take').set({ inspired_by: origin }).where('id', '=', takeId).execute();
  const postId = randomUUID();
  await newPost(db, { takeId, by: host, postId, audience, caption: '', alt: '' });
  await answerCards(db, postId, { answer: 'once', scope: 'none' });
  return { postId, cameos };
}

const idsIn = (nodes: readonly { postId: string }[]) => nodes.map(({ postId }) => postId);

describe('the tree of remixes', () => {
  it('says what a film goes back to and what was made from it, with how much more of each', async () => {
    const { db, friends } = world;
    const first = await posted(friends.host);
    const second = await posted(friends.ben, first.postId);
    const third = await posted(friends.ida, second.postId);
    const beside = await posted(friends.ida, first.postId);
    expect(await remixTree(db, null, first.postId)).toMatchObject({
      origins: [],
      remixes: [
        { postId: beside.postId, remixes: 0, author: { handle: 'ida' } },
        { postId: second.postId, remixes: 1, author: { handle: 'ben' } },
      ],
      next: null,
    });
    const tree = await remixTree(db, friends.host, third.postId);
    expect(idsIn(tree.origins)).toEqual([first.postId, second.postId]);
    expect(tree.remixes).toEqual([]);
  });

  it('holds nothing that the viewer may not see, and passes over it', async () => {
    const { db, friends } = world;
    const { memberId: fan } = await join(db, 'tree_fan', { by: friends.host });
    const first = await posted(friends.host);
    const hers = await posted(friends.ida, first.postId, 'followers');
    const private_ = await posted(friends.host, first.postId, 'me');
    const last = await posted(friends.ben, hers.postId);
    for (const viewer of [null, fan]) {
      const { remixes } = await remixTree(db, viewer, first.postId);
      expect(remixes).toEqual([]);
      expect(idsIn((await remixTree(db, viewer, last.postId)).origins)).toEqual([first.postId]);
      expect(await refusal(remixTree(db, viewer, hers.postId))).toBe('not-found');
    }
    const own = await remixTree(db, friends.ida, first.postId);
    expect(own.remixes).toMatchObject([{ postId: hers.postId, remixes: 1 }]);
    expect(idsIn((await remixTree(db, friends.host, first.postId)).remixes)).not.toContain(private_.postId);

    // Taken back, deleted, blocked: each leaves it in the same breath.
    await revoke(db, { cameoId: last.cameos.ben, memberId: friends.ben, takeId: null });
    expect(await remixTree(db, friends.ida, first.postId)).toMatchObject({ remixes: [{ remixes: 0 }] });
    await deletePost(db, { postId: hers.postId, by: friends.ida });
    expect((await remixTree(db, friends.ida, first.postId)).remixes).toEqual([]);
    await block(db, { by: friends.host, of: fan });
    expect(await refusal(remixTree(db, fan, first.postId))).toBe('not-found');
  });

  it('goes page by page, the newest first, none twice', async () => {
    const { db, friends } = world;
    const { memberId: author } = await join(db, 'tree_author', { by: friends.host });
    await settled(db, author);
    const first = await posted(friends.host);
    const made: string[] = [];
    for (let number = 0; number < 15; number++) made.unshift((await posted(author, first.postId)).postId);
    const page = await remixTree(db, null, first.postId);
    expect(idsIn(page.remixes)).toEqual(made.slice(0, 12));
    // What comes in between does not move what follows.
    await posted(author, first.postId);
    const rest = await remixTree(db, null, first.postId, page.next ?? '');
    expect([idsIn(rest.remixes), rest.next]).toEqual([made.slice(12), null]);
  });
});
