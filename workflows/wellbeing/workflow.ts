import { condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { WellbeingInput } from '#contracts/workflows.ts';
import { checkInSignal } from '../signals.ts';
import type { WellbeingActivities } from './activities.ts';

const { lookAfter } = proxyActivities<WellbeingActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** Looks in one run: eleven events each, 1,100 in all, far below what a history may hold. */
const LOOKS = 100;

/**
 * One for each member, for as long as they are one: decides when the next question is asked, a look each day and
 * one whenever the member was here or said something. What they said is in the database before this hears of it,
 * and holds from there on; the history carries the member's id and nothing else.
 */
export async function wellbeing({ memberId }: WellbeingInput): Promise<void> {
  let woken = false;
  setHandler(checkInSignal, () => {
    woken = true;
  });
  for (let looks = 0; looks < LOOKS; looks++) {
    woken = false;
    const { exists } = await lookAfter(memberId);
    if (!exists) return;
    await condition(() => woken, '1 day');
  }
  // A word that comes just now is not lost: the next run begins with a look.
  await continueAsNew<typeof wellbeing>({ memberId });
}
