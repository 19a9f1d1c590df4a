import { proxyActivities } from '@temporalio/workflow';
import type { ReadRestrictionInput } from '#contracts/workflows.ts';
import type { ReadRestrictionActivities } from './activities.ts';

const activities = proxyActivities<ReadRestrictionActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/** Reads what an owner wrote about a likeness. The words stay in the database: histories carry the id. */
export async function readRestriction({ restrictionId }: ReadRestrictionInput): Promise<void> {
  await activities.readOwnersWords(restrictionId);
}
