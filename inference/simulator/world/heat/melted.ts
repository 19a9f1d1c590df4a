import type { Loose } from '../puppets/loose.ts';

/**
 * One thing that melts, in time lapse: for it alone time runs `lapse` times as fast, so that hours of warmth are
 * seconds of film. What leaves the solid lies in the pool: together they stay as heavy as it was.
 */
export type Melted = {
  readonly loose: Loose;
  readonly lapse: number;
  /** Kilograms of it before, and those in the pool now. */
  readonly whole: number;
  pool: number;
  /** Kilograms that were eaten of it meanwhile. */
  eaten: number;
  /** Seconds of warmth so far. */
  elapsed: number;
  /** Its time runs as all other again. */
  over: boolean;
  /** Where the pool lies, and how far what is under it reaches to the nearer side, m. */
  readonly x: number;
  readonly y: number;
  readonly edge: number;
  /** As it was, m. */
  readonly size: { width: number; height: number };
  /** Melted and not yet dripped, kg. */
  owed: number;
};

/** Share of the solid that is left. */
export const leftOf = ({ pool, whole }: Melted): number => 1 - pool / whole;
