/**
 * Where nothing falls, boots hold to the deck, and whoever pushes off it drifts away for good but for a line from the
 * belt to the deck: slack for `slack` metres, then elastic, so that it sends them back as fast as they left.
 */
export const safetyLine = {
  slack: 0.8,
  /** Square root of its stiffness over the mass it holds, 1/s: half a swing on it takes π / rate seconds. */
  rate: 2,
} as const;

/** How hard it draws back at so many metres above the deck, m/s². */
export const pullOfLine = (height: number): number =>
  Math.max(0, height - safetyLine.slack) * safetyLine.rate ** 2;
