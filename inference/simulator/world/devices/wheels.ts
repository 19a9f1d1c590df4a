import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { RAPIER as R } from '../physics.ts';

/** Rolling resistance of small hard wheels (Whitt & Wilson, Bicycling Science, table 6.1, rounded up). */
export const RESISTANCE = 0.02;

/** Things that are drawn with wheels or runners under them, or that glide: what they weigh hardly holds them back. */
const rolling: ReadonlySet<string> = new Set([
  'skateboard',
  'surfboard',
  'kick-scooter',
  'shopping-cart',
  'roller-skate',
  'sled',
  'luggage',
  'own.wheelchair',
  'own.hover-board',
  'own.motor-sledge',
  'own.bob-sleigh',
  'own.dump-truck',
  'own.milk-float',
  'own.ice-resurfacer',
  'own.pallet-jack',
  'own.walking-frame',
  // Toys of these, as large as a skateboard.
  'locomotive',
  'automobile',
  'game.wheelbarrow',
  'own.wagon',
  'own.covered-wagon',
  'own.hay-wagon',
  'own.cart',
  'own.carriage',
  'own.chariot',
  'own.rickshaw',
  'own.stroller',
  'own.tricycle',
  'own.unicycle',
  'own.moped',
  'own.motorcycle',
  'own.lawnmower',
  'own.dumpster',
  'own.hot-dog-cart',
  'own.plough',
  'own.digger',
  'own.steamroller',
  'own.forklift',
  'own.tractor',
  'own.army-tank',
  'own.cement-mixer',
  'own.segway',
  'own.robot-vacuum',
  'own.hovercraft',
  'own.hand-truck',
  'own.stretcher',
  'own.hospital-bed',
  'own.moon-rover',
  'own.battering-ram',
  'own.siege-tower',
  'own.bulldozer',
  'own.catapult',
  'own.combine-harvester',
  'own.snowplough',
  'own.bumper-car',
  'own.food-truck',
  'own.clothes-rack',
  // On castors.
  'own.upright-piano',
]);

export const hasWheels = (thing: string): boolean => rolling.has(thing);

/** The floor's roughness turns the wheels instead of holding the thing. */
export const onWheels = (desc: RAPIER.ColliderDesc): RAPIER.ColliderDesc =>
  desc.setFriction(RESISTANCE).setFrictionCombineRule(R.CoefficientCombineRule.Min);

/** Is somebody to push or pull it along who does not sit in it? */
export const isPushedBy = (
  beats: readonly { actor: string; action: string; target: string | null }[],
  thing: string,
  rider: string,
): boolean =>
  beats.some((b) => (b.action === 'push' || b.action === 'pull') && b.target === thing && b.actor !== rider);
