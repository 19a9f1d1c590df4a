import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { revoke } from '#domain/consent/revoke.ts';
import { withFriends } from '#domain/testing/database.ts';
import { answerAll, takeOfTwo } from '#domain/testing/stage.ts';
import { putSealed } from '#domain/vault/sealed-likeness.ts';
import { Vault } from '#domain/vault/vault.ts';
import { LikenessDesk } from './likeness-desk.ts';

const world = withFriends();

async function granted() {
  const { db, friends } = world;
  const made = await takeOfTwo(db, friends);
  await answerAll(db, made.takeId, { answer: 'once', scope: 'ambient' });
  const epochs: number[] = [];
  return {
    ...made,
    epochs,
    desk: new LikenessDesk(db, made.takeId, { onEpoch: (epoch) => epochs.push(epoch) }),
  };
}

describe('the likeness desk', () => {
  it('hands out what is granted, and a blank from the moment it is taken back', async () => {
    const { db, friends } = world;
    const { desk, cameos, epochs, takeId } = await granted();
    const view = await desk.now();
    expect(view.epoch).toBe(0);
    expect(view.parts.get('ben')).toMatchObject({ cameoId: cameos.ben, kind: 'person' });
    expect(desk.grantIdsAt(0)).toHaveLength(2);
    await revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId });
    await desk.look();
    expect(epochs).toEqual([0, 1]);
    const after = await desk.now();
    expect(after).toMatchObject({ epoch: 1 });
    expect(after.parts.get('ben')).toBe('revoked');
    expect(after.parts.get('ida')).toMatchObject({ cameoId: cameos.ida });
    expect(desk.grantIdsAt(1)).toHaveLength(1);
    expect(epochs).toEqual([0, 1]);
  });

  it('hands out the pitch of a voice with the likeness, and not a moment longer', async () => {
    const { db, friends } = world;
    const { desk: _, cameos, takeId } = await granted();
    const vault = new Vault('a key of this test, long enough to be one');
    const place = { cameoId: cameos.ben, memberId: friends.ben, part: 'voice' } as const;
    await putSealed(db, vault, place, new TextEncoder().encode('{"pitch":118}'));
    const desk = new LikenessDesk(db, takeId, { vault });
    const { parts } = await desk.now();
    expect(parts.get('ben')).toMatchObject({ pitch: 118 });
    expect(parts.get('ida')).toMatchObject({ pitch: null });
    await revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId });
    expect((await desk.now()).parts.get('ben')).toBe('revoked');
  });

  it('blanks everybody while the database is silent, and doubts what was drawn meanwhile', async () => {
    const { db } = world;
    const { desk, cameos } = await granted();
    await desk.now();
    await db.transaction().execute(async (trx) => {
      await sql`lock table take in access exclusive mode`.execute(trx);
      // The lock is let go only after this answer.
      const view = await desk.now();
      expect([...view.parts.values()]).toEqual(['revoked', 'revoked']);
      expect(desk.certain).toBe(false);
    });
    const back = await desk.now();
    expect(back.parts.get('ben')).toMatchObject({ cameoId: cameos.ben });
    expect(desk.certain).toBe(false);
    await desk.now();
    expect(desk.certain).toBe(true);
  });
});
