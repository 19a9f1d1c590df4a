import { z } from 'zod';

/**
 * How somebody goes where they go. On the way: around a corner, faster and faster, swinging out to the sides. On foot: by how they
 * hold themselves at each step.
 */
export const Manner = z.enum([
  'corner',
  'gains',
  'swerves',
  'staggers',
  'tiptoes',
  'creeps',
  'limps',
  'waddles',
  'stomps',
  'struts',
  'shuffles',
  // Of a look: here and there, for what is not found.
  'searches',
]);
export type Manner = z.infer<typeof Manner>;
