import type { MechanismSurf } from '#contracts/mechanism.ts';
import type { Joined } from '../devices/mechanism.ts';
import { STEP } from '../physics.ts';
import { flowOn, paceIn, type Shallows } from './shallow-water.ts';

/** Cells as wide as that, metres. */
const CELL = 0.1;
/** How long a wave comes in for, seconds: a short, steep one of the wind's. */
const LASTS = 2.2;

/**
 * The sea at a beach, from its left: waves come in as shallow water and run up the sand, as fast and as far as their height
 * and the beach's slope have it. The stage is drawn level; only the water knows how it slopes.
 */
export class Surf {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  /** Where the still sea ends, metres. */
  readonly shore: number;
  /** kg/m³ */
  readonly density: number;
  private readonly water: Shallows;
  readonly gravity: number;
  private coming: { height: number; since: number } | null = null;

  constructor(joined: Joined, surf: MechanismSurf, gravity: number) {
    const { x, id } = joined.prop;
    this.id = `${id}/water`;
    this.left = x + surf.left;
    this.right = x + surf.right;
    this.shore = x + surf.shore;
    this.density = surf.density;
    this.gravity = gravity;
    const cells = Math.round((this.right - this.left) / CELL);
    const bed = Float64Array.from({ length: cells }, (_, i) => (this.xOf(i) - this.shore) * surf.slope);
    const depths = bed.map((z) => Math.max(0, -z));
    this.water = { bed, depths, flows: new Float64Array(cells), cell: CELL };
  }

  /** A wave so high, metres over the still sea, comes in from now on. */
  send(height: number): void {
    this.coming = { height, since: 0 };
  }

  /** One step of it. */
  advance(): void {
    const still = Math.max(0, -(this.water.bed[0] ?? 0));
    let depth = still;
    if (this.coming !== null) {
      this.coming.since += STEP;
      const { height, since } = this.coming;
      if (since < LASTS) depth += height * Math.sin((Math.PI * since) / LASTS) ** 2;
      else this.coming = null;
    }
    // What comes from outside runs in as a simple wave; what comes back from the beach goes out over it.
    const pace = 2 * (Math.sqrt(this.gravity * depth) - Math.sqrt(this.gravity * still));
    flowOn(this.water, { depth, pace }, this.gravity, STEP);
  }

  /** How deep it is at a place, metres, and how fast it runs there, m/s to the right. */
  at(x: number): { depth: number; pace: number } {
    const i = this.cellOf(x);
    return { depth: this.water.depths[i] ?? 0, pace: paceIn(this.water, i) };
  }

  /** The surface at a place over the stage's floor, metres. */
  levelAt(x: number): number {
    return this.level(this.cellOf(x));
  }

  /** Surfaces from left to right, metres over the stage's floor. */
  get levels(): number[] {
    return Array.from(this.water.depths, (_, i) => this.level(i));
  }

  /** On the sea its own height; up the beach its depth, as the stage's floor is drawn level. */
  private level(i: number): number {
    return Math.min(0, this.water.bed[i] ?? 0) + (this.water.depths[i] ?? 0);
  }

  private xOf(i: number): number {
    return this.left + (i + 0.5) * CELL;
  }

  private cellOf(x: number): number {
    return Math.max(0, Math.min(this.water.depths.length - 1, Math.floor((x - this.left) / CELL)));
  }
}
