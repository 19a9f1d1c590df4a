import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { layers, RAPIER as R, withMaterial } from '../physics.ts';
import type { Puppet } from '../puppet.ts';
import type { Stage } from '../stage.ts';

/**
 * Trousers on smooth sheet metal or on grass: cotton on steel 0.2–0.3 (Engineering ToolBox has 0.22 for "cotton on
 * metal", no more); it hardly bounces. The pair's friction is the mean with the slope's own.
 */
const SEAT = { friction: 0.2, restitution: 0, density: 985 } as const;
/** The seat's roundness, in heights. */
export const ROUND = 0.06;
/** What slides: the seat of somebody, with the weight of all of them. */
export function glider(stage: Stage, actor: Puppet, x: number, top: number): RAPIER.RigidBody {
  const round = ROUND * actor.height;
  const body = stage.physics.createRigidBody(
    R.RigidBodyDesc.dynamic()
      .setTranslation(x, top + round + 0.002)
      .lockRotations()
      .setCcdEnabled(true)
      .setCanSleep(false),
  );
  const desc = withMaterial(R.ColliderDesc.ball(round), SEAT, layers.prop).setMass(actor.mass);
  stage.names.set(stage.physics.createCollider(desc, body).handle, `${actor.id}/torso`);
  return body;
}

/** On paws or belly, as they stand, along the way that they slide. */
export function onBelly(actor: Puppet, at: { x: number; y: number }, way: { x: number; y: number }): void {
  const foot = at.y - ROUND * actor.height;
  actor.air = { y: foot, vy: 0, up: false };
  const under = (f: { name: string; rest: number }) => [f.name, { x: at.x + f.rest, y: foot }] as const;
  actor.seat = { x: at.x, y: at.y, lean: 0, feet: new Map(actor.gait.feet.map(under)), grip: null };
  actor.lean.aim = -0.8 * way.y;
  actor.x = at.x;
}
