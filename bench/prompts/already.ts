import { type Evidence, poseOf } from './evidence.ts';
import { partsOf } from './measures.ts';

/** Farther from upright than that a trunk lies, a thigh is sat on, radians. */
const [LIES, SITS] = [1, 0.7];

/** Is somebody so from the first frame of it to the last: the trunk lies, or the thighs do? */
export function isSoAlready(e: Evidence): boolean {
  if (e.beat.already !== true) return false;
  const parts = partsOf(e.trace, e.beat.actor);
  const tilted = (part: string, by: number): boolean =>
    parts.some(
      (p) =>
        p.part === part && [e.from, e.to - 6].every((f) => Math.abs(poseOf(p, Math.max(e.from, f))[2]) > by),
    );
  return tilted('torso', LIES) || (e.beat.action !== 'lie' && tilted('upper-leg-near', SITS));
}
