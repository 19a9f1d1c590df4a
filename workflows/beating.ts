import { Context } from '@temporalio/activity';
import type { HeldWork } from './held-work.ts';

const BEAT_MS = 1000;

/**
 * Runs long work with a heartbeat each second, noted as held by this process; the signal fires when the activity is
 * cancelled or given to another.
 */
export async function beating<R>(held: HeldWork, work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), BEAT_MS);
  context.heartbeat();
  try {
    return await held.during(context.info.taskToken, () => work(context.cancellationSignal));
  } finally {
    clearInterval(timer);
  }
}
