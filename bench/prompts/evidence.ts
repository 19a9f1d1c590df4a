import type { Beat } from '#contracts/scene-plan.ts';
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
