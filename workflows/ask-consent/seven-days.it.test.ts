import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { answerRequest } from '#domain/consent/answer.ts';
import { askForTake } from '#domain/consent/ask.ts';
import { request } from '#domain/consent/requests.ts';
import { trail } from '#domain/consent/trail.ts';
import { withFriends } from '#domain/testing/database.ts';
import { takeOfTwo } from '#domain/testing/stage.ts';
import { TimeSkipping } from '../testing/time-skipping.ts';
import { createAskConsentActivities } from './activities.ts';

const world = withFriends();
let time: TimeSkipping;

beforeAll(async () => {
  time = await TimeSkipping.open();
  await time.work('seven-days', createAskConsentActivities(world));
});
afterAll(() => time?.close());

async function asked() {
  const { takeId, cameos } = await takeOfTwo(world.db, world.friends);
  await askForTake(world.db, takeId);
  const { id: requestId } = await world.db
    .selectFrom('consent_request')
    .select('id')
    .where('take_id', '=', takeId)
    .where('owner_id', '=', world.friends.ben)
    .executeTakeFirstOrThrow();
  return { takeId, requestId, cameoId: cameos.ben };
}

/** The workflow's own clock is the environment's: seven days from now on it. */
async function start({ takeId, requestId }: { takeId: string; requestId: string }) {
  const expiresAt = new Date((await time.env.currentTimeMs()) + 7 * 86_400_000).toISOString();
  return time.env.client.workflow.start(workflows.askConsent.name, {
    taskQueue: 'seven-days',
    workflowId: workflows.askConsent.id(requestId),
    args: [{ takeId, requestId, expiresAt }],
  });
}

const remindedAt = async (requestId: string) => {
  const row = world.db.selectFrom('consent_request').select('reminded_at').where('id', '=', requestId);
  return (await row.executeTakeFirstOrThrow()).reminded_at;
};

describe('a consent card', () => {
  it('reminds after a day and runs out after seven, saying so in the trail', async () => {
    const { db, friends } = world;
    const one = await asked();
    const handle = await start(one);
    expect(await handle.result()).toBe('expired');
    const { startTime, closeTime } = await handle.describe();
    const days = ((closeTime?.getTime() ?? 0) - startTime.getTime()) / 86_400_000;
    // The seven days are counted from a moment before the start.
    expect(days).toBeGreaterThan(6.999);
    expect(days).toBeLessThan(7.1);
    expect(await remindedAt(one.requestId)).not.toBeNull();
    expect((await request(db, one.requestId)).status).toBe('expired');
    expect((await trail(db, one.cameoId, friends.ben)).map(({ event }) => event)).toEqual([
      'expired',
      'asked',
    ]);
    await expect(
      answerRequest(db, { requestId: one.requestId, memberId: friends.ben, answer: { answer: 'decline' } }),
    ).rejects.toMatchObject({ code: 'request-closed' });
    // Two looks a minute, then six an hour, then one: far from the history's limits.
    expect((await handle.fetchHistory()).events?.length ?? 0).toBeLessThan(2000);
  });

  it('takes an answer whose signal was lost at its next look', async () => {
    const { db, friends } = world;
    const one = await asked();
    const handle = await start(one);
    await time.env.sleep('3 days');
    expect(await remindedAt(one.requestId)).not.toBeNull();
    const answer = { answer: 'once', scope: 'ambient' } as const;
    await answerRequest(db, { requestId: one.requestId, memberId: friends.ben, answer });
    const before = await time.env.currentTimeMs();
    expect(await handle.result()).toBe('approved');
    const { closeTime } = await handle.describe();
    expect((closeTime?.getTime() ?? 0) - before).toBeLessThanOrEqual(3_700_000);
  });
});
