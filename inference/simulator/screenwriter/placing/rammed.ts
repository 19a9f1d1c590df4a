import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import { isHull } from '../../boats.ts';
import { round } from '../plan/to-millimetres.ts';

/** Open water between a ship and what it is to run against, metres. */
const OPEN = 1.2;

/** What a ship is to run against lies ahead of it, with some water between them. */
export function rammed(props: readonly PlanProp[], beats: readonly Beat[]): PlanProp[] {
  return props.map((prop) => {
    const beat = beats.find((b) => b.action === 'hit' && b.target === prop.id);
    const ship = props.find((p) => p.id === beat?.actor && isHull(p.thing));
    // Of two that run against each other the first stays where it is.
    if (ship === undefined || (isHull(prop.thing) && ship.id > prop.id)) return prop;
    return { ...prop, x: round(ship.x + (ship.width + prop.width) / 2 + OPEN) };
  });
}
