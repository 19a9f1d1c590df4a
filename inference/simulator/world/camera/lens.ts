import { FRAME } from '../stage.ts';

/** A focus stays where it is for so long, and takes so long to the other plane, seconds. Judged. */
const [STAYS, GOES] = [1.1, 0.9];
/** A focus that goes there and back, seconds. */
export const RACK = 3 * STAYS + 2 * GOES;
/** How far a hand that is not steady moves the picture, as shares of its width. Judged: seen by everybody, and nobody gets sick. */
const SHAKES = 0.011;
/** Hertz of that, none of them a multiple of another, with their shares: hands tremble at 4 to 10 Hz. */
const tremors = [
  [2.3, 0.5],
  [4.7, 0.8],
  [7.9, 0.45],
] as const;

/** A camera's focus on its way from the stage to what is behind it, and back. */
export class Focus {
  private since: number | null = null;

  start(): void {
    if (!this.isUnderWay) this.since = 0;
  }

  end(): void {
    this.since = null;
  }

  get isUnderWay(): boolean {
    return this.since !== null && this.since < RACK;
  }

  /** Where it is in the coming frame: 0 is the stage, 1 what is behind it; null where all is sharp. */
  advance(): number | null {
    if (this.since === null) return null;
    this.since += FRAME;
    const there = smooth((this.since - STAYS) / GOES);
    const back = smooth((this.since - 2 * STAYS - GOES) / GOES);
    return there - back;
  }
}

const smooth = (share: number): number => {
  const s = Math.max(0, Math.min(1, share));
  return s * s * (3 - 2 * s);
};

/** By how much a hand is off after so many seconds, as shares of the picture's width. */
export function tremor(seconds: number): { x: number; y: number } {
  const off = (phase: number) =>
    SHAKES *
    tremors.reduce(
      (sum, [hertz, share], k) => sum + share * Math.sin(2 * Math.PI * hertz * seconds + phase * (k + 1)),
      0,
    );
  return { x: off(0), y: off(1.9) };
}
