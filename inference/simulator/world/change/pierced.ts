/** A thin sheet that a point is pressed into: N, what goes through it, how deep it is pressed and where the tip is (m over it), and whether it is through. */
export type Pierced = {
  readonly id: string;
  readonly most: number;
  force: number;
  depth: number;
  tip: number;
  through: boolean;
};
