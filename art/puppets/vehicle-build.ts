import type { Point } from '../paint.ts';

/** A vehicle's side about its body's middle, of height 1, facing right. */
export type Build = {
  outline: readonly Point[];
  windows: readonly (readonly [x: number, y: number, w: number, h: number])[];
};
