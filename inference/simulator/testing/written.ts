import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { writePlan } from '../screenwriter/screenwriter.ts';
import { emptyStage } from './stage.ts';

/** The plan of a script for a stage with nobody and nothing on it; `loadScreenwriter` has been awaited before. */
export function written(script: string, place: Place | null = null, seed = 7): ScenePlan {
  return writePlan({ document: { ...emptyStage(place), script }, seed });
}
