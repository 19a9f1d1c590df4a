import type { WorldTrace } from '#contracts/trace.ts';
import { eats, isEaten } from '#inference/simulator/world/mixing/acid.ts';
import type { Evidence } from './evidence.ts';

type Seen = NonNullable<WorldTrace['mixing']>[number];

/** What is in a vessel in the first and the last frame of a beat. */
function courseOf({ trace, from, to }: Evidence, id: string | null): { first: Seen; last: Seen } | null {
  const during = (trace.mixing ?? []).filter((m) => m.id === id && m.frame >= from && m.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
const sum = (parts: Seen['parts']): number => Object.values(parts).reduce((all, kg) => all + kg, 0);
/** All of it, with what ran beside it and left it as gas, kilograms. */
const whole = (m: Seen): number => sum(m.parts) + m.gas + m.spilt;

/**
 * A third of what was in the one is in the other at the end, or a stream came down on what is no vessel; and no kilogram came
 * from nowhere.
 */
export function pouredOver(e: Evidence): boolean {
  const source = courseOf(e, e.beat.actor);
  const goal = courseOf(e, e.beat.target);
  if (source === null) return false;
  const gone = sum(source.first.parts) - sum(source.last.parts);
  const much = gone > 0.3 * sum(source.first.parts);
  const ran = e.trace.mixing?.some((m) => m.id === e.beat.actor && m.stream !== undefined) === true;
  if (goal === null) return much && ran && etchedAsItMust(e, source.first);
  if (!much && goal.last.level - goal.first.level < 0.25) return false;
  const came = whole(goal.last) - whole(goal.first) - (goal.last.spilt - goal.first.spilt);
  const kept = whole(source.last) + whole(goal.last) - whole(source.first) - whole(goal.first);
  return came > 0.6 * gone && Math.abs(kept) < 0.001 * whole(goal.last);
}

/** What strong acid wets is charred where its material is one of those that are, and stays as it is elsewhere. */
function etchedAsItMust({ trace, beat, to }: Evidence, poured: Seen): boolean {
  const target = trace.bodies.find((b) => b.id === beat.target);
  const charred = trace.progress?.findLast(
    (p) => p.id === beat.target && p.what === 'burnt' && p.frame <= to,
  );
  const must = Object.keys(poured.parts).some(eats) && isEaten(target?.material ?? '');
  return must ? (charred?.share ?? 0) > 0.2 : charred === undefined;
}

/** All of it is mixed evenly at the end, and the spoon went to and fro in it. */
export function stirredThrough(e: Evidence): boolean {
  const course = courseOf(e, e.beat.actor);
  const spoon = e.trace.bodies.find((b) => b.id === e.beat.with);
  if (course === null || spoon === undefined) return false;
  const turns = spoon.poses
    .filter((_, i) => i % 3 === 2)
    .slice(Math.max(0, e.from - spoon.from), e.to - spoon.from + 1);
  return Math.max(...turns) - Math.min(...turns) > 0.2 && course.last.even > 0.9;
}
