import type { Want } from '#contracts/feed-rule.ts';

/**
 * What moves a film up or down in "for you", in points. People you follow come first: all that makes people create, all
 * freshness and all that speaks for a film together weigh less. Only one's own instructions can put a stranger above.
 * There is no weight for time spent, and no number to multiply one with.
 */
export const weights = {
  followed: 20,
  mutual: 1,
  close: 3,
  /** For each doubling of what was made from it (takes that name it count twice a room), up to `mostInspiring`. */
  inspiring: 1.5,
  mostInspiring: 6,
  /** Made from a film of the reader's own. */
  fromMine: 4,
  /** New, and half of it after each `freshHalfLife` hours. */
  fresh: 6,
  freshHalfLife: 48,
  /** For each film of the same author that stands above it on the page, and for each that shares its first topic. */
  sameAuthor: -3,
  sameTopic: -1,
  /** By somebody of the demo town: more than all the rest together, so that everything by people comes first. */
  demo: -1000,
} as const;

/** What one rule weighs when a film is all that it asks for. `only` and `never` do not weigh, they sort out. */
export const wantWeights: Readonly<Record<Want, number>> = {
  'much-more': 8,
  more: 4,
  'bit-more': 2,
  'bit-less': -2,
  less: -5,
  'much-less': -9,
  only: 0,
  never: 0,
  pause: 0,
};

/** How far back "for you" looks, in days. What is older is found on people's own pages, and under "following". */
export const windowDays = 30;
/** Newest films that are weighed for one page. */
export const mostWeighed = 160;
