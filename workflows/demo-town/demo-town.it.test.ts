import { afterAll, beforeAll, expect, it } from 'vitest';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import { waitFor } from '#dev/wait-for.ts';
import { update } from '#domain/testing/stage.ts';
import { films } from '#domain/town/films.ts';
import { postIdOf, takeIdOf } from '#domain/town/ids.ts';
import { putTownIn } from '#domain/town/put-in.ts';
import { town } from '#domain/town/state.ts';
import { readSeal } from '#inference/encode/provenance.ts';
import { openStudio } from '../testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio?.close());

it('makes a film of the demo town as everybody’s are made, posts it, and removes it all again', async () => {
  const { db, client, dataDir, storage } = studio;
  await putTownIn(db, () => update);
  const [first] = films;
  const takeId = takeIdOf(first?.key ?? '');
  await client.workflow.start(workflows.demoTown.name, {
    workflowId: workflows.demoTown.id('make'),
    taskQueue: taskQueues.main,
    args: [{ part: 'make' }],
  });
  await waitFor(
    'its roll',
    () => db.selectFrom('take').where('id', '=', takeId).select('id').executeTakeFirst(),
    150,
  );
  const take = await studio.ended(takeId);
  expect(take).toMatchObject({ status: 'done', failure: null });
  const { film_key } = await db
    .selectFrom('take')
    .select('film_key')
    .where('id', '=', takeId)
    .executeTakeFirstOrThrow();
  const seal = await readSeal(`${dataDir}/media/${film_key}`);
  expect(seal).toMatchObject({ intact: true, facts: { takeId, makerHandle: first?.by } });
  expect((await studio.history(`take-${takeId}`, 'quiet')).toString('latin1')).toContain('renderQuietly');
  const posted = () =>
    db
      .selectFrom('comment')
      .where('post_id', '=', postIdOf(first?.key ?? ''))
      .select('id')
      .execute();
  await waitFor('its post', async () => (await posted()).length === first?.comments.length);
  await db.updateTable('demo_town').set({ state: 'removing' }).execute();
  await client.workflow.start(workflows.demoTown.name, {
    workflowId: workflows.demoTown.id('remove'),
    taskQueue: taskQueues.main,
    args: [{ part: 'remove' }],
  });
  await waitFor(
    'the end of the town',
    async () => {
      await studio.deliver();
      return (await town(db)).state === 'removed';
    },
    120,
  );
  await expect(storage.get(film_key ?? '')).rejects.toThrow();
}, 300_000);
