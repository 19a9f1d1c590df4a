import type { PlanProp } from '#contracts/scene-plan.ts';
import { isHull } from '../../boats.ts';
import { round } from '../plan/to-millimetres.ts';
import { isOpenWater } from '../things/mechanisms.ts';

/** How much of a boat's picture is under water when it floats: its hull is as light as cork, and its sail is in the air. */
const DRAUGHT = 0.18;

/** Boats float as the film begins, and do not come up from the bed. */
export function onTheWater(props: readonly PlanProp[]): PlanProp[] {
  const water = props.find(isOpenWater);
  const surface = water === undefined ? 0 : water.y + (water.mechanism?.water?.surface ?? 0);
  return props.map((prop) =>
    isHull(prop.thing) && prop.heldBy === null && prop.y === 0
      ? { ...prop, y: round(Math.max(0, surface - DRAUGHT * prop.height)) }
      : prop,
  );
}
