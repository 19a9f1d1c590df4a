import { expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { changeChoices } from '#domain/outward/choices.ts';
import { confirmMail, setMail } from '#domain/outward/mail-address.ts';
import { withFriends } from '#domain/testing/database.ts';
import { TimeSkipping } from '../testing/time-skipping.ts';
import { createOrderDigestsActivities } from './activities.ts';

const world = withFriends();

/** Ben's address is confirmed, and he wants a digest a day, at an hour that is far from this one. */
async function wanted(): Promise<void> {
  const { db, friends } = world;
  await setMail(db, friends.ben, 'ben@example.org');
  const { confirm_token: token } = await db
    .selectFrom('mail_address')
    .select('confirm_token')
    .where('member_id', '=', friends.ben)
    .executeTakeFirstOrThrow();
  await confirmMail(db, token);
  await changeChoices(db, friends.ben, { digest: 'daily', digestHour: (new Date().getUTCHours() + 12) % 24 });
}

/** Its hour came a minute ago. */
const due = () =>
  world.db
    .updateTable('outward_choice')
    .set({ digest_due: new Date(Date.now() - 60_000) })
    .where('member_id', '=', world.friends.ben)
    .execute();

async function ordered(): Promise<number> {
  const rows = await world.db.selectFrom('notice').select('id').where('kind', '=', 'digest').execute();
  return rows.length;
}

it('orders each digest once when its hour has come, for months in runs that stay small', async () => {
  const time = await TimeSkipping.open();
  try {
    const taskQueue = 'digests';
    await time.work(taskQueue, createOrderDigestsActivities(world));
    await wanted();
    const { name, id } = workflows.orderDigests;
    const first = await time.env.client.workflow.start(name, { taskQueue, workflowId: id() });
    await time.env.sleep('11 minutes');
    expect(await ordered()).toBe(0);
    for (const times of [1, 2]) {
      await due();
      await time.env.sleep('11 minutes');
      expect(await ordered()).toBe(times);
    }
    // Near the end of its second run, where it has most to look back on.
    await time.env.sleep('32 hours');
    const now = time.env.client.workflow.getHandle(id());
    const { runId, status } = await now.describe();
    expect(status.name).toBe('RUNNING');
    expect(runId).not.toBe(first.firstExecutionRunId);
    // Wherever in a run it is looked at: 200 looks of eleven events.
    expect((await now.fetchHistory()).events?.length ?? 0).toBeLessThan(2300);
    expect(await ordered()).toBe(2);
    await now.terminate();
  } finally {
    await time.close();
  }
});
