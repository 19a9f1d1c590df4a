import { z } from 'zod';
import { TimeOfDay, Weather } from './world.ts';

/** One change of what is around everybody: the air, the clock or the light. */
export const SkyChange = z.discriminatedUnion('op', [
  z.object({ op: z.literal('weather'), weather: Weather }),
  z.object({ op: z.literal('time'), time: TimeOfDay }),
  /** Mean wind over the stage from now on, m/s, to the right. */
  z.object({ op: z.literal('wind'), wind: z.number().min(-25).max(25) }),
  /** It lightens, again and again, or no more. */
  z.object({ op: z.literal('lightning'), lightning: z.boolean() }),
  /** Whatever lights the place goes out or comes on again. */
  z.object({ op: z.literal('lights'), on: z.boolean() }),
]);
export type SkyChange = z.infer<typeof SkyChange>;

/** Who a beat says acts where the sky does. */
export const SKY = 'sky';
