import { Context } from '@temporalio/activity';

const BEAT_MS = 1000;

/** Runs long work with a heartbeat each second; the signal fires when the activity is cancelled or given to another. */
export async function beating<R>(work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), BEAT_MS);
  context.heartbeat();
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(timer);
  }
}
