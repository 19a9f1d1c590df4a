/**
 * A flight of stairs, metres from the foot of the prop: a landing on the left, then steps down to the right. Rise and
 * tread are those of a house (2 rises and a tread make 0.63 m: Blondel's rule, which EN and DIN 18065 keep to), the
 * tread a little short for the picture.
 */
export const stairs = { steps: 7, rise: 0.18, tread: 0.27, landing: 1 } as const;

const { steps, rise, tread, landing } = stairs;

/** Metres: how wide and how high all of it is. */
export const stairsSize = { width: landing + (steps - 1) * tread, height: steps * rise } as const;

/** How high the rail beside it is over the steps, metres. */
export const railing = 0.78;

/** Where the landing ends, from the middle of the whole. */
export const stairsEdge = landing - stairsSize.width / 2;
/** Where the last step meets the ground, from the middle of the whole. */
export const stairsFoot = stairsSize.width / 2;

/** Height of what one stands on at x metres from the middle of the whole; 0 beside it. */
export function treadAt(x: number): number {
  if (x < -stairsSize.width / 2 || x > stairsFoot) return 0;
  const step = Math.max(0, Math.ceil((x - stairsEdge) / tread));
  return rise * (steps - step);
}

/** The middle of the step at x, where there is a step; x itself on the landing and on the ground. */
export function footholdAt(x: number): number {
  if (x <= stairsEdge - tread / 2 || x >= stairsFoot + tread / 2) return x;
  const step = Math.ceil((x - stairsEdge) / tread);
  return stairsEdge + (step - 0.5) * tread;
}
