import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { TidyActivities } from './activities.ts';

const { tidyUp } = proxyActivities<TidyActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/** Days in one run: eleven events each, 1,100 in all. */
const DAYS = 100;

/** One for the whole house: tidies up each day. The server starts it where it does not run. */
export async function tidyHouse(): Promise<void> {
  for (let day = 0; day < DAYS; day++) {
    await tidyUp();
    await sleep('1 day');
  }
  await continueAsNew<typeof tidyHouse>();
}
