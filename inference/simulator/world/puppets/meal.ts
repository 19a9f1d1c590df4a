import type { Loose } from './loose.ts';

/** Food or drink, and what is left of it. */
export type Meal = {
  readonly loose: Loose;
  /** Where it is not bitten off yet: cells of its outline, in its own frame. Empty for what is in a bowl or a glass. */
  readonly cells: { x: number; y: number; left: boolean }[];
  /** Bites: x, y and radius of each, in metres from its middle. */
  readonly bites: number[];
  /** 1 before, 0 where nothing is left. */
  left: number;
};
