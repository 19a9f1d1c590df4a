import type { Rusting } from '#contracts/trace.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import type { Rust } from './rust.ts';

/** Iron that a first year takes, µm: inside, outdoors, and where it is always damp (the middles of ISO 9223:2012, C1, C3 and C4). */
export const inAYear = { dry: 0.7, outdoors: 37, damp: 65 } as const;
/** The rust slows what comes after: loss = first year's × years^0.523 (ISO 9224:2012, carbon steel); within the first it is even. */
const SLOWS = 0.523;
/** Loss after which two thirds of a surface are under rust, m: it begins in spots; judged. */
const SPOTS = 30e-6;
/** Kilograms of rust, FeO(OH), from a kilogram of iron: 88.85 over 55.85 g/mol. */
const GAINS = 88.85 / 55.85;
/** Iron, kg/m³; a year, s. */
const [IRON, YEAR] = [7874, 31_556_952];

const irons: ReadonlySet<string> = new Set(['steel', 'steel-solid', 'hardened-steel']);
/** Only iron rusts: aluminium, bronze, glass and plastic do not. */
export const rusts = (material: string): boolean => irons.has(material);

/** How many times as fast time runs for so many years to be so many seconds of film. */
export const lapseOf = (years: number, film: number): number => (years * YEAR) / film;

const lossOf = ({ first, elapsed }: Rust): number => {
  const years = elapsed / YEAR;
  return first * (years < 1 ? years : years ** SLOWS);
};
/** Share of the surface under rust. */
export const coveredBy = (rust: Rust): number => 1 - Math.exp(-lossOf(rust) / SPOTS);
export const yearsOf = ({ elapsed }: Rust): number => elapsed / YEAR;

/** One step of its own, faster time. */
export function rustOn(rust: Rust): void {
  if (!rust.over) rust.elapsed += STEP * rust.lapse;
}

/** Everything that rusts, as it is seen. */
export const rustingSeen = (stage: Stage): Rusting[] =>
  [...stage.rusting.values()].map((rust) => ({
    id: rust.id,
    iron: fine(lossOf(rust) * IRON),
    rust: fine(lossOf(rust) * IRON * GAINS),
    covered: fine(coveredBy(rust)),
    elapsed: Math.round(rust.elapsed),
    lapse: rust.over ? 1 : rust.lapse,
  }));

const fine = (value: number): number => Math.round(value * 1e5) / 1e5;
