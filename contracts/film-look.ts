import { z } from 'zod';

/** How a whole film is painted over; without one, it is paper as ever. */
export const FilmLook = z.enum([
  'black-and-white',
  'sepia',
  'oil',
  'watercolour',
  'van-gogh',
  'ukiyo-e',
  'pixels',
  'cyberpunk',
  'comic',
  'pencil',
  'charcoal',
  'surreal',
]);
export type FilmLook = z.infer<typeof FilmLook>;
