import { proxyActivities } from '@temporalio/workflow';
import type { ReadScriptInput, ScriptReading } from '#contracts/workflows.ts';
import type { ReadScriptActivities } from './activities.ts';

const activities = proxyActivities<ReadScriptActivities>({
  startToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 2 },
});

/** What a script would become, without rolling: shown to the room first. */
export async function readScript(input: ReadScriptInput): Promise<ScriptReading> {
  return activities.readScript(input);
}
