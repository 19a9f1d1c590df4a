import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 500;

/** Tries until it works: what this process needs may start after it. Says once what it waits for. */
export async function patiently<R>(what: string, attempt: () => Promise<R>): Promise<R> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries % 20 === 0)
        console.error(`Waiting for ${what}: ${error instanceof Error ? error.message : String(error)}`);
      await sleep(PAUSE_MS);
    }
  }
}
