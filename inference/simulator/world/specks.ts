import type { Specks } from '#contracts/trace.ts';
import { GRAVITY, STEP } from './physics.ts';

type Speck = { x: number; y: number; vx: number; vy: number; size: number; age: number };

/** At most so many at once, of a kind. */
const MOST = 140;

/** Small things that are seen and push nothing: drops that fly as thrown, and fall back. Deterministic by the world's seed. */
export class SpeckCloud {
  private drops: Speck[] = [];
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  /** Water thrown up on both sides of what came in at `speed`, with so much momentum lost to the water (N s). */
  splash(x: number, y: number, width: number, speed: number, impulse: number): void {
    const count = Math.min(60, Math.round(8 + 16 * Math.sqrt(impulse)));
    for (let i = 0; i < count && this.drops.length < MOST; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      // The crown leaves a sphere's edge at 50–80° with up to its speed (Truscott, Epps & Belden, Annu. Rev. 46, 2014).
      const angle = ((90 - side * (8 + 36 * this.random())) * Math.PI) / 180;
      const v = speed * (0.25 + 0.6 * this.random());
      this.drops.push({
        x: x + side * width * (0.3 + 0.25 * this.random()),
        y,
        vx: Math.cos(angle) * v,
        vy: Math.sin(angle) * v,
        size: 0.013 + 0.024 * this.random() ** 2,
        age: 0,
      });
    }
  }

  /** One step: drops fly freely until they are back in the water or on the ground. */
  advance(back: (x: number, y: number) => boolean): void {
    this.drops = this.drops.filter((d) => {
      d.vy -= GRAVITY * STEP;
      d.x += d.vx * STEP;
      d.y += d.vy * STEP;
      d.age += STEP;
      return d.age < 3 && !(d.vy < 0 && back(d.x, d.y));
    });
  }

  read(): Specks[] {
    if (this.drops.length === 0) return [];
    const points = this.drops.flatMap((d) => [d.x, d.y, d.size].map((v) => Math.round(v * 1e4) / 1e4));
    return [{ look: 'drop', points }];
  }
}
