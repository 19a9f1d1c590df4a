import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';

type Place = { x: number; y: number };
type Aloft = { places: Place[]; energy: number; work: number };

/** Steps after which a flyer's own differences tell its flight alone, without the jump before it. */
const SETTLED = 4;

/**
 * Watches flyers from outside: from where their feet are carried, step by step, it works out the force that must have
 * acted and the energy they hold, and compares both with what wings can give and say that they gave.
 */
export class FlightBooks {
  /** Did anybody fly? */
  seen = false;
  /** Greatest force that a flight needed, in body weights. */
  force = 0;
  /** Worst gain of energy beyond the work booked, as a share of the work (or joules below 1 J). */
  energy = 0;
  private readonly aloft = new Map<string, Aloft>();

  observe(stage: Stage): void {
    const { gravity } = stage.around;
    for (const puppet of stage.puppets.values()) {
      const { wings } = puppet;
      if (wings?.aloft !== true) {
        this.aloft.delete(puppet.id);
        continue;
      }
      this.seen = true;
      const mass = puppet.body.mass(puppet.height);
      let flight = this.aloft.get(puppet.id);
      if (flight === undefined) {
        flight = { places: [], energy: 0, work: 0 };
        this.aloft.set(puppet.id, flight);
      }
      flight.places.push({ x: puppet.x, y: puppet.air.y });
      if (flight.places.length < SETTLED) continue;
      const [a, b, c] = flight.places.slice(-3);
      flight.places.splice(0, flight.places.length - SETTLED);
      if (a === undefined || b === undefined || c === undefined) continue;
      const fx = (c.x - 2 * b.x + a.x) / STEP ** 2;
      const fy = (c.y - 2 * b.y + a.y) / STEP ** 2 + gravity;
      this.force = Math.max(this.force, Math.hypot(fx, fy) / gravity);
      const speed = Math.hypot(c.x - b.x, c.y - b.y) / STEP;
      const energy = mass * (0.5 * speed * speed + gravity * c.y);
      if (flight.energy === 0) {
        flight.energy = energy;
        flight.work = wings.work;
        continue;
      }
      const given = wings.work - flight.work;
      this.energy = Math.max(this.energy, (energy - flight.energy - given) / Math.max(1, given));
    }
  }
}
