import { Client, Connection } from '@temporalio/client';
import { workflows } from '#contracts/workflow-names.ts';
import type { Studio } from '../../e2e/harness/studio.ts';

/** Reads when a take's workflow was ordered, and when its first step began, in wall-clock ms. */
export async function openHistories(studio: Studio) {
  const connection = await Connection.connect({ address: studio.environment('TEMPORAL_ADDRESS') });
  const client = new Client({ connection });
  return {
    async begun(takeId: string): Promise<{ startedAt: number; firstActivityAt: number }> {
      const { events } = await client.workflow.getHandle(workflows.makeTake.id(takeId)).fetchHistory();
      const at = (found: (event: NonNullable<typeof events>[number]) => unknown): number => {
        const time = events?.find(found)?.eventTime;
        return Number(time?.seconds ?? Number.NaN) * 1000 + (time?.nanos ?? 0) / 1e6;
      };
      return {
        startedAt: at((event) => event.workflowExecutionStartedEventAttributes),
        // The first steps are local activities: they run inside the first workflow task.
        firstActivityAt: at((event) => event.workflowTaskStartedEventAttributes),
      };
    },
    close: () => connection.close(),
  };
}
