import { z } from 'zod';
import { Shape } from './shape.ts';

/**
 * A prop that is more than one body: what it is made of, and how its pieces hang together. A pendulum, a see-saw
 * and a trampoline are the same few parts and joints; nothing here says what will happen.
 *
 * All places are in metres from the prop's foot (the middle of its base), x right, y up, as it stands at the start.
 */
const Point = z.tuple([z.number(), z.number()]);
export type MechanismPoint = z.infer<typeof Point>;

export const MechanismPart = z.object({
  /** Its body in the trace is `prop/name`. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/),
  /** What it is drawn as: a key of `art/things/pieces.ts`. */
  look: z.string(),
  shape: Shape,
  material: z.string(),
  /** Kilograms; null: from its size and its material. */
  mass: z.number().positive().nullable(),
  x: z.number(),
  y: z.number(),
  angle: z.number(),
  /** Walls of this thickness, open at the top: a box that holds things. */
  hollow: z.number().positive().optional(),
  /** Stands still whatever hits it. */
  fixed: z.boolean(),
  /** Meets other things; a frame that stands behind is only seen. */
  solid: z.boolean(),
});
export type MechanismPart = z.infer<typeof MechanismPart>;

/** `a` null is the ground. */
const between = { a: z.string().nullable(), b: z.string() };

export const MechanismJoint = z.discriminatedUnion('kind', [
  /** A pin: both turn about `at`. `limits` are the angle of b against a, from the start, in radians. */
  z.object({ kind: z.literal('hinge'), ...between, at: Point, limits: Point.nullable() }),
  /** A stiff bar from a pin at `from` to `to`, where b is fast on it: b hangs on the pin by its arm. */
  z.object({ kind: z.literal('rod'), ...between, from: Point, to: Point }),
  /** Never longer than at the start. */
  z.object({ kind: z.literal('rope'), ...between, from: Point, to: Point }),
  /** b moves along `axis` only, as far as `limits` from where it stands. */
  z.object({ kind: z.literal('slide'), ...between, axis: Point, limits: Point }),
  /** A coil between two points: force = stiffness (N/m) × (distance − length) + damping (N s/m) × speed. */
  z.object({
    kind: z.literal('spring'),
    ...between,
    from: Point,
    to: Point,
    length: z.number().positive(),
    stiffness: z.number().positive(),
    damping: z.number().min(0),
  }),
  /** Holds b where it is until somebody lets it go: how a thing that is raised at the start stays raised. */
  z.object({ kind: z.literal('latch'), ...between }),
]);
export type MechanismJoint = z.infer<typeof MechanismJoint>;

/** Where somebody can sit or stand on it, from the middle of the part. */
export const MechanismSeat = z.object({ part: z.string(), x: z.number(), y: z.number() });
export type MechanismSeat = z.infer<typeof MechanismSeat>;

/** Still water that it holds: sides, bottom and surface from the prop's foot; kilograms a cubic metre. */
export const MechanismWater = z.object({
  left: z.number(),
  right: z.number(),
  bottom: z.number(),
  surface: z.number(),
  density: z.number().positive(),
  /** It fills the stage from side to side and is seen from the shore: what lies below its surface is hidden. */
  open: z.literal(true).optional(),
  /** #rrggbb, where it is not clear water. */
  tint: z.string().optional(),
  /** Foam lies on it. */
  foam: z.literal(true).optional(),
  /** It runs to the right, m/s. */
  flow: z.number().optional(),
});
export type MechanismWater = z.infer<typeof MechanismWater>;

/** The sea at a beach, on its left: how far it reaches, where it ends while it is still, and how the sand rises from there (1 = 45°). */
export const MechanismSurf = z.object({
  left: z.number(),
  right: z.number(),
  shore: z.number(),
  slope: z.number().positive(),
  density: z.number().positive(),
});
export type MechanismSurf = z.infer<typeof MechanismSurf>;

export const Mechanism = z.object({
  parts: z.array(MechanismPart).min(1).max(64),
  joints: z.array(MechanismJoint).max(32),
  seats: z.array(MechanismSeat).max(4),
  /** Neighbouring round parts that pass a blow on, one pair after the other (Newton's cradle). */
  strikes: z.array(z.tuple([z.string(), z.string()])).max(24),
  water: MechanismWater.nullable(),
  surf: MechanismSurf.optional(),
  /** A belt: a fixed part whose surface runs at this speed, m/s to the right. */
  belt: z.object({ part: z.string(), speed: z.number() }).optional(),
  /** The part that is meant when the whole is named: what is pushed, and what swings. */
  main: z.string(),
});
export type Mechanism = z.infer<typeof Mechanism>;

/** A point of the prop's frame in the frame of a part, as both stand at the start. */
export function onPart(part: MechanismPart | undefined, point: MechanismPoint): MechanismPoint {
  if (part === undefined) return point;
  const c = Math.cos(part.angle);
  const s = Math.sin(part.angle);
  const dx = point[0] - part.x;
  const dy = point[1] - part.y;
  return [dx * c + dy * s, dy * c - dx * s];
}
