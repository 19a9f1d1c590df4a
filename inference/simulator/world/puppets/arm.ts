import type { Spun } from '../devices/spun.ts';
import type { Loose } from './loose.ts';

/** An arm on a turntable that stands behind the stage's plane: what of it is in that plane is a body. */
export type Arm = {
  readonly loose: Loose;
  readonly disc: Spun;
  readonly behind: number;
  readonly reach: number;
};
