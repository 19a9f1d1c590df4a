import type { Loose } from '../puppets/loose.ts';

/** Something that can burn: J/m² that it has taken up, whether it burns, and which share of it has. */
export type Fire = { readonly loose: Loose; heat: number; burning: boolean; burnt: number };
