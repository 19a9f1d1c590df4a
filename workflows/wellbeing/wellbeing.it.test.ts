import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { waitFor } from '#dev/wait-for.ts';
import { join } from '#domain/testing/stage.ts';
import { ACTIVE_DAYS, answerCheckIn, markActiveDay, openQuestionOf } from '#domain/wellbeing/check-ins.ts';
import { limitsOf } from '#domain/wellbeing/limits.ts';
import { openStudio } from '../testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const day = 86_400_000;

/** The member is here on as many days as it takes, beginning with this one; the server delivers what that says. */
async function active(memberId: string, first: number): Promise<void> {
  for (let days = first; days < first + ACTIVE_DAYS; days++)
    await markActiveDay(studio.db, memberId, new Date(Date.now() + days * day));
  await studio.deliver();
}

const question = (memberId: string): Promise<string> =>
  waitFor('a question', async () => (await openQuestionOf(studio.db, memberId)) ?? false, 120);

describe('a member’s workflow', { timeout: 240_000 }, () => {
  it('asks after a few days, and loses no answer when the worker is killed in between', async () => {
    const { db, client } = studio;
    const { memberId } = await join(db, 'asked');
    await active(memberId, 0);
    const id = await question(memberId);
    await Promise.all([
      studio.killWorker(),
      answerCheckIn(db, memberId, { id, answer: 'low', words: 'said to nobody but me' }),
    ]);
    // It holds before any worker is there to hear of it.
    expect((await limitsOf(db, memberId)).feedPageSize).toBe(8);
    await active(memberId, 20);
    expect(await question(memberId)).not.toBe(id);
    const workflowId = workflows.wellbeing.id(memberId);
    const { status } = await client.workflow.getHandle(workflowId).describe();
    expect(status.name).toBe('RUNNING');
    const history = await studio.history(workflowId, 'check-in');
    expect(history.includes(memberId)).toBe(true);
    for (const secret of ['low', 'said to nobody but me'])
      expect(history.includes(`"${secret}`), secret).toBe(false);
  });

  it('ends when its member is gone', async () => {
    const { db, client } = studio;
    const [owner] = await db.selectFrom('member').select('id').execute();
    const { memberId } = await join(db, `leaver_${randomUUID().slice(0, 6)}`, { by: owner?.id ?? '' });
    await active(memberId, 0);
    await question(memberId);
    await db.deleteFrom('scene').where('host_id', '=', memberId).execute();
    await db.deleteFrom('user').where('id', '=', memberId).execute();
    const handle = client.workflow.getHandle(workflows.wellbeing.id(memberId));
    await handle.signal('check-in', memberId);
    await waitFor(
      'the end of the workflow',
      async () => (await handle.describe()).status.name === 'COMPLETED',
      60,
    );
  });
});
