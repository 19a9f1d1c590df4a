import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Loose } from '../puppets/loose.ts';

/** A top that stands on its tip: what pins the tip, and how far it leans out of the stage's plane, rad and rad/s. */
type Tip = { joint: RAPIER.ImpulseJoint; lean: number; leaning: number };

/** What turns about its own upright axis, or lies on what does; seen from above, with the clock. */
export type Spun = {
  readonly loose: Loose;
  /** How far it has turned, rad, and how fast it turns, rad/s. */
  turn: number;
  rate: number;
  /** What a motor keeps it at, rad/s; null where it is left to itself. */
  motor: number | null;
  /** How far in front of the stage's plane its middle is, m, and how fast that grows, m/s. */
  depth: number;
  out: number;
  tip: Tip | null;
};
