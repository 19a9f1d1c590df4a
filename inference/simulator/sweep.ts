/** An arm's geometry, m: how far behind the stage's plane its axis stands, and how far it reaches. */
type Sweep = { behind: number; reach: number };

/** Does it cross the stage's plane where it points by `turn` radians to the right of whoever looks on? */
export const crosses = ({ behind, reach }: Sweep, turn: number): boolean => Math.cos(turn) > behind / reach;

/** How far to the right of its axis it crosses that plane; where it does not, how far its end is to the right. */
export const crossing = (arm: Sweep, turn: number): number =>
  crosses(arm, turn) ? arm.behind * Math.tan(turn) : arm.reach * Math.sin(turn);

/** How fast that grows for each radian of turn, m. */
export const crossingRate = (arm: Sweep, turn: number): number =>
  crosses(arm, turn) ? arm.behind / Math.cos(turn) ** 2 : arm.reach * Math.cos(turn);

/** So much lower in the picture is what is a metre nearer, m; judged. */
export const LOWER = 0.12;

/** How far to the right of its axis, and how far over where it is in the stage's plane, a place on it is seen, `along` of its reach from the axis. */
export const seenAt = ({ behind, reach }: Sweep, turn: number, along: number): { x: number; y: number } => ({
  x: along * reach * Math.sin(turn),
  y: LOWER * (behind - along * reach * Math.cos(turn)),
});
