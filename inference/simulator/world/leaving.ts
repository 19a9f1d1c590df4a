import { takeOff } from './off-stage.ts';
import { detach, letGo } from './puppets/grip.ts';
import type { Loose } from './puppets/loose.ts';
import type { Puppet } from './puppets/puppet.ts';
import { leaveSeat } from './puppets/weights.ts';
import type { Stage } from './stage.ts';

/** Off the stage for good: nothing of it is seen or met from this frame on. */
export function takeAway(stage: Stage, loose: Loose): void {
  remove(stage, loose.id);
  stage.gone.set(loose.id, stage.frame);
}

/** Takes an actor, a prop or a mechanism off. */
export function remove(stage: Stage, part: string): void {
  const puppet = stage.puppets.get(part);
  if (puppet !== undefined) dismiss(stage, puppet);
  if (stage.puppets.has(part) || stage.bodyOf(part) !== undefined) stage.gone.set(part, stage.frame);
  const mechanism = stage.joined.get(part);
  stage.joined.delete(part);
  stage.waters.delete(part);
  for (const loose of [
    stage.loose.get(part),
    stage.loose.get(`${part}/string`),
    ...(mechanism?.parts.values() ?? []),
  ]) {
    if (loose === undefined) continue;
    detach(stage, loose);
    takeOff(stage, loose);
  }
}

function dismiss(stage: Stage, puppet: Puppet): void {
  for (const loose of stage.loose.values()) if (loose.held?.by === puppet) letGo(stage, loose);
  leaveSeat(stage, puppet);
  for (const bicycle of stage.bicycles.values()) if (bicycle.rider === puppet) bicycle.leave();
  for (const limb of puppet.limbs.values()) stage.physics.removeRigidBody(limb.body);
  stage.speaking.delete(puppet.id);
  stage.puppets.delete(puppet.id);
  stage.gone.set(puppet.id, stage.frame);
}
