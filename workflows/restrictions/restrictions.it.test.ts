import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addRestriction, removeRestriction, restrictionsOf } from '#domain/cameos/restrictions.ts';
import { withFriends } from '#domain/testing/database.ts';
import { join, planOf, readyCameo, refusal } from '#domain/testing/stage.ts';
import { createReadRestrictionActivities } from '../read-restriction/activities.ts';
import { brokenRestrictions, conditionsOf } from './broken-restrictions.ts';

const world = withFriends();

async function restricted(text: string) {
  const { db, friends } = world;
  const cameoId = await readyCameo(db, friends.ben, 'Ben');
  const own = { cameoId, memberId: friends.ben };
  const restrictionId = randomUUID();
  await addRestriction(db, { ...own, restrictionId, text });
  return { own, restrictionId, plan: planOf({ Ben: cameoId, Ida: null }) };
}

describe('what an owner ruled out', () => {
  it('holds before anybody has read it, and is kept as it was read', async () => {
    const { db } = world;
    const { own, plan } = await restricted('no violence');
    expect((await restrictionsOf(db, own))[0]?.reading).toBeNull();
    const broken = await brokenRestrictions(db, { script: 'Ben waves. Ben punches Ida.', plan });
    expect(broken).toEqual([
      { cameoName: 'Ben', restriction: 'no violence', phrase: 'punches', start: 15, end: 22 },
    ]);
    expect((await restrictionsOf(db, own))[0]?.reading?.understood).toBe('no violence in the film.');
    expect(await brokenRestrictions(db, { script: 'Ben hugs Ida.', plan })).toEqual([]);
  });

  it('is read by a worker, and no longer holds once it is removed', async () => {
    const { db } = world;
    const { own, restrictionId, plan } = await restricted('never as a villain');
    await createReadRestrictionActivities({ db }).readOwnersWords(restrictionId);
    expect((await restrictionsOf(db, own))[0]?.reading?.rules).toHaveLength(1);
    const script = 'Ben is the villain.';
    expect(await brokenRestrictions(db, { script, plan })).toHaveLength(1);
    expect(
      await refusal(removeRestriction(db, { ...own, memberId: world.friends.host, restrictionId })),
    ).toBe('not-found');
    await removeRestriction(db, { ...own, restrictionId });
    expect(await brokenRestrictions(db, { script, plan })).toEqual([]);
  });

  it('is told to generators in the owner’s own words, also where no check could be made of it', async () => {
    const { db } = world;
    const { plan } = await restricted('be gentle with me');
    expect(await brokenRestrictions(db, { script: 'Ben punches Ida.', plan })).toEqual([]);
    expect(await conditionsOf(db, plan)).toEqual(['for Ben: be gentle with me']);
  });

  it('always rules out, for teens, what nobody had to write', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'teen', { by: friends.host, ageBand: 'teen' });
    const teen = await readyCameo(db, memberId, 'Tom');
    const adult = await readyCameo(db, friends.ben, 'Ben');
    for (const [script, count] of [
      ['Tom drinks a beer.', 1],
      ['Tom kisses Ben.', 1],
      ['Tom holds a rifle.', 1],
      ['Tom smokes a cigarette in the casino.', 3],
      ['Tom throws a ball and misses.', 0],
    ] as const) {
      const broken = await brokenRestrictions(db, { script, plan: planOf({ Tom: teen }) });
      expect(new Set(broken.map(({ restriction }) => restriction)).size >= Math.min(1, count), script).toBe(
        true,
      );
      expect(broken.length > 0, script).toBe(count > 0);
      const other = script.replaceAll('Tom', 'Ben').replace('kisses Ben', 'kisses Tom');
      expect(await brokenRestrictions(db, { script: other, plan: planOf({ Ben: adult }) }), other).toEqual(
        [],
      );
    }
  });
});
