import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** It stands upright at the end, off the ground with its middle, and nobody's hand carries it: it does not move any more. */
export function standsPlanted({ trace, beat, to }: Evidence): boolean {
  const pole = bodyOf(trace, beat.with ?? beat.target ?? '');
  if (pole === undefined) return false;
  const [x, y, angle] = poseOf(pole, to);
  const [x1, y1] = poseOf(pole, to - 8);
  const upright = Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle))) < 0.35;
  return upright && y > 0.25 && Math.hypot(x - x1, y - y1) < 0.02;
}
