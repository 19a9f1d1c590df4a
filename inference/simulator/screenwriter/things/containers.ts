import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { round } from '../plan/to-millimetres.ts';

/** What is open at the top, by what it is called. */
const open = new Set(
  'box crate basket bucket bag cup mug glass jar bowl pot pan suitcase gift hat vase barrel backpack handbag purse nest cooler mailbox drawer flowerpot boot sleigh cart wagon dumpster sandbox washbasin shopping-cart wheelbarrow sack tub cauldron chest hole chimney mound teacup teapot kettle shoe sneaker slipper sock stocking glove mitten piano tuba drum helmet sink saucepan wok bottle aquarium terrarium pumpkin eggshell nutshell coconut toaster blender trolley pram stroller cradle crib cot blanket duvet quilt cake pie bin sombrero umbrella envelope lunchbox toolbox shoebox briefcase satchel schoolbag rucksack thimble trumpet cello goblet teddy'.split(
    ' ',
  ),
)
  .add('trash can')
  .add('baking pan')
  .add('treasure chest')
  .add('money bag')
  .add('shopping cart')
  .add('ice cube tray')
  .add('shopping basket')
  .add('rain barrel')
  .add('hamper')
  .add('ball pit')
  .add('top hat')
  .add('rubber boot')
  .add('watering can')
  .add('coffee cup')
  .add('wine glass')
  .add('fish bowl')
  .add('snow globe')
  .add('sleeping bag')
  .add('laundry basket')
  .add('picnic basket')
  .add('birthday cake')
  .add('frying pan')
  .add('litter box')
  .add('grand piano')
  .add('french horn');
/** What one goes in by a door in its front. */
const doored = new Set(
  'wardrobe fridge refrigerator house tent cage hut cabin shed doghouse kennel stove tree house igloo cave locker elevator lift booth greenhouse barn treehouse microwave dishwasher dryer cabinet vault tomb tower castle lighthouse church windmill garage temple palace cottage oven safe closet cupboard birdhouse beehive dollhouse bunker stable chapel mill mosque cathedral kiosk teepee tipi yurt skyscraper stall clock piñata'.split(
    ' ',
  ),
)
  .add('phone booth')
  .add('washing machine')
  .add('grandfather clock')
  .add('bird house')
  .add('dolls house')
  .add('circus tent');

/** The floor of what somebody is in, over its foot: higher than the ground beside it, metres. */
const RAISED = 0.07;

type Hollow = NonNullable<PlanProp['hollow']>;

/** "Ketchup bottle", "cowboy boot": called by its last word where that is one; these are not. */
const vesselOf = (name: string): string => {
  const last = name.split(/[ -]/u).at(-1) ?? name;
  const called = open.has(name) || doored.has(name) || SOLID.test(name) || last === 'tree';
  return called || !(open.has(last) || doored.has(last)) ? name : last;
};
const SOLID =
  /^(?:(?:magnifying|looking|hour|spy) glass|(?:bean|tea|punching|boxing) bag|steel drum|black hole)$/u;

/** Can something be inside of it? Then how it is built; null where it is solid. */
export function hollowOf(prop: PlanProp): Hollow | null {
  if (prop.mechanism != null || prop.shape === 'ball') return null;
  const name = vesselOf(prop.name.toLowerCase());
  if (doored.has(name)) return { wall: 0.05, floor: RAISED, door: true };
  return open.has(name) || prop.thing === 'wrapped-gift' ? { wall: 0.02, floor: 0.02 } : null;
}

/** Is it a basin with water, which holds things as it stands? */
export const isBasin = (prop: PlanProp): boolean => prop.mechanism?.water != null;

/** How wide somebody stands, as a share of their height. */
const widths = {
  person: 0.46,
  quadruped: 1.3,
  thing: 0.85,
  winged: 0.9,
  swimming: 2.1,
  wheeled: 2.4,
} as const;
export const standingWidth = (actor: PlanActor): number => widths[actor.rig] * actor.height;

/** How high a box has to be for a lid to shut over somebody who makes themselves small in it, in their heights: people can crouch. */
const SHUT = { crouched: 0.68, upright: 0.95 } as const;
/** How much of somebody is behind the front of what they look out of, in their heights. */
const LOOKS_OUT = 0.58;
/** Those who are in one thing lean against each other: of their widths so much. And how high it may be, in their heights. */
const SIDE_BY_SIDE = 0.8;
const HIGHEST = 1.15;
/** A thing grows with what is to be in it, this many times at most: nobody gets into a cup. */
const MOST_GROWN = 3.2;

/** How tall somebody may be who is in it from the start: who is told to be in a teacup is as small as that, metres. */
export const fitting = (prop: PlanProp, actor: PlanActor): number =>
  Math.min(actor.height, Math.max(SMALLEST, (actor.height * MOST_GROWN * prop.width) / standingWidth(actor)));
const SMALLEST = 0.24;

/** Would these fit into it, if it grew as far as such a thing may? */
export const fitsIn = (prop: PlanProp, width: number): boolean => width <= prop.width * MOST_GROWN;

/** The same thing, hollow, and large enough for what is to be in it at once. */
export function hollowed(
  prop: PlanProp,
  things: readonly PlanProp[],
  actors: readonly PlanActor[],
  lid = false,
  /** They are all in it from the start, and stand on a ledge in it where it is higher than they are. */
  ledge = false,
): PlanProp {
  const hollow = hollowOf(prop);
  if (hollow === null) return prop;
  const wide = things.reduce((sum, t) => sum + Math.min(t.width, 1.2) * 1.12, 0);
  const side = actors.length > 1 ? SIDE_BY_SIDE : 1.12;
  const all = actors.map((a) => standingWidth(a) * side);
  const standing = ledge
    ? all.reduce((sum, one) => sum + one, 0)
    : Math.max(0, ...all.map((one) => (one * 1.12) / side));
  const width = Math.max(prop.width, Math.max(wide, standing) + 2 * hollow.wall + 0.04);
  const tall = Math.max(0, ...actors.map((a) => a.height));
  const grown = prop.height * Math.min(1.6, width / prop.width);
  const door = hollow.door === true;
  const high = door
    ? Math.max(prop.height, tall * 1.36, ...things.map((t) => t.height * 1.4))
    : // Nobody is to be lost behind its front.
      actors.length > 0
      ? lid
        ? Math.max(
            prop.height,
            ...actors.map((a) => (a.rig === 'person' ? SHUT.crouched : SHUT.upright) * a.height),
          )
        : ledge
          ? Math.max(prop.height, Math.min((prop.height * width) / prop.width, HIGHEST * tall))
          : Math.min(grown, LOOKS_OUT * tall)
      : grown;
  // A chimney stays as high as it is: whoever is in it stands on a ledge.
  if (prop.name === 'chimney')
    return {
      ...prop,
      shape: 'box',
      width: round(width),
      hollow: { ...hollow, floor: round(Math.max(RAISED, prop.height - LOOKS_OUT * tall)) },
    };
  if (ledge && !door && !lid && actors.length > 0)
    return {
      ...prop,
      shape: 'box',
      width: round(width),
      height: round(high),
      hollow: { ...hollow, floor: round(Math.max(RAISED, high - LOOKS_OUT * tall)) },
    };
  const largest = Math.max(0, ...things.map((t) => t.height));
  // A small thing lies high enough in it to be seen over the front.
  const floor =
    door || things.length === 0
      ? actors.length > 0
        ? RAISED
        : hollow.floor
      : Math.max(hollow.floor, Math.min(0.55 * high, high - largest * 0.9));
  return {
    ...prop,
    shape: 'box',
    width: round(width),
    height: round(high),
    hollow: { ...hollow, floor: round(floor), ...(lid ? { lid: true as const } : {}) },
  };
}
