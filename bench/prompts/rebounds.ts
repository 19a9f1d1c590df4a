import type { Beat } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { bodyOf, poseOf } from './evidence.ts';

/** Frames after a beat in which what it sent on its way may still come back. */
const AFTER = 36;
/** m/s: what comes in and goes back no faster only rolls out. */
const FAST = 0.25;

/** Did what a beat sent meet something and go back from it, up or to the side? */
export function cameBack(trace: WorldTrace, beat: Beat): boolean {
  const frames = trace.beats.find((b) => b.id === beat.id)?.frames;
  const body = bodyOf(trace, beat.with ?? beat.actor);
  if (frames === undefined || body === undefined) return false;
  const to = Math.min(trace.frames - 2, frames[1] + AFTER);
  const rate = (axis: 0 | 1, f: number) =>
    (poseOf(body, f + 1)[axis] - poseOf(body, f)[axis]) * trace.framesPerSecond;
  const met = (f: number) =>
    trace.contacts.some((c) => Math.abs(c.frame - f) < 3 && (c.a === body.id || c.b === body.id));
  for (let f = frames[0] + 2; f <= to; f++)
    for (const axis of [0, 1] as const) {
      const [before, after] = [rate(axis, f - 2), rate(axis, f)];
      const back = axis === 1 ? before < -FAST && after > FAST : Math.sign(before) !== Math.sign(after);
      if (back && Math.abs(before) > FAST && Math.abs(after) > FAST && met(f)) return true;
    }
  return false;
}
