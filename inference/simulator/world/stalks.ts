import { comeDownBeside } from './beside.ts';
import { RAPIER as R } from './physics.ts';
import type { Stage } from './stage.ts';

/** Before the first step: fruit hangs on its stalk, and what is still to come into the picture waits where it is. */
export function hangOnStalks(stage: Stage): void {
  for (const { id, stalk } of stage.plan.props) {
    const loose = stalk === true ? stage.loose.get(id) : undefined;
    if (loose === undefined) continue;
    const { x, y } = loose.body.translation();
    const twig = stage.physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(x, y));
    const none = { x: 0, y: 0 };
    const data = R.JointData.fixed(none, loose.body.rotation(), none, 0);
    stage.stalks.set(id, stage.physics.createImpulseJoint(data, twig, loose.body, true));
  }
}

/** It comes off its stalk, and falls or flies from there. */
export function comeOff(stage: Stage, id: string): void {
  const joint = stage.stalks.get(id);
  if (joint === undefined) return;
  stage.stalks.delete(id);
  stage.physics.removeImpulseJoint(joint, true);
  // Out of the leaves of a tree it falls before it.
  const loose = stage.loose.get(id);
  if (loose !== undefined) comeDownBeside(stage, loose);
}
