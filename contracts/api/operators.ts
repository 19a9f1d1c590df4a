import { z } from 'zod';

/** How far the demo town is: `none` where there never was one. */
export const TownState = z.object({
  state: z.enum(['none', 'making', 'made', 'removing', 'removed']),
  residents: z.int(),
  /** Films that it is to have, and those that it has. */
  films: z.int(),
  made: z.int(),
});
export type TownState = z.infer<typeof TownState>;

/** What those who run the house see and do, beside reports. Part of `api` in `contracts/http.ts`. */
export const operatorsApi = {
  town: { method: 'GET', path: '/api/operators/town', who: 'operator', reply: TownState },
  /** Nobody sees anything of it from here on; the rest is erased in the background. */
  removeTown: { method: 'DELETE', path: '/api/operators/town', who: 'operator', reply: TownState },
} as const;
