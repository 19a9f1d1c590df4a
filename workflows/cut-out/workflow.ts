import { proxyActivities } from '@temporalio/workflow';
import type { CutOutInput } from '#contracts/workflows.ts';
import { failureOf } from '../failure-code.ts';
import type { CutOutActivities } from './activities.ts';

const { cutOut } = proxyActivities<CutOutActivities>({
  startToCloseTimeout: '3 minutes',
  retry: { initialInterval: '1 second', maximumAttempts: 5 },
});
const { cutOutFailed } = proxyActivities<CutOutActivities>({ startToCloseTimeout: '20 seconds' });

/** Takes the background away from an uploaded picture. The picture itself never enters the history. */
export async function cutOutCameo({ cameoId }: CutOutInput): Promise<void> {
  try {
    await cutOut(cameoId);
  } catch (error) {
    await cutOutFailed(cameoId, failureOf(error).code);
  }
}
