import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knows } from '../accounts/acquaintance.ts';
import { enterScene, roleOf } from '../scenes/scenes.ts';
import { withFriends } from '../testing/database.ts';
import { join, refusal } from '../testing/stage.ts';
import { block, blockedBetween, unblock } from './blocks.ts';
import { isCloseFriend } from './close-friends.ts';
import { areMutuals, follow, follows } from './follows.ts';
import { people } from './lists.ts';
import { relate, relation } from './relation.ts';

const world = withFriends();

/** Two people who have never met: invited by different friends. */
let count = 0;
async function twoStrangers(ages: ('teen' | 'adult')[] = ['adult', 'adult']): Promise<[string, string]> {
  const { db, friends } = world;
  const made: string[] = [];
  for (const [index, by] of [friends.ben, friends.ida].entries()) {
    count += 1;
    made.push((await join(db, `p${count}`, { by, ageBand: ages[index] ?? 'adult' })).memberId);
  }
  return [made[0] ?? '', made[1] ?? ''];
}

type Step = { who: 0 | 1; what: 'follow' | 'unfollow' | 'close' | 'block' | 'unblock' | 'mute' };

describe('people', () => {
  it('always: who is blocked either way follows nobody, is close to nobody and is known by nobody', async () => {
    const { db } = world;
    const [one, other] = await twoStrangers();
    const step = fc.record<Step>({
      who: fc.constantFrom(0, 1),
      what: fc.constantFrom('follow', 'unfollow', 'close', 'block', 'unblock', 'mute'),
    });
    const changes = {
      follow: { following: true },
      unfollow: { following: false },
      close: { closeFriend: true },
      block: { blocked: true },
      unblock: { blocked: false },
      mute: { muted: true },
    } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const pair = [one, other] as const;
        const ways = [pair, [other, one] as const];
        for (const [by, of] of ways) await unblock(db, { by, of });
        for (const [by, of] of ways)
          await relate(db, by, of, { following: false, muted: false, closeFriend: false });
        // What should hold, kept beside it in plain sets.
        const following = new Set<number>();
        const blocking = new Set<number>();
        const close = new Set<number>();
        for (const { who, what } of steps) {
          const by = pair[who];
          const of = pair[1 - who] ?? '';
          const blocked = blocking.size > 0;
          const refused = await refusal(relate(db, by, of, changes[what]));
          if (what === 'unblock') blocking.delete(who);
          else if (blocked && what !== 'block') {
            expect(refused).toBe('not-found');
            continue;
          }
          if (what === 'follow') following.add(who);
          if (what === 'unfollow') following.delete(who);
          if (what === 'close' && following.size === 2) close.add(who);
          if (what === 'close') expect(refused).toBe(following.size === 2 ? null : 'forbidden');
          if (what === 'block') {
            blocking.add(who);
            following.clear();
            close.clear();
          }
        }
        const mutual = following.size === 2;
        expect(await areMutuals(db, one, other)).toBe(mutual);
        expect(await blockedBetween(db, other, one)).toBe(blocking.size > 0);
        expect(await knows(db, one, other)).toBe(mutual);
        for (const who of [0, 1] as const) {
          const [by, of] = [pair[who], pair[1 - who] ?? ''];
          expect(await follows(db, by, of)).toBe(following.has(who));
          expect(await isCloseFriend(db, by, of)).toBe(close.has(who) && mutual);
          for (const list of ['following', 'followers', 'mutuals', 'close-friends', 'muted'] as const) {
            const listed = (await people(db, by, list)).people.some(({ id }) => id === of);
            if (blocking.size > 0) expect(listed, list).toBe(false);
          }
          const seen = await refusal(relation(db, by, of));
          expect(seen).toBe(blocking.has(1 - who) && !blocking.has(who) ? 'not-found' : null);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a follow that races a block never outlives it', async () => {
    const { db } = world;
    const [one, other] = await twoStrangers();
    for (let round = 0; round < 12; round++) {
      await Promise.allSettled([
        follow(db, { by: one, of: other }),
        block(db, { by: other, of: one }),
        follow(db, { by: other, of: one }),
      ]);
      expect(await follows(db, one, other)).toBe(false);
      expect(await follows(db, other, one)).toBe(false);
      await unblock(db, { by: other, of: one });
    }
  });

  it('a block ends places in each other’s rooms, and an invite’s acquaintance with it', async () => {
    const { db, friends } = world;
    const { memberId: leaver } = await join(db, 'leaver', { by: friends.host });
    const enter = () =>
      enterScene(db, { sceneId: friends.sceneId, memberId: leaver, role: 'director', linkId: null });
    await enter();
    expect(await knows(db, friends.host, leaver)).toBe(true);
    await block(db, { by: leaver, of: friends.host });
    expect(await knows(db, friends.host, leaver)).toBe(false);
    expect(await roleOf(db, friends.sceneId, leaver)).toBeNull();
    expect(await refusal(enter())).toBe('not-found');
    expect(await roleOf(db, friends.sceneId, friends.ben)).toBe('director');
  });

  it('an adult follows a teen only whom the teen knows or follows', async () => {
    const { db } = world;
    const [teen, adult] = await twoStrangers(['teen', 'adult']);
    expect(await refusal(follow(db, { by: adult, of: teen }))).toBe('forbidden');
    await follow(db, { by: teen, of: adult });
    expect(await refusal(follow(db, { by: adult, of: teen }))).toBeNull();
    expect(await areMutuals(db, teen, adult)).toBe(true);
  });

  it('lists go page by page, and nobody sleeps in them', async () => {
    const { db, friends } = world;
    const { people: known } = await people(db, friends.host, 'following');
    expect(known).toEqual([]);
    await follow(db, { by: friends.host, of: friends.ben });
    await follow(db, { by: friends.host, of: friends.ida });
    const handles = async () =>
      (await people(db, friends.host, 'following')).people.map(({ handle }) => handle);
    expect(await handles()).toEqual(['ben', 'ida']);
    expect((await people(db, friends.host, 'following', 'ben')).people).toMatchObject([{ handle: 'ida' }]);
    const asleep = (at: Date | null) =>
      db.updateTable('member').set({ deactivated_at: at }).where('id', '=', friends.ida).execute();
    await asleep(new Date());
    expect(await handles()).toEqual(['ben']);
    await asleep(null);
  });
});
