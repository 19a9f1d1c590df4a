import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { MechanismPart } from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';
import { KITE_WEIGHT } from './air/kite.ts';
import { builtMass } from './built-mass.ts';
import { materialOf, SOAP_FILM } from './materials.ts';
import { layers, RAPIER as R, withMaterial } from './physics.ts';
import { isTop } from './puppets/inertia.ts';
import { weightOfInstrument } from './puppets/instruments.ts';
import { longThing } from './puppets/long-things.ts';

/** Bottom and two sides of a box that is open at the top, or (`down`) at its bottom; `floor` is how thick its bottom is, metres. */
export function wallsOf(
  { width, height }: { width: number; height: number },
  { wall, floor, down }: { wall: number; floor: number; down?: boolean },
  mass: number,
  material: string,
): RAPIER.ColliderDesc[] {
  const piece = (w: number, h: number, x: number, y: number) =>
    withMaterial(R.ColliderDesc.cuboid(w / 2, h / 2), materialOf(material), layers.prop)
      .setTranslation(x, y)
      .setMass(mass / 3);
  return [
    piece(width, floor, 0, ((floor - height) / 2) * (down === true ? -1 : 1)),
    piece(wall, height, (wall - width) / 2, 0),
    piece(wall, height, (width - wall) / 2, 0),
  ];
}

/** A part of a mechanism as a prop of its own; `y` is its middle. */
export function partOf(prop: PlanProp, part: MechanismPart): PlanProp {
  const { width, height } = sizeOf(part.shape);
  return {
    ...prop,
    id: `${prop.id}/${part.name}`,
    material: part.material,
    width,
    height,
    shape: part.shape.kind === 'circle' ? 'ball' : 'box',
    fixed: part.fixed,
    x: prop.x + part.x,
    y: prop.y + part.y,
    heldBy: null,
    mechanism: null,
  };
}

function sizeOf(shape: Shape): { width: number; height: number } {
  switch (shape.kind) {
    case 'circle':
      return { width: 2 * shape.radius, height: 2 * shape.radius };
    case 'box':
      return { width: shape.width, height: shape.height };
    case 'capsule':
      return { width: 2 * shape.radius, height: shape.length + 2 * shape.radius };
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    }
  }
}

/** A hat is no block of cloth: felt or straw of so many kilograms a square metre, as a top hat of 200 g has it (judged). */
const FELT = 0.9;
/** Fruit as long as a finger or an arm: rods a fifth as thick as they are long. */
const LONG_FRUIT =
  /^(?:banana|carrot|cucumber|hot-pepper|ear-of-corn|baguette-bread|own\.(?:courgette|zucchini|leek|asparagus|celery))$/u;
const HAT = /(?:^|[.-])(?:hat|cap|bonnet|beret|fedora|sombrero)$/u;

/** Kilograms of what is not solid, or not of one stuff (USBC equipment specifications: 1.53 to 1.64 kg; balls of 7.26 at most). */
const weighed: Readonly<Record<string, number>> = {
  'own.bowling-pin': 1.55,
  'own.bowling-ball': 6.5,
  'own.iron': 1.4,
};

/** Mass of a prop from its size and the effective density of its material. */
export function massOf(prop: PlanProp): number {
  const made = weighed[prop.thing];
  if (made !== undefined) return made;
  const { density } = materialOf(prop.material);
  const long = longThing(prop);
  if (long !== null) return long.row.mass;
  const music = weightOfInstrument(prop);
  if (music !== null) return music;
  if (prop.thing === 'kite') return KITE_WEIGHT * prop.width * prop.height;
  if (HAT.test(prop.thing)) return FELT * prop.width * (prop.height + prop.width);
  // A cone, round as seen from above.
  if (isTop(prop)) return (density * Math.PI * prop.width ** 2 * prop.height) / 12;
  const built = builtMass(prop, density);
  if (built !== null) return Math.max(0.01, built);
  const volume = LONG_FRUIT.test(prop.thing)
    ? (Math.PI / 4) * (0.2 * prop.width) ** 2 * prop.width
    : prop.shape === 'ball'
      ? (4 / 3) * Math.PI * (prop.width / 2) ** 3
      : prop.width * prop.height * Math.min(prop.width, prop.height);
  // Anything else is heavier than so much; bubbles are air.
  return prop.material === SOAP_FILM ? density * volume : Math.max(0.01, density * volume);
}
