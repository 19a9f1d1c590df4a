import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until `check` gives something other than undefined or false; a throwing check counts as "not yet".
 * Throws with the last reason after `seconds`.
 */
export async function waitFor<T>(
  what: string,
  check: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = 60,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let reason: unknown;
  for (;;) {
    try {
      const answer = await check();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s`, { cause: reason });
    await sleep(50);
  }
}
