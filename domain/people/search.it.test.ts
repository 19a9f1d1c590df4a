import { describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import { join, refusal } from '../testing/stage.ts';
import { block } from './blocks.ts';
import { coStars } from './co-stars.ts';
import { follow } from './follows.ts';
import { profile, setAbout } from './profile.ts';
import { search } from './search.ts';

const world = withFriends();

describe('search', () => {
  it('forgives a slip, puts whom one follows first, and finds nobody across a block', async () => {
    const { db, friends } = world;
    const { memberId: marlene } = await join(db, 'marlene', { by: friends.host });
    const { memberId: marlon } = await join(db, 'marlon_b', { by: friends.host });
    const found = async (words: string, viewer = friends.ben) =>
      (await search(db, viewer, words)).map(({ handle }) => handle);
    expect(await found('@mar')).toEqual(['marlene', 'marlon_b']);
    await follow(db, { by: friends.ben, of: marlon });
    expect(await found('mar')).toEqual(['marlon_b', 'marlene']);
    expect(await found('marlenne')).toEqual(['marlene']);
    expect(await found('xyz')).toEqual([]);
    expect(await found('%')).toEqual([]);
    await block(db, { by: marlene, of: friends.ben });
    expect(await found('marlene')).not.toContain('marlene');
    expect(await refusal(profile(db, friends.ben, 'marlene'))).toBe('not-found');
  });

  it('lets no adult find a teen who does not know them', async () => {
    const { db, friends } = world;
    await join(db, 'tim_teen', { by: friends.ben, ageBand: 'teen' });
    expect(await search(db, friends.ida, 'tim_teen')).toEqual([]);
    expect(await search(db, friends.ben, 'tim_teen')).toHaveLength(1);
  });
});

describe('a profile', () => {
  it('says how one stands to each other, and offers co-stars as follows', async () => {
    const { db, friends } = world;
    await setAbout(db, friends.ida, 'Paper cuts.');
    expect(await profile(db, friends.host, 'ida')).toMatchObject({
      about: 'Paper cuts.',
      relation: { following: false, blocked: false },
    });
    expect(await profile(db, friends.ida, 'ida')).toMatchObject({ relation: null });
    expect((await coStars(db, friends.host)).map(({ handle }) => handle)).toEqual(['ben', 'ida']);
    await follow(db, { by: friends.host, of: friends.ida });
    expect((await coStars(db, friends.host)).map(({ handle }) => handle)).toEqual(['ben']);
  });
});
