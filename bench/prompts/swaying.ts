import { type Evidence, poseOf } from './evidence.ts';
import { isThing } from './measures.ts';

/** A thing that swings or sways is seen to: it leans from side to side, or goes to and fro on what it hangs on. */
export function swayed(e: Evidence): boolean {
  if (!isThing(e)) return true;
  const bodies = e.trace.bodies.filter((b) => b.owner === e.beat.actor);
  return bodies.some((body) => {
    const poses = Array.from({ length: e.to - e.from + 1 }, (_, k) => poseOf(body, e.from + k));
    const span = (axis: 0 | 2) => {
      const all = poses.map((pose) => pose[axis]);
      return Math.max(...all) - Math.min(...all);
    };
    return span(2) > 0.03 || span(0) > 0.1;
  });
}
