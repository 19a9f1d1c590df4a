import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { workflows } from '#contracts/workflow-names.ts';
import { ReadScriptInput } from '#contracts/workflows.ts';

/**
 * Deletes the histories that carry a member's script: a script is read without a roll by a short workflow, whose input
 * it is. No other history carries anybody's words. Temporal deletes some time after it was asked to; answers how many
 * are still there.
 */
export async function forgetReadings(client: Client, memberId: string): Promise<number> {
  const { namespace } = client.options;
  let left = 0;
  for await (const { workflowId, runId } of client.workflow.list({
    query: `WorkflowType = '${workflows.readScript.name}'`,
  })) {
    const history = await historyOf(client, workflowId, runId);
    const payload = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
    if (!payload) continue;
    const input = ReadScriptInput.safeParse(defaultPayloadConverter.fromPayload(payload));
    if (!input.success || input.data.memberId !== memberId) continue;
    left += 1;
    await client.workflowService.deleteWorkflowExecution({
      namespace,
      workflowExecution: { workflowId, runId },
    });
  }
  return left;
}

/** Null when it went since it was listed. */
async function historyOf(client: Client, workflowId: string, runId: string) {
  try {
    return await client.workflow.getHandle(workflowId, runId).fetchHistory();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
