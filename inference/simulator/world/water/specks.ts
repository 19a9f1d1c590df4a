import type { Specks } from '#contracts/trace.ts';
import { STEP } from '../physics.ts';

type Look = Specks['look'];
type Speck = {
  look: Look;
  x: number;
  y: number;
  vx: number;
  vy: number;
  size: number;
  colour?: string;
  age: number;
  life: number;
  /** Where in its own swaying it begins. */
  phase: number;
  /** How far a wheel is turned, as a share of a whole turn. */
  share?: number;
};

/** At most so many at once. */
const MOST = 220;
/** And so many prints beside them, which stay. */
const MOST_PRINTS = 160;
/** What lies or is drawn where it is, and falls nowhere. */
const stays: ReadonlySet<Look> = new Set(['print', 'rut', 'wheel', 'glint', 'strand', 'bead', 'wave']);

/**
 * Small things that are seen and push nothing: drops that fly as thrown, flames and smoke that rise, leaves that the
 * wind takes along. Deterministic by the world's seed.
 */
export class SpeckCloud {
  private specks: Speck[] = [];
  readonly random: () => number;
  private readonly gravity: number;

  constructor(random: () => number, gravity: number) {
    this.random = random;
    this.gravity = gravity;
  }

  /** Water thrown up on both sides of what came in at `speed`, with so much momentum lost to the water (N s). */
  splash(x: number, y: number, width: number, speed: number, impulse: number, colour?: string): void {
    const count = Math.min(60, Math.round(8 + 16 * Math.sqrt(impulse)));
    for (let i = 0; i < count; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      // The crown leaves a sphere's edge at 50–80° with up to its speed (Truscott, Epps & Belden, Annu. Rev. 46, 2014).
      const angle = ((90 - side * (8 + 36 * this.random())) * Math.PI) / 180;
      const v = speed * (0.25 + 0.6 * this.random());
      this.add('drop', x + side * width * (0.3 + 0.25 * this.random()), y, {
        vx: Math.cos(angle) * v,
        vy: Math.sin(angle) * v,
        size: 0.013 + 0.024 * this.random() ** 2,
        life: 3,
        ...(colour === undefined ? {} : { colour }),
      });
    }
  }

  /**
   * One step of a fire of this width: flames, and smoke above them. Hot gas rises at about 1.9 m/s × Q^⅕ (Q in
   * kilowatts; McCaffrey, NBSIR 79-1910): some 2 m/s over a campfire.
   */
  burn(x: number, y: number, width: number): void {
    if (this.random() < 55 * STEP)
      this.add('flame', x + (this.random() - 0.5) * width * 0.7, y, {
        vx: 0,
        vy: 0.7 + 0.9 * this.random(),
        size: width * (0.16 + 0.16 * this.random()),
        life: 0.45 + 0.35 * this.random(),
      });
    if (this.random() < 7 * STEP)
      this.add('smoke', x + (this.random() - 0.5) * width * 0.3, y + 1.4 * width, {
        vx: 0,
        vy: 0.7 + 0.3 * this.random(),
        size: width * (0.16 + 0.1 * this.random()),
        life: 2.4 + this.random(),
      });
  }

  /** One step of a small clean flame of this width: of a gas burner, of a candle. */
  flicker(x: number, y: number, width: number): void {
    if (this.random() < 30 * STEP)
      this.add('flame', x + (this.random() - 0.5) * width * 0.5, y, {
        vx: 0,
        vy: 0.25 + 0.2 * this.random(),
        size: width * (0.45 + 0.25 * this.random()),
        life: 0.25 + 0.15 * this.random(),
      });
  }

  /** One step of a clean flame of this width that something colours. */
  colour(x: number, y: number, width: number, colour: string): void {
    if (this.random() < 60 * STEP)
      this.add('flame', x + (this.random() - 0.5) * width * 0.6, y, {
        vx: 0,
        vy: 0.5 + 0.5 * this.random(),
        size: width * (0.24 + 0.16 * this.random()),
        life: 0.4 + 0.25 * this.random(),
        colour,
      });
  }

  /** Hot specks that fly off. */
  sparkle(x: number, y: number, colour: string): void {
    if (this.random() > 45 * STEP) return;
    const angle = (20 + 140 * this.random()) * (Math.PI / 180);
    const v = 1.2 + 1.4 * this.random();
    this.add('spark', x, y, {
      vx: Math.cos(angle) * v,
      vy: Math.sin(angle) * v,
      size: 0.006 + 0.006 * this.random(),
      life: 0.35 + 0.3 * this.random(),
      colour,
    });
  }

  /** What is left of a bubble: drops where its edge was, thrown on as it tore. */
  spray(x: number, y: number, radius: number): void {
    for (let i = 0; i < 9; i++) {
      const angle = (i / 9) * 2 * Math.PI + 0.5 * this.random();
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      this.add('drop', x + c * radius, y + s * radius, {
        vx: 0.5 * c,
        vy: 0.5 * s,
        size: 0.006 + 0.006 * this.random(),
        life: 0.5,
      });
    }
  }

  /** A bang at a point: fire and sparks in all directions, and the smoke that is left of it. */
  blast(x: number, y: number, size: number): void {
    for (let k = 0; k < 90; k++) {
      const look = k < 34 ? 'flame' : k < 66 ? 'spark' : 'smoke';
      const angle = 2 * Math.PI * this.random();
      const v = (look === 'spark' ? 5.5 : look === 'flame' ? 2.6 : 0.9) * (0.3 + 0.7 * this.random());
      const wide = look === 'spark' ? 0.012 : look === 'flame' ? 0.14 : 0.26;
      this.add(look, x + 0.3 * size * Math.cos(angle), y + 0.3 * size * Math.sin(angle), {
        vx: v * Math.cos(angle),
        vy: v * Math.abs(Math.sin(angle)),
        size: wide * (0.6 + 0.8 * this.random()),
        life: look === 'smoke' ? 1.6 + this.random() : 0.35 + 0.5 * this.random(),
      });
    }
  }

  /** A shot out of a muzzle, or where it comes to: sparks that way, and a puff of smoke. */
  shot(x: number, y: number, angle: number): void {
    for (let k = 0; k < 18; k++) {
      const look = k < 4 ? 'flame' : k < 12 ? 'spark' : 'smoke';
      const way = angle + (this.random() - 0.5) * 0.7;
      const v = (look === 'spark' ? 3 : look === 'flame' ? 1.2 : 0.5) * (0.3 + 0.7 * this.random());
      this.add(look, x, y, {
        vx: v * Math.cos(way),
        vy: v * Math.sin(way),
        size: (look === 'spark' ? 0.012 : look === 'flame' ? 0.07 : 0.1) * (0.6 + 0.8 * this.random()),
        life: look === 'smoke' ? 0.7 + 0.5 * this.random() : 0.15 + 0.2 * this.random(),
      });
    }
  }

  /** One step of what is thrown up out of a crater of this half width: glowing lumps, flames, smoke. */
  fountain(x: number, y: number, half: number): void {
    const across = () => (this.random() - 0.5) * 2 * half;
    if (this.random() < 0.6)
      this.add('spark', x + across(), y, {
        vx: (this.random() - 0.5) * 2.4,
        vy: 2.6 + 2.2 * this.random(),
        size: 0.02 + 0.03 * this.random(),
        life: 1.6,
        colour: '#ff8a3a',
      });
    if (this.random() < 0.5)
      this.add('flame', x + across(), y, {
        vx: (this.random() - 0.5) * 0.6,
        vy: 1 + 0.9 * this.random(),
        size: 0.1 + 0.1 * this.random(),
        life: 0.5 + 0.4 * this.random(),
      });
    if (this.random() < 0.16)
      this.add('smoke', x + across(), y + 0.3, {
        vx: (this.random() - 0.5) * 0.3,
        vy: 0.9 + 0.4 * this.random(),
        size: 0.2 + 0.12 * this.random(),
        life: 2.6,
      });
  }

  /** A heart that rises. */
  heart(x: number, y: number): void {
    this.add('heart', x + (this.random() - 0.5) * 0.3, y, {
      vx: 0,
      vy: 0.5,
      size: 0.07 + 0.05 * this.random(),
      life: 1.6 + 0.6 * this.random(),
    });
  }

  /** Sound that leaves something whose half is so large, to both sides. */
  wave(x: number, y: number, half: number): void {
    this.add('wave', x, y, { vx: 0, vy: 0, size: half, life: 0.5 });
  }

  /** One step of what is blown out of a mouth that way: fire with its smoke, or drops. */
  jet(look: 'flame' | 'drop', x: number, y: number, way: { x: number; y: number }): void {
    const fire = look === 'flame';
    if (this.random() > (fire ? 0.75 : 0.6)) return;
    const v = (fire ? 3.2 : 4.2) * (0.7 + 0.5 * this.random());
    this.add(look, x, y, {
      vx: way.x * v + (way.y > 0 ? 0.5 * (this.random() - 0.5) : 0),
      vy: way.y * v + (fire ? 0.5 : 1.5) * (this.random() - (fire ? 0.4 : 0.1)),
      size: fire ? 0.07 + 0.08 * this.random() : 0.014 + 0.016 * this.random(),
      life: fire ? 0.35 + 0.3 * this.random() : 2,
    });
    if (fire && this.random() < 0.12)
      this.add('smoke', x + way.x * 0.9, y + 0.1, { vx: way.x * 0.5, vy: 0.5, size: 0.12, life: 1.6 });
  }

  /** A drop that runs off something. */
  drip(x: number, y: number): void {
    this.add('drop', x, y, { vx: 0, vy: 0, size: 0.012 + 0.01 * this.random(), life: 2 });
  }

  /** A breath of smoke where rubber is rubbed off on the ground. */
  scuff(x: number, y: number, size: number): void {
    this.add('smoke', x + (this.random() - 0.5) * size, y, {
      vx: 0,
      vy: 0.15 + 0.2 * this.random(),
      size: size * (0.7 + 0.6 * this.random()),
      life: 0.7 + 0.5 * this.random(),
    });
  }

  /** One step of wind, in m/s, over a stage from `left` to `right`: now and then it brings a leaf. */
  blow(wind: number, left: number, right: number): void {
    if (Math.abs(wind) < 3 || this.random() > 2.4 * STEP) return;
    this.add('leaf', wind > 0 ? left : right, 0.3 + 2.6 * this.random(), {
      vx: wind * 0.6,
      vy: 0.2,
      size: 0.05 + 0.03 * this.random(),
      life: 4,
    });
  }

  /** One step. Drops end where `back` says they are in water or on the ground again. */
  advance(wind: number, back: (x: number, y: number) => boolean): void {
    this.specks = this.specks.filter((s) => {
      s.age += STEP;
      const sway = Math.sin(s.age * 5 + s.phase);
      switch (s.look) {
        case 'drop':
        case 'spark':
          s.vy -= this.gravity * STEP;
          break;
        case 'flame':
          s.vx += (wind * 0.35 - s.vx) * 3 * STEP + sway * 1.2 * STEP;
          break;
        case 'smoke':
          s.vx += (wind * 0.8 - s.vx) * 1.5 * STEP + sway * 0.15 * STEP;
          s.size += 0.09 * STEP;
          break;
        case 'heart':
          s.vx = 0.12 * sway;
          s.vy += (0.45 - s.vy) * 2 * STEP;
          break;
        case 'leaf':
        case 'flake':
        case 'feather':
          s.vx += (wind - s.vx) * 2.5 * STEP;
          s.vy += (0.5 * sway - 0.25 - s.vy) * 3 * STEP;
          break;
      }
      s.x += s.vx * STEP;
      s.y += s.vy * STEP;
      // Paper lies where it comes down.
      if (s.look === 'flake' && s.y < 0.03) [s.y, s.vx, s.vy] = [0.03, 0, 0];
      const over = stays.has(s.look) ? false : s.look === 'drop' ? s.vy < 0 && back(s.x, s.y) : s.y < 0.02;
      return s.age < s.life && !over;
    });
  }

  read(): Specks[] {
    const by = new Map<string, Specks>();
    for (const s of this.specks) {
      const key = `${s.look} ${s.colour ?? ''}`;
      const specks = by.get(key) ?? {
        look: s.look,
        ...(s.colour === undefined ? {} : { colour: s.colour }),
        points: [],
      };
      by.set(key, specks);
      specks.points.push(
        ...[s.x, s.y, s.size, s.share ?? s.age / s.life].map((v) => Math.round(v * 1e3) / 1e3),
      );
    }
    return [...by.values()];
  }

  /** One more of them, if there is room; `share`: how far a wheel is turned, instead of how much of its life is over. */
  add(
    look: Look,
    x: number,
    y: number,
    more: { vx: number; vy: number; size: number; life: number; colour?: string; share?: number },
  ): void {
    if (this.specks.length >= MOST + (stays.has(look) ? MOST_PRINTS : 0)) return;
    this.specks.push({ look, x, y, ...more, age: 0, phase: 6.28 * this.random() });
  }
}
