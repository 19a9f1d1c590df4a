import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { RigPart } from '#contracts/rig.ts';
import type { Shape } from '#contracts/trace.ts';
import { materials } from '../materials.ts';
import { colliderFor, layers, RAPIER as R, withMaterial } from '../physics.ts';
import type { Pose } from './limb.ts';

/** A shape of another width and height, as shares of its own; what is round goes by its height. */
export function stretchShape(shape: Shape, wide: number, high: number): Shape {
  switch (shape.kind) {
    case 'circle':
      return { kind: 'circle', radius: shape.radius * high };
    case 'box':
      return { kind: 'box', width: shape.width * wide, height: shape.height * high };
    case 'capsule':
      return { kind: 'capsule', length: shape.length * high, radius: shape.radius * wide };
    case 'polygon':
      return { kind: 'polygon', points: shape.points.map(([x, y]) => [x * wide, y * high]) };
  }
}

export const scaleShape = (shape: Shape, by: number): Shape => stretchShape(shape, by, by);

export type Limb = {
  rig: RigPart;
  shape: Shape;
  body: RAPIER.RigidBody;
  collider: RAPIER.Collider;
  mass: number;
};

/** A limb as a kinematic body of so many kilograms, where it is; its rig is drawn for a puppet 1 m tall. */
export function makeLimb(
  physics: RAPIER.World,
  rig: RigPart,
  at: { pose: Pose; height: number; mass: number },
): Limb {
  const { pose, height, mass } = at;
  const shape = scaleShape(rig.shape, height);
  const body = physics.createRigidBody(
    R.RigidBodyDesc.kinematicPositionBased().setTranslation(pose.x, pose.y).setRotation(pose.angle),
  );
  const desc = withMaterial(colliderFor(shape), materials.flesh, layers.limb).setMass(mass);
  return { rig, shape, body, collider: physics.createCollider(desc, body), mass };
}
