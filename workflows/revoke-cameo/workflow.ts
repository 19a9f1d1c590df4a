import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import { type RevokeCameoInput, signals } from '#contracts/workflows.ts';
import type { RevokeCameoActivities } from './activities.ts';

const { signReceipt, eraseAt, eraseFiles } = proxyActivities<RevokeCameoActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

const erasureSignal = defineSignal<[string]>(signals.erasure);

/** Kept files are looked at again so often, in case the word of their owner was lost. */
const again = 7 * 24 * 3_600_000;

/**
 * Follows a revocation to its end. Everything was hidden in the transaction that decided it; this signs the receipt,
 * erases the files within the day unless their owner keeps them, and signs that as well.
 */
export async function revokeCameo({ receiptId }: RevokeCameoInput): Promise<void> {
  let decided = false;
  setHandler(erasureSignal, () => {
    decided = true;
  });
  await signReceipt(receiptId);
  for (let looks = 0; looks < 100; looks++) {
    decided = false;
    const at = await eraseAt(receiptId);
    if (at.gone) return;
    const wait = at.at === null ? again : Date.parse(at.at) - Date.now();
    if (wait <= 0) break;
    await condition(() => decided, wait);
  }
  await eraseFiles(receiptId);
  await signReceipt(receiptId);
}
