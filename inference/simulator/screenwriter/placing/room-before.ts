import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';

/** Where a cupboard may stand, the best place first, and how far what tumbles out of it goes, metres. */
const [PLACES, TUMBLES] = [[0.3, -0.5, -1.1, 0.9, -1.7, 1.6], 2] as const;
/** Between it and what stands there, metres. */
const GAP = 0.15;

/** What things tumble out of stands where there is room before it, to the left, from where it is opened. */
export function roomBefore(
  props: readonly PlanProp[],
  beats: readonly Beat[],
  company: Company,
  place: Place,
): PlanProp[] {
  const set = [...landmarksOf(place).values()].filter((l) => l.form !== 'ground');
  return props.map((prop) => {
    const tumbles = beats.some((b) => b.action === 'throw' && b.way === 'out of' && b.target === prop.id);
    if (!tumbles || prop.hollow?.door !== true || company.placed.has(prop.id)) return prop;
    const half = prop.width / 2 + GAP;
    const free = (x: number) =>
      set.every((l) => l.x + l.width / 2 < x - half - TUMBLES || l.x - l.width / 2 > x + half);
    return { ...prop, x: PLACES.find(free) ?? prop.x };
  });
}
