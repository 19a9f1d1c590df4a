import type { Loose } from './loose.ts';

/** What hands do to a thing (paint or ink on it, its peel off, folds in it, the thing itself), and how much of it: beginning at one side. */
export type Coat = {
  readonly loose: Loose;
  readonly what: 'paint' | 'ink' | 'spread' | 'peeled' | 'folded' | 'made' | 'mended' | 'cooked';
  readonly side: 1 | -1;
  /** 0 to 1. */
  share: number;
};
