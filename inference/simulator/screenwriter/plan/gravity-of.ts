import { placeFacts } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';

/** What a plan says of gravity: nothing, on the earth. */
export function gravityOf(place: Place): Pick<ScenePlan, 'gravity'> {
  const { gravity } = placeFacts[place];
  return gravity === undefined ? {} : { gravity };
}
