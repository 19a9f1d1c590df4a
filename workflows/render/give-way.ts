import { setTimeout as sleep } from 'node:timers/promises';
import { film } from '#contracts/world.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { somebodyRenders } from '#domain/town/state.ts';

const CUE_MS = (film.framesPerCue / film.framesPerSecond) * 1000;
const LOOK_MS = 500;

/**
 * Comes before each cue of a render that nobody waits for: it stands still while anybody else's take is made, and
 * leaves the processor half of the time to others.
 */
export async function giveWay(db: Db, signal: AbortSignal): Promise<void> {
  await sleep(CUE_MS, undefined, { signal });
  while (await somebodyRenders(db)) await sleep(LOOK_MS, undefined, { signal });
}
