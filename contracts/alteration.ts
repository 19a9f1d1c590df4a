import { z } from 'zod';
import { Outline, Print } from './print.ts';

/** What can be on the surface of something, each as much as 0 (nothing of it) to 1 (all over). */
export const Mark = z.enum([
  'cracks',
  'chips',
  'tears',
  'rough',
  'grime',
  'mould',
  'tarnish',
  'wrinkles',
  'gloss',
  'wet',
  'dew',
  'snow',
  'frost',
  'moss',
  'emboss',
  'notes',
  'rainbow',
  'foliage',
  'stars',
  'storm',
  'lid',
  'full',
  'scar',
  // What hands leave on a thing: fastenings, trimmings, and what tools cut into it.
  'bow',
  'knot',
  'tape',
  'glue',
  'strap',
  'nails',
  'buttons',
  'zip',
  'laces',
  'stitches',
  'bandage',
  'cord',
  'icing',
  'ornaments',
  'sprinkles',
  'hole',
  'scratches',
  'grin',
  'wrapped',
  'suds',
  'dents',
  'sparkle',
  'steam',
  'bites',
  'brim',
]);
export type Mark = z.infer<typeof Mark>;

/** How something looks, against how it is drawn; what is not said is as it is drawn. */
export const Guise = z.object({
  /** #rrggbb of all of it (of the part that is meant), and how much of that covers its own colours, 0 to 1. */
  tint: z.string().optional(),
  cover: z.number().min(0).max(1).optional(),
  marks: z.partialRecord(Mark, z.number().min(0).max(1)).optional(),
  /** So many times as wide and as high. */
  wide: z.number().positive().max(4).optional(),
  high: z.number().positive().max(4).optional(),
  /** How far it hangs down, how much of it one sees through, and how much it shines by itself, 0 to 1. */
  droop: z.number().min(0).max(1).optional(),
  clear: z.number().min(0).max(1).optional(),
  glow: z.number().min(0).max(1).optional(),
  /** How much of it is another thing's picture, 0 to 1. */
  other: z.number().min(0).max(1).optional(),
  print: Print.optional(),
  /** What it is cut out as. */
  outline: Outline.optional(),
});
export type Guise = z.infer<typeof Guise>;

/** Another thing that something becomes: its drawing, its size in metres, its colour. */
export const OtherThing = z.object({
  thing: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  shape: z.enum(['ball', 'box', 'silhouette']),
  tint: z.string().nullable(),
});
export type OtherThing = z.infer<typeof OtherThing>;

/** From how something looks to how it will look. */
export const Alteration = z.object({
  from: Guise,
  to: Guise,
  into: OtherThing.optional(),
  /** It comes and goes so many times (a lamp that blinks), and is as it was at the end. */
  pulses: z.int().min(2).max(12).optional(),
  /** Of it only this part. */
  part: z.enum(['eyes', 'content', 'flame']).optional(),
  /** Its marks lie on this place of somebody's body. */
  zone: z.enum(['head', 'neck', 'chest', 'waist', 'arm', 'leg', 'feet']).optional(),
});
export type Alteration = z.infer<typeof Alteration>;
