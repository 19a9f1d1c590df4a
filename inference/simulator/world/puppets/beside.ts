import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { layers } from '../physics.ts';
import type { Stage } from '../stage.ts';
import type { Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

/** Deeper in something than that it would be thrown out of it, metres. */
const DEEP = 0.008;
/** The same from above, where what it is set down on carries it otherwise. */
const SUNK = 0.014;
/** The same of a limb in a thing. */
const LIMB_DEEP = 0.025;

/** Puts all walls of a loose thing into a layer. */
export function meet({ body }: Loose, layer: number): void {
  for (let i = 0; i < body.numColliders(); i++) body.collider(i).setCollisionGroups(layer);
}

/**
 * What a hand opens before something that stands there comes down before it, at another depth of the stage, as all that is
 * held passes what stands behind it; two solid things in one place would throw each other apart. What is hollow takes it in,
 * and what it is set down on carries it.
 */
export function comeDownBeside(stage: Stage, loose: Loose): void {
  if (thingAround(stage, loose) !== undefined) stage.beside.add(loose.id);
  layered(stage, loose);
}

/** Before a step: who has gone limp in front of something falls before it. */
export function fallBeside(stage: Stage): void {
  for (const puppet of stage.puppets.values()) {
    const fell = puppet.mode === 'limp' && !stage.limp.has(puppet.id);
    if (puppet.mode === 'limp') stage.limp.add(puppet.id);
    else stage.limp.delete(puppet.id);
    if (!fell) continue;
    for (const loose of stage.loose.values())
      if (loose.held === null && isSolid(loose) && !loose.prop.fixed && isIn(puppet, loose)) {
        stage.beside.add(loose.id);
        layered(stage, loose);
      }
  }
}

/** After a step: what has come clear of what was behind or before it is in its way again. */
export function comeClear(stage: Stage): void {
  for (const id of [...stage.beside]) {
    const loose = stage.loose.get(id);
    if (loose === undefined || loose.held !== null) stage.beside.delete(id);
    else layered(stage, loose);
  }
}

function layered(stage: Stage, loose: Loose): void {
  if (!stage.beside.has(loose.id)) return;
  const around = thingAround(stage, loose);
  const things = around !== undefined;
  const people = [...stage.puppets.values()].some((p) => p.mode === 'limp' && isIn(p, loose));
  if (!things && !people) stage.beside.delete(loose.id);
  if (around?.collider.collisionGroups() === layers.set) meet(loose, layers.before);
  else meet(loose, things ? (people ? layers.aside : layers.juggled) : people ? layers.unlimp : layers.prop);
}

const isSolid = ({ prop, collider }: Loose): boolean =>
  prop.hollow === undefined && collider.collisionGroups() !== layers.none;

/** The solid thing that its middle, or one of its sides, is in. */
const thingAround = (stage: Stage, loose: Loose): Loose | undefined =>
  [...stage.loose.values()].find((other) => {
    if (other === loose || other.owner === loose.owner || other.held !== null || !isSolid(other))
      return false;
    if (other.collider.containsPoint(loose.body.translation())) return true;
    const touch = loose.collider.contactCollider(other.collider, 0);
    if (touch === null) return false;
    return touch.distance < (Math.abs(touch.normal1.x) > 0.6 ? -DEEP : -SUNK);
  });

/** Does somebody stand within the outline of a thing? */
export const isIn = (puppet: Puppet, { collider }: Loose): boolean =>
  [...puppet.limbs.values()].some((limb) => isDeep(limb.collider, collider));

function isDeep(limb: RAPIER.Collider, thing: RAPIER.Collider): boolean {
  const touch = limb.contactCollider(thing, 0);
  return touch !== null && touch.distance < -LIMB_DEEP;
}
