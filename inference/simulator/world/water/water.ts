import type { MechanismWater } from '#contracts/mechanism.ts';
import { isHull } from '../../boats.ts';
import type { Joined } from '../devices/mechanism.ts';
import { materialOf } from '../materials.ts';
import { STEP } from '../physics.ts';
import type { Loose } from '../puppets/loose.ts';

/** Added mass of a sphere that moves in water: half the water it displaces (Lamb, Hydrodynamics, §92). */
const ADDED = 0.5;
/** Drag of blunt bodies in water, Re 10⁴–10⁵: 0.47 for a sphere, about 1 for a box (Hoerner, Fluid-Dynamic Drag); a hull's was judged to be a tenth of that. */
const DRAG = { circle: 0.47, other: 1.05, hull: 0.1 } as const;
/** Loss to waves and eddies while something bobs, per second under water (less at the surface); set by eye. */
const BOB = 1.6;

/**
 * The lift is a force through the solver's eight substeps, which move a body by (8 + 1) / 16 of a t² in a step. Taken
 * from where the body will be after the rest of the step, it neither feeds nor damps what bobs.
 */
const AHEAD = (1 - 9 / 16) * STEP;

/** Where a body dips in: share of its volume, and middle and size of that part. */
export type Dip = { share: number; x: number; y: number; width: number; height: number };

/** What water did to a body in a step. */
export type Wet = { loose: Loose; share: number; impulse: number; entered: boolean; x: number };

/**
 * Still water in a vessel. What dips into it is carried by the weight of the water it displaces (Archimedes),
 * dragged, and has to take some water with it (added mass: a blow on entry, as von Kármán had it for seaplanes,
 * NACA TN 321, 1929). Its surface carries waves; those are seen and do not push.
 */
export class Water {
  readonly id: string;
  readonly surface: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly density: number;
  /** It runs to the right, m/s. */
  readonly flow: number;
  /** One stands in it, and comes from no side. */
  readonly open: boolean;
  /** Heights of the surface above its rest, from left to right. */
  readonly waves: Float64Array;
  private readonly rates: Float64Array;
  private readonly added = new Map<string, number>();
  /** Of hulls that fill: how much of what they would displace is water inside of them. */
  private readonly flooded = new Map<string, number>();
  private readonly owner: string;

  private readonly gravity: number;

  constructor(joined: Joined, water: MechanismWater, gravity: number) {
    this.gravity = gravity;
    const { x, y, id } = joined.prop;
    this.id = `${id}/water`;
    this.owner = id;
    this.left = x + water.left;
    this.right = x + water.right;
    this.bottom = y + water.bottom;
    this.surface = y + water.surface;
    this.density = water.density;
    this.open = water.open === true;
    this.flow = water.flow ?? 0;
    const columns = Math.min(300, Math.max(12, Math.round((this.right - this.left) / 0.05)));
    this.waves = new Float64Array(columns);
    this.rates = new Float64Array(columns);
  }

  /** Before a step: pushes whatever is in it. Returns what got wet. */
  drive(all: Iterable<Loose>): Wet[] {
    const wet: Wet[] = [];
    for (const loose of all) {
      if (loose.prop.fixed || loose.owner === this.owner) continue;
      const dip = loose.held !== null ? null : this.dip(loose, AHEAD * loose.body.linvel().y);
      const before = this.added.get(loose.id) ?? 0;
      if (dip === null) {
        this.added.delete(loose.id);
        continue;
      }
      wet.push(this.push(loose, dip, before));
    }
    this.ripple();
    return wet;
  }

  /** Energy that the water holds for a body: what it was lifted by, and the motion of what goes along. */
  stored(loose: Loose): number {
    const dip = loose.owner === this.owner || loose.held !== null ? null : this.dip(loose);
    if (dip === null) return 0;
    const displaced = this.displacedBy(loose, dip.share);
    const v = loose.body.linvel();
    return (
      displaced * this.gravity * (this.surface - dip.y) +
      0.5 * (this.added.get(loose.id) ?? 0) * (v.x * v.x + v.y * v.y)
    );
  }

  /** Of what this hull displaces so much (0 to 1) is water that ran in, and carries nothing. */
  flood(id: string, share: number): void {
    this.flooded.set(id, share);
  }

  filled(id: string): number {
    return this.flooded.get(id) ?? 0;
  }

  /** Kilograms of water that a body pushes aside where so much of it is under. */
  private displacedBy(loose: Loose, share: number): number {
    return this.density * volumeOf(loose) * share * (1 - this.filled(loose.id));
  }

  /** How deep a body lies in it: 0 is outside, 1 wholly under water. */
  share(loose: Loose): number {
    return this.dip(loose)?.share ?? 0;
  }

  /** Somebody comes in, who is no loose thing: the surface goes down under them by so much, metres. */
  disturbBy(x: number, width: number, by: number): void {
    this.disturb(x, width, by);
  }

  private push(loose: Loose, dip: Dip, before: number): Wet {
    const { body } = loose;
    const mass = body.mass();
    const displaced = this.displacedBy(loose, dip.share);
    const added = ADDED * displaced;
    this.added.set(loose.id, added);
    const v = body.linvel();
    const entered = before === 0;
    // Water that begins to go along takes its momentum from the body.
    const slow = added > before ? (mass + before) / (mass + added) : 1;
    const speed = Math.hypot(v.x - this.flow, v.y) * slow;
    const area = (loose.shape.kind === 'circle' ? Math.PI / 4 : 1) * dip.width ** 2 * dip.share;
    const hull = isHull(loose.prop.thing);
    const cd = DRAG[hull ? 'hull' : loose.shape.kind === 'circle' ? 'circle' : 'other'];
    const drag = (0.5 * this.density * cd * area * speed) / (mass + added);
    // The middle rule, cut off so that the strongest drag stops and never turns back.
    const keeps = (loss: number) => (slow * Math.max(0, 1 - (loss * STEP) / 2)) / (1 + (loss * STEP) / 2);
    const kept = keeps(drag + BOB * (0.3 + 0.7 * dip.share));
    // What it is dragged towards is the water's own way; a hull goes along without making eddies.
    const along = hull ? keeps(drag) : kept;
    body.setLinvel({ x: this.flow + (v.x - this.flow) * along, y: v.y * kept }, true);
    const lift = ((displaced - mass) / (mass + added) + 1) * this.gravity * mass;
    body.addForce({ x: 0, y: lift }, true);
    // The lift acts where the displaced water was: a raft rights itself, a bottle lies down.
    const p = body.worldCom();
    const inertia = body.principalInertia() * (1 + (ADDED * displaced) / mass);
    const turn = (displaced * this.gravity * (dip.x - p.x) * STEP) / Math.max(1e-6, inertia);
    const still = 1 / (1 + (2 * drag + 2.5 * BOB * dip.share) * STEP);
    body.setAngvel((body.angvel() + turn) * still, true);
    const impulse = mass * Math.max(0, Math.hypot(v.x, v.y) * (1 - kept));
    this.disturb(dip.x, dip.width, v.y * STEP * dip.share * (1 - dip.share));
    return { loose, share: dip.share, impulse, entered, x: dip.x };
  }

  private dip(loose: Loose, rise = 0): Dip | null {
    const { x } = loose.body.translation();
    return x < this.left || x > this.right ? null : dipOf(loose, this.surface - rise);
  }

  /** Pushes the surface down (or draws it up) under something. */
  private disturb(x: number, width: number, by: number): void {
    const n = this.waves.length;
    const at = ((x - this.left) / (this.right - this.left)) * n;
    const reach = Math.max(1, ((width / 2) * n) / (this.right - this.left));
    for (let i = 0; i < n; i++) {
      const far = (i + 0.5 - at) / reach;
      if (Math.abs(far) > 3) continue;
      // What goes down in the middle comes up beside it: no water is made.
      this.rates[i] = this.rates[i]! + (by / STEP) * (1 - 0.5 * far * far) * Math.exp(-far * far);
    }
  }

  /** Shallow waves: c = √(g d), damped; walls throw them back. */
  private ripple(): void {
    const n = this.waves.length;
    const dx = (this.right - this.left) / n;
    const c2 = (this.gravity * Math.min(0.35, this.surface - this.bottom)) / (dx * dx);
    for (let i = 0; i < n; i++) {
      const here = this.waves[i]!;
      const bend = (this.waves[i - 1] ?? here) + (this.waves[i + 1] ?? here) - 2 * here;
      this.rates[i] = (this.rates[i]! + Math.min(c2, 0.9 / (STEP * STEP)) * bend * STEP) * (1 - 1.5 * STEP);
    }
    for (let i = 0; i < n; i++)
      this.waves[i] = Math.max(-0.12, Math.min(0.12, this.waves[i]! + this.rates[i]! * STEP));
  }
}

/** How a body dips in under a surface; null where it does not. */
export function dipOf({ shape, body }: Pick<Loose, 'shape' | 'body'>, surface: number): Dip | null {
  const p = body.translation();
  if (shape.kind === 'circle') {
    const r = shape.radius;
    const h = Math.min(2 * r, surface - (p.y - r));
    if (h <= 0) return null;
    // A cap of a sphere: V = π h² (3 r − h) / 3; its middle by the first moment of its slices.
    const share = (h * h * (3 * r - h)) / (4 * r ** 3);
    const middle = p.y - r + (h * (8 * r - 3 * h)) / (4 * (3 * r - h));
    return { share, x: p.x, y: middle, width: 2 * r, height: h };
  }
  const corners = outlineOf({ shape, body });
  const under = below(corners, surface);
  const part = areaOf(under);
  const whole = areaOf(corners);
  if (part === null || whole === null) return null;
  const xs = under.map(([x]) => x);
  const ys = under.map(([, y]) => y);
  return {
    share: Math.min(1, part.area / whole.area),
    x: part.x,
    y: part.y,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
}

/** Volume of a thing as it is weighed: a ball is a sphere, a box as deep as its shorter side. */
function volumeOf(loose: Loose): number {
  const { density } = materialOf(loose.prop.material);
  return loose.mass / density;
}

type Corner = readonly [number, number];

/** The corners of what encloses it, in the world, metres. */
export function outlineOf({ shape, body }: Pick<Loose, 'shape' | 'body'>): Corner[] {
  const p = body.translation();
  const angle = body.rotation();
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const local: readonly Corner[] =
    shape.kind === 'polygon'
      ? shape.points
      : shape.kind === 'box'
        ? rectangle(shape.width, shape.height)
        : shape.kind === 'capsule'
          ? rectangle(2 * shape.radius, shape.length + 2 * shape.radius)
          : rectangle(2 * shape.radius, 2 * shape.radius);
  return local.map(([x, y]) => [p.x + x * c - y * s, p.y + x * s + y * c] as const);
}

const rectangle = (w: number, h: number): Corner[] => [
  [-w / 2, -h / 2],
  [w / 2, -h / 2],
  [w / 2, h / 2],
  [-w / 2, h / 2],
];

/** What of a convex outline lies below a height (Sutherland and Hodgman, CACM 17, 1974). */
function below(corners: readonly Corner[], y: number): Corner[] {
  return corners.flatMap((a, i): Corner[] => {
    const b = corners[(i + 1) % corners.length] ?? a;
    const cut: Corner[] =
      a[1] <= y === b[1] <= y ? [] : [[a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y]];
    return a[1] <= y ? [a, ...cut] : cut;
  });
}

/** Area and middle of an outline (shoelace); null where there is none. */
export function areaOf(corners: readonly Corner[]): { area: number; x: number; y: number } | null {
  let [area, x, y] = [0, 0, 0];
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    const cross = a[0] * b[1] - b[0] * a[1];
    area += cross / 2;
    x += ((a[0] + b[0]) * cross) / 6;
    y += ((a[1] + b[1]) * cross) / 6;
  });
  return Math.abs(area) < 1e-9 ? null : { area: Math.abs(area), x: x / area, y: y / area };
}
