import type { Afloat } from '../../liquids-afloat.ts';
import type { Loose } from '../puppets/loose.ts';

/** A ball of liquid, and how it is out of round: by which share of its radius along its axis, and how fast that changes. */
export type Blob = {
  readonly loose: Loose;
  readonly of: Afloat;
  radius: number;
  stretch: number;
  rate: number;
  axis: number;
};

/** What a vessel lets out where nothing has weight: kilograms that are in it, and were. */
export type Leaking = { readonly loose: Loose; readonly of: Afloat; readonly whole: number; left: number };
