import { drawHose } from '#art/things/garden-tools.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { pointOn } from '../world/puppets/limb.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** The hose that hangs on its nozzle and lies on the ground behind whoever holds it; nothing for any other thing. */
export function hoseItems(prop: PlanProp, nozzle: BodyAt | undefined, z: number): Item[] {
  if (prop.thing !== 'hose-nozzle' || nozzle === undefined) return [];
  const end = pointOn(nozzle, -0.46 * prop.width, -0.2 * prop.height);
  return [{ z: z - 0.01, shadow: () => {}, draw: (g) => drawHose(g, end, 0) }];
}
