/** A drop of water on something smooth: m³, m, m/s, rad. */
export type Bead = {
  readonly id: string;
  /** Key of `wetting-angles.ts`. */
  readonly surface: string;
  readonly slope: number;
  /** How far from where it begins the end of the surface is. */
  readonly length: number;
  /** What it comes to hold, and in how many seconds it is fed that; 0 where it holds it from the start. */
  readonly full: number;
  readonly feeding: number;
  volume: number;
  along: number;
  speed: number;
  /** How far below the end it is, once it has left it. */
  falls: number;
  /** Its weight along the slope, as a share of what its edges hold. */
  pull: number;
};
