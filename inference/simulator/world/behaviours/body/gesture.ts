import type { Expression } from '#contracts/world.ts';

/** Where the motors are to go at one moment of a gesture; hands in heights from the shoulders, angles in radians. */
export type Key = {
  seconds: number;
  near?: readonly [number, number];
  far?: readonly [number, number];
  lean?: number;
  nod?: number;
  crouch?: number;
  jaw?: number;
  turn?: true;
  /** Metres a second at which the ground is left. */
  hop?: number;
  /** Metres a second ahead (less than 0: back). */
  go?: number;
  /** The sole of a foot that is off the ground, from under the hips, in heights. */
  foot?: { side: 'near' | 'far'; at: readonly [number, number] };
};
/** What somebody does alone with head, hands and feet. One row, one verb. */
export type Row = {
  keys: readonly Key[];
  times: number;
  expression?: Expression;
  sound?: {
    kind: 'whoosh' | 'impact' | 'laugh' | 'sob' | 'clap' | 'footstep';
    at: number | 'each';
    strength: number;
    seconds: number;
  };
  done: string;
};
