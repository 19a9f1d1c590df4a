import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Place } from '#contracts/world.ts';
import { layers, RAPIER as R, withMaterial } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';

/**
 * Trousers on smooth sheet metal or on grass: cotton on steel 0.2–0.3 (Engineering ToolBox has 0.22 for "cotton on
 * metal", no more); it hardly bounces. The pair's friction is the mean with the slope's own.
 */
const SEAT = { friction: 0.2, restitution: 0, density: 985 } as const;
/** Cloth and feathers on snow and ice: 0.03 to 0.1 for skis and sledges (Colbeck, CRREL Monograph 92-2, 1992). */
const ON_SNOW = 0.12;
const icy: ReadonlySet<Place> = new Set<Place>(['snowfield', 'rink']);
/** How far what stands upright tips to lie on its belly, radians. */
const LIES = 1.4;
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
  // Those who slide side by side pass each other.
  const desc = withMaterial(R.ColliderDesc.ball(round), SEAT, layers.film).setMass(actor.mass);
  if (icy.has(stage.plan.place))
    desc.setFriction(ON_SNOW).setFrictionCombineRule(R.CoefficientCombineRule.Min);
  stage.names.set(stage.physics.createCollider(desc, body).handle, `${actor.id}/torso`);
  return body;
}

/** On paws or belly, as they stand, along the way that they slide. */
export function onBelly(actor: Puppet, at: { x: number; y: number }, way: { x: number; y: number }): void {
  const foot = at.y - ROUND * actor.height;
  const lies = actor.actor.rig === 'thing';
  // What lies on its side is half as high over the ground as it is wide.
  const high = lies ? 0.16 * actor.height * Math.sin(Math.max(0, actor.lean.value)) : 0;
  actor.air = { y: foot + high, vy: 0, up: false };
  const under = (f: { name: string; rest: number }) => [f.name, { x: at.x + f.rest, y: foot }] as const;
  actor.seat = { x: at.x, y: at.y, lean: 0, feet: new Map(actor.gait.feet.map(under)), grip: null };
  // A stiff body tips forward until it lies along its way; on four legs the back does.
  actor.lean.aim = lies ? LIES - way.y * actor.facing : -0.8 * way.y;
  actor.x = at.x;
}
