import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { STEP } from './physics.ts';
import type { Touch } from './puppets/loose.ts';
import type { Stage } from './stage.ts';

/** What met in the step just taken, and where, as far as both sides have a name. */
export function contactsOf(stage: Stage, events: RAPIER.EventQueue): Touch[] {
  const touches: Touch[] = [];
  const { physics, names } = stage;
  events.drainContactForceEvents((event) => {
    const a = names.get(event.collider1());
    const b = names.get(event.collider2());
    if (a === undefined || b === undefined) return;
    let at = { x: Number.NaN, y: Number.NaN };
    const one = physics.getCollider(event.collider1());
    const two = physics.getCollider(event.collider2());
    physics.contactPair(one, two, (manifold) => {
      const p = manifold.numSolverContacts() > 0 ? manifold.solverContactPoint(0) : null;
      if (p !== null) at = { x: p.x, y: p.y };
    });
    if (Number.isNaN(at.x)) at = { ...(one.parent()?.isFixed() ? two : one).translation() };
    touches.push({ a, b, impulse: event.totalForceMagnitude() * STEP, x: at.x, y: at.y });
  });
  return touches;
}

/** What is on its way remembers what it met. */
export function noteMeetings(stage: Stage): void {
  for (const touch of stage.touches) {
    for (const [self, other] of [
      [touch.a, touch.b],
      [touch.b, touch.a],
    ] as const) {
      const loose = stage.loose.get(self);
      if (loose?.flight != null && !loose.flight.met.includes(other)) loose.flight.met.push(other);
    }
  }
}
