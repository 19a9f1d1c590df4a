import { condition, patched, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { ConsentStatus } from '#contracts/consent.ts';
import type { AskConsentInput } from '#contracts/workflows.ts';
import { answeredSignal } from '../signals.ts';
import type { AskConsentActivities } from './activities.ts';
import { nextLook } from './looks.ts';

const { requestStatus, remind, expire } = proxyActivities<AskConsentActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/** A look at a row, where the workflow runs: an answer is not kept waiting for a round trip through the queue. */
const local = proxyLocalActivities<AskConsentActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds' },
});

/**
 * Waits for one owner's answer, for days if it must. The answer is in the database before the signal
 * comes, so a signal that is lost only delays it until the next look.
 */
export async function askConsent({ requestId, expiresAt }: AskConsentInput): Promise<ConsentStatus> {
  let signalled = false;
  setHandler(answeredSignal, () => {
    signalled = true;
  });
  // Waits that began under the first shape of this look are replayed under it.
  const statusOf = patched('look-where-it-runs') ? local.requestStatus : requestStatus;
  const begun = Date.now();
  const end = Date.parse(expiresAt);
  let reminded = false;
  for (;;) {
    signalled = false;
    const status = await statusOf(requestId);
    if (status !== 'open') return status;
    const now = Date.now();
    if (now >= end) return expire(requestId);
    const look = nextLook(now - begun);
    if (look.remind && !reminded) {
      reminded = true;
      await remind(requestId);
    }
    await condition(() => signalled, Math.min(look.wait, end - now));
  }
}
