import { proxyActivities } from '@temporalio/workflow';

/** A single long activity, whose missing heartbeat nobody would want to wait for. */
export async function held(): Promise<string> {
  const { hold } = proxyActivities<{ hold(): Promise<string> }>({
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '10 minutes',
    retry: { initialInterval: '100 milliseconds', maximumAttempts: 3 },
  });
  return hold();
}
