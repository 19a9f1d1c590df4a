import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';

/** Somebody on the stage, as far as it matters here: middle, height of the soles, and depth among the others. */
type Standing = { x: number; soles: number; z: number };
type Depth = { back: number; front: number };

/** The floor of what somebody is in lies higher than this over the ground, metres: who walks past is not in it. */
const RAISED = 0.03;

/** Is this point between the walls of a hollow thing, over its floor and under its rim? */
const holds = (prop: PlanProp, at: BodyAt, x: number, y: number): boolean =>
  Math.abs(x - at.x) < prop.width / 2 && y > at.y - prop.height / 2 + 0.01 && y < at.y + prop.height / 2;

/** So little open, a lid lets nobody see in. */
const AJAR = 0.06;

/** Is its lid down in this frame? */
export const isShut = (prop: PlanProp, frame: FrameState): boolean =>
  prop.hollow?.lid === true &&
  (frame.progress?.find((p) => p.id === prop.id && p.what === 'open')?.share ?? 0) < AJAR;

/** What lies under a lid that is down. */
export function shutIn(
  plan: ScenePlan,
  frame: FrameState,
  at: (id: string) => BodyAt | null,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const prop of plan.props) {
    const place = isShut(prop, frame) ? at(prop.id) : null;
    if (place === null) continue;
    for (const other of plan.props) {
      const its = other === prop ? null : at(other.id);
      if (its !== null && holds(prop, place, its.x, its.y)) ids.add(other.id);
    }
  }
  return ids;
}

/**
 * How far in front each hollow thing lies: back and front of it enclose whoever and whatever is in it now. `at` says
 * where a prop is; `base` where it lies with nobody in it.
 */
export function depthsOf(
  plan: ScenePlan,
  at: (id: string) => BodyAt | null,
  base: (prop: PlanProp, order: number) => number,
  people: readonly Standing[],
): { hollow: Map<string, Depth>; inside: Map<string, number> } {
  const hollow = new Map<string, Depth>();
  const inside = new Map<string, number>();
  plan.props.forEach((prop, order) => {
    const place = prop.hollow === undefined ? null : at(prop.id);
    if (place === null) return;
    const whom = people.filter((p) => holds(prop, place, p.x, p.soles - RAISED));
    const z = base(prop, order);
    const depth =
      whom.length === 0
        ? { back: z, front: z + 0.5 }
        : { back: Math.min(...whom.map((p) => p.z)) - 0.5, front: Math.max(...whom.map((p) => p.z)) + 9.5 };
    hollow.set(prop.id, depth);
    for (const [k, other] of plan.props.entries()) {
      const its = other === prop ? null : at(other.id);
      if (its !== null && holds(prop, place, its.x, its.y))
        inside.set(other.id, depth.back + 0.1 + 0.001 * k);
    }
  });
  return { hollow, inside };
}
