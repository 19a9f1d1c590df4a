import type { Adornment } from '#contracts/adornment.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';

/** Seconds that a mouth or lids take to open or to close, and how often it is counted that they are so. */
const [MOVES, COUNTED] = [0.2, 0.1];
/** Share from which it is seen. */
const SEEN = 0.8;

/** What of a face is kept so while something is done. */
export const ofFaces: ReadonlySet<Adornment> = new Set<Adornment>(['mouth-open', 'eyes-shut']);

/** One step of "with his mouth open", "with her eyes shut": kept so as long as the beat is played, and let go of after it. */
export function keepFaces(stage: Stage, beats: readonly Beat[]): void {
  for (const beat of beats)
    for (const what of beat.adorned ?? []) {
      const key = `${beat.id} ${what}`;
      if (!ofFaces.has(what) || stage.faceHeld.has(key)) continue;
      stage.faceHeld.set(key, { beat: beat.id, actor: beat.actor, what, share: 0 });
      stage.adorned.set(key, { beat: beat.id, what, count: 0, x: 0, angle: 0, last: 0 });
    }
  for (const [key, held] of stage.faceHeld) {
    const puppet = stage.puppets.get(held.actor);
    const on = beats.some((b) => b.id === held.beat);
    if (puppet === undefined || (!on && held.share === 0)) continue;
    held.share = Math.min(1, Math.max(0, held.share + (on ? 1 : -1) * (STEP / MOVES)));
    if (held.what === 'mouth-open') puppet.jaw = held.share;
    else puppet.lids = held.share;
    const so = stage.adorned.get(key);
    if (so !== undefined && held.share > SEEN && stage.step % Math.round(COUNTED / STEP) === 0) so.count += 1;
  }
}
