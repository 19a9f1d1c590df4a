import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { ReadInstructionInput } from '#contracts/workflows.ts';
import type { ReadInstructionActivities } from './activities.ts';

const { compileInstruction, giveUpOnInstruction } = proxyActivities<ReadInstructionActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumAttempts: 3 },
});

/** Compiles one version of a feed instruction. Where it cannot be done the page says so and keeps the words. */
export async function readInstruction(input: ReadInstructionInput): Promise<void> {
  try {
    await compileInstruction(input);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    await giveUpOnInstruction(input);
  }
}
