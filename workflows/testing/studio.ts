import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, WorkflowIdConflictPolicy } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { freshDatabase, temporalAddress } from '#dev/test-services.ts';
import { waitFor } from '#dev/wait-for.ts';
import { connect, type Connection as DbConnection } from '#domain/db/connect.ts';
import { openDisk } from '#domain/storage/disk.ts';
import { take } from '#domain/takes/read-takes.ts';
import { finishOutbox, pendingOutbox } from '#domain/takes/start-takes.ts';

const workerFile = join(import.meta.dirname, '../worker.ts');
const histories = join(import.meta.dirname, '../histories');

/** A namespace of the test's own on the run's Temporal: workers of other tests do not take its work. */
export async function ownNamespace(connection: Connection): Promise<string> {
  const namespace = `t-${crypto.randomUUID()}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const client = new Client({ connection, namespace });
  // A namespace is known to every part of the server a little after it is registered.
  await waitFor('the namespace', async () => (await client.workflow.count()).count !== undefined);
  return namespace;
}

/** A database, a namespace and the worker process as it ships; the server's part (delivering the outbox) by hand. */
export async function openStudio() {
  const database = await freshDatabase();
  const connection: DbConnection = connect(database.url);
  const temporal = await Connection.connect({ address: temporalAddress() });
  const namespace = await ownNamespace(temporal);
  const client = new Client({ connection: temporal, namespace });
  const dataDir = await mkdtemp(join(tmpdir(), 'dailies-worker-'));
  const { db } = connection;

  const said: Buffer[] = [];
  const startWorker = (): ChildProcess => {
    const child = spawn(process.execPath, [workerFile], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        TEMPORAL_ADDRESS: temporalAddress(),
        TEMPORAL_NAMESPACE: namespace,
        DATA_DIR: dataDir,
        // Nobody listens there: the film is made whether or not somebody watches.
        INTERNAL_URL: 'http://127.0.0.1:9',
        INTERNAL_SECRET: 'a-secret-of-this-test',
      },
    });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      from.on('data', (chunk: Buffer) => {
        said.push(chunk);
        to.write(chunk);
      });
    return child;
  };
  let worker = startWorker();

  /** Brings what the rules decided to Temporal, as the server does. */
  async function deliver(): Promise<void> {
    for (const item of await pendingOutbox(db)) {
      if (item.kind === 'start') {
        const { workflowId, taskQueue, arg } = item;
        await client.workflow.start(item.workflow, {
          workflowId,
          taskQueue,
          args: [arg],
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        });
      } else {
        await client.workflow
          .getHandle(item.workflowId)
          .signal(item.signal, item.arg)
          .catch(() => undefined);
      }
      await finishOutbox(db, item.id);
    }
  }

  return {
    db,
    client,
    dataDir,
    deliver,
    storage: openDisk(dataDir),
    worker: () => worker,
    /** Everything that the worker has written to its log. */
    log: () => Buffer.concat(said),
    /** As a crash would, without a word; then another one. */
    async killWorker(): Promise<void> {
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      worker = startWorker();
    },
    /** Waits until the take has ended, and answers how. */
    async ended(takeId: string, seconds = 240) {
      return waitFor(
        `the end of take ${takeId}`,
        async () => {
          await deliver();
          const now = await take(db, takeId);
          if (now.status === 'done' || now.status === 'failed' || now.status === 'cancelled') return now;
          throw new TypeError(`still ${now.status}`);
        },
        seconds,
      );
    },
    /** Everything that went through Temporal, as bytes; kept in `workflows/histories` when `RECORD_HISTORIES` is set. */
    async history(workflowId: string, name: string): Promise<Buffer> {
      const history = await client.workflow.getHandle(workflowId).fetchHistory();
      const bytes = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
      if (process.env.RECORD_HISTORIES) await writeFile(join(histories, `${name}.binpb`), bytes);
      return bytes;
    },
    /** Every workflow's history, as bytes. */
    async histories(): Promise<{ workflowId: string; bytes: Buffer }[]> {
      const all: { workflowId: string; bytes: Buffer }[] = [];
      for await (const { workflowId, runId } of client.workflow.list()) {
        const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
        const bytes = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
        all.push({ workflowId, bytes });
      }
      return all;
    },
    async close(): Promise<void> {
      if (worker.exitCode === null) {
        worker.kill('SIGTERM');
        await once(worker, 'exit');
      }
      await temporal.close();
      await connection.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
