import type { Foot, Gait } from './gait.ts';
import { clamp } from './limb.ts';

/**
 * The most a pair of wings gives at the peak of a downstroke, in body weights. Flying animals lift about twice
 * their weight averaged over the stroke (Marden, J. Exp. Biol. 130, 1987); the downstroke gives most of it.
 */
export const PEAK_LIFT = 3;
/** Over the whole stroke. */
const MEAN_LIFT = 2;
/** How much harder the downstroke pushes than the mean, and the upstroke less. */
const PULSE = 0.35;
/** ½ ρ c_d A over m g H² would be scale-free; air of 1.2 kg/m³, a drag coefficient of 0.4 on a tenth of H². */
const drag = (height: number) => 0.5 * 1.2 * 0.4 * 0.1 * height ** 2;

/** How far from the place that it aims for a perch still bears it, metres. */
const PERCH = 0.25;

/** What flies, as its wings see it. */
export type Flyer = {
  x: number;
  velocity: number;
  air: { y: number; vy: number; up: boolean };
  readonly facing: 1 | -1;
  readonly gait: Gait;
};

/** Pictures of what flies that have feet of their own: their wings are drawn, and do not beat. */
const winged =
  /^(?:game\.|noto\.)?(?:fly|mosquito|lady-?bug|lady-beetle|beetle|dragonfly|eagle|swan|flamingo|dove|goose|turkey|peacock|dodo|seagull|shoebill-stork|eating-pelican|bug|cricket|pegasus|fairy)$/u;
export const hasWings = (thing: string): boolean => winged.test(thing);

/**
 * Flight by wing beats: each stroke pushes the body with a bounded force along the way its goal asks for, drag and
 * gravity act as they do on everything, and what the wings give is booked as work. Nothing else moves a flyer.
 */
export class Wings {
  aloft = false;
  /** 0 folded, 1 spread. */
  spread = 0;
  /** −1 wings up, 1 wings down. */
  stroke = 0;
  /** Joules given so far, and the force of the step just taken, newtons. */
  work = 0;
  force = 0;
  goal: { x: number; y: number } = { x: 0, y: 0 };
  /** How high up it comes down on something, metres. */
  floor = 0;
  /** m/s it may fly towards its goal. */
  cruise = 2.4;
  /** Strokes begun since it took off. */
  beats = 0;
  private phase = 0;
  private readonly mass: number;
  private readonly height: number;
  /** Strokes a second: small wings beat faster (Pennycuick, J. Exp. Biol. 199, 1996: f ∝ m^⅓ … slower than the eye). */
  private readonly rate: number;

  constructor(mass: number, height: number) {
    this.mass = mass;
    this.height = height;
    this.rate = clamp(2.6 / Math.sqrt(height), 2.2, 7);
  }

  /** Opens the wings after a jump off the ground. */
  takeOff(flyer: Flyer, goal: { x: number; y: number }, cruise: number): void {
    this.aloft = true;
    this.goal = goal;
    this.cruise = cruise;
    this.phase = 0;
    this.beats = 0;
    flyer.air.up = true;
  }

  /** Wings open and fold in a quarter of a second. */
  fold(dt: number): void {
    const change = dt / 0.25;
    this.spread = clamp(this.spread + (this.aloft ? change : -change), 0, 1);
    if (!this.aloft) this.force = 0;
  }

  /** One step of flight. Returns whether it has landed. */
  advance(dt: number, gravity: number, flyer: Flyer): boolean {
    const { mass } = this;
    const vx = flyer.velocity;
    const vy = flyer.air.vy;
    const speed = Math.hypot(vx, vy);
    const k = drag(this.height);
    const dx = this.goal.x - flyer.x;
    const dy = this.goal.y - flyer.air.y;
    const away = Math.hypot(dx, dy);
    // The speed from which it can still stop at the goal, and half of it on the way down.
    const top = Math.min(this.cruise, Math.sqrt(2 * 2.5 * away));
    const wantX = away < 0.01 ? 0 : (dx / away) * top;
    const wantY = clamp(away < 0.01 ? 0 : (dy / away) * top, this.goal.y <= this.floor ? -1.3 : -2, 2);
    const effortX = clamp((wantX - vx) * 4, -6, 6) + (k * speed * vx) / mass;
    const effortY = clamp((wantY - vy) * 5, -7, 7) + (k * speed * vy) / mass + gravity;
    const mean = Math.min(1, (MEAN_LIFT * gravity) / Math.hypot(effortX, effortY)) * mass;
    const before = this.phase;
    const work = clamp((Math.hypot(effortX, effortY) * mean) / (mass * gravity), 0.5, 2);
    this.phase += 2 * Math.PI * this.rate * (0.65 + 0.35 * work) * dt;
    if (Math.floor(before / (2 * Math.PI)) !== Math.floor(this.phase / (2 * Math.PI))) this.beats += 1;
    this.stroke = -Math.cos(this.phase);
    const pulse = 1 + PULSE * Math.sin(this.phase);
    let fx = effortX * mean * pulse * this.spread;
    let fy = effortY * mean * pulse * this.spread;
    const limit = PEAK_LIFT * mass * gravity;
    const size = Math.hypot(fx, fy);
    if (size > limit) {
      fx *= limit / size;
      fy *= limit / size;
    }
    this.force = Math.min(size, limit);
    const newX = vx + ((fx - k * speed * vx) / mass) * dt;
    const newY = vy + ((fy - k * speed * vy) / mass - gravity) * dt;
    flyer.velocity = newX;
    flyer.air.vy = newY;
    flyer.x += newX * dt;
    flyer.air.y += newY * dt;
    this.work += Math.max(0, fx * newX + fy * newY) * dt;
    // What is landed on bears it where it is near its middle; beside that it is the ground.
    const down = this.floor > 0 && Math.abs(dx) < PERCH ? this.floor : 0;
    if (flyer.air.y <= down && newY <= 0) {
      flyer.air = { y: down, vy: 0, up: false };
      this.aloft = false;
      flyer.gait.land();
      return true;
    }
    const low = clamp((flyer.air.y - down) / (0.5 * this.height), 0, 1);
    // Feet tucked back while it flies, put forward to land.
    flyer.gait.carry((foot: Foot) => ({
      x: flyer.x + (foot.rest - 0.3 * low * this.height) * flyer.facing,
      y: flyer.air.y + 0.24 * low * this.height,
      pitch: -0.5 * low,
    }));
    return false;
  }
}
