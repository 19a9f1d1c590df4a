import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';

/** Where a take ends at the latest. */
export function framesAtMost({ keepRolling, plan }: { keepRolling: boolean; plan: ScenePlan }): number {
  const seconds = keepRolling
    ? film.maxKeepRollingSeconds
    : Math.min(plan.seconds ?? film.maxSeconds, film.maxSeconds);
  return Math.round(seconds * film.framesPerSecond);
}
