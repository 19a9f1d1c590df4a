import { z } from 'zod';

/** Outline of a body about its middle, in metres; x right, y up. */
export const Shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), radius: z.number() }),
  z.object({ kind: z.literal('box'), width: z.number(), height: z.number() }),
  /** `length` between the middles of the caps, along local y. */
  z.object({ kind: z.literal('capsule'), length: z.number(), radius: z.number() }),
  z.object({ kind: z.literal('polygon'), points: z.array(z.tuple([z.number(), z.number()])) }),
]);
export type Shape = z.infer<typeof Shape>;
