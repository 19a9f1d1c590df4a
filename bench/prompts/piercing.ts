import { membraneOf } from '#inference/simulator/membranes.ts';
import type { Evidence } from './evidence.ts';

/**
 * The force on it only grew and the sheet was pressed in as it did, until that was what it takes; then the tip went through, and
 * what is blown up came apart.
 */
export function wentThrough({ trace, beat, from, to }: Evidence): boolean {
  const during = (trace.piercing ?? []).filter(
    (p) => p.id === beat.actor && p.frame >= from && p.frame <= to,
  );
  const before = during.filter((p) => !p.through);
  const [first, last, end] = [before[0], before.at(-1), during.at(-1)];
  if (first === undefined || last === undefined || end === undefined) return false;
  const grew = before.every((p, i) => i === 0 || p.force >= (before[i - 1]?.force ?? 0));
  const bursts = membraneOf(beat.actor.replace(/-\d+$/u, '').replaceAll('-', ' '))?.bursts === true;
  const apart = trace.bodies.filter((b) => b.id.startsWith(`${beat.actor}/shard-`)).length > 2;
  return (
    first.force === 0 &&
    grew &&
    last.force > 0.9 * last.most &&
    last.depth > 0.002 &&
    end.through &&
    end.tip < last.tip - 0.02 &&
    apart === bursts
  );
}
