import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompleteAsyncError, Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporalAddress } from '#dev/test-services.ts';
import { HeldWork } from './held-work.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'dailies-held-'));
const held = new HeldWork(dataDir);
const taskQueue = `held-${crypto.randomUUID()}`;
let connection: NativeConnection;
let client: Client;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  connection = await NativeConnection.connect({ address: temporalAddress() });
  client = new Client({ connection: await Connection.connect({ address: temporalAddress() }) });
});
afterAll(async () => {
  await connection.close();
  await client.connection.close();
  rmSync(dataDir, { recursive: true });
});

/** Another process that takes this activity on and is killed at it. */
function dieHolding(token: Uint8Array): void {
  const program = `
    import { HeldWork } from '${join(import.meta.dirname, 'held-work.ts')}';
    const token = Buffer.from('${Buffer.from(token).toString('base64')}', 'base64');
    await new HeldWork('${dataDir}').during(token, async () => process.kill(process.pid, 'SIGKILL'));
  `;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  expect(signal).toBe('SIGKILL');
}

it('gives back what a killed worker held, at once, and leaves alone what a living one holds', async () => {
  const given: number[] = [];
  const giveBack = async () => given.push(await held.giveBack({ connection, namespace: 'default' }));
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: join(import.meta.dirname, 'testing/held.ts'),
      logger: new DefaultLogger('ERROR'),
    }),
    activities: {
      async hold(): Promise<string> {
        const { attempt, taskToken } = Context.current().info;
        if (attempt === 1) {
          dieHolding(taskToken);
          setTimeout(() => void giveBack(), 100);
          // The process that would have answered is dead.
          throw new CompleteAsyncError();
        }
        return held.during(taskToken, async () => {
          await giveBack();
          return `done at attempt ${attempt}, with ${readdirSync(join(dataDir, 'held-work')).length} note`;
        });
      },
    },
  });
  const result = await worker.runUntil(
    client.workflow.execute('held', { workflowId: taskQueue, taskQueue, workflowExecutionTimeout: '60 s' }),
  );
  expect(result).toBe('done at attempt 2, with 1 note');
  expect(given).toEqual([1, 0]);
  expect(readdirSync(join(dataDir, 'held-work'))).toEqual([]);
});
