import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** How far out of its vessel a ball has to get, metres, and how many have to be. */
const [AWAY, SOME] = [0.12, 2];

/**
 * Some of it left the vessel in balls of its own that floated away from where they came to be, none of it got lost, and each
 * came nearer to being round than it was at first.
 */
export function floatsOff({ trace, beat, from, to }: Evidence): boolean {
  const during = (trace.afloat ?? []).filter((a) => a.id === beat.actor && a.frame >= from && a.frame <= to);
  const last = during.at(-1);
  if (last === undefined) return false;
  const out = last.blobs.reduce((sum, b) => sum + b.kilograms, 0);
  if (out <= 0 || Math.abs((out + last.left) / last.whole - 1) > 0.01) return false;
  const gone = last.blobs.filter(({ id }) => {
    const body = bodyOf(trace, id);
    if (body === undefined) return false;
    const [x, y] = poseOf(body, body.from);
    const [x1, y1] = poseOf(body, to);
    return Math.hypot(x1 - x, y1 - y) > AWAY;
  });
  const rounder = last.blobs.filter(({ id, stretch }) => {
    const first = during.flatMap((a) => a.blobs).find((b) => b.id === id);
    return first !== undefined && Math.abs(stretch) <= Math.abs(first.stretch);
  });
  return gone.length >= SOME && rounder.length >= SOME;
}
