import { FRAME } from '../stage.ts';

/** How long a camera takes once around, seconds: 36° a second, at which an eye still follows what passes behind. Judged. */
export const ROUND = 10;
/** The share of it in which it sets off, and in which it comes to rest. */
const RAMP = 0.12;

/** How far a camera has come around, as a share of the whole way, after a share of the time: it sets off and stops gently. */
export function shareOfWay(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  if (time > 0.5) return 1 - shareOfWay(1 - time);
  const speed = 1 / (1 - RAMP);
  return time < RAMP ? (speed * time ** 2) / (2 * RAMP) : speed * (time - RAMP / 2);
}

/** A camera's way once around the upright line through the middle of its picture, back to where it began. */
export class Orbit {
  /** Seconds since it set off; null while it stands at its side of the stage. */
  private since: number | null = null;

  /** Sets off, unless it is on its way. */
  start(): void {
    if (!this.isUnderWay) this.since = 0;
  }

  /** At its side of the stage again, at once: a cut. */
  end(): void {
    this.since = null;
  }

  get isUnderWay(): boolean {
    return this.since !== null && this.since < ROUND;
  }

  /** Where it is in the coming frame: the angle that it has come around, in radians; null where it stands at its side of the stage. */
  advance(): number | null {
    if (this.since === null || this.since >= ROUND) return null;
    this.since += FRAME;
    return 2 * Math.PI * shareOfWay(this.since / ROUND);
  }
}
