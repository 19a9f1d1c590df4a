import { crosses, crossing, crossingRate } from '../../sweep.ts';
import type { Spun } from '../devices/spun.ts';
import { layers, STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import type { Arm } from './arm.ts';
import { inertiaOf } from './inertia.ts';

/** Half of how thick an arm is, m: a dowel, a little larger than life. */
export const ARM = 0.025;

/** Fixes what is said to be on a turntable and to reach over its rim. Its section in the stage's plane goes to and fro there. */
export function fixArm(stage: Stage, disc: Spun): void {
  for (const loose of stage.loose.values()) {
    const { arm } = loose.prop;
    if (arm === undefined || arm.on !== disc.loose.id) continue;
    const { body } = loose;
    body.setEnabledTranslations(true, false, true);
    body.lockRotations(true, true);
    body.setGravityScale(0, true);
    // What strikes it turns the disc and all that is on it.
    body.setAdditionalMass(
      (inertiaOf(disc.loose) + (loose.mass * arm.reach ** 2) / 3) / arm.behind ** 2,
      true,
    );
    // Things go by before the disc.
    disc.loose.collider.setCollisionGroups(layers.before);
    stage.arms.set(loose.id, { loose, disc, behind: arm.behind, reach: arm.reach });
    keepTo(stage, { loose, disc, behind: arm.behind, reach: arm.reach });
  }
}

/** Radians to the right of whoever looks on: clockwise as seen from above, its near side goes to the left. */
export const pointsTo = ({ loose, disc }: Arm): number => (loose.prop.arm?.from ?? 0) - disc.turn;

/** Before a step: the disc carries it along. */
export function sweep(stage: Stage): void {
  for (const arm of stage.arms.values()) keepTo(stage, arm);
}

function keepTo(stage: Stage, arm: Arm): void {
  const { loose, disc } = arm;
  const turn = pointsTo(arm);
  const inPlane = crosses(arm, turn);
  loose.collider.setCollisionGroups(inPlane ? layers.round : layers.none);
  const { y } = loose.body.translation();
  loose.body.setTranslation({ x: disc.loose.body.translation().x + crossing(arm, turn), y }, true);
  loose.body.setLinvel({ x: -disc.rate * crossingRate(arm, turn), y: 0 }, true);
  stage.worked.add(loose.id);
}

/** After a step: what it met has slowed it, and so the disc, which turns as far as it came. */
export function heldBack(stage: Stage): void {
  const arms = [...stage.arms.values()];
  for (const arm of arms) {
    const turn = pointsTo(arm);
    if (!crosses(arm, turn)) continue;
    const rate = -arm.loose.body.linvel().x / crossingRate(arm, turn);
    // Its worm gear turns one way alone.
    arm.disc.rate = rate * (arm.disc.motor ?? 0) > 0 ? rate : 0;
  }
  for (const disc of new Set(arms.map((a) => a.disc))) disc.turn += disc.rate * STEP;
}

export const carriesArm = (stage: Stage, disc: Spun): boolean =>
  [...stage.arms.values()].some((a) => a.disc === disc);
