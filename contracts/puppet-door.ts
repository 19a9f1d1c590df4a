import { z } from 'zod';

/**
 * The door from the simulated world to outside policies. Twenty times a second of world time a policy that plays a
 * puppet gets an observation and may answer with a command. Metres, seconds, radians; x right, y up, floor at y = 0.
 */
export const decisionsPerSecond = 20;

const Point = z.object({ x: z.number(), y: z.number() });
const Pose = Point.extend({ angle: z.number() });

export const PuppetObservation = z.object({
  /** The world's step (120 a second) and its time. */
  step: z.int(),
  seconds: z.number(),
  /** The puppet that is played. `reach` is how far a hand gets from its shoulder. */
  self: z.object({
    id: z.string(),
    x: z.number(),
    velocity: z.number(),
    height: z.number(),
    facing: z.union([z.literal(-1), z.literal(1)]),
    shoulder: Point,
    reach: z.number(),
    parts: z.record(z.string(), Pose),
  }),
  others: z.array(
    z.object({ id: z.string(), x: z.number(), facing: z.union([z.literal(-1), z.literal(1)]) }),
  ),
  things: z.array(
    Pose.extend({
      id: z.string(),
      vx: z.number(),
      vy: z.number(),
      spin: z.number(),
      width: z.number(),
      height: z.number(),
      mass: z.number(),
    }),
  ),
  /** What met since the last observation, with impulses in newton seconds. */
  contacts: z.array(z.object({ a: z.string(), b: z.string(), impulse: z.number() })),
});
export type PuppetObservation = z.infer<typeof PuppetObservation>;

/** Where a hand should be, from its shoulder; x towards where the puppet faces. */
const HandAim = z.object({ x: z.number().min(-1.2).max(1.2), y: z.number().min(-1.2).max(1.2) });

/**
 * What the motors may be told: aims that they then follow at their own bounded speed and strength. What is left out
 * stays as it was. Nothing here moves a thing of the world: only limbs do that, by contact.
 */
export const PuppetCommand = z.object({
  /** Walking speed in m/s, to the right; the puppet's own pace bounds it further. */
  walk: z.number().min(-6).max(6).optional(),
  face: z.union([z.literal(-1), z.literal(1)]).optional(),
  /** Radians forwards. */
  lean: z.number().min(-0.5).max(0.5).optional(),
  nod: z.number().min(-0.5).max(0.5).optional(),
  /** 0 stands, 1 squats. */
  crouch: z.number().min(0).max(1).optional(),
  near: HandAim.optional(),
  far: HandAim.optional(),
  /** Take-off speed in m/s, when it stands on the ground. */
  jump: z.number().min(0).max(4).optional(),
  /** Limbs that may touch loose things now, e.g. `hand-near`. */
  touch: z.array(z.string().max(40)).max(12).optional(),
});
export type PuppetCommand = z.infer<typeof PuppetCommand>;

/** A command as the take keeps it, so that it can be played again without the policy. */
export const PlayedCommand = z.object({ step: z.int(), actor: z.string(), command: PuppetCommand });
export type PlayedCommand = z.infer<typeof PlayedCommand>;
