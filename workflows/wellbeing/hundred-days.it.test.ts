import { expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { withFriends } from '#domain/testing/database.ts';
import { openQuestionOf } from '#domain/wellbeing/check-ins.ts';
import { TimeSkipping } from '../testing/time-skipping.ts';
import { createWellbeingActivities } from './activities.ts';

const world = withFriends();

it('goes on for months in runs that stay small', async () => {
  const { db, friends } = world;
  const time = await TimeSkipping.open();
  try {
    await time.work('hundred-days', createWellbeingActivities(world));
    const workflowId = workflows.wellbeing.id(friends.ben);
    const first = await time.env.client.workflow.start(workflows.wellbeing.name, {
      taskQueue: 'hundred-days',
      workflowId,
      args: [{ memberId: friends.ben }],
    });
    await time.env.sleep('110 days');
    const now = time.env.client.workflow.getHandle(workflowId);
    const { runId, status } = await now.describe();
    expect(status.name).toBe('RUNNING');
    expect(runId).not.toBe(first.firstExecutionRunId);
    expect((await now.fetchHistory()).events?.length ?? 0).toBeLessThan(1200);
    await db
      .insertInto('check_in_rhythm')
      .values({ member_id: friends.ben, active_days: 4, last_day: '2026-11-27' })
      .execute();
    await time.env.sleep('2 days');
    expect(await openQuestionOf(db, friends.ben)).not.toBeNull();
    await now.terminate();
  } finally {
    await time.close();
  }
});
