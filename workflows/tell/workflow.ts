import { ActivityFailure, proxyActivities, sleep } from '@temporalio/workflow';
import type { TellInput } from '#contracts/workflows.ts';
import type { TellActivities } from './activities.ts';

const { lookAtNotice } = proxyActivities<TellActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

/** A push service or a mail server that is down is tried for a day: what was not told by then is on the page. */
const { tell: tellOne } = proxyActivities<TellActivities>({
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '1 day',
  retry: { initialInterval: '1 second', maximumInterval: '10 minutes' },
});

/**
 * Brings one thing to one member outside an open page: waits until it is due and the member's quiet hours are over, then
 * tells each device once. What it is about is looked up each time; ids alone are in the history.
 */
export async function tell({ noticeId }: TellInput): Promise<void> {
  const told = new Set<string>();
  for (;;) {
    const look = await lookAtNotice(noticeId);
    if (look.next === 'over') return;
    if (look.next === 'wait') {
      await sleep(look.ms);
      continue;
    }
    const left = look.to.filter((to) => !told.has(to));
    const later = await Promise.all(
      left.map(async (to) => {
        const said = await tried({ noticeId, to });
        if (said !== 'later') told.add(to);
        return said === 'later';
      }),
    );
    if (!later.includes(true)) return;
  }
}

async function tried(one: { noticeId: string; to: string }): Promise<'told' | 'later' | 'over'> {
  try {
    return await tellOne(one);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    // One device that cannot be reached keeps no other waiting.
    return 'over';
  }
}
