import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { toolchain } from '#dev/toolchain.ts';
import { withFriends } from '#domain/testing/database.ts';
import { openQuestionOf } from '#domain/wellbeing/check-ins.ts';
import { workflowBundle } from '../bundle.ts';
import { createWellbeingActivities } from './activities.ts';

const world = withFriends();

it('goes on for months in runs that stay small', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { db, friends } = world;
  const folder = await mkdtemp(path(tmpdir(), 'dailies-bundle-'));
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: toolchain().temporalTestServer ?? '' } },
  });
  try {
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'hundred-days',
      workflowBundle: await workflowBundle(folder),
      activities: createWellbeingActivities(world),
    });
    await worker.runUntil(async () => {
      const workflowId = workflows.wellbeing.id(friends.ben);
      const first = await env.client.workflow.start(workflows.wellbeing.name, {
        taskQueue: 'hundred-days',
        workflowId,
        args: [{ memberId: friends.ben }],
      });
      await env.sleep('110 days');
      const now = env.client.workflow.getHandle(workflowId);
      const { runId, status } = await now.describe();
      expect(status.name).toBe('RUNNING');
      expect(runId).not.toBe(first.firstExecutionRunId);
      expect((await now.fetchHistory()).events?.length ?? 0).toBeLessThan(700);
      await db
        .insertInto('check_in_rhythm')
        .values({ member_id: friends.ben, active_days: 4, last_day: '2026-11-27' })
        .execute();
      await env.sleep('2 days');
      expect(await openQuestionOf(db, friends.ben)).not.toBeNull();
      await now.terminate();
    });
  } finally {
    await env.teardown();
    await rm(folder, { recursive: true, force: true });
  }
});
