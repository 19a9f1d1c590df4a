import type { Emptying } from '#contracts/trace.ts';
import { STEP } from '../physics.ts';
import type { Loose, Stage } from '../stage.ts';
import type { Emptied } from './emptied.ts';

/** Pressure of the air, Pa (ISO 2533), and its gas constant at 15 °C, J/kg. */
const [AIR, GAS] = [101_325, 287.05 * 288.15];
/** Seconds in which a pump draws as much as the thing holds: so fast is a small one at a bottle; judged. */
const DRAWS = 1.3;
/** Pressure below which a small pump draws no more, Pa (diaphragm pumps; judged). */
const ULTIMATE = 1500;
/** What walls that have given way still hold, of what they held (thin cans lose most of it; judged). */
const STILL = 0.5;
/** How fast walls come in at most, shares of the room a second. */
const SNAPS = 2.5;
/** Flat, as a share of the room: the sheets of a bag, the crumpled metal of a can. */
const [FLAT, CRUMPLED] = [0.08, 0.24];

/**
 * Walls: how thick (m), Young's modulus (Pa: Engineering ToolBox), and how wide across the thing is in life where it is drawn
 * larger (m). Cans are 0.1 mm of aluminium, bottles 0.3 mm of PET.
 */
type Wall = { thick: number; young: number; wide?: number; soft?: true };
const byThing: Readonly<Record<string, Wall>> = {
  'drink-can': { thick: 1e-4, young: 69e9, wide: 0.066 },
  'water-bottle': { thick: 3e-4, young: 2.8e9, wide: 0.065 },
  'lidded-tub': { thick: 8e-4, young: 1.4e9, wide: 0.12 },
  pouch: { thick: 1e-4, young: 2e8, soft: true },
  'vacuum-chamber': { thick: 6e-3, young: 200e9 },
  'own.bag': { thick: 5e-5, young: 2e8, soft: true },
};
/** By material where a thing has no row; thicknesses judged. */
const byMaterial: Readonly<Record<string, Wall>> = {
  plastic: { thick: 6e-4, young: 2e9 },
  rubber: { thick: 3e-4, young: 1.5e6, soft: true },
  helium: { thick: 3e-4, young: 1.5e6, soft: true },
  cloth: { thick: 5e-4, young: 1e7, soft: true },
  paper: { thick: 2e-4, young: 2e9, soft: true },
  cardboard: { thick: 3e-3, young: 2e8 },
  glass: { thick: 3e-3, young: 70e9 },
  steel: { thick: 2e-3, young: 200e9 },
  ceramic: { thick: 4e-3, young: 60e9 },
  toy: { thick: 1.5e-3, young: 1e7, soft: true },
};

/**
 * Pressure from outside at which a closed cylinder gives way, Pa (Windenburg and Trilling, Trans. ASME 56, 1934), with
 * Poisson's ratio 0.3; the thing's width is its diameter. What is soft gives way at once.
 */
export function givesAt(wall: Wall, diameter: number, length: number): number {
  if (wall.soft) return 0;
  const slim = wall.thick / diameter;
  const long = Math.max(0.2, length / diameter - 0.45 * Math.sqrt(slim));
  return (2.42 * wall.young * slim ** 2.5) / ((1 - 0.3 ** 2) ** 0.75 * long);
}

/** What of air is drawn out of a thing; null where it has no inside that one could pump empty. */
export function emptiedOf(stage: Stage, { id, prop }: Loose): Emptied | null {
  const wall = byThing[prop.thing] ?? byMaterial[prop.material];
  if (wall === undefined || stage.around.air === 0) return null;
  const { width, height } = prop;
  const [across, long] = [Math.min(width, height), Math.max(width, height)];
  const room = (Math.PI / 4) * across ** 2 * long;
  const air = (AIR * room) / GAS;
  return {
    id,
    room,
    first: air,
    outside: AIR,
    gives: givesAt(wall, wall.wide ?? across, (long / across) * (wall.wide ?? across)),
    least: wall.soft ? FLAT : CRUMPLED,
    air,
    share: 1,
    buckled: false,
    pumped: false,
  };
}

/** The pressure in it, Pa (the ideal gas's). */
export const pressureIn = ({ air, room, share }: Emptied): number => (air * GAS) / (room * share);

/** One step: the pump draws, and walls that have given way come in until what is left of the air and of them holds up the rest. */
export function pumpOn(emptied: Emptied): void {
  if (!emptied.pumped) return;
  const draws = Math.max(0, 1 - ULTIMATE / pressureIn(emptied));
  emptied.air *= Math.exp((-draws * STEP) / (DRAWS * emptied.share));
  const { outside, gives, least, room } = emptied;
  emptied.buckled ||= outside - pressureIn(emptied) > gives;
  if (!emptied.buckled) return;
  const held = Math.max(1, outside - STILL * gives);
  const goal = Math.max(least, Math.min(1, (emptied.air * GAS) / (room * held)));
  emptied.share = Math.max(goal, Math.min(emptied.share, emptied.share - SNAPS * STEP));
}

/** Everything that air is drawn out of, as it is seen. */
export const emptyingSeen = (stage: Stage): Emptying[] =>
  [...stage.emptied.values()].map((e) => ({
    id: e.id,
    air: Number(e.air.toPrecision(6)),
    pressure: Math.round(pressureIn(e)),
    room: Math.round(1e5 * e.share) / 1e5,
    gives: Math.round(Math.min(1e9, e.gives)),
  }));
