import { describe, expect, it } from 'vitest';
import { block } from '../people/blocks.ts';
import { withFriends } from '../testing/database.ts';
import { join } from '../testing/stage.ts';
import { peopleInWords } from './people-in-words.ts';

const world = withFriends();

async function named(script: string, change: { by?: string; asked?: string[] } = {}) {
  const { db, friends } = world;
  const found = await peopleInWords(db, {
    script,
    sceneId: friends.sceneId,
    memberId: change.by ?? friends.host,
    asked: new Set(change.asked ?? []),
  });
  return found.map(({ words, handle, certain }) => ({ words, handle, certain }));
}

describe('people in a script who are not cast', () => {
  it('are found by a handle, and by the name of somebody of the room, as words of their own', async () => {
    expect(await named('@Ben juggles. Then Ida laughs.')).toEqual([
      { words: '@Ben', handle: 'ben', certain: true },
      { words: 'Ida', handle: 'ida', certain: false },
    ]);
    expect(await named('Bennet eats a candidate. mail@ben.org')).toEqual([]);
  });

  it('by a full name they are one person', async () => {
    const { db, friends } = world;
    await db.updateTable('user').set({ name: 'Ida  Lund (she)' }).where('id', '=', friends.ida).execute();
    expect(await named('A dog follows ida lund (she) home.')).toMatchObject([
      { handle: 'ida', certain: true },
    ]);
    await db.updateTable('user').set({ name: 'ida' }).where('id', '=', friends.ida).execute();
  });

  it('are not asked about when their likeness is cast, or when they roll themselves', async () => {
    const { friends } = world;
    expect(await named('@ben juggles.', { asked: [friends.ben] })).toEqual([]);
    expect(await named('@ben juggles.', { by: friends.ben })).toEqual([]);
  });

  it('outside the room are found by their handle alone, and behind a block not at all', async () => {
    const { db, friends } = world;
    const { memberId: stranger } = await join(db, 'anna', { by: friends.ida });
    expect(await named('Anna sings.')).toEqual([]);
    expect(await named('@anna sings.')).toEqual([{ words: '@anna', handle: 'anna', certain: true }]);
    await block(db, { by: stranger, of: friends.host });
    expect(await named('@anna sings.')).toEqual([]);
  });
});
