import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';

/**
 * Where a take ends at the latest. A world ends by itself once its action is over, which is often later than was foreseen:
 * it is not cut before that, and costs no more than was told. Other backends make films as long as they were asked for.
 */
export function framesAtMost(take: { keepRolling: boolean; generator: string; plan: ScenePlan }): number {
  const foreseen = take.generator === 'simulator' ? null : take.plan.seconds;
  const seconds = take.keepRolling
    ? film.maxKeepRollingSeconds
    : Math.min(foreseen ?? film.maxSeconds, film.maxSeconds);
  return Math.round(seconds * film.framesPerSecond);
}
