import { type Evidence, poseOf } from './evidence.ts';
import { partsOf, sizeOf } from './measures.ts';

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
  const [one, ...others] = partsOf(trace, beat.actor);
  // One body: its middle rises by half of what it is higher, whatever it stands on.
  if (one !== undefined && others.length === 0) {
    const rose = poseOf(one, to)[1] - poseOf(one, from)[1];
    const half = (last.height - first.height) / 2;
    return steady && Math.abs(rose / half - 1) < 0.2 ? times : 1;
  }
  const apart = spread({ trace, beat, from, to }, to) / spread({ trace, beat, from, to }, from);
  return steady && Math.abs(apart / times - 1) < 0.2 ? times : 1;
}

/** Is what was to be outgrown less tall than it at the end? True where nothing was. */
export function outgrew({ trace, beat, to }: Evidence): boolean {
  const others = beat.target === null ? [] : partsOf(trace, beat.target);
  const last = (trace.growing ?? []).findLast((g) => g.id === beat.actor && g.frame <= to);
  const top = Math.max(0, ...others.map((p) => poseOf(p, to)[1] + sizeOf(p)));
  return others.length === 0 || (last !== undefined && last.height > top);
}

/** From its lowest to its highest part, metres. */
function spread({ trace, beat }: Evidence, frame: number): number {
  const points = partsOf(trace, beat.actor).map((p) => poseOf(p, frame));
  const far = points.map(([x, y]) => Math.max(...points.map(([x1, y1]) => Math.hypot(x1 - x, y1 - y))));
  return Math.max(...far);
}
