import type { Beat } from '#contracts/scene-plan.ts';
import type { Stage } from '../stage.ts';
import type { Coat } from './coat.ts';
import type { Loose } from './loose.ts';

/** What is made or mended in a beat is unmade or broken until then. */
export function awaitHands(stage: Stage, beats: readonly Beat[]): void {
  for (const { action, target } of beats) {
    const what = action === 'make' ? 'made' : action === 'mend' ? 'mended' : null;
    if (what === null || target === null) continue;
    for (const loose of batchOf(stage, target))
      if (!stage.coats.has(loose.id)) stage.coats.set(loose.id, { loose, what, side: 1, share: 0 });
  }
}

/** All of what is made at once: `pancake-1`, `pancake-2` … */
function batchOf(stage: Stage, id: string): Loose[] {
  const base = id.replace(/-\d+$/u, '');
  const batch = [...stage.loose.values()].filter(
    (l) => l.part === null && l.id.replace(/-\d+$/u, '') === base,
  );
  return batch.some((l) => l.id === id) ? batch : [];
}

/** A stroke of the hand at one of them is one at the whole batch. */
export function strokeOn(stage: Stage, coat: Coat, share: number): void {
  coat.share = Math.min(1, coat.share + share);
  if (coat.what !== 'made') return;
  for (const { id } of batchOf(stage, coat.loose.id)) {
    const other = stage.coats.get(id);
    if (other?.what === 'made') other.share = coat.share;
  }
}
