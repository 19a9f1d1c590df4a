import type { RigPart } from '#contracts/rig.ts';
import { mix, type Pose, placeParts, smooth } from './limb.ts';

/** Seconds from lying or sitting to standing. */
const SECONDS = 1.1;

/** Takes a puppet's limbs from how they were, by their angles, to how its motors want them. */
export class Rising {
  private share = 0;
  private readonly from: ReadonlyMap<string, number>;
  private readonly start: Pose;

  constructor(from: ReadonlyMap<string, number>, start: Pose) {
    this.from = from;
    this.start = start;
  }

  get done(): boolean {
    return this.share >= 1;
  }

  /** The poses `dt` seconds later, on the way to those that are wanted. */
  blend(
    dt: number,
    puppet: { ordered: readonly RigPart[]; root: string; height: number; mirror: number },
    wanted: ReadonlyMap<string, Pose>,
  ): Map<string, Pose> {
    this.share = Math.min(1, this.share + dt / SECONDS);
    const s = smooth(this.share);
    const angles = new Map<string, number>();
    for (const [name, pose] of wanted) {
      const from = this.from.get(name) ?? pose.angle;
      const near = from - Math.round((from - pose.angle) / (2 * Math.PI)) * 2 * Math.PI;
      angles.set(name, mix(near, pose.angle, s));
    }
    const root = wanted.get(puppet.root) ?? this.start;
    const blended = {
      x: mix(this.start.x, root.x, s),
      y: mix(this.start.y, root.y, s),
      angle: angles.get(puppet.root) ?? 0,
    };
    return placeParts(puppet.ordered, blended, angles, puppet.height, puppet.mirror);
  }
}
