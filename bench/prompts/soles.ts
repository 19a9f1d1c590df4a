import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { poseOf } from './evidence.ts';

/** How high the middle of the lowest part of a puppet of height 1 lies while it stands on something. */
const standing = {
  person: 0.0225,
  quadruped: 0.1415,
  thing: 0.02,
  winged: 0.02,
  swimming: 0.5,
  wheeled: 0.1,
} as const;
/** Height of somebody's soles in a frame, metres. */
export function solesOf(plan: ScenePlan, trace: WorldTrace, id: string, frame: number): number {
  const actor = plan.actors.find((a) => a.id === id);
  const own = trace.bodies.filter((b) => b.owner === id);
  const low = Math.min(...own.map((b) => poseOf(b, frame)[1]));
  return actor === undefined ? low : low - standing[actor.rig] * actor.height;
}
