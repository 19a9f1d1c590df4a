import { proxyActivities } from '@temporalio/workflow';
import type { VerifyFileInput } from '#contracts/verify.ts';
import type { VerifyFileActivities } from './activities.ts';

const { readFile } = proxyActivities<VerifyFileActivities>({
  startToCloseTimeout: '40 seconds',
  retry: { maximumAttempts: 2 },
});

/** Has a file looked at. What it says is written beside it and never enters this history. */
export async function verifyFile(input: VerifyFileInput): Promise<void> {
  await readFile(input);
}
