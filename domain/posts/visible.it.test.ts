import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PostAudience } from '#contracts/post.ts';
import { revoke } from '../consent/revoke.ts';
import { relate } from '../people/relation.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, filmOfTwo, join, refusal } from '../testing/stage.ts';
import { deletePost, editPost, newPost, undeletePost } from './posts.ts';
import { post, postsByIds, postsOf } from './read-posts.ts';
import { maySeeTake, visiblePosts } from './visible.ts';

const world = withFriends();
const names = ['host', 'ben', 'ida', 'fan', 'stranger'] as const;
type Name = (typeof names)[number];
const ids = new Map<Name, string>();

beforeAll(async () => {
  const { db, friends } = world;
  for (const name of ['host', 'ben', 'ida'] as const) ids.set(name, friends[name]);
  for (const name of ['fan', 'stranger'] as const)
    ids.set(name, (await join(db, name, { by: friends.host })).memberId);
});
const idOf = (name: Name): string => ids.get(name) ?? '';

const who = fc.constantFrom(...names);
/** Mostly the author: what others are to each other matters less. */
const whom = fc.constantFrom('host' as const, 'host' as const, ...names);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('follow' as const), by: whom, of: whom }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unfollow' as const), by: who, of: who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('close' as const), by: whom, of: whom }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), by: who, of: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unblock' as const), by: who, of: who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('audience' as const),
      to: fc.constantFrom(...PostAudience.options),
      answer: fc.constantFrom('once' as const, 'once' as const, 'decline' as const, 'wait' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undelete' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('revoke' as const), of: fc.constantFrom('ben', 'ida') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sleep' as const), who, awake: fc.boolean() }),
  },
);

const pairKey = (one: string, other: string): string => `${one} ${other}`;

const onceOfNothing = { answer: 'once', scope: 'none' } as const;
const declined = { answer: 'decline' } as const;

describe('who sees a post', () => {
  it('always: never the blocked, never after a revocation, never outside the audience that every owner agreed to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        const { db, friends } = world;
        for (const table of ['follow', 'close_friend', 'block'] as const)
          await db.deleteFrom(table).execute();
        await db.updateTable('member').set({ deactivated_at: null }).execute();
        // A member has fifty cameos at most.
        await db
          .updateTable('cameo')
          .set({ deleted_at: new Date() })
          .where('deleted_at', 'is', null)
          .execute();
        const { takeId, cameos } = await filmOfTwo(db, friends);
        const postId = randomUUID();
        const author = friends.host;
        await newPost(db, { takeId, by: author, postId, audience: 'me', caption: '', alt: '' });

        // What should hold, kept beside it in plain values.
        const follows = new Set<string>();
        const close = new Set<string>();
        const blocks = new Set<string>();
        const asleep = new Set<Name>();
        const hidden = new Set<string>();
        // The widest audience that each owner has agreed to; and the smallest they said no to: for as many or more they are
        // not asked again.
        const agreed = { ben: 0, ida: 0 };
        const refused = { ben: Number.POSITIVE_INFINITY, ida: Number.POSITIVE_INFINITY };
        let audience: PostAudience = 'me';
        let deleted = false;
        /** Cards of the last change lie unanswered. */
        let waiting = false;
        const rank = (one: PostAudience): number => PostAudience.options.indexOf(one);
        const blocked = (one: Name, other: Name): boolean =>
          blocks.has(pairKey(one, other)) || blocks.has(pairKey(other, one));
        const mutual = (one: Name, other: Name): boolean =>
          follows.has(pairKey(one, other)) && follows.has(pairKey(other, one));

        const sees = (viewer: Name | null): boolean => {
          if (deleted || hidden.size > 0 || asleep.has('host')) return false;
          if (viewer === 'host') return true;
          if (viewer === null) return audience === 'link';
          if ((['host', 'ben', 'ida'] as const).some((one) => one !== viewer && blocked(one, viewer)))
            return false;
          switch (audience) {
            case 'me':
              return false;
            case 'friends':
              return close.has(pairKey('host', viewer)) && mutual('host', viewer);
            case 'mutuals':
              return mutual('host', viewer);
            case 'followers':
              return follows.has(pairKey(viewer, 'host'));
            case 'link':
              return true;
          }
        };
        const check = async (): Promise<void> => {
          for (const viewer of [...names, null]) {
            const expected = sees(viewer);
            const id = viewer === null ? null : idOf(viewer);
            const what = JSON.stringify({ viewer, audience, deleted, hidden: [...hidden] });
            const listed = await visiblePosts(db, id)
              .select('post.id')
              .where('post.id', '=', postId)
              .execute();
            expect(listed.length === 1, what).toBe(expected);
            expect(await maySeeTake(db, id, takeId), what).toBe(expected);
            expect((await refusal(post(db, id, postId))) === null, what).toBe(expected);
            expect((await postsByIds(db, id, [postId])).length, what).toBe(expected ? 1 : 0);
            const { posts } = await postsOf(db, id, author, undefined, 50);
            expect(
              posts.some((one) => one.id === postId),
              what,
            ).toBe(expected && audience !== 'me');
          }
        };

        for (const one of steps) {
          switch (one.do) {
            case 'follow':
            case 'unfollow':
            case 'close':
            case 'block':
            case 'unblock': {
              if (one.by === one.of) break;
              const change = {
                follow: { following: true },
                unfollow: { following: false },
                close: { closeFriend: true },
                block: { blocked: true },
                unblock: { blocked: false },
              }[one.do];
              const said = await refusal(relate(db, idOf(one.by), idOf(one.of), change));
              if (asleep.has(one.of)) break;
              const key = pairKey(one.by, one.of);
              if (one.do === 'unblock') blocks.delete(key);
              if (one.do === 'block') {
                blocks.add(key);
                for (const set of [follows, close]) {
                  set.delete(key);
                  set.delete(pairKey(one.of, one.by));
                }
              }
              if (said !== null) break;
              if (one.do === 'follow') follows.add(key);
              if (one.do === 'unfollow') follows.delete(key);
              if (one.do === 'close') close.add(key);
              break;
            }
            case 'audience': {
              await refusal(editPost(db, { postId, by: author, edit: { audience: one.to } }));
              const wide = rank(one.to);
              if (deleted) break;
              const owners = (['ben', 'ida'] as const).filter((name) => agreed[name] < wide);
              const given = one.answer === 'once' ? onceOfNothing : declined;
              if (hidden.size > 0) {
                // Cards from before are still open; a yes of who took their likeness back counts for nothing.
                if (one.answer !== 'wait') await refusal(answerCards(db, postId, given));
                if (one.to === 'me') audience = 'me';
                break;
              }
              const unaskable = owners.some((name) => blocked('host', name) || refused[name] <= wide);
              // A change that is refused leaves the cards of the one before open: whoever answers now answers those.
              const answers = one.answer !== 'wait' && !(unaskable && waiting);
              const asked = answers ? await answerCards(db, postId, given) : [];
              if (!unaskable) waiting = one.answer === 'wait' && owners.length > 0;
              if (one.to === 'me') audience = 'me';
              else {
                if (unaskable) expect(asked).toEqual([]);
                else {
                  if (one.answer === 'once') for (const name of owners) agreed[name] = wide;
                  if (one.answer === 'decline')
                    for (const name of owners) refused[name] = Math.min(refused[name], wide);
                  if (one.answer === 'once' || owners.length === 0) audience = one.to;
                  if (one.answer !== 'wait') expect(new Set(asked)).toEqual(new Set(owners.map(idOf)));
                }
              }
              break;
            }
            case 'delete':
              await deletePost(db, { postId, by: author });
              deleted = true;
              break;
            case 'undelete':
              if (deleted && (await refusal(undeletePost(db, { postId, by: author }))) === null)
                deleted = false;
              break;
            case 'revoke':
              await revoke(db, {
                cameoId: cameos[one.of],
                memberId: friends[one.of],
                takeId: null,
              });
              hidden.add(one.of);
              break;
            case 'sleep':
              await db
                .updateTable('member')
                .set({ deactivated_at: one.awake ? null : new Date() })
                .where('id', '=', idOf(one.who))
                .execute();
              if (one.awake) asleep.delete(one.who);
              else asleep.add(one.who);
              break;
          }
          await check();
        }
      }),
      { numRuns: 15 },
    );
  });
});
