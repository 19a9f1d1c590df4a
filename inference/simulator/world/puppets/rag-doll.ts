import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { RigPart } from '#contracts/rig.ts';
import { RAPIER as R } from '../physics.ts';
import type { Limb } from './limbs.ts';

/** Pins the limbs of a puppet that let go of its motors to each other, as far as each turns. */
export function pinLimbs(
  physics: RAPIER.World,
  rig: readonly RigPart[],
  limbs: ReadonlyMap<string, Limb>,
  { facing, height }: { facing: 1 | -1; height: number },
): RAPIER.ImpulseJoint[] {
  const pins: RAPIER.ImpulseJoint[] = [];
  for (const part of rig) {
    if (part.parent === null) continue;
    const parent = limbs.get(part.parent);
    const child = limbs.get(part.part);
    if (parent === undefined || child === undefined) continue;
    const m = facing * height;
    // A trunk on feet a twentieth of its weight: where the solver is done too soon, the pins throw all of them.
    for (const { body } of [parent, child]) body.setAdditionalSolverIterations(8);
    const data = R.JointData.revolute(
      { x: part.at[0] * m, y: part.at[1] * height },
      { x: part.pivot[0] * m, y: part.pivot[1] * height },
    );
    data.limitsEnabled = true;
    data.limits = limits(part.part, facing);
    const joint = physics.createImpulseJoint(data, parent.body, child.body, true);
    joint.setContactsEnabled(false);
    pins.push(joint);
  }
  return pins;
}

/** How far a limp puppet's pins turn (child's angle less parent's), for one that faces right, in radians. */
function limits(part: string, facing: number): [number, number] {
  const forward: [number, number] = part.startsWith('upper-arm')
    ? [-1, 2.8]
    : part.startsWith('lower-arm')
      ? [0, 2.4]
      : part.startsWith('upper-leg')
        ? [-0.5, 1.9]
        : part.startsWith('lower-leg')
          ? [-2.3, 0]
          : part.startsWith('foot')
            ? [-0.6, 0.4]
            : part.startsWith('wing')
              ? [-2.8, -0.2]
              : part.startsWith('wheel')
                ? [-Math.PI, Math.PI]
                : part === 'tail'
                  ? [-2.8, -0.6]
                  : [-0.6, 0.5];
  return facing > 0 ? forward : [-forward[1], -forward[0]];
}
