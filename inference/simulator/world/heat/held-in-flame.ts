import type { FlameColour } from '../../flame-colours.ts';
import type { Loose } from '../puppets/loose.ts';

/** A lump of something in a clean flame, and how warm it is, °C. */
export type FlameTest = { readonly loose: Loose; readonly of: FlameColour; lit: boolean; celsius: number };
