import type { PlanProp } from '#contracts/scene-plan.ts';
import { isBackdrop } from '../../backdrops.ts';
import { isTurntable } from '../../world/puppets/inertia.ts';
import { mechanismOf } from './mechanisms.ts';
import type { Thing } from './thing.ts';

/** A thing as it stands in a plan, at its usual size; its mechanism comes with it. */
export function propOf(id: string, name: string, thing: Thing, x: number, y: number): PlanProp {
  const mechanism = mechanismOf(thing.thing);
  return {
    id,
    name,
    thing: thing.thing,
    material: thing.material,
    width: thing.width,
    height: thing.height,
    shape: thing.shape,
    // What turns things round stands firm.
    // A goal is let into the ground.
    fixed: isTurntable(thing) || isBackdrop(thing) || thing.thing === 'goal-net',
    x,
    y,
    heldBy: null,
    tint: null,
    ...(mechanism === null ? {} : { mechanism }),
  };
}
