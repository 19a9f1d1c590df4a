import { condition, continueAsNew, proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import { erasureSteps } from '#contracts/workflow-names.ts';
import type { EraseAccountInput } from '#contracts/workflows.ts';
import { leavingSignal } from '../signals.ts';
import type { EraseAccountActivities } from './activities.ts';

const { due, begin, restIsGone, takeStep, sign } = proxyActivities<EraseAccountActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '10 minutes' },
});

/** Looks in one run at whether revocations and Temporal's own deletions have come to their end, each later than the last. */
const LOOKS = 1000;

/**
 * Erases an account: waits for as long as there is a way back, then goes step by step. Each step finds what is left,
 * so a worker that dies in the middle of one changes nothing. The history carries the erasure's id alone.
 */
export async function eraseAccount({ erasureId }: EraseAccountInput): Promise<void> {
  let decided = false;
  setHandler(leavingSignal, () => {
    decided = true;
  });
  for (;;) {
    decided = false;
    const at = await due(erasureId);
    if (at === null) return;
    const wait = Date.parse(at) - Date.now();
    if (wait <= 0) break;
    await condition(() => decided, wait);
  }
  if (!(await begin(erasureId))) return;
  for (const step of erasureSteps) {
    await takeStep({ erasureId, step });
    if (step !== 'likenesses') continue;
    for (let look = 0; !(await restIsGone(erasureId)); look++) {
      // From the beginning: what was done already is found done.
      if (look === LOOKS) await continueAsNew<typeof eraseAccount>({ erasureId });
      await sleep(Math.min(60, 1 + look) * 1000);
    }
  }
  await sign(erasureId);
}
