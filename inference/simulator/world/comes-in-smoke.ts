import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';

/** Who comes on in a puff of smoke is not there before: those whose first act in the plan is to appear. */
export function comesInSmoke({ beats }: ScenePlan): ReadonlySet<string> {
  const first = new Map<string, Beat>();
  for (const beat of beats) if (!first.has(beat.actor)) first.set(beat.actor, beat);
  return new Set([...first].flatMap(([id, { action }]) => (action === 'appear' ? [id] : [])));
}
