import { Client, Connection } from '@temporalio/client';
import { workflows } from '#contracts/workflow-names.ts';
import type { Studio } from '../../e2e/harness/studio.ts';

/** When a take's workflow took which turn, in wall-clock ms; NaN for one that it did not take. */
export type Turns = {
  /** It was ordered. */
  ordered: number;
  /** Its first steps began: they are local activities and run inside the first turn. */
  begun: number;
  /** The last owner's yes reached Temporal. */
  signalled: number;
  /** It took up the yes, or the first steps where nobody is asked. */
  turned: number;
  /** It ordered the render. */
  scheduled: number;
  /** A worker took the render up. */
  started: number;
};

/** Reads the histories of takes. */
export async function openHistories(studio: Studio) {
  const connection = await Connection.connect({ address: studio.environment('TEMPORAL_ADDRESS') });
  const client = new Client({ connection });
  return {
    async turns(takeId: string): Promise<Turns> {
      const { events } = await client.workflow.getHandle(workflows.makeTake.id(takeId)).fetchHistory();
      const all = events ?? [];
      const render = all.findIndex((event) => event.activityTaskScheduledEventAttributes);
      const before = all.slice(0, render);
      const time = (event: (typeof all)[number] | undefined): number =>
        Number(event?.eventTime?.seconds ?? Number.NaN) * 1000 + (event?.eventTime?.nanos ?? 0) / 1e6;
      const isTurn = (event: (typeof all)[number]) => event.workflowTaskStartedEventAttributes;
      return {
        ordered: time(all[0]),
        begun: time(all.find(isTurn)),
        signalled: time(before.findLast((event) => event.workflowExecutionSignaledEventAttributes)),
        turned: time(before.findLast(isTurn)),
        scheduled: time(all[render]),
        started: time(all.find((event) => event.activityTaskStartedEventAttributes)),
      };
    },
    close: () => connection.close(),
  };
}
