import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scene } from '#contracts/scene.ts';
import { workflows } from '#contracts/workflow-names.ts';
import { roll } from '#domain/takes/roll.ts';
import { pendingOutbox } from '#domain/takes/start-takes.ts';
import { documentOf } from '#domain/testing/stage.ts';
import { openTestServer, type TestServer, until } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

it('starts the workflow of a committed take, once, and clears the outbox', async () => {
  const { db, temporal } = server.running.context;
  const owner = await server.owner();
  const { id: sceneId } = await owner.json<Scene>('POST', '/api/scenes', { title: 'Start' });
  const rollId = crypto.randomUUID();
  const given = {
    rollId,
    sceneId,
    by: owner.me?.id ?? '',
    document: documentOf(),
    generator: 'simulator',
    keepRolling: false,
    seed: 1,
  };
  const { takeId } = await roll(db, given);
  await roll(db, given);
  const handle = temporal.client.workflow.getHandle(workflows.makeTake.id(takeId));
  await until('the workflow', () =>
    handle.describe().then(
      ({ status }) => status.name === 'RUNNING',
      () => false,
    ),
  );
  await until('an empty outbox', async () => (await pendingOutbox(db)).length === 0);
  await handle.terminate('end of the test');
});

it('answers that a script cannot be read while no worker is up', async () => {
  const owner = await server.owner();
  const [scene] = await owner.json<Scene[]>('GET', '/api/scenes');
  const answer = await owner.ask('POST', `/api/scenes/${scene?.id}/read`, { document: documentOf() });
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
