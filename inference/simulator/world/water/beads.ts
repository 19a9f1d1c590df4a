import type { Bead as Seen } from '#contracts/trace.ts';
import { surfaceOf } from '../../wetting-angles.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import type { Bead } from './bead.ts';

/** Water at 20 °C: kg/m³, N/m, Pa s (CRC Handbook). */
export const WATER = { density: 998, tension: 0.0728, viscosity: 0.001 } as const;
/** How many times as large as it is a drop is shown, and how many times as slowly; judged. */
export const [LARGE, SLOW] = [45, 9];
/** Logarithm of how much wider a moving edge is than where its wedge of liquid ends (de Gennes, Rev. Mod. Phys. 57, 1985). */
const WEDGE = 10;

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Volume of a cap of base radius 1 that meets its base at this angle. */
export function capOf(angle: number): number {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return (Math.PI * (1 - c) ** 2 * (2 + c)) / (3 * s ** 3);
}

/** The angles at its edges, rad: both in between while it sits, the front one larger and the back one smaller as it is drawn down. */
export function anglesOf(bead: Pick<Bead, 'surface' | 'speed' | 'pull'>): {
  front: number;
  back: number;
  middle: number;
} {
  const kind = surfaceOf(bead.surface);
  const [a, r] = [rad(kind?.advancing ?? 60), rad(kind?.receding ?? 40)];
  const middle = (a + r) / 2;
  const share = bead.speed > 0 ? 1 : Math.min(1, bead.pull);
  return { front: middle + share * (a - middle), back: middle - share * (middle - r), middle };
}

/** Half of the width of what it wets, m. */
export const footOf = (bead: Pick<Bead, 'surface' | 'speed' | 'pull' | 'volume'>): number =>
  Math.cbrt(bead.volume / capOf(anglesOf(bead).middle));

/** What its edges hold back, N: width × tension × (cos receding − cos advancing) (Furmidge, J. Colloid Sci. 17, 1962). */
export function heldBy(surface: string, volume: number): number {
  const kind = surfaceOf(surface);
  if (kind === null) return 0;
  const foot = footOf({ surface, volume, speed: 0, pull: 0 });
  return 2 * foot * WATER.tension * (Math.cos(rad(kind.receding)) - Math.cos(rad(kind.advancing)));
}

/** The most that a slope holds, m³: weight grows by the volume, the hold by its cube root. */
export function mostThatSits(surface: string, slope: number, gravity: number): number {
  const one = 1e-9;
  const hold = heldBy(surface, one) / Math.cbrt(one);
  return (hold / (WATER.density * gravity * Math.sin(slope))) ** 1.5;
}

/**
 * How flat its weight makes it: ρ g h² / γ with its height, or the radius of as large a ball where that is less; below one its free
 * side is part of a sphere. What falls weighs nothing.
 */
export function bondOf(bead: Bead, gravity: number): number {
  if (bead.falls > 0) return 0;
  const ball = Math.cbrt((3 * bead.volume) / (4 * Math.PI));
  const high = Math.min(ball, footOf(bead) * Math.tan(anglesOf(bead).middle / 2));
  return (WATER.density * gravity * high * high) / WATER.tension;
}

/** One step of a drop on its slope: it sits as long as its edges hold its weight, slides as its own edge lets it, and falls past the end. */
export function beadStep(stage: Stage, bead: Bead): void {
  const dt = STEP / SLOW;
  const { gravity } = stage.around;
  if (bead.feeding > 0) bead.volume = Math.min(bead.full, bead.volume + (bead.full / bead.feeding) * STEP);
  const mass = WATER.density * bead.volume;
  if (bead.falls > 0) {
    bead.speed += gravity * dt;
    bead.falls += bead.speed * dt;
    return;
  }
  const weight = mass * gravity * Math.sin(bead.slope);
  const hold = heldBy(bead.surface, bead.volume);
  bead.pull = weight / Math.max(1e-12, hold);
  if (bead.speed === 0 && weight <= hold) return;
  // A wedge of liquid is sheared at its edge: 6 η ln U / θ for each width (de Gennes), on both sides.
  const drag = (2 * 6 * WATER.viscosity * WEDGE * 2 * footOf(bead)) / anglesOf(bead).middle;
  bead.speed = Math.max(0, (bead.speed + ((weight - hold) / mass) * dt) / (1 + (drag / mass) * dt));
  bead.along += bead.speed * dt;
  if (bead.along > bead.length) {
    bead.falls = 1e-6;
    bead.speed *= Math.sin(bead.slope);
  }
}

/** Everything that beads, as it is seen. */
export const beadsSeen = (stage: Stage): Seen[] =>
  [...stage.beads.values()].map((bead) => {
    const { front, back } = anglesOf(bead);
    return {
      id: bead.id,
      microlitres: fine(bead.volume * 1e9),
      along: fine(bead.along * 1e3),
      falls: fine(bead.falls * 1e3),
      speed: fine(bead.speed),
      foot: fine(footOf(bead) * 1e3),
      front: fine((front * 180) / Math.PI),
      back: fine((back * 180) / Math.PI),
      bond: fine(bondOf(bead, stage.around.gravity)),
    };
  });

const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
