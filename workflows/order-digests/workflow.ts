import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { OrderDigestsActivities } from './activities.ts';

const { orderDueDigests } = proxyActivities<OrderDigestsActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

/** Looks in one run: eleven events each, 2,200 in all. */
const LOOKS = 200;

/**
 * One for the whole house: every five minutes it orders the digests whose hour has come. Each is then a workflow of its
 * own, which waits, tries again and is looked at like everything else that is told.
 */
export async function orderDigests(): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    await orderDueDigests();
    await sleep('5 minutes');
  }
  await continueAsNew<typeof orderDigests>();
}
