import { z } from 'zod';

/** What cloth, paper or a coat is printed with, all over. */
export const PrintKind = z.enum([
  'stripes',
  'bands',
  'dots',
  'spots',
  'patches',
  'checks',
  'plaid',
  'zigzag',
  'flowers',
  'hearts',
  'stars',
  'leaves',
  'rainbow',
  'knit',
  'weave',
  'grain',
  'bricks',
  'fur',
]);
export type PrintKind = z.infer<typeof PrintKind>;

/** A print: its colour as #rrggbb (one that stands out against what it is on, where none is said), and how much of it is seen, 0 to 1. */
export const Print = z.object({
  kind: PrintKind,
  tint: z.string().optional(),
  much: z.number().min(0).max(1).optional(),
});
export type Print = z.infer<typeof Print>;

/** What something is cut out as. */
export const Outline = z.enum([
  'heart',
  'star',
  'round',
  'oval',
  'square',
  'rectangle',
  'triangle',
  'diamond',
  'hexagon',
  'octagon',
  'crescent',
  'cross',
  'flower',
  'cloud',
  'drop',
  'fan',
  'spiral',
  'l',
  's',
  'u',
]);
export type Outline = z.infer<typeof Outline>;
