import type { WorldTrace } from '#contracts/trace.ts';
import type { Evidence } from './evidence.ts';

type Seen = NonNullable<WorldTrace['beads']>[number];

/** A drop on something smooth, frame by frame, while the beat was played. */
export const beadsOf = ({ trace, beat, from, to }: Evidence): Seen[] =>
  (trace.beads ?? []).filter((b) => b.id === beat.actor && b.frame >= from && b.frame <= to);

/** What a drop has to run to be seen to, mm, and how flat it may be with its free side still part of a sphere. */
const [RAN, ROUND] = [3, 0.8];

/** It ran, only ever down, with its front edge steeper than its back one, and stayed round. */
export function ranDown(e: Evidence): boolean {
  const during = beadsOf(e);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    last.along + last.falls - first.along > RAN &&
    during.every((b, i) => i === 0 || b.along >= (during[i - 1]?.along ?? 0)) &&
    during.every((b) => b.bond < ROUND && (b.speed === 0 || b.falls > 0 || b.front > b.back))
  );
}

/** It is there, stayed where it was, and is round. */
export function stayedThere(e: Evidence): boolean {
  const during = beadsOf(e);
  const last = during.at(-1);
  return (
    last !== undefined && last.microlitres > 0.5 && last.along < 0.1 && last.falls === 0 && last.bond < ROUND
  );
}
