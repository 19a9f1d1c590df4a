import type { Air } from '../../optics.ts';

/** Light that a lamp sends: where it leaves it (m from its middle), its direction (rad, 0 to the right) and what of it swings. */
export type Beam = {
  readonly id: string;
  readonly through: string | null;
  readonly air: Air;
  readonly white: boolean;
  /** Wavelength of what is not white, nm. */
  readonly nm: number;
  readonly colour: string;
  readonly width: number;
  /** By how much it gets wider on its way, rad to each side. */
  readonly spread: number;
  readonly rays: number;
  readonly mouth: readonly [number, number];
  readonly aim: number;
  swing: number;
  /** Where it ends at the latest, metres from where it begins. */
  readonly reach?: number;
  /** How bright it is, 0 to 1. */
  on: number;
};
