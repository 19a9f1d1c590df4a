import {
  condition,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import { signals } from '#contracts/workflow-names.ts';
import type { EnrolCameoInput } from '#contracts/workflows.ts';
import type { EnrolCameoActivities } from './activities.ts';

const lookSignal = defineSignal(signals.look);

const { checkRecording, cutPoses, forgetRecording } = proxyActivities<EnrolCameoActivities>({
  startToCloseTimeout: '15 minutes',
  // A worker that died is noticed by its silence; another one begins the check anew.
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
const { nextStep } = proxyLocalActivities<EnrolCameoActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/** A signal that was lost delays somebody who waits by this much. */
const longestLook = 60_000;

/**
 * One person's way to a verified cameo: waits for recordings, checks each, cuts the accepted one's poses out, and lets
 * go of the recording after thirty days. What comes next is read from the database at each turn, so a worker may die
 * anywhere; a signal only says that there is something to read. Nothing of a face or a voice passes through here.
 */
export async function enrolCameo({ enrolmentId }: EnrolCameoInput): Promise<void> {
  let signalled = false;
  setHandler(lookSignal, () => {
    signalled = true;
  });
  for (;;) {
    signalled = false;
    const step = await nextStep(enrolmentId);
    switch (step.do) {
      case 'wait':
        await condition(() => signalled, Math.min(step.ms, longestLook));
        break;
      case 'check':
        await checkRecording(enrolmentId);
        break;
      case 'cut':
        await cutPoses(enrolmentId);
        break;
      case 'keep':
        await condition(() => signalled, step.ms);
        break;
      case 'forget':
        await forgetRecording(enrolmentId);
        break;
      case 'end':
        return;
    }
  }
}
