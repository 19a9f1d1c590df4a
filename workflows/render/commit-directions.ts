import { film } from '#contracts/world.ts';
import { commitCue, type Reading } from '#domain/takes/cue.ts';
import type { Lease } from '#domain/takes/lease.ts';
import type { CommittedDirection } from '#inference/generator.ts';
import { screenWords } from '#inference/screen-words.ts';
import { compileDirection } from '#inference/simulator/screenwriter/direct.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import type { WorkerDeps } from '../deps.ts';
import { persist } from './persist.ts';

/** Fixes, before a cue is simulated, which directions take effect in it. Returns them with those of earlier attempts. */
export async function commitDirections(
  { db }: WorkerDeps,
  lease: Lease,
  firstStep: number,
  signal: AbortSignal,
): Promise<CommittedDirection[]> {
  await loadScreenwriter();
  const cue = {
    takeId: lease.takeId,
    leaseEpoch: lease.leaseEpoch,
    firstStep,
    steps: film.framesPerCue * film.stepsPerFrame,
    read: (text: string) => readDirection(lease, text),
  };
  return persist(() => commitCue(db, cue), signal);
}

/** The button that ends a take gives the word itself as its direction. */
const cut = { ops: [{ op: 'cut' as const }], scope: 'ambient' as const, touches: [], reading: 'Cut.' };

function readDirection({ plan }: Lease, text: string): Reading {
  if (text === 'cut') return { patch: cut };
  const [refused] = screenWords(text);
  if (refused !== undefined) return { notUnderstood: `“${refused.phrase}”: ${refused.reason}` };
  const reading = compileDirection({ plan, text });
  if ('notUnderstood' in reading)
    return { notUnderstood: `Not understood: ${reading.notUnderstood.join(', ')}` };
  return { patch: reading };
}
