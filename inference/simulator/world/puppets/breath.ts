/**
 * A breath out of pursed lips: air of some 10 m/s from a mouth 2 cm wide (judged) is a round jet, whose middle slows to
 * about 6 u₀ d / x (Pope, Turbulent Flows, ch. 5) and spreads by about 12° to each side.
 */
const [SPEED, WIDTH, SPREAD] = [10, 0.02, Math.tan((12 * Math.PI) / 180)] as const;
/** A candle's flame is blown off its wick by a gust of about so much, m/s (judged). */
export const BLOWN_OFF = 1.6;

/** Speed of the breath at a point `ahead` metres before the lips and `aside` metres off its middle, m/s. */
export function breathAt(ahead: number, aside: number, vigour: number): number {
  if (ahead <= 0) return 0;
  const wide = WIDTH / 2 + SPREAD * ahead;
  const middle = Math.min(SPEED * vigour, (6 * SPEED * vigour * WIDTH) / ahead);
  return middle * Math.exp(-((aside / wide) ** 2));
}
