import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';

/** From one to the next, metres at least, and beside what they are wide; and how far from the middle the last one is at most. */
const [NEXT, BESIDE, EDGE] = [1.15, 0.45, 3.6];
const goes: ReadonlySet<Action> = new Set(['fly', 'jump', 'walk', 'run']);

/** Flowers that a bee flies to one after the other, puddles that are jumped into: a way apart, so that going there is seen. */
export function visitedInTurn(
  company: Company,
  beats: readonly Beat[],
  { actors, props }: StageParts,
): StageParts {
  const visited = new Set(beats.filter((b) => goes.has(b.action)).map((b) => b.target));
  const groups = Map.groupBy(
    props.filter(
      (p) => visited.has(p.id) && !company.placed.has(p.id) && p.heldBy === null && p.mechanism == null,
    ),
    (p) => baseOf(p.id),
  );
  const places = new Map<string, number>();
  for (const group of groups.values()) spread(group, places);
  return { actors, props: props.map((p) => ({ ...p, x: places.get(p.id) ?? p.x })) };
}

function spread(group: readonly PlanProp[], places: Map<string, number>): void {
  const wide = Math.max(...group.map((p) => p.width));
  const step = Math.max(NEXT, wide + BESIDE);
  const half = (step * (group.length - 1)) / 2;
  const now = group.reduce((sum, p) => sum + p.x, 0) / group.length;
  const tight = group.some((p, i) => i > 0 && Math.abs(p.x - (group[i - 1]?.x ?? 0)) < NEXT);
  if (group.length < 2 || !tight || half > EDGE) return;
  const middle = Math.max(half - EDGE, Math.min(EDGE - half, now));
  for (const [i, p] of group.entries()) places.set(p.id, round(middle - half + i * step));
}
