import { RAPIER as R } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { bearingSpot, onLimb, restsAt } from './balanced.ts';
import { attach } from './grip.ts';
import { loadOf, startsLoaded, steadyLoad } from './loads.ts';
import type { Bearing, Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

/** Lets a thing rest on somebody's head, nose or hand, from where it is; what stands on it stays there as long as it does. */
export function restOn(
  stage: Stage,
  puppet: Puppet,
  loose: Loose,
  { on, upon }: { on: Bearing; upon: readonly Loose[] },
): void {
  const limb = bearingSpot(puppet, on)?.limb ?? puppet.root;
  attach(stage, puppet, loose, limb);
  const { held } = loose;
  const body = puppet.limbs.get(limb)?.body;
  if (held === null || body === undefined) return;
  if (held.joint !== null) stage.physics.removeImpulseJoint(held.joint, true);
  const { x, y } = loose.body.translation();
  [held.x, held.y] = onLimb(puppet, limb, { x, y });
  const data = R.JointData.revolute({ x: held.x * puppet.mirror, y: held.y }, { x: 0, y: 0 });
  held.joint = stage.physics.createImpulseJoint(data, body, loose.body, true);
  held.joint.setContactsEnabled(false);
  held.rests = { on, nod: puppet.nod.value };
  held.cargo = steadyLoad(stage, loose, upon);
  // A pile is kept level by the palm under it.
  if (upon.length > 0) loose.body.lockRotations(true, true);
  if (on !== 'hand') puppet.holding = null;
}

/** Before the first step: a pile of things rests on somebody already, the first at the bottom. */
export function startsBalanced(stage: Stage, puppet: Puppet, on: Bearing, pile: readonly Loose[]): void {
  const [lowest, ...upon] = pile;
  if (lowest === undefined) return;
  const at = restsAt(puppet, on, lowest);
  let top = at.y - lowest.prop.height / 2;
  for (const piece of pile) {
    piece.body.setTranslation({ x: at.x, y: top + piece.prop.height / 2 }, true);
    piece.body.setRotation(0, true);
    top += piece.prop.height;
  }
  lowest.body.setTranslation(at, true);
  startsLoaded(stage, lowest);
  restOn(stage, puppet, lowest, { on, upon: upon.length > 0 ? upon : loadOf(stage, lowest) });
}
