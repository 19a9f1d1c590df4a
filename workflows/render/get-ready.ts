import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorkerDeps } from '../deps.ts';

export type NearTake = { plan: ScenePlan; planHash: string; sceneId: string };

/**
 * Voices, the first picture and the first half second of a take that is near: what a render would make its viewers wait
 * for. Without any likeness, and of no effect on the film.
 */
export async function getReady(
  { threads, voices }: Pick<WorkerDeps, 'threads' | 'voices'>,
  { plan, planHash, sceneId }: NearTake,
): Promise<void> {
  threads.prepare({ plan, planHash });
  const lines = await voices.of({ planHash, plan, sceneId });
  threads.rehearse({ plan, planHash, lines });
}

/** Somebody's own voice is a likeness: it is not fetched before it was allowed. */
export const isPerformed = ({ beats }: ScenePlan): boolean =>
  beats.some(({ line }) => line !== null && line.recordingId !== null);
