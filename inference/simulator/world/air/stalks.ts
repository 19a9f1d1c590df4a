import { RAPIER as R } from '../physics.ts';
import { comeDownBeside } from '../puppets/beside.ts';
import { letGo } from '../puppets/grip.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

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

/** A hand leaves a thing hanging by its upper edge, where it is: on a nail, a hook, a twig, or on what moves itself. */
export function nailUp(stage: Stage, loose: Loose, to?: Loose): void {
  letGo(stage, loose);
  const { x, y } = loose.body.translation();
  const angle = loose.body.rotation();
  const up = { x: 0, y: loose.prop.height / 2 };
  const at = { x: x - Math.sin(angle) * up.y, y: y + Math.cos(angle) * up.y };
  const nail = to?.body ?? stage.physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(at.x, at.y));
  const data = R.JointData.revolute(to === undefined ? { x: 0, y: 0 } : ownPoint(to, at), up);
  loose.body.setLinvel({ x: 0, y: 0 }, true);
  loose.body.setAngularDamping(SWINGS_OUT);
  stage.stalks.set(loose.id, stage.physics.createImpulseJoint(data, nail, loose.body, true));
}
/** A point of the stage as a body has it. */
function ownPoint({ body }: Loose, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const [at, angle] = [body.translation(), body.rotation()];
  const [dx, dy] = [x - at.x, y - at.y];
  return {
    x: dx * Math.cos(angle) + dy * Math.sin(angle),
    y: dy * Math.cos(angle) - dx * Math.sin(angle),
  };
}
/** What hangs against a wall comes to rest at once, 1/s (judged). */
const SWINGS_OUT = 14;

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
