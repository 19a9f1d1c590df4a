import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { toolchain } from '#dev/toolchain.ts';
import { workflowBundle } from '../bundle.ts';

/** Temporal's test server, whose clock skips what nobody waits for; workers on it, and a folder for the test's files. */
export class TimeSkipping {
  readonly #working: { worker: Worker; running: Promise<void> }[] = [];
  readonly env: TestWorkflowEnvironment;
  readonly folder: string;

  private constructor(env: TestWorkflowEnvironment, folder: string) {
    this.env = env;
    this.folder = folder;
  }

  static async open(): Promise<TimeSkipping> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const folder = await mkdtemp(join(tmpdir(), 'dailies-skipping-'));
    const path = toolchain().temporalTestServer ?? '';
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    return new TimeSkipping(env, folder);
  }

  /** Runs the workflows, and these activities, until the end of the test. */
  async work(taskQueue: string, activities: object): Promise<void> {
    const worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue,
      workflowBundle: await workflowBundle(),
      activities,
    });
    this.#working.push({ worker, running: worker.run() });
  }

  async close(): Promise<void> {
    for (const { worker } of this.#working) worker.shutdown();
    await Promise.all(this.#working.map(({ running }) => running));
    await this.env.teardown();
    await rm(this.folder, { recursive: true, force: true });
  }
}
