import { landmarks } from '#contracts/rig.ts';
import type { Shape } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { buildSet, insideNet, net, setPieces } from '../ground/set-pieces.ts';
import { materialOf } from '../materials.ts';
import { colliderFor, createPhysics, GRAVITY, layers, RAPIER, STEP, withMaterial } from '../physics.ts';

/** A loose thing at one moment: enough to know where it will go. */
export type Flying = {
  shape: Shape;
  material: string;
  mass: number;
  x: number;
  y: number;
  angle: number;
  vx: number;
  vy: number;
  spin: number;
};

export type Flight = {
  /** x, y per step, the first entry one step after the start. */
  path: { x: number; y: number; vx: number; vy: number }[];
  /** What it touched, in order, with the step. */
  touched: { step: number; part: string }[];
  /** Steps at which it fell through the hoop. */
  scored: number[];
};

/** The common description of a free body, so that forecasts and the take use the same numbers. */
export function freeBody(flying: Flying): { body: RAPIER.RigidBodyDesc; collider: RAPIER.ColliderDesc } {
  const round = flying.shape.kind === 'circle';
  const body = RAPIER.RigidBodyDesc.dynamic()
    .setTranslation(flying.x, flying.y)
    .setRotation(flying.angle)
    .setLinvel(flying.vx, flying.vy)
    .setAngvel(flying.spin)
    // Rolling resistance of a soft ball stands in as slow loss of spin (about 2 % of weight; Cross 2002).
    .setAngularDamping(round ? 0.6 : 0.1)
    .setCcdEnabled(true)
    .setCanSleep(!round);
  const collider = withMaterial(colliderFor(flying.shape), materialOf(flying.material), layers.prop).setMass(
    flying.mass,
  );
  return { body, collider };
}

/** Did it fall through the ring between the two points? The hoop's sensor. */
export function crossing(
  place: Place,
  from: { x: number; y: number },
  to: { x: number; y: number },
): 'down' | 'up' | null {
  if (place !== 'gym') return null;
  const { hoopX, rimY, rimRadius } = landmarks.gym;
  if (from.y > rimY === to.y > rimY) return null;
  const share = (from.y - rimY) / (from.y - to.y);
  if (Math.abs(from.x + (to.x - from.x) * share - hoopX) > rimRadius) return null;
  return from.y > rimY ? 'down' : 'up';
}

/** Simulates one free thing in a copy of the place, without puppets: what a thrower or a catcher foresees. */
export function forecast(place: Place, flying: Flying, seconds: number, gravity = GRAVITY): Flight {
  const world = createPhysics(gravity);
  const events = new RAPIER.EventQueue(true);
  const pieces = buildSet(world, setPieces(place));
  const made = freeBody(flying);
  const body = world.createRigidBody(made.body);
  world.createCollider(made.collider, body);
  const flight: Flight = { path: [], touched: [], scored: [] };
  let from = { x: flying.x, y: flying.y };
  const steps = Math.round(seconds / STEP);
  for (let step = 0; step < steps; step++) {
    body.setLinearDamping(insideNet(place, from.x, from.y) ? net.drag : 0);
    world.step(events);
    const at = body.translation();
    const velocity = body.linvel();
    events.drainContactForceEvents((event) => {
      const piece = pieces.get(event.collider1()) ?? pieces.get(event.collider2());
      if (piece !== undefined) flight.touched.push({ step, part: piece.part });
    });
    if (crossing(place, from, at) === 'down') flight.scored.push(step);
    from = { x: at.x, y: at.y };
    flight.path.push({ x: at.x, y: at.y, vx: velocity.x, vy: velocity.y });
  }
  events.free();
  world.free();
  return flight;
}
