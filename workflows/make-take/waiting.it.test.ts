import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { because } from '#contracts/details.ts';
import { taskQueues } from '#contracts/workflow-names.ts';
import { waitFor } from '#dev/wait-for.ts';
import { answerRequest } from '#domain/consent/answer.ts';
import { openRequests } from '#domain/consent/requests.ts';
import { balance } from '#domain/credits/ledger.ts';
import { createScene, enterScene } from '#domain/scenes/scenes.ts';
import { eventsAfter } from '#domain/takes/follow.ts';
import { roll } from '#domain/takes/roll.ts';
import { cancelTake } from '#domain/takes/stop.ts';
import { documentOf, readyCameo, threeFriends, update } from '#domain/testing/stage.ts';
import { openStudio } from '../testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
let friends: Awaited<ReturnType<typeof threeFriends>>;

beforeAll(async () => {
  studio = await openStudio();
  friends = await threeFriends(studio.db);
});
afterAll(() => studio?.close());

/** Mia is Ben's cameo, Pixel is Ida's; the host rolls and both are asked. */
async function waitingTake(script?: string) {
  const { db } = studio;
  const { host, ben, ida } = friends;
  const { id: sceneId } = await createScene(db, { title: 'Waiting', hostId: host, initialUpdate: update });
  for (const memberId of [ben, ida])
    await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  const document = documentOf(script);
  const cameos: Record<string, string> = {
    mia: await readyCameo(db, ben, 'Ben'),
    pixel: await readyCameo(db, ida, 'Rex'),
  };
  const cast = document.cast.map((part) => ({ ...part, cameoId: cameos[part.id] ?? null }));
  const takeId = randomUUID();
  const rolled = { rollId: takeId, sceneId, by: host, document: { ...document, cast } };
  await roll(db, { ...rolled, generator: 'simulator', keepRolling: false, seed: 7 });
  await studio.deliver();
  return { takeId, sceneId };
}

const cardFor = (memberId: string, takeId: string) =>
  waitFor(
    'the card',
    async () => {
      const cards = await openRequests(studio.db, memberId);
      return cards.find(({ subject }) => subject.takeId === takeId);
    },
    200,
  );

const closed = (takeId: string) =>
  waitFor('the end of the workflow', async () => {
    const { status } = await studio.client.workflow.getHandle(`take-${takeId}`).describe();
    return status.name === 'COMPLETED';
  });

describe('a take that waits for consent', { timeout: 300_000 }, () => {
  it('fails at the first refusal: everything is refunded, the other card is withdrawn', async () => {
    const { db } = studio;
    const before = await balance(db, friends.host);
    const { takeId, sceneId } = await waitingTake();
    const card = await cardFor(friends.ben, takeId);
    const other = await cardFor(friends.ida, takeId);
    expect(card).toMatchObject({ cameoName: 'Ben', castId: 'mia', askedBy: { handle: 'host' } });
    expect(card.sentence).toContain('Mia shoots a basketball');
    expect(await balance(db, friends.host)).toBeLessThan(before);
    await answerRequest(db, { requestId: card.id, memberId: friends.ben, answer: { answer: 'decline' } });
    const take = await studio.ended(takeId);
    expect(take).toMatchObject({
      status: 'failed',
      failure: { code: 'consent-declined', detail: because('likeness-of', { name: 'Ben' }) },
      charged: 0,
    });
    expect(await balance(db, friends.host)).toBe(before);
    expect(await openRequests(db, friends.ida)).toEqual([]);
    const answers = (await eventsAfter(db, sceneId, new Map())).flatMap(({ body }) =>
      body.type === 'consent-answered' ? [[body.requestId, body.answer]] : [],
    );
    expect(answers).toEqual([
      [card.id, 'declined'],
      [other.id, 'withdrawn'],
    ]);
    await closed(takeId);
    await studio.history(`take-${takeId}`, 'refused');
    await studio.history(`consent-${card.id}`, 'card-declined');
  });

  it('is cancelled at once, and its workflow ends', async () => {
    const { db } = studio;
    const before = await balance(db, friends.host);
    const { takeId, sceneId } = await waitingTake();
    await cardFor(friends.ben, takeId);
    await cancelTake(db, { sceneId, by: friends.host });
    expect(await studio.ended(takeId)).toMatchObject({ status: 'cancelled', charged: 0 });
    expect(await balance(db, friends.host)).toBe(before);
    await closed(takeId);
    await studio.history(`take-${takeId}`, 'cancelled-while-waiting');
  });

  it('goes on after a crash of the worker, and without the signal that got lost with it', async () => {
    const { db } = studio;
    const { takeId } = await waitingTake();
    const card = await cardFor(friends.ben, takeId);
    const other = await cardFor(friends.ida, takeId);
    await studio.killWorker();
    await answerRequest(db, {
      requestId: card.id,
      memberId: friends.ben,
      answer: { answer: 'once', scope: 'ambient' },
    });
    await answerRequest(db, { requestId: other.id, memberId: friends.ida, answer: { answer: 'decline' } });
    await db.updateTable('outbox').set({ done_at: new Date() }).where('kind', '=', 'signal').execute();
    const take = await studio.ended(takeId);
    expect(take).toMatchObject({
      status: 'failed',
      failure: { code: 'consent-declined', detail: because('likeness-of', { name: 'Rex' }) },
    });
  });

  it('whose workflow is begun again after a refusal is refused, though no card is open any more', async () => {
    const { db, client } = studio;
    const { takeId } = await waitingTake();
    const card = await cardFor(friends.ben, takeId);
    const other = await cardFor(friends.ida, takeId);
    await client.workflow.getHandle(`take-${takeId}`).terminate('the history is lost');
    for (const [memberId, requestId] of [
      [friends.ben, card.id],
      [friends.ida, other.id],
    ] as const)
      await answerRequest(db, { requestId, memberId, answer: { answer: 'decline' } });
    await client.workflow.start('makeTake', {
      workflowId: `take-${takeId}`,
      taskQueue: taskQueues.main,
      args: [{ takeId }],
    });
    const take = await studio.ended(takeId);
    expect(take).toMatchObject({ status: 'failed', failure: { code: 'consent-declined' }, charged: 0 });
  });

  it('tells that it is quiet hours before anybody is asked', async () => {
    const { db } = studio;
    await db
      .updateTable('member')
      .set({ quiet_from: 0, quiet_to: 23, quiet_zone: new Date().getUTCHours() === 23 ? 'Etc/GMT+1' : 'UTC' })
      .where('id', '=', friends.host)
      .execute();
    const night = await waitingTake();
    expect((await studio.ended(night.takeId)).failure?.code).toBe('quiet-hours');
    await db.updateTable('member').set({ quiet_from: null, quiet_to: null, quiet_zone: null }).execute();
    expect(await openRequests(db, friends.ben)).toEqual([]);
  });
});
