import type { Span } from '#contracts/span.ts';

/** "The transformation of", "air is sucked out of": what is named in the rest of that sentence does it. */
export type Frame = {
  span: Span;
  word: Span;
  action: 'change' | 'condense' | 'pour' | 'rust' | 'evacuate';
};
