import type { CameraMove } from '#contracts/world.ts';
import type { Frame } from './camera/framing.ts';
import { shareOfWay } from './camera/orbit.ts';
import { FRAME } from './stage.ts';

/** How long a camera is on its way past what there is, seconds. Judged. */
export const WAY = 4;
/** Room that a picture gets, so that who acts is in it from one end of the way to the other. */
const ROOM = 1.2;

/** Where a camera looks besides what it is on: shares of the picture's width and height, and how much nearer it is. */
type Aside = { x: number; y: number; near: number };
const straight: Aside = { x: 0, y: 0, near: 1 };

/** From where to where each of them goes, where a shot begins with it; later it sets off from where it is. */
const ways: Partial<Record<CameraMove, { from: Aside; to: Aside }>> = {
  'pan-left': { from: { ...straight, x: 0.22 }, to: { ...straight, x: -0.22 } },
  'pan-right': { from: { ...straight, x: -0.22 }, to: { ...straight, x: 0.22 } },
  'tilt-up': { from: { ...straight, y: -0.1 }, to: { ...straight, y: 0.26 } },
  'tilt-down': { from: { ...straight, y: 0.26 }, to: { ...straight, y: -0.1 } },
  'zoom-out': { from: { ...straight, near: 0.55 }, to: straight },
};
/** A zoom to what is no face and no thing that could be shown alone. */
const closer: Aside = { ...straight, near: 0.6 };

/** A camera's way past what it is on: to a side, up or down, nearer or farther. It sets off gently and comes to rest. */
export class Travel {
  private from = straight;
  private to = straight;
  private at = straight;
  /** Seconds since it set off; null while it is on no way. */
  private since: number | null = null;

  /** A shot begins with this move. */
  cut(move: CameraMove): void {
    this.at = ways[move]?.from ?? straight;
    this.go(move);
  }

  /** It does this from where it is. */
  go(move: CameraMove): void {
    const to = ways[move]?.to ?? straight;
    if (to === this.to && this.since !== null) return;
    this.set(to);
  }

  /** It comes nearer to the middle of what it shows. */
  closeIn(): void {
    if (this.to !== closer) this.set(closer);
  }

  private set(to: Aside): void {
    this.from = this.at;
    this.to = to;
    this.since = this.from === to ? null : 0;
  }

  get isUnderWay(): boolean {
    return this.since !== null && this.since < WAY;
  }

  /** A picture with room for it. */
  static roomy(move: CameraMove, frame: Frame, widest: number): Frame {
    if (!/^(?:pan-|tilt-)/u.test(move)) return frame;
    const width = Math.min(Math.max(widest, frame.width), ROOM * frame.width);
    return { ...frame, y: (frame.y * width) / frame.width, width };
  }

  /** The coming frame of a film, for a camera that is on `frame`. */
  advance({ x, y, width }: Frame, aspect: number): Frame {
    if (this.since !== null) {
      this.since += FRAME;
      const share = shareOfWay(this.since / WAY);
      const between = (a: number, b: number) => a + (b - a) * share;
      const { from, to } = this;
      this.at = share === 1 ? to : mixed(from, to, between);
    }
    const { x: aside, y: up, near } = this.at;
    const height = width / aspect;
    // Nearer, the floor line stays where it is in the picture as far as that goes.
    return { x: x + aside * width, y: y * (0.5 + 0.5 * near) + up * height, width: width * near };
  }
}

const mixed = (from: Aside, to: Aside, between: (a: number, b: number) => number): Aside => ({
  x: between(from.x, to.x),
  y: between(from.y, to.y),
  near: between(from.near, to.near),
});
