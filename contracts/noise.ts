import { z } from 'zod';

/**
 * What is heard of a thing that is not struck by anything: by its own works, by what it rubs on, by the air in it. How each sounds is
 * in `inference/simulator/sound/thing-noises.ts`.
 */
export const Noise = z.enum([
  'click',
  'tick',
  'clatter',
  'jingle',
  'rattle',
  'creak',
  'squeak',
  'hum',
  'buzz',
  'beep',
  'siren',
  'boing',
  'rumble',
  'whistle',
  'toot',
  'rustle',
  'hiss',
  'crackle',
  'boom',
]);
export type Noise = z.infer<typeof Noise>;
