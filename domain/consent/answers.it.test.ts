import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ConsentAnswer } from '#contracts/consent.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { changeSwitches } from '../guardians/change-switches.ts';
import { createScene, enterScene } from '../scenes/scenes.ts';
import { closeTake } from '../takes/close-take.ts';
import { withFriends } from '../testing/database.ts';
import { guardianOf } from '../testing/guardian.ts';
import { answerAll, beat, plannedTake, planOf, readyCameo, refusal, update } from '../testing/stage.ts';
import { answerRequest } from './answer.ts';
import { askForTake } from './ask.ts';
import { allowAsking, askBlocks, blockAsking } from './ask-blocks.ts';
import { askingLimits } from './asking.ts';
import { readLikeness } from './grants.ts';
import { answerAsGuardian, guardianRequests } from './guardian-answer.ts';
import { openRequests } from './requests.ts';
import { revoke } from './revoke.ts';

const world = withFriends({ ida: 'teen' });
const day = 86_400_000;
const end = (takeId: string) => closeTake(world.db, takeId, { kind: 'cancelled', by: null });

/** A room of the asker's with everybody in it, and how to plan takes there. */
async function room(by: string) {
  const { db, friends } = world;
  const { id: sceneId } = await createScene(db, { title: 'R', hostId: by, initialUpdate: update });
  for (const memberId of [friends.host, friends.ben, friends.ida])
    if (memberId !== by) await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  return (cast: Record<string, string | null>, change: Partial<ScenePlan> = {}, roller = by) =>
    plannedTake(db, { sceneId, by: roller, plan: planOf(cast, change), seconds: 1 });
}

/** A post to have been inspired by. */
async function somePost(takeId: string): Promise<string> {
  const { db, friends } = world;
  const { id } = await db
    .insertInto('post')
    .values({ id: randomUUID(), take_id: takeId, author_id: friends.host, caption: '', alt: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

describe('a yes to a person', () => {
  it('covers whatever that person makes, anywhere and with anybody, until its day; nobody else’s', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ben, 'Ben');
    const hosts = await room(friends.host);
    const elsewhere = await room(friends.host);
    const first = await hosts({ ben: cameoId });
    await answerAll(db, first, { answer: 'person', days: 7, scope: 'ambient' });
    expect(await refusal(readLikeness(db, { takeId: first, castId: 'ben' }))).toBeNull();
    await end(first);
    const later = await elsewhere({ ben: cameoId, rex: null }, { place: 'street' });
    expect(await askForTake(db, later)).toEqual([]);
    expect(await refusal(readLikeness(db, { takeId: later, castId: 'ben' }))).toBeNull();
    await end(later);
    const byAnother = await hosts({ ben: cameoId }, {}, friends.ida);
    expect(await askForTake(db, byAnother)).toHaveLength(1);
    await end(byAnother);
    const tooLate = await hosts({ ben: cameoId });
    expect(await askForTake(db, tooLate, new Date(Date.now() + 8 * day))).toHaveLength(1);
    await end(tooLate);
  });

  it('does not reach to rougher play, a wider audience, or what is made from another film', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ben, 'Ben');
    const take = await room(friends.host);
    const first = await take({ ben: cameoId });
    await answerAll(db, first, { answer: 'person', days: null, scope: 'ambient' });
    await end(first);
    const rough = await take(
      { ben: cameoId, rex: null },
      { beats: [beat('b', 'rex', { action: 'push', target: 'ben' })] },
    );
    expect(await askForTake(db, rough)).toHaveLength(1);
    expect((await openRequests(db, friends.ben))[0]?.difference).toBe('rougher');
    await end(rough);
    const wide = await take({ ben: cameoId });
    await db.updateTable('take').set({ audience: 'link' }).where('id', '=', wide).execute();
    expect(await askForTake(db, wide)).toHaveLength(1);
    await end(wide);
    const remix = await take({ ben: cameoId });
    await db.updateTable('take').set({ asks_again: true }).where('id', '=', remix).execute();
    expect(await askForTake(db, remix)).toHaveLength(1);
    await end(remix);
    const spun = await take({ ben: cameoId });
    await db
      .updateTable('take')
      .set({ inspired_by: await somePost(spun), remix: true })
      .where('id', '=', spun)
      .execute();
    expect(await askForTake(db, spun)).toHaveLength(1);
    await end(spun);
    const plain = await take({ ben: cameoId });
    expect(await askForTake(db, plain)).toEqual([]);
    await end(plain);
    await revoke(db, { cameoId, memberId: friends.ben, takeId: null });
    expect(await askForTake(db, await take({ ben: cameoId }))).toHaveLength(1);
  });
});

describe('a teen', () => {
  it('is asked for every use: a yes for a room or a person cannot be given, whoever sends it', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ida, 'Ida');
    const take = await room(friends.host);
    for (let i = 0; i < 3; i++) {
      const takeId = await take({ ida: cameoId });
      const [open] = await askForTake(db, takeId);
      const answer = (said: ConsentAnswer) =>
        answerRequest(db, { requestId: open?.requestId ?? '', memberId: friends.ida, answer: said });
      expect(await refusal(answer({ answer: 'room', scope: 'ambient' }))).toBe('forbidden');
      expect(await refusal(answer({ answer: 'person', days: 3, scope: 'ambient' }))).toBe('forbidden');
      expect((await openRequests(db, friends.ida))[0]?.onceOnly).toBe(true);
      expect(await refusal(answer({ answer: 'once', scope: 'ambient' }))).toBeNull();
      await end(takeId);
    }
  });

  it('whose guardian has to agree is not shown before both have said yes', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ida, 'Ida');
    const take = await room(friends.host);
    const { guardianId, linkId } = await guardianOf(db, friends.ida);
    await changeSwitches(db, { linkId, guardianId, change: { coApproval: true } });
    const yes = { answer: 'once', scope: 'ambient' } as const;
    for (const agrees of [true, false]) {
      const takeId = await take({ ida: cameoId });
      const [open] = await askForTake(db, takeId);
      const requestId = open?.requestId ?? '';
      expect(await guardianRequests(db, guardianId)).toEqual([]);
      const held = await answerRequest(db, { requestId, memberId: friends.ida, answer: yes });
      expect(held).toMatchObject({ status: 'open', waitsForGuardian: true });
      expect(await refusal(readLikeness(db, { takeId, castId: 'ida' }))).toBe('likeness-not-granted');
      const asked = await guardianRequests(db, guardianId);
      expect(asked).toMatchObject([{ id: requestId, askerName: 'host', cameoName: 'Ida' }]);
      // Settings, never content.
      expect(JSON.stringify(asked)).not.toMatch(/basketball|purpose/i);
      for (const stranger of [friends.host, friends.ben, friends.ida])
        expect(await refusal(answerAsGuardian(db, { requestId, guardianId: stranger, agrees }))).toBe(
          'not-found',
        );
      await answerAsGuardian(db, { requestId, guardianId, agrees });
      expect(await refusal(readLikeness(db, { takeId, castId: 'ida' }))).toBe(
        agrees ? null : 'likeness-not-granted',
      );
      expect(await refusal(answerAsGuardian(db, { requestId, guardianId, agrees }))).toBe('request-closed');
      await end(takeId);
    }
    // A no needs nobody's agreement, and one can still say no while a guardian thinks.
    const takeId = await take({ ida: cameoId });
    const [open] = await askForTake(db, takeId);
    const requestId = open?.requestId ?? '';
    await answerRequest(db, { requestId, memberId: friends.ida, answer: yes });
    await answerRequest(db, { requestId, memberId: friends.ida, answer: { answer: 'decline' } });
    expect(await guardianRequests(db, guardianId)).toEqual([]);
    await changeSwitches(db, { linkId, guardianId, change: { coApproval: false } });
  });
});

describe('asking too often', () => {
  it('ends after three refusals of one cameo in a day, and begins again on another day', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ben, 'Ben');
    const take = await room(friends.host);
    for (let i = 0; i < askingLimits.refusals; i++) {
      const takeId = await take({ ben: cameoId });
      expect(await answerAll(db, takeId, { answer: 'decline' })).toBe(1);
      await end(takeId);
    }
    const once = await take({ ben: cameoId });
    expect(await refusal(askForTake(db, once))).toBe('asked-too-often');
    expect(await askForTake(db, once, new Date(Date.now() + 25 * 3_600_000))).toHaveLength(1);
    await end(once);
  });

  it('is over at once with whom an owner wants no cards from, until they say otherwise', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ben, 'Ben');
    const take = await room(friends.host);
    const takeId = await take({ ben: cameoId });
    await askForTake(db, takeId);
    const pair = { ownerId: friends.ben, askerId: friends.host };
    await blockAsking(db, pair);
    expect(
      (await openRequests(db, friends.ben)).filter(({ askedBy }) => askedBy.id === friends.host),
    ).toEqual([]);
    expect((await askBlocks(db, friends.ben)).map(({ handle }) => handle)).toEqual(['host']);
    await end(takeId);
    const again = await take({ ben: cameoId });
    expect(await refusal(askForTake(db, again))).toBe('likeness-not-granted');
    await allowAsking(db, pair);
    expect(await askForTake(db, again)).toHaveLength(1);
    await end(again);
  });
});
