import type { PlanProp } from '#contracts/scene-plan.ts';

/**
 * How high the seat of a piece of furniture is, as a share of its height: it has a back. By picture; low, for puppets
 * have shorter legs than people.
 */
const backed: Readonly<Record<string, number>> = {
  'game.sofa': 0.38,
  'game.armchair': 0.32,
  bed: 0.42,
  chair: 0.4,
  'own.wheelchair': 0.4,
  'own.futon': 0.42,
  'own.beanbag': 0.5,
  'own.hammock': 0.3,
  'own.sunlounger': 0.38,
  'own.bunk-bed': 0.3,
  'own.barstool': 0.9,
  'own.high-chair': 0.5,
  'own.crib': 0.3,
  'own.stroller': 0.42,
  'own.throne': 0.34,
  'own.bumper-car': 0.36,
  'own.lifeguard-chair': 0.66,
  'own.rocking-chair': 0.4,
  'own.hospital-bed': 0.5,
  'own.stretcher': 0.66,
  'own.dentist-chair': 0.42,
  'own.weight-bench': 0.38,
  'own.rowing-machine': 0.4,
  'own.rocking-horse': 0.48,
  'own.carousel': 0.36,
  'own.picnic-table': 0.42,
  'own.bus-shelter': 0.3,
  'own.tricycle': 0.62,
  'own.moped': 0.6,
  'own.motorcycle': 0.56,
  'own.unicycle': 0.84,
  'own.chariot': 0.5,
  'own.lawnmower': 0.55,
  // In the cab.
  'own.tractor': 0.46,
  'own.digger': 0.36,
  'own.bulldozer': 0.42,
  'own.forklift': 0.36,
  'own.steamroller': 0.4,
  'own.cement-mixer': 0.5,
  'own.moon-rover': 0.5,
  'own.wagon': 0.62,
  'own.cart': 0.62,
  'own.rickshaw': 0.46,
  'own.exercise-bike': 0.74,
  toilet: 0.5,
};

/** Lowest and highest of what people sit down on without a step, and how wide it is at least; metres. */
const LOW = 0.15;
const HIGH = 0.9;
const WIDE = 0.28;

/** The seat of a thing as a share of its height: the whole of it where it has no back; null where nobody could sit. */
export function seatShare(
  prop: Pick<PlanProp, 'name' | 'thing' | 'shape' | 'width' | 'height' | 'mechanism'>,
): number | null {
  // It burns.
  if (prop.thing === 'campfire' || prop.name === 'campfire') return null;
  const known = backed[prop.thing];
  if (known !== undefined) return known;
  const sits = prop.mechanism == null && prop.shape !== 'ball' && prop.width >= WIDE;
  return sits && prop.height >= LOW && prop.height <= HIGH ? 1 : null;
}

/** Is it made to be sat on? Then "on the sofa" means sitting there, whatever else is done. */
export const isFurniture = (thing: string): boolean => backed[thing] !== undefined;
