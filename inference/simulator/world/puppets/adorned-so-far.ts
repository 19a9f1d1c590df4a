import type { Adorned, Adornment } from '#contracts/adornment.ts';

/** How often that was seen or heard in a beat, and where something was last left and where it was a step ago, metres. */
export type AdornedSoFar = Adorned & { x: number; angle: number; last: number };

/** What a beat keeps open or shut of its actor's face, and how far it is by now, 0 to 1. */
export type FaceHeld = { beat: string; actor: string; what: Adornment; share: number };
