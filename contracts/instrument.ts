import { z } from 'zod';

/** How an instrument's notes come about. */
export const Sounding = z.enum(['plucked', 'bowed', 'flute', 'brass', 'reed', 'keyed', 'bars']);
export type Sounding = z.infer<typeof Sounding>;
