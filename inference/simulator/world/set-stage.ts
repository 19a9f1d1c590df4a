import type { PlanActor, ScenePlan } from '#contracts/scene-plan.ts';
import { addProp } from './props-on-stage.ts';
import { Puppet } from './puppet.ts';
import { Stage } from './stage.ts';

/** The stage of a plan as the curtain rises: its set, then everybody, then everything. */
export function setStage(plan: ScenePlan): Stage {
  const stage = new Stage(plan);
  for (const actor of plan.actors) addActor(stage, actor);
  for (const prop of plan.props) addProp(stage, prop);
  // A first step of no length to anybody: it lets the broad phase know every collider before anything moves.
  stage.physics.propagateModifiedBodyPositionsToColliders();
  return stage;
}

/** Puts somebody's puppet on the stage. */
export function addActor(stage: Stage, actor: PlanActor): Puppet {
  const puppet = new Puppet(stage.physics, actor);
  stage.puppets.set(actor.id, puppet);
  for (const [part, limb] of puppet.limbs) stage.names.set(limb.collider.handle, `${actor.id}/${part}`);
  return puppet;
}
