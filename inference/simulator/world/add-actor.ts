import type { PlanActor } from '#contracts/scene-plan.ts';
import { bear } from './behaviours/water/fins.ts';
import { Puppet } from './puppets/puppet.ts';
import type { Stage } from './stage.ts';

/** Puts somebody's puppet on the stage. */
export function addActor(stage: Stage, actor: PlanActor): Puppet {
  const puppet = new Puppet(stage.physics, actor);
  stage.puppets.set(actor.id, puppet);
  for (const [part, limb] of puppet.limbs) stage.names.set(limb.collider.handle, `${actor.id}/${part}`);
  // Who comes later; at the start there is no water yet, and `startAfloat` bears them.
  if (actor.rig === 'swimming') bear(stage, puppet);
  return puppet;
}
