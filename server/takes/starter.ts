import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { finishOutbox, type OutboxItem, pendingOutbox, unfinishedTakes } from '#domain/takes/start-takes.ts';
import { townWork } from '#domain/town/state.ts';
import { topics, type Wake } from '#domain/wake.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

const reconcileEveryMs = 60_000;
const lookEveryMs = 1000;
const afterTroubleMs = 1000;

export type Starter = { close(): Promise<void> };

/**
 * Brings to Temporal what was committed to the outbox: right after the commit, else within a second. Each
 * delivery may happen twice and means the same: a start finds its workflow, a signal only says "look".
 * At boot and every minute, unfinished takes without a workflow get theirs, and so do the daily tidying, the demo town
 * and the ordering of digests.
 */
export function runStarter(options: {
  db: Db;
  wake: Wake;
  client: Client;
  log: Log;
  metrics: Metrics;
}): Starter {
  const { db, wake, client, log, metrics } = options;
  const stop = new AbortController();
  const loops = Promise.all([
    forever('outbox', () => wake.next(topics.outbox, { timeoutMs: lookEveryMs, signal: stop.signal }), empty),
    forever('reconciler', () => pause(reconcileEveryMs), reconcile),
  ]);

  async function empty(): Promise<void> {
    for (;;) {
      const items = await pendingOutbox(db, 50);
      if (items.length === 0 || stop.signal.aborted) return;
      for (const item of items) {
        await deliver(item);
        await finishOutbox(db, item.id);
        metrics.started.inc({ kind: item.kind });
      }
    }
  }

  async function deliver(item: OutboxItem): Promise<void> {
    if (item.kind === 'start') return start(item.workflow, item.workflowId, item.taskQueue, item.arg);
    try {
      await client.workflow.getHandle(item.workflowId).signal(item.signal, item.arg);
    } catch (error) {
      // Ended meanwhile: what the signal points at was committed, so nothing is lost.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  async function start(workflow: string, workflowId: string, taskQueue: string, arg: unknown): Promise<void> {
    try {
      await client.workflow.start(workflow, {
        workflowId,
        taskQueue,
        args: [arg],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      });
    } catch (error) {
      // It ran and ended before: the take row says how.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  async function reconcile(): Promise<void> {
    for (const { workflowId, input } of await unfinishedTakes(db)) {
      await start(workflows.makeTake.name, workflowId, taskQueues.main, input);
    }
    const part = await townWork(db);
    if (part !== null)
      await start(workflows.demoTown.name, workflows.demoTown.id(part), taskQueues.main, { part });
    for (const house of [workflows.tidyHouse, workflows.orderDigests])
      await start(house.name, house.id(), taskQueues.main, {});
  }

  async function forever(name: string, next: () => Promise<void>, work: () => Promise<void>): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        // Listened for before looking: what is committed just after the look is not missed.
        const woken = next();
        await work();
        await woken;
      } catch (error) {
        log.warn({ err: error, loop: name }, 'starter: trying again');
        await pause(afterTroubleMs);
      }
    }
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        stop.signal.removeEventListener('abort', done);
        resolve();
      }
      stop.signal.addEventListener('abort', done);
    });
  }

  return {
    async close() {
      stop.abort();
      await loops;
    },
  };
}
