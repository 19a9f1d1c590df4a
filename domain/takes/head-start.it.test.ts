import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '#dev/test-services.ts';
import { addRestriction, rulesVersion } from '../cameos/restrictions.ts';
import { alreadyAsked, askForTake } from '../consent/ask.ts';
import { openRequests } from '../consent/requests.ts';
import { balance } from '../credits/ledger.ts';
import { type Connection, connect } from '../db/connect.ts';
import { createScene, enterScene } from '../scenes/scenes.ts';
import { documentOf, planOf, readyCameo, refusal, threeFriends, update } from '../testing/stage.ts';
import { changeOwnLimits } from '../wellbeing/own-limits.ts';
import { headStart } from './head-start.ts';
import { claimTake, reserveCredits, rolledDocument, savePlan } from './plan-take.ts';
import { take } from './read-takes.ts';
import { roll } from './roll.ts';
import { cancelTake } from './stop.ts';

let database: TestDatabase;
let connection: Connection;
let friends: Awaited<ReturnType<typeof threeFriends>>;

beforeAll(async () => {
  database = await freshDatabase();
  connection = connect(database.url);
  friends = await threeFriends(connection.db);
});
afterAll(async () => {
  await connection?.close();
  await database?.drop();
});

/** The host rolls with Ben's cameo, whose script was read before. */
async function rolled() {
  const { db } = connection;
  const { host, ben } = friends;
  const { id: sceneId } = await createScene(db, { title: 'Ahead', hostId: host, initialUpdate: update });
  await enterScene(db, { sceneId, memberId: ben, role: 'director', linkId: null });
  const cameoId = await readyCameo(db, ben, 'Ben');
  const plan = planOf({ mia: cameoId });
  const read = { plan, expectedSeconds: 8, rulesVersion: await rulesVersion(db, plan.actors) };
  const takeId = randomUUID();
  await roll(db, {
    ...{ rollId: takeId, sceneId, by: host, document: documentOf() },
    ...{ generator: 'simulator', keepRolling: false, seed: 1 },
  });
  const cards = async () =>
    (await openRequests(db, ben)).filter(({ subject }) => subject.takeId === takeId).length;
  return { takeId, sceneId, cameoId, read, cards };
}

describe('the head start of a take', () => {
  it('asks the owner before the workflow runs, which then finds all of it done', async () => {
    const { db } = connection;
    const { takeId, read, cards } = await rolled();
    const before = await balance(db, friends.host);
    expect(await alreadyAsked(db, takeId)).toBeNull();
    await headStart(db, takeId, friends.host, read);
    expect(await alreadyAsked(db, takeId)).toHaveLength(1);
    expect(await cards()).toBe(1);
    expect(await take(db, takeId)).toMatchObject({ status: 'waiting-consent' });
    const reserved = await balance(db, friends.host);
    expect(reserved).toBeLessThan(before);
    expect(await claimTake(db, takeId)).toBe(true);
    await savePlan(db, { takeId, plan: planOf({}), expectedSeconds: 3 });
    await reserveCredits(db, takeId);
    expect(await askForTake(db, takeId)).toHaveLength(1);
    expect(await cards()).toBe(1);
    expect(await balance(db, friends.host)).toBe(reserved);
    expect((await rolledDocument(db, takeId)).plan).toEqual(read.plan);
  });

  it('may be taken by both at once', async () => {
    const { db } = connection;
    const { takeId, read, cards } = await rolled();
    await Promise.all([1, 2, 3].map(() => headStart(db, takeId, friends.host, read)));
    expect(await cards()).toBe(1);
  });

  it('asks nobody whose rules have changed since the script was read', async () => {
    const { db } = connection;
    const { takeId, cameoId, read, cards } = await rolled();
    const rule = { restrictionId: randomUUID(), cameoId, memberId: friends.ben, text: 'no basketball' };
    await addRestriction(db, rule);
    await headStart(db, takeId, friends.host, read);
    expect(await cards()).toBe(0);
    expect(await alreadyAsked(db, takeId)).toBeNull();
  });

  it('asks nobody when the house refuses the take, or the room has called it off', async () => {
    const { db } = connection;
    const calledOff = await rolled();
    await cancelTake(db, { sceneId: calledOff.sceneId, by: friends.host });
    await headStart(db, calledOff.takeId, friends.host, calledOff.read);
    expect(await calledOff.cards()).toBe(0);
    expect(await take(db, calledOff.takeId)).toMatchObject({ status: 'cancelled' });

    const refused = await rolled();
    await changeOwnLimits(db, friends.host, { takesPerDay: 1 });
    expect(await refusal(headStart(db, refused.takeId, friends.host, refused.read))).toBe('daily-limit');
    expect(await refused.cards()).toBe(0);
    expect(await alreadyAsked(db, refused.takeId)).toBeNull();
    expect(await take(db, refused.takeId)).toMatchObject({ status: 'planning' });
  });
});
