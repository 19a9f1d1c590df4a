import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FeedPage, FeedTab } from '#contracts/feed.ts';
import { PostAudience } from '#contracts/post.ts';
import { relate } from '../people/relation.ts';
import { withFriends } from '../testing/database.ts';
import { join, refusal } from '../testing/stage.ts';
import { feedPage } from './feed-page.ts';
import { quickPost } from './testing/quick-post.ts';

const world = withFriends();
const names = ['viewer', 'ada', 'bo', 'cy'] as const;
type Name = (typeof names)[number];
const ids = new Map<Name, string>();
const idOf = (name: Name): string => ids.get(name) ?? '';
const authors = names.slice(1);

beforeAll(async () => {
  const { db, friends } = world;
  for (const name of names) ids.set(name, (await join(db, `feed_${name}`, { by: friends.host })).memberId);
});

async function startAgain(): Promise<void> {
  const { db } = world;
  for (const table of ['follow', 'close_friend', 'block', 'mute', 'feed_shown'] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom('scene').where('host_id', 'in', names.map(idOf)).execute();
  await db.updateTable('member').set({ deactivated_at: null }).execute();
}

const change = fc.oneof(
  fc.record({
    do: fc.constant('follow' as const),
    by: fc.constantFrom(...names),
    of: fc.constantFrom(...names),
  }),
  fc.record({ do: fc.constant('unfollow' as const), of: fc.constantFrom(...authors) }),
  fc.record({ do: fc.constant('close' as const), by: fc.constantFrom(...authors) }),
  fc.record({
    do: fc.constant('block' as const),
    by: fc.constantFrom(...names),
    of: fc.constantFrom(...names),
  }),
  fc.record({ do: fc.constant('mute' as const), of: fc.constantFrom(...authors) }),
  fc.record({ do: fc.constant('sleep' as const), who: fc.constantFrom(...authors) }),
  fc.record({ do: fc.constant('revoke' as const), at: fc.nat(30) }),
  fc.record({ do: fc.constant('delete' as const), at: fc.nat(30) }),
  fc.record({
    do: fc.constant('audience' as const),
    at: fc.nat(30),
    to: fc.constantFrom(...PostAudience.options),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

type Posted = {
  id: string;
  author: Name;
  audience: PostAudience;
  at: number;
  gone: boolean;
  hidden: boolean;
};

/** What everybody must see, told again in plain JavaScript. */
class Model {
  readonly follows = new Set<string>();
  readonly closeTo = new Set<string>();
  readonly blocks = new Set<string>();
  readonly muted = new Set<string>();
  readonly asleep = new Set<string>();
  readonly posts: Posted[] = [];

  follows2 = (one: string, other: string): boolean => this.follows.has(`${one} ${other}`);
  mutual = (one: string, other: string): boolean => this.follows2(one, other) && this.follows2(other, one);

  mayAppear({ author, audience, gone, hidden }: Posted): boolean {
    const blocked = this.blocks.has(`viewer ${author}`) || this.blocks.has(`${author} viewer`);
    if (gone || hidden || blocked || this.muted.has(author) || this.asleep.has(author)) return false;
    if (!this.follows2('viewer', author)) return false;
    switch (audience) {
      case 'me':
        return false;
      case 'link':
      case 'followers':
        return true;
      case 'mutuals':
        return this.mutual('viewer', author);
      case 'friends':
        return this.closeTo.has(author) && this.mutual('viewer', author);
    }
  }
}

async function apply(model: Model, step: Change): Promise<void> {
  const { db } = world;
  const pair = (by: Name, of: Name, what: Parameters<typeof relate>[3]) =>
    relate(db, idOf(by), idOf(of), what);
  const postAt = (at: number) => model.posts[at % Math.max(1, model.posts.length)];
  switch (step.do) {
    case 'follow': {
      if (step.by === step.of) return;
      if ((await refusal(pair(step.by, step.of, { following: true }))) === null)
        model.follows.add(`${step.by} ${step.of}`);
      return;
    }
    case 'unfollow':
      if ((await refusal(pair('viewer', step.of, { following: false }))) === null) {
        model.follows.delete(`viewer ${step.of}`);
        model.closeTo.delete(step.of);
      }
      return;
    case 'close':
      if ((await refusal(pair(step.by, 'viewer', { closeFriend: true }))) === null)
        model.closeTo.add(step.by);
      return;
    case 'block':
      if (step.by === step.of) return;
      if ((await refusal(pair(step.by, step.of, { blocked: true }))) !== null) return;
      model.blocks.add(`${step.by} ${step.of}`);
      for (const one of [`${step.by} ${step.of}`, `${step.of} ${step.by}`]) model.follows.delete(one);
      for (const one of [step.by, step.of]) if (one !== 'viewer') model.closeTo.delete(one);
      return;
    case 'mute':
      if ((await refusal(pair('viewer', step.of, { muted: true }))) === null) model.muted.add(step.of);
      return;
    case 'sleep':
      model.asleep.add(step.who);
      await db
        .updateTable('member')
        .set({ deactivated_at: new Date() })
        .where('id', '=', idOf(step.who))
        .execute();
      return;
    case 'revoke':
    case 'delete':
    case 'audience': {
      const post = postAt(step.at);
      if (post === undefined) return;
      if (step.do === 'revoke') {
        post.hidden = true;
        await db
          .updateTable('take')
          .set({ hidden_at: new Date() })
          .where('id', 'in', db.selectFrom('post').select('take_id').where('id', '=', post.id))
          .execute();
      } else if (step.do === 'delete') {
        post.gone = true;
        await db.updateTable('post').set({ deleted_at: new Date() }).where('id', '=', post.id).execute();
      } else {
        post.audience = step.to;
        await db.updateTable('post').set({ audience: step.to }).where('id', '=', post.id).execute();
      }
    }
  }
}

const start = new Date('2026-11-26T12:00:00Z').getTime();
const now = new Date(start + 3_600_000);
const posts = fc.array(
  fc.record({
    author: fc.constantFrom(...authors),
    audience: fc.constantFrom(...PostAudience.options),
    // Many in the same moment: order among them is by id.
    at: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 6, maxLength: 26 },
);

// Smaller and larger than the number of people followed: the newest of each are not enough, or more than enough.
const sizes = fc.constantFrom(1, 2, 3, 8);
type Turn = { tab: FeedTab; size: number; after: string | null; have: readonly string[] };
const page = ({ have, ...turn }: Turn): Promise<FeedPage> =>
  feedPage(world.db, { memberId: idOf('viewer'), ...turn, have: [...have], now });

describe('a feed', () => {
  it.each(['following', 'for-you'] as const)(
    '%s: nothing twice, nothing blocked, revoked or out of audience, whatever changes between its pages; and all of the rest',
    async (tab) => {
      await fc.assert(
        fc.asyncProperty(
          posts,
          fc.array(change, { maxLength: 10 }),
          fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 }),
          sizes,
          async (made, before, between, size) => {
            await startAgain();
            const model = new Model();
            for (const author of authors) await apply(model, { do: 'follow', by: 'viewer', of: author });
            for (const { author, audience, at } of made) {
              const id = await quickPost(world.db, {
                author: idOf(author),
                audience,
                at: new Date(start + at * 1000),
              });
              model.posts.push({ id, author, audience, at, gone: false, hidden: false });
            }
            for (const step of before) await apply(model, step);
            const seen: string[] = [];
            let after: string | null = null;
            for (let turn = 0; turn < 40; turn += 1) {
              const answer: FeedPage = await page({
                tab,
                size,
                after,
                have: tab === 'for-you' ? seen : [],
              });
              for (const { post, why } of answer.items) {
                const known = model.posts.find(({ id }) => id === post.id);
                expect(known !== undefined && model.mayAppear(known)).toBe(true);
                expect(seen).not.toContain(post.id);
                expect(why.length).toBeGreaterThan(0);
                seen.push(post.id);
              }
              after = answer.next;
              if (after === null) break;
              for (const step of between[turn] ?? []) await apply(model, step);
            }
            expect(after).toBeNull();
            if (between.every((steps) => steps.length === 0)) {
              const all = model.posts.filter((post) => model.mayAppear(post));
              expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort());
              if (tab === 'following') {
                const inOrder = [...all].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
                expect(seen).toEqual(inOrder.map(({ id }) => id));
              }
            }
          },
        ),
        { numRuns: 15, seed: 7 },
      );
    },
  );

  it('for-you is as full, and in the same order, as if what may not be seen had never been there', async () => {
    await startAgain();
    const { db } = world;
    await relate(db, idOf('viewer'), idOf('ada'), { following: true });
    const made: string[] = [];
    for (let at = 0; at < 5; at += 1)
      made.push(await quickPost(db, { author: idOf('ada'), at: new Date(start - at * 60_000) }));
    const turn = { tab: 'for-you', after: null, have: [] } as const;
    const takeDown = (postId: string | undefined) =>
      db
        .updateTable('post')
        .set({ removed_at: new Date() })
        .where('id', '=', postId ?? '')
        .execute();
    await takeDown(made[1]);
    const page1 = await page({ ...turn, size: 3 });
    expect(page1.items.map(({ post }) => post.id)).toEqual([made[0], made[2], made[3]]);
    expect(page1.items.map(({ why }) => why.find(({ because }) => because === 'variety')?.weight)).toEqual([
      undefined,
      -3,
      -6,
    ]);
    expect(page1.end).toBe('page');
    await takeDown(made[4]);
    expect((await page({ ...turn, size: 3 })).end).toBe('all-new');
  });
});
