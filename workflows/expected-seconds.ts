import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';

/** How long the screenwriter expects the film to be. The world decides; the price is settled on what it was. */
export function expectedSeconds(plan: ScenePlan): number {
  const shots = plan.shots.reduce((sum, shot) => sum + shot.expectedSeconds, 0);
  return Math.min(Math.max(plan.seconds ?? shots, 1), film.maxSeconds);
}
