import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#contracts/errors.ts';

const PATIENCE_MS = 30_000;

/**
 * Does a write again until the database is back, for half a minute. What the rules refuse (an `AppError`) is an
 * answer and is not asked again. Every write it is used for may safely happen twice.
 */
export async function persist<T>(write: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof AppError || signal.aborted || Date.now() > end) throw error;
      await sleep(200, undefined, { signal });
    }
  }
}
