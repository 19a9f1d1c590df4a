import { type Evidence, poseOf } from './evidence.ts';
import { partsOf } from './measures.ts';

/**
 * How many times as tall it is at the end as at the start; 1 where its parts did not move apart by as much, or where it did
 * not go the same way all along.
 */
export function becameTimes({ trace, beat, from, to }: Evidence): number {
  const during = (trace.growing ?? []).filter((g) => g.id === beat.actor && g.frame >= from && g.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return 1;
  const times = last.by / first.by;
  const steady = during.every((g, i) => i === 0 || (g.by - (during[i - 1]?.by ?? 0)) * (times - 1) >= 0);
  const apart = spread({ trace, beat, from, to }, to) / spread({ trace, beat, from, to }, from);
  return steady && Math.abs(apart / times - 1) < 0.2 ? times : 1;
}

/** From its lowest to its highest part, or of one body how high its middle is over its foot, metres. */
function spread({ trace, beat }: Evidence, frame: number): number {
  const parts = partsOf(trace, beat.actor);
  const points = parts.map((p) => poseOf(p, frame));
  if (points.length === 1) return points[0]?.[1] ?? 1;
  const far = points.map(([x, y]) => Math.max(...points.map(([x1, y1]) => Math.hypot(x1 - x, y1 - y))));
  return Math.max(...far);
}
