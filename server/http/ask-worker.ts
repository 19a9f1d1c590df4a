import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import { taskQueues } from '#contracts/workflow-names.ts';
import type { Context } from '../context.ts';
import { appErrorWithin } from './workflow-errors.ts';

type Asked = {
  workflow: { name: string; id: (requestId: string) => string };
  input: unknown;
  patienceMs: number;
};

/**
 * Has a worker do something that a person waits for, so not for long. Answers what the workflow came to. Rejects with its
 * own code, or `unavailable` when nobody did it in time.
 */
export async function askWorker(
  { temporal: { client } }: Context,
  { workflow, input, patienceMs }: Asked,
): Promise<unknown> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patienceMs);
  try {
    return await client.withAbortSignal(late.signal, () =>
      client.workflow.execute(workflow.name, {
        workflowId: workflow.id(randomUUID()),
        taskQueue: taskQueues.main,
        args: [input],
        workflowExecutionTimeout: patienceMs,
        followRuns: false,
      }),
    );
  } catch (error) {
    throw appErrorWithin(error) ?? new AppError('unavailable', 'worker', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
