import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** How often it has to pass. */
const ROUNDS = 3;
/** Soles this much over where they stood, metres, are off the ground. */
const OFF = 0.03;

/** The rope came round under soles that were off the ground; of who trips, it came to soles that were not. */
export function skipped({ trace, beat, from, to }: Evidence): boolean {
  const rope = bodyOf(trace, beat.with ?? '');
  const feet = trace.bodies.filter((b) => b.owner === beat.actor && b.part?.startsWith('foot'));
  if (rope === undefined || feet.length === 0) return false;
  const sole = (f: number) => Math.min(...feet.map((b) => poseOf(b, f)[1]));
  const ground = Math.min(...Array.from({ length: to - from + 1 }, (_, i) => sole(from + i)));
  const y = (f: number) => poseOf(rope, f)[1];
  let [over, met] = [0, 0];
  for (let f = from + 1; f < to; f++) {
    // Lowest of a round, and not of a rope that hangs: it has been a good deal higher a quarter of a second ago.
    const lowest = y(f) <= y(f - 1) && y(f) < y(f + 1);
    if (!lowest || y(Math.max(from, f - 6)) < y(f) + 0.3) continue;
    if (Math.max(sole(f), sole(f - 1), sole(f + 1)) > ground + OFF) over += 1;
    else met += 1;
  }
  return beat.outcome === 'fail' ? met > 0 || over < 6 : over >= ROUNDS;
}
