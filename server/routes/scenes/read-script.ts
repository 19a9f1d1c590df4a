import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { ScriptReading, taskQueues, workflows } from '#contracts/workflows.ts';
import { route } from '../../http/route.ts';
import { appErrorWithin } from '../../http/workflow-errors.ts';

const patienceMs = 8000;

/** Reads a script without rolling: the worker does it, and a person waits, so not for long. */
export const readScript = route(
  api.readScript,
  async ({ context, caller, body }) => {
    if (body.document.script.trim() === '') throw new AppError('script-empty');
    const { client } = context.temporal;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), patienceMs);
    try {
      const result: unknown = await client.withAbortSignal(late.signal, () =>
        client.workflow.execute(workflows.readScript.name, {
          workflowId: workflows.readScript.id(randomUUID()),
          taskQueue: taskQueues.main,
          args: [{ ...body, sceneId: caller.sceneId, memberId: caller.memberId }],
          workflowExecutionTimeout: patienceMs,
          followRuns: false,
        }),
      );
      return ScriptReading.parse(result);
    } catch (error) {
      throw appErrorWithin(error) ?? new AppError('unavailable', 'worker', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  },
  { rate: { perMinute: 120, burst: 20 } },
);
