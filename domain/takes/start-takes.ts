import type { Insertable } from 'kysely';
import { endedStatuses } from '#contracts/take.ts';
import { workflows } from '#contracts/workflow-names.ts';
import type { MakeTakeInput, OpenCard } from '#contracts/workflows.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import type { OutboxTable } from '../db/schema/takes.ts';
import { nudging, topics } from '../wake.ts';

/** What the server still has to tell Temporal. Delivered at least once: starts and signals bear repetition. */
export type OutboxItem =
  | { id: number; kind: 'start'; workflow: string; workflowId: string; taskQueue: string; arg: unknown }
  | { id: number; kind: 'signal'; workflowId: string; signal: string; arg: unknown };

type Start = { workflow: string; workflowId: string; taskQueue: string; arg: unknown };
type Signal = { workflowId: string; signal: string; arg: unknown };

/** In the transaction that decides it: what was committed will be started, what was not never is. */
export async function startByOutbox(
  trx: Trx,
  { workflow, workflowId, taskQueue, arg }: Start,
): Promise<void> {
  await keep(trx, [
    { kind: 'start', name: workflow, workflow_id: workflowId, queue: taskQueue, arg: JSON.stringify(arg) },
  ]);
}

/** Delivered in this order. */
export async function signalByOutbox(trx: Trx, ...sent: readonly Signal[]): Promise<void> {
  await keep(
    trx,
    sent.map(({ workflowId, signal, arg }) => ({
      ...{ kind: 'signal', name: signal, workflow_id: workflowId, queue: null },
      arg: JSON.stringify(arg),
    })),
  );
}

async function keep(trx: Trx, items: Insertable<OutboxTable>[]): Promise<void> {
  await trx
    .with('kept', (db) => db.insertInto('outbox').values(items).returning('id'))
    .selectFrom('kept')
    .select(nudging(topics.outbox).as('nudged'))
    .execute();
}

/** Oldest first. Wait for more with `wake.next(topics.outbox)`. */
export async function pendingOutbox(db: Db, limit = 50): Promise<OutboxItem[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'kind', 'name', 'workflow_id as workflowId', 'queue', 'arg'])
    .where('done_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ kind, name, queue, ...item }) =>
    kind === 'start'
      ? { ...item, kind, workflow: name, taskQueue: queue ?? '' }
      : { ...item, kind, signal: name },
  );
}

/** Temporal has it, or the workflow it was for has ended. */
export async function finishOutbox(db: Db, id: number): Promise<void> {
  await db.updateTable('outbox').set({ done_at: new Date() }).where('id', '=', id).execute();
}

/** The demo town's takes give way to everybody's. */
export const makeTakeInput = (takeId: string, demo: boolean, asked?: OpenCard[]): MakeTakeInput => ({
  takeId,
  ...(demo && { quiet: true }),
  ...(asked && { asked }),
});

/** Takes that must have a workflow: the reconciler starts those that have none, at boot and every minute. */
export async function unfinishedTakes(db: Db): Promise<{ workflowId: string; input: MakeTakeInput }[]> {
  const rows = await db
    .selectFrom('take')
    .innerJoin('member', 'member.id', 'take.rolled_by')
    .select(['take.id', 'member.demo'])
    .where('status', 'not in', [...endedStatuses])
    .execute();
  return rows.map(({ id, demo }) => ({
    workflowId: workflows.makeTake.id(id),
    input: makeTakeInput(id, demo),
  }));
}
