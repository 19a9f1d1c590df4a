import { condition, defineSignal, patched, proxyActivities, setHandler } from '@temporalio/workflow';
import { signals } from '#contracts/workflow-names.ts';
import type { RevokeCameoInput } from '#contracts/workflows.ts';
import type { RemakeActivities } from '../remake/activities.ts';
import type { RevokeCameoActivities } from './activities.ts';

const { signReceipt, eraseAt, eraseFiles, openRemakes, giveUpRemake } =
  proxyActivities<RevokeCameoActivities>({
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
  });

/** What cannot be drawn again in so many tries goes as a whole. */
const { remake } = proxyActivities<RemakeActivities>({
  taskQueue: 'simulator',
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '5 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds', maximumAttempts: 10 },
});

const erasureSignal = defineSignal<[string]>(signals.erasure);

/** Kept files are looked at again so often, in case the word of their owner was lost. */
const again = 7 * 24 * 3_600_000;

/**
 * Follows a revocation to its end. Everything was hidden in the transaction that decided it; this signs the receipt,
 * has others' films drawn again where the owner allows that, erases the files within the day unless their owner keeps
 * them, and signs that as well.
 */
export async function revokeCameo({ receiptId }: RevokeCameoInput): Promise<void> {
  let decided = false;
  setHandler(erasureSignal, () => {
    decided = true;
  });
  await signReceipt(receiptId);
  if (patched('others-keep')) await remakes(receiptId);
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

/** One after the other, so that no film is erased while it is put. Files that are due do not wait for all of them. */
async function remakes(receiptId: string): Promise<void> {
  const open = await openRemakes(receiptId);
  for (const remakeId of open) {
    const { at } = await eraseAt(receiptId);
    if (at !== null && Date.parse(at) <= Date.now()) await eraseFiles(receiptId);
    try {
      await remake(remakeId);
    } catch {
      await giveUpRemake(remakeId);
    }
  }
  if (open.length > 0) await signReceipt(receiptId);
}
