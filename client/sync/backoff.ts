/** 0.25 s, doubling to 5 s, with a quarter of jitter so that a room full of people does not knock at once. */
export const waitBefore = (attempt: number, random: () => number = Math.random): number => {
  const full = Math.min(5000, 250 * 2 ** Math.min(attempt, 10));
  return full * (0.75 + 0.25 * random());
};
