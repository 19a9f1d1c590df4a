import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '#dev/test-services.ts';
import { answerRequest } from '../consent/answer.ts';
import { askForTake } from '../consent/ask.ts';
import { readLikeness } from '../consent/grants.ts';
import { openRequests } from '../consent/requests.ts';
import { revoke } from '../consent/revoke.ts';
import { balance } from '../credits/ledger.ts';
import { type Connection, connect } from '../db/connect.ts';
import type { Db } from '../db/schema/index.ts';
import { documentOf, done, plannedTake, planOf, readyCameo, threeFriends } from '../testing/stage.ts';
import { closeTake } from './close-take.ts';
import { commitCue } from './cue.ts';
import { giveDirection } from './directions.ts';
import { eventsAfter } from './follow.ts';
import { beginSealing, takeLease } from './lease.ts';
import { claimTake, savePlan } from './plan-take.ts';
import { take, takeFile, takesOf } from './read-takes.ts';
import { roll } from './roll.ts';
import { commitSegments, segmentsOf } from './segments.ts';
import { pendingOutbox } from './start-takes.ts';
import { cancelTake } from './stop.ts';

let database: TestDatabase;
let connection: Connection;
let db: Db;
let friends: Awaited<ReturnType<typeof threeFriends>>;

beforeAll(async () => {
  database = await freshDatabase();
  connection = connect(database.url);
  db = connection.db;
  friends = await threeFriends(db);
});
afterAll(async () => {
  await connection?.close();
  await database?.drop();
});

const newRoll = (change: Partial<Parameters<typeof roll>[1]> = {}) => ({
  rollId: randomUUID(),
  sceneId: friends.sceneId,
  by: friends.host,
  document: documentOf(),
  generator: 'simulator',
  keepRolling: false,
  seed: 1,
  ...change,
});

describe('a take', () => {
  it('is rolled once however often the roll arrives, and alone in its scene', async () => {
    const given = newRoll();
    const answers = await Promise.all([roll(db, given), roll(db, given), roll(db, given)]);
    expect(new Set(answers.map(({ takeId, number }) => `${takeId} ${number}`)).size).toBe(1);
    await expect(roll(db, newRoll())).rejects.toMatchObject({ code: 'already-rolling' });
    const starts = (await pendingOutbox(db)).filter(
      ({ workflowId }) => workflowId === `take-${given.rollId}`,
    );
    expect(starts).toHaveLength(1);
    await cancelTake(db, { sceneId: friends.sceneId, by: friends.host });
    const { number } = await roll(db, newRoll({ rollId: randomUUID() }));
    expect(number).toBe((answers[0]?.number ?? 0) + 1);
    await cancelTake(db, { sceneId: friends.sceneId, by: friends.host });
  });

  it('goes from words to a film whose hold is split once into charge and refund', async () => {
    const { host, ben, sceneId } = friends;
    const before = await balance(db, host);
    const cameoId = await readyCameo(db, ben, 'Ben');
    const takeId = await plannedTake(db, { sceneId, by: host, plan: planOf({ ben: cameoId }), seconds: 9 });
    expect(await balance(db, host)).toBe(before - 9);

    const [asked] = await askForTake(db, takeId);
    // No render begins before the owner's yes.
    await expect(takeLease(db, takeId)).rejects.toMatchObject({ code: 'consent-expired' });
    await expect(readLikeness(db, { takeId, castId: 'ben' })).rejects.toMatchObject({
      code: 'likeness-not-granted',
    });
    const [card] = await openRequests(db, ben);
    expect(card).toMatchObject({ id: asked?.requestId, cameoName: 'Ben', takeNumber: 3, status: 'open' });
    await answerRequest(db, {
      requestId: card?.id ?? '',
      memberId: ben,
      answer: { answer: 'once', scope: 'ambient' },
    });
    const lease = await takeLease(db, takeId);
    const likeness = await readLikeness(db, { takeId, castId: 'ben' });
    expect(new TextDecoder().decode(likeness.png)).toBe('picture of Ben');
    await giveDirection(db, { sceneId, directionId: randomUUID(), by: ben, text: 'make it rain' });
    const rain = {
      ops: [{ op: 'weather', weather: 'rain' }],
      scope: 'ambient',
      touches: [],
      reading: 'It rains.',
    } as const;
    const read = () => ({ patch: { ...rain, ops: [...rain.ops], touches: [] } });
    const applied = await commitCue(db, {
      takeId,
      leaseEpoch: lease.leaseEpoch,
      firstStep: 0,
      steps: 60,
      read,
    });
    expect(applied).toMatchObject([{ effectiveStep: 0 }]);
    const segment = {
      likenessEpoch: 0,
      index: 0,
      firstFrame: 0,
      frames: 48,
      videoKey: 'takes/x/0.h264',
      audioKey: 'takes/x/0.pcm',
      grantIds: [likeness.grantId],
    };
    expect(await commitSegments(db, lease, [segment])).toBe('committed');
    await beginSealing(db, lease);
    const ends = await Promise.all([1, 2, 3].map(() => closeTake(db, takeId, done(lease.leaseEpoch, 0, 5))));
    expect(ends.filter(({ already }) => !already)).toEqual([{ charged: 5, refunded: 4, already: false }]);
    expect(await balance(db, host)).toBe(before - 5);
    expect(await take(db, takeId)).toMatchObject({
      status: 'done',
      charged: 5,
      seconds: 5,
      grantIds: [likeness.grantId],
    });

    const types = (await eventsAfter(db, sceneId, new Map()))
      .filter((event) => event.takeId === takeId)
      .map(({ body }) => body.type);
    expect(types).toEqual([
      'rolled',
      'planned',
      'consent-asked',
      'consent-answered',
      'render-started',
      'direction-given',
      'direction-changed',
      'segment',
      'sealing',
      'done',
    ]);
    await expect(takeFile(db, takeId, 'film')).resolves.toMatchObject({ sceneId });
    await revoke(db, { cameoId, memberId: ben, takeId: null });
    await expect(takeFile(db, takeId, 'film')).rejects.toMatchObject({ code: 'not-found' });
    expect(await segmentsOf(db, takeId)).toEqual([]);
    const { takes, lastSeq } = await takesOf(db, sceneId);
    expect(takes.find(({ id }) => id === takeId)).toMatchObject({ hidden: true, filmUrl: null });
    expect(lastSeq[takeId]).toBe(types.length + 2);
  });

  it('says of each take what shape its film has: the stage’s, and once there is one the plan’s', async () => {
    const { host, sceneId } = friends;
    const shapeOf = async (takeId: string) => (await take(db, takeId)).format;
    const document = documentOf();
    const { takeId: id } = await roll(
      db,
      newRoll({ document: { ...document, stage: { ...document.stage, format: 'tall' } } }),
    );
    expect(await shapeOf(id)).toBe('tall');
    await claimTake(db, id);
    await savePlan(db, { takeId: id, plan: planOf({}, { format: 'square' }), expectedSeconds: 4 });
    expect(await shapeOf(id)).toBe('square');
    await cancelTake(db, { sceneId, by: host });
    // As takes are from before there was a choice.
    const { takeId: old } = await roll(db, newRoll());
    await claimTake(db, old);
    await savePlan(db, { takeId: old, plan: planOf({}), expectedSeconds: 4 });
    expect(await shapeOf(old)).toBe('wide');
    await cancelTake(db, { sceneId, by: host });
  });
});
