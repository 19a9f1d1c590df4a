import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/shape.ts';
import type { Puppet } from './puppet.ts';

/** Of a body, what something can be balanced on. */
export type Bearing = 'head' | 'nose' | 'hand';

/** Where a prop hangs on a limb: the pin in the limb's frame. A knot has no joint: fingers close around it and take it along. */
type Grip = {
  by: Puppet;
  part: string;
  joint: RAPIER.ImpulseJoint | null;
  x: number;
  y: number;
  /** It is on the head, as a hat is. */
  worn?: true;
  /** It only rests there, and how far the head was nodding as it came to: what leans too far loses it. */
  rests?: { on: Bearing; nod: number };
  /** It only sticks there, until that step. */
  sticks?: number;
  /** Radians a second that the wrist turns it with, where it is not held still. */
  spin?: number;
  /** Radians by which the wrist tips it from how it is carried. */
  tip?: number;
  /** A swing: the way from the hand to the far end, radians, and how fast that turns, radians a second. */
  swing?: { angle: number; rate: number };
  /** What lies in it is steadied while it is carried: what, and by which joint. */
  cargo: { id: string; joint: RAPIER.ImpulseJoint }[];
};

/** A loose prop: a free body, or one that hangs on a hand or a mouth. */
export type Loose = {
  id: string;
  /** The prop it is, or is a part of. */
  owner: string;
  part: string | null;
  prop: PlanProp;
  shape: Shape;
  mass: number;
  /** Throws `OffStage` once it is taken out of the world. */
  readonly body: RAPIER.RigidBody;
  readonly collider: RAPIER.Collider;
  /** Its largest piece, once it is broken: whoever still means the whole means that. */
  remains?: Loose;
  held: Grip | null;
  /** The string on it: it is the knot at its end that hands take hold of. */
  string?: { length: number; knot: Loose };
  /** Step at which it was last let go, by whom, and whether it has met anything since. */
  flight: { step: number; by: string; met: string[]; lost?: true } | null;
  before: { x: number; y: number };
  /** Of a piece: where its middle lay in the whole that broke. */
  origin?: [number, number];
};

/** What broke: the books of it. */
export type Broken = {
  id: string;
  frame: number;
  pieces: number;
  mass: { whole: number; pieces: number };
  momentum: { whole: { x: number; y: number }; pieces: { x: number; y: number } };
};

/** Two bodies that met in a step, with the impulse between them in newton seconds. */
export type Touch = { a: string; b: string; impulse: number; x: number; y: number };
