import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { freshDatabase, type TestDatabase } from '#dev/test-services.ts';
import { addRestriction, rulesVersion } from '../cameos/restrictions.ts';
import { alreadyAsked, askForTake } from '../consent/ask.ts';
import { openRequests } from '../consent/requests.ts';
import { balance } from '../credits/ledger.ts';
import { type Connection, connect } from '../db/connect.ts';
import { createScene, enterScene } from '../scenes/scenes.ts';
import { documentOf, planOf, readyCameo, threeFriends, update } from '../testing/stage.ts';
import { changeOwnLimits } from '../wellbeing/own-limits.ts';
import { claimTake, reserveCredits, rolledDocument, savePlan } from './plan-take.ts';
import { take } from './read-takes.ts';
import { roll } from './roll.ts';

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

/** The host is about to roll with Ben's cameo, whose script was read before. */
async function read() {
  const { db } = connection;
  const { host, ben } = friends;
  const { id: sceneId } = await createScene(db, { title: 'Ahead', hostId: host, initialUpdate: update });
  await enterScene(db, { sceneId, memberId: ben, role: 'director', linkId: null });
  const cameoId = await readyCameo(db, ben, 'Ben');
  const plan = planOf({ mia: cameoId });
  const ahead = { plan, expectedSeconds: 8, rulesVersion: await rulesVersion(db, plan.actors) };
  const takeId = randomUUID();
  const given = {
    ...{ rollId: takeId, sceneId, by: host, document: documentOf(), ahead },
    ...{ generator: 'simulator', keepRolling: false, seed: 1 },
  };
  const cards = async () =>
    (await openRequests(db, ben)).filter(({ subject }) => subject.takeId === takeId).length;
  return { takeId, cameoId, plan, roll: () => roll(db, given), cards };
}

/** What the take's workflow is started with. */
async function toldWorkflow(takeId: string): Promise<unknown[]> {
  const starts = connection.db
    .selectFrom('outbox')
    .select('arg')
    .where('workflow_id', '=', workflows.makeTake.id(takeId));
  return (await starts.execute()).map(({ arg }) => arg);
}

describe('the head start of a take', () => {
  it('asks the owner with the roll, and the workflow finds all of it done', async () => {
    const { db } = connection;
    const { takeId, plan, cards, ...next } = await read();
    const before = await balance(db, friends.host);
    await next.roll();
    expect(await alreadyAsked(db, takeId)).toHaveLength(1);
    expect(await toldWorkflow(takeId)).toEqual([{ takeId, asked: await alreadyAsked(db, takeId) }]);
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
    expect((await rolledDocument(db, takeId)).plan).toEqual(plan);
  });

  it('asks once, however often the roll is sent', async () => {
    const { cards, ...next } = await read();
    await Promise.all([1, 2, 3].map(() => next.roll()));
    expect(await cards()).toBe(1);
  });

  it('asks nobody whose rules have changed since the script was read', async () => {
    const { db } = connection;
    const { takeId, cameoId, cards, ...next } = await read();
    const rule = { restrictionId: randomUUID(), cameoId, memberId: friends.ben, text: 'no basketball' };
    await addRestriction(db, rule);
    await next.roll();
    expect(await cards()).toBe(0);
    expect(await toldWorkflow(takeId)).toEqual([{ takeId }]);
  });

  it('leaves a take that the house refuses to its workflow, as if it had not begun', async () => {
    const { db } = connection;
    const { takeId, cards, ...next } = await read();
    await changeOwnLimits(db, friends.host, { takesPerDay: 1 });
    const before = await balance(db, friends.host);
    await next.roll();
    expect(await cards()).toBe(0);
    expect(await alreadyAsked(db, takeId)).toBeNull();
    expect(await take(db, takeId)).toMatchObject({ status: 'queued' });
    expect((await rolledDocument(db, takeId)).plan).toBeNull();
    expect(await balance(db, friends.host)).toBe(before);
    expect(await toldWorkflow(takeId)).toEqual([{ takeId }]);
  });
});
