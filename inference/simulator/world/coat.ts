import type { Loose } from './loose.ts';

/** Paint or ink on a thing: how much of it the strokes of a hand have covered, beginning at one side. */
export type Coat = {
  readonly loose: Loose;
  readonly what: 'paint' | 'ink';
  readonly side: 1 | -1;
  /** 0 to 1. */
  share: number;
};
