import type { Adorned } from '#contracts/adornment.ts';

/** How often that was seen or heard in a beat, and where something was last left and where it was a step ago, metres. */
export type AdornedSoFar = Adorned & { x: number; angle: number; last: number };
