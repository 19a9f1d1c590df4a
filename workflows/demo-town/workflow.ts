import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { DemoTownInput } from '#contracts/workflows.ts';
import type { DemoTownActivities } from './activities.ts';

const { makeTown, unmakeTown } = proxyActivities<DemoTownActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Looks in one run: eleven events each, 5,500 in all, half of what a history may hold without a warning. */
const LOOKS = 500;
/** The house opens first. */
const FIRST = '10 seconds';

/**
 * Makes the demo town's films or removes the town, step by step; what was done is in the database, and a step that is
 * taken twice changes nothing.
 */
export async function demoTown({ part, again = false }: DemoTownInput): Promise<void> {
  if (part === 'make' && !again) await sleep(FIRST);
  for (let look = 0; look < LOOKS; look++) {
    const seconds = await (part === 'make' ? makeTown() : unmakeTown());
    if (seconds === null) return;
    await sleep(seconds * 1000);
  }
  await continueAsNew<typeof demoTown>({ part, again: true });
}
