import { clamp, smooth } from './limb.ts';

/** One foot: stands on its plant, or swings to the next. World metres; y is the sole above the ground. */
export type Foot = {
  name: string;
  /** Place in the cycle, 0 to 1. */
  offset: number;
  /** Where it stands under a resting body, from the root, for a puppet that faces right. */
  rest: number;
  x: number;
  y: number;
  /** Pitch of the foot, radians, for a puppet that faces right; 0 while it stands. */
  pitch: number;
  planted: boolean;
  /** Lifted before its time, because the body had gone too far ahead of it. */
  early: boolean;
  /** `start` is where in the cycle it left the ground; `to` is set where it steps by the clock instead. */
  swing: { from: number; start: number; elapsed: number; seconds: number; to: number | null } | null;
};

export type GaitShape = {
  /** Ground covered in one whole cycle at a speed, in metres. */
  stride: (speed: number) => number;
  /** Share of the cycle that a foot stands. */
  duty: (speed: number) => number;
  lift: (speed: number) => number;
  /** How much of its resting place a foot keeps while walking: 1 stays under its own hip, 0 on the middle line. */
  under: number;
};

/**
 * Walking by planted feet: while a foot stands, its place in the world does not change at all; the body moves
 * over it. Phase advances with the ground covered, so speed and steps always agree.
 */
export class Gait {
  readonly feet: Foot[];
  readonly shape: GaitShape;
  phase = 0;
  private settleNext = 0;
  private moving = false;

  constructor(
    feet: { name: string; offset: number; rest: number }[],
    x: number,
    facing: number,
    shape: GaitShape,
  ) {
    this.shape = shape;
    this.feet = feet.map((f) => ({
      ...f,
      x: x + f.rest * facing,
      y: 0,
      pitch: 0,
      planted: true,
      early: false,
      swing: null,
    }));
  }

  /** Moves the feet for one step of `dt`. Returns the feet that came down. */
  advance(dt: number, rootX: number, velocity: number, facing: number): Foot[] {
    const speed = Math.abs(velocity);
    const landed: Foot[] = [];
    if (speed > 0.12) {
      // From rest the feet are under the body: one is in the middle of its stance, the other about to come down.
      if (!this.moving) this.phase = this.shape.duty(speed) / 2;
      this.moving = true;
      this.stride(dt, rootX, velocity, facing, landed);
    } else {
      this.moving = false;
      this.settle(dt, rootX, facing, landed);
    }
    return landed;
  }

  /** Lifts every foot a little, one pair after the other: turning on the spot. */
  restep(rootX: number, facing: number): void {
    for (const foot of this.feet) {
      const to = rootX + foot.rest * facing;
      foot.planted = false;
      foot.swing = { from: foot.x, start: 0, elapsed: foot.offset > 0.4 ? -0.05 : 0, seconds: 0.2, to };
    }
  }

  /** All feet leave the ground or are carried (a jump, a saddle, a fall). */
  carry(place: (foot: Foot) => { x: number; y: number; pitch: number }): void {
    for (const foot of this.feet) {
      const at = place(foot);
      foot.x = at.x;
      foot.y = at.y;
      foot.pitch = at.pitch;
      foot.planted = false;
      foot.swing = null;
    }
  }

  /** Sets every foot down where it is. */
  land(): void {
    for (const foot of this.feet) {
      foot.y = 0;
      foot.pitch = 0;
      foot.planted = true;
      foot.swing = null;
    }
  }

  private stride(dt: number, rootX: number, velocity: number, facing: number, landed: Foot[]): void {
    const speed = Math.abs(velocity);
    const way = Math.sign(velocity);
    const stride = this.shape.stride(speed);
    const duty = this.shape.duty(speed);
    this.phase = (this.phase + (speed * dt) / stride) % 1;
    for (const foot of this.feet) {
      const q = (this.phase + foot.offset) % 1;
      if (q >= duty) foot.early = false;
      if (q < duty && !foot.early) {
        if (!foot.planted) {
          this.plant(foot);
          landed.push(foot);
        }
        foot.early = (rootX + foot.rest * facing * this.shape.under - foot.x) * way > duty * stride * 0.56;
        if (!foot.early) continue;
      }
      if (foot.planted || foot.swing === null || foot.swing.to !== null) {
        foot.planted = false;
        foot.swing = { from: foot.x, start: q, elapsed: 0, seconds: 0, to: null };
      }
      // The swing runs by phase, so that a foot is down when its stance begins, whatever the speed did meanwhile.
      const swing = foot.swing;
      const share = clamp((q - swing.start) / Math.max(0.02, 1 - swing.start), 0, 1);
      const ahead = Math.min(0.35, ((1 - q) * stride) / speed) * velocity;
      const target = rootX + ahead + foot.rest * facing * this.shape.under + (way * duty * stride) / 2;
      foot.x = swing.from + (target - swing.from) * smooth(share);
      foot.y = this.shape.lift(speed) * Math.sin(Math.PI * share);
      // Toe down as it leaves, toe up before it lands; flat when it stands.
      foot.pitch =
        (share < 0.6
          ? -0.75 * Math.sin((Math.PI * share) / 0.6)
          : 0.3 * Math.sin((Math.PI * (share - 0.6)) / 0.4)) *
        way *
        facing;
    }
  }

  private settle(dt: number, rootX: number, facing: number, landed: Foot[]): void {
    let anySwings = false;
    for (const foot of this.feet) {
      const swing = foot.swing;
      if (swing === null) continue;
      anySwings = true;
      if (swing.to === null) {
        swing.to = rootX + foot.rest * facing;
        swing.from = foot.x;
        swing.elapsed = 0;
        swing.seconds = 0.16;
      }
      swing.elapsed += dt;
      const share = clamp(swing.elapsed / swing.seconds, 0, 1);
      foot.x = swing.from + (swing.to - swing.from) * smooth(share);
      foot.y = share >= 1 ? 0 : Math.max(foot.y * (1 - share), 0.035 * Math.sin(Math.PI * share));
      foot.pitch *= 1 - share;
      if (share >= 1) {
        this.plant(foot);
        landed.push(foot);
      }
    }
    if (anySwings) return;
    const far = this.feet.filter((f) => Math.abs(f.x - rootX - f.rest * facing) > 0.07);
    const next = far[this.settleNext++ % Math.max(1, far.length)];
    if (next === undefined) return;
    next.planted = false;
    next.swing = { from: next.x, start: 0, elapsed: 0, seconds: 0.22, to: rootX + next.rest * facing };
  }

  private plant(foot: Foot): void {
    foot.planted = true;
    foot.swing = null;
    foot.y = 0;
    foot.pitch = 0;
  }
}
