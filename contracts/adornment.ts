import { z } from 'zod';

/**
 * What goes with a movement and is no act of its own: tyres and engines that are heard, wheels that turn, a mane that streams, wings
 * that beat, light that glints, prints that are left, and what trails behind.
 */
export const Adornment = z.enum([
  'squeal',
  'engine',
  'scrape',
  'wheels',
  'streams',
  'wings',
  'glint',
  'prints',
  'smoke',
  'dust',
  'sparks',
  'feathers',
  'leaves',
  'mouth-open',
  'eyes-shut',
]);
export type Adornment = z.infer<typeof Adornment>;

/** How often in a beat that was seen or heard. */
export const Adorned = z.object({ beat: z.string(), what: Adornment, count: z.int().min(0) });
export type Adorned = z.infer<typeof Adorned>;
