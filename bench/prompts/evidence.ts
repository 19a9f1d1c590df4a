import { atEachLocation, locationOf } from '#contracts/locations.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { TraceBody, WorldTrace } from '#contracts/trace.ts';

/** What one beat did, as the trace shows it and not as the one who played it says. */
export type Evidence = { trace: WorldTrace; beat: Beat; from: number; to: number };

export const bodyOf = (trace: WorldTrace, id: string): TraceBody | undefined =>
  trace.bodies.find((b) => b.id === id) ??
  trace.bodies.find((b) => b.id === `${id}/torso`) ??
  trace.bodies.find((b) => b.id === `${id}/body`) ??
  trace.bodies.find((b) => b.owner === id);

export function poseOf(body: TraceBody, frame: number): [number, number, number] {
  const at = body.fixed ? 0 : Math.max(0, Math.min(frame - body.from, body.poses.length / 3 - 1)) * 3;
  return [body.poses[at] ?? 0, body.poses[at + 1] ?? 0, body.poses[at + 2] ?? 0];
}

/** Of a film at several places: the plan of the one where a beat plays, and the trace with the bodies that are there. */
export function whereItPlays(
  plan: ScenePlan,
  trace: WorldTrace,
  { shot }: Beat,
): { plan: ScenePlan; trace: WorldTrace } {
  const k = locationOf(plan, shot);
  const here = trace.locations?.[k];
  if (here === undefined) return { plan, trace };
  const next = trace.locations?.[k + 1]?.frame ?? trace.frames;
  const isHere = (frame: number) => frame >= here.frame && frame < next;
  return {
    plan: atEachLocation(plan)[k] ?? plan,
    trace: { ...trace, frames: next, bodies: trace.bodies.filter(({ from }) => isHere(from)) },
  };
}
