import type { Shape } from './trace.ts';
import type { Place } from './world.ts';

/**
 * Stock puppets: which parts they have, how long those are and where the pins sit. World, picture and stage
 * read the same table. All lengths are for a puppet of height 1 and are multiplied by its height in metres.
 *
 * Frames: a part's pose (x, y, angle) is its middle; angle 0 is standing upright, counter-clockwise positive.
 * A limb hangs down at angle 0: its upper pin is at +y, its far end at −y. A foot's toe, a muzzle and the front
 * of a dog point to +x for a puppet that faces right; for one that faces left every local x is mirrored
 * (angles stay angles in the world).
 * Parts are listed from the back of the picture to the front: `far` limbs first, `near` ones last.
 */
export type RigPart = {
  part: string;
  shape: Shape;
  /** The part it is pinned to; null for the root. */
  parent: string | null;
  /** Where the pin sits in the parent's frame, and in its own. */
  at: readonly [number, number];
  pivot: readonly [number, number];
  /** Share of the puppet's mass (after Winter, Biomechanics and Motor Control, 4th ed., table 4.1, rounded). */
  mass: number;
};

const limb = (length: number, radius: number): Shape => ({
  kind: 'capsule',
  length: Math.max(0.001, length - radius),
  radius,
});

function arm(side: 'near' | 'far', x: number): RigPart[] {
  return [
    {
      part: `upper-arm-${side}`,
      shape: limb(person.upperArm, 0.034),
      parent: 'torso',
      at: [x, person.shoulder - person.torsoMiddle],
      pivot: [0, person.upperArm / 2],
      mass: 0.028,
    },
    {
      part: `lower-arm-${side}`,
      shape: limb(person.lowerArm, 0.03),
      parent: `upper-arm-${side}`,
      at: [0, -person.upperArm / 2],
      pivot: [0, person.lowerArm / 2],
      mass: 0.022,
    },
  ];
}

function leg(side: 'near' | 'far', x: number): RigPart[] {
  return [
    {
      part: `upper-leg-${side}`,
      shape: limb(person.upperLeg, 0.045),
      parent: 'torso',
      at: [x, person.hip - person.torsoMiddle],
      pivot: [0, person.upperLeg / 2],
      mass: 0.1,
    },
    {
      part: `lower-leg-${side}`,
      shape: limb(person.lowerLeg, 0.038),
      parent: `upper-leg-${side}`,
      at: [0, -person.upperLeg / 2],
      pivot: [0, person.lowerLeg / 2],
      mass: 0.047,
    },
    {
      part: `foot-${side}`,
      shape: { kind: 'box', width: person.footLength, height: person.ankle },
      parent: `lower-leg-${side}`,
      at: [0, -person.lowerLeg / 2],
      pivot: [-0.03, person.ankle / 2],
      mass: 0.014,
    },
  ];
}

/** Heights and lengths of a person of height 1: a big head and short limbs, as paper puppets have. */
export const person = {
  ankle: 0.045,
  hip: 0.385,
  shoulder: 0.655,
  torsoMiddle: 0.53,
  headMiddle: 0.845,
  headRadius: 0.152,
  upperLeg: 0.175,
  lowerLeg: 0.175,
  footLength: 0.135,
  upperArm: 0.155,
  lowerArm: 0.17,
  shoulderX: 0.085,
  hipX: 0.05,
} as const;

export const personRig: readonly RigPart[] = [
  ...arm('far', person.shoulderX),
  ...leg('far', person.hipX),
  {
    part: 'torso',
    shape: { kind: 'box', width: 0.235, height: 0.33 },
    parent: null,
    at: [0, 0],
    pivot: [0, 0],
    mass: 0.497,
  },
  {
    part: 'head',
    shape: { kind: 'circle', radius: person.headRadius },
    parent: 'torso',
    at: [0, 0.155],
    pivot: [0, -0.16],
    mass: 0.081,
  },
  ...leg('near', -person.hipX),
  ...arm('near', -person.shoulderX),
];

/** A quadruped of height 1 (top of the head, standing): a dog; others are drawn on the same pins. */
export const quadruped = {
  bodyMiddle: 0.5,
  bodyWidth: 0.86,
  bodyHeight: 0.34,
  legX: 0.3,
  /** Below the body's middle. */
  legY: -0.08,
  upperLeg: 0.2,
  lowerLeg: 0.21,
  headRadius: 0.21,
  /** Neck pin in the body's frame, and the head's middle from that pin. */
  neck: [0.34, 0.13],
  headFromNeck: [0.13, 0.15],
  /** Mouth in the head's frame. */
  mouth: [0.22, -0.07],
  tailPin: [-0.41, 0.1],
  tail: 0.36,
} as const;

function paw(end: 'front' | 'back', side: 'near' | 'far', x: number): RigPart[] {
  return [
    {
      part: `upper-leg-${end}-${side}`,
      shape: limb(quadruped.upperLeg, 0.06),
      parent: 'body',
      at: [x, quadruped.legY],
      pivot: [0, quadruped.upperLeg / 2],
      mass: 0.04,
    },
    {
      part: `lower-leg-${end}-${side}`,
      shape: limb(quadruped.lowerLeg, 0.045),
      parent: `upper-leg-${end}-${side}`,
      at: [0, -quadruped.upperLeg / 2],
      pivot: [0, quadruped.lowerLeg / 2],
      mass: 0.02,
    },
  ];
}

export const quadrupedRig: readonly RigPart[] = [
  ...paw('back', 'far', -quadruped.legX + 0.05),
  ...paw('front', 'far', quadruped.legX + 0.05),
  {
    part: 'tail',
    shape: limb(quadruped.tail, 0.04),
    parent: 'body',
    at: quadruped.tailPin,
    pivot: [0, quadruped.tail / 2],
    mass: 0.02,
  },
  {
    part: 'body',
    shape: { kind: 'box', width: quadruped.bodyWidth, height: quadruped.bodyHeight },
    parent: null,
    at: [0, 0],
    pivot: [0, 0],
    mass: 0.6,
  },
  ...paw('back', 'near', -quadruped.legX - 0.05),
  ...paw('front', 'near', quadruped.legX - 0.05),
  {
    part: 'head',
    shape: { kind: 'circle', radius: quadruped.headRadius },
    parent: 'body',
    at: quadruped.neck,
    pivot: [-quadruped.headFromNeck[0], -quadruped.headFromNeck[1]],
    mass: 0.14,
  },
];

/**
 * Where the places' landmarks stand, in stage metres. `y` is the top of what one can sit or put things on.
 * A regulation hoop: rim 3.05 m high, 0.457 m wide inside, 0.151 m from the board; the free-throw line
 * 4.57 m from the board's face (FIBA Official Basketball Rules 2024, equipment 3 and 4; NBA rule 1).
 */
export const landmarks = {
  gym: { hoopX: 2.9, rimY: 3.05, rimRadius: 0.2286, boardX: 3.28, freeThrowX: -1.29, poleX: 4.5 },
  park: { treeX: -5.4, trunkWidth: 0.5, trunkHeight: 2.2, benchX: 3.6, benchWidth: 1.6, benchTop: 0.46 },
  kitchen: { tableX: 1.9, tableWidth: 2.2, tableTop: 0.76 },
  street: { kerbX: 6.2, kerbHeight: 0.12 },
  'living-room': { hearthX: -3.15, hearthWidth: 1.5 },
  cinema: { screenX: 0.2, screenY: 2.8 },
  station: { trainX: 3.4, trainY: 1.6 },
} as const;

/**
 * What of a set one can name, put things on or sit on: its middle and width, and the height of its top.
 * `board` is a slab on two legs, `block` is solid down to the floor, `post` is solid and too high to put things on,
 * `ground` is what everything stands on there.
 */
export type Landmark = {
  x: number;
  width: number;
  top: number;
  form: 'board' | 'block' | 'post' | 'ground';
  seat?: true;
};

const board = (x: number, width: number, top: number): Landmark => ({ x, width, top, form: 'board' });
const block = (x: number, width: number, top: number): Landmark => ({ x, width, top, form: 'block' });
const seated = <T extends Landmark>(landmark: T): T => ({ ...landmark, seat: true });

/** Kept right of where acts begin (2.2 m). Seats are 0.42–0.47 m high, tables 0.72–0.76 m, counters 0.9–1.05 m (Neufert, Architects' Data, 5th ed.). */
export const furniture = {
  gym: {},
  park: {
    tree: {
      x: landmarks.park.treeX,
      width: landmarks.park.trunkWidth,
      top: landmarks.park.trunkHeight,
      form: 'post',
    },
    bench: seated(board(landmarks.park.benchX, landmarks.park.benchWidth, landmarks.park.benchTop)),
  },
  kitchen: {
    table: board(landmarks.kitchen.tableX, landmarks.kitchen.tableWidth, landmarks.kitchen.tableTop),
  },
  street: { kerb: block(landmarks.street.kerbX + 3, 6, landmarks.street.kerbHeight) },
  'living-room': { sofa: seated(block(3.3, 2.1, 0.47)) },
  garden: { bench: seated(board(3.05, 1.5, 0.45)) },
  'dining-room': { table: board(3.5, 2, 0.75) },
  bedroom: { bed: seated(block(3.4, 2.3, 0.56)) },
  attic: { trunk: seated(block(2.95, 1.25, 0.58)) },
  cellar: { barrel: block(2.75, 0.7, 0.9) },
  bathroom: { toilet: seated(block(2.6, 0.6, 0.44)), basin: block(3.9, 1.4, 0.84) },
  classroom: { desk: board(3.05, 1.6, 0.74) },
  office: { desk: board(3.2, 1.9, 0.74) },
  bank: { counter: board(3.5, 2.2, 0.98) },
  'conference-room': { table: board(3.6, 2.1, 0.74) },
  lab: { bench: block(3.5, 2.5, 0.92) },
  tabletop: { table: { x: 0, width: 4.4, top: 0, form: 'ground' } },
  library: { table: board(3.4, 2.3, 0.76) },
  court: { table: board(3.5, 1.9, 0.76) },
  hall: { desk: block(3.5, 2.4, 1.06) },
  museum: { pedestal: block(2.6, 0.6, 1.0), bench: seated(board(4.25, 1.4, 0.45)) },
  church: { pew: seated(board(2.8, 1.2, 0.45)), altar: block(4.25, 1.36, 1.0) },
  theatre: {},
  cinema: { seat: seated(block(3.3, 2.1, 0.46)) },
  workshop: { workbench: board(3.4, 2.5, 0.92) },
  pool: {},
  rink: { ice: { x: 0, width: 24, top: 0, form: 'ground' } },
  club: {},
  arcade: { machine: { x: 3.6, width: 0.96, top: 1.72, form: 'post' } },
  bakery: { counter: block(3.55, 2.6, 1.02) },
  shop: { counter: block(3.5, 2.5, 0.98) },
  hospital: { bed: seated(block(3.5, 2.3, 0.62)) },
  cafe: { table: board(2.75, 1.0, 0.74) },
  bar: { counter: block(4.1, 2.6, 1.08), stool: seated(block(2.4, 0.44, 0.62)) },
  city: { bench: seated(board(3.05, 1.6, 0.46)) },
  rooftop: { bench: seated(board(3.05, 1.6, 0.46)) },
  market: { stall: block(3.35, 1.9, 0.88) },
  'construction-site': { crate: block(2.8, 0.9, 0.6) },
  playground: { bench: seated(board(2.95, 1.4, 0.46)) },
  fairground: { booth: block(3.35, 1.9, 0.98) },
  zoo: { bench: seated(board(3.05, 1.5, 0.45)) },
  stadium: {},
  airport: { bench: seated(board(3.45, 2.4, 0.45)) },
  station: { bench: seated(board(3.3, 1.7, 0.46)) },
  train: { seat: seated(block(2.9, 1.3, 0.46)) },
  boat: { crate: block(2.75, 0.9, 0.62) },
  road: {},
  forest: { log: seated(block(3.2, 1.9, 0.44)) },
  jungle: { log: seated(block(3.2, 1.8, 0.44)) },
  campsite: { log: seated(block(3.05, 1.6, 0.42)) },
  cave: { rock: seated(block(2.95, 1.3, 0.48)) },
  farm: { bale: block(2.85, 1.2, 0.8) },
  graveyard: { tomb: seated(block(3.15, 1.8, 0.5)) },
  beach: {},
  lake: {},
  swamp: { log: seated(block(3.1, 1.7, 0.42)) },
  ocean: {},
  sea: {},
  cliff: { rock: seated(block(2.95, 1.3, 0.48)) },
  mountain: { rock: seated(block(2.95, 1.4, 0.52)) },
  desert: { rock: seated(block(2.9, 1.3, 0.5)) },
  savanna: { rock: seated(block(2.95, 1.3, 0.48)) },
  volcano: { rock: seated(block(2.95, 1.3, 0.48)) },
  snowfield: {},
  underwater: { chest: block(2.75, 1.0, 0.6) },
  castle: { well: block(2.9, 1.3, 0.82) },
  prison: { bunk: seated(block(3.4, 2.3, 0.5)) },
  space: { crate: block(2.75, 0.9, 0.6) },
  moon: { rock: seated(block(2.8, 1.1, 0.45)) },
} as const satisfies Readonly<Record<Place, Readonly<Record<string, Landmark>>>>;

/** The landmarks of a place by the names they have in plans. */
export const landmarksOf = (place: Place): ReadonlyMap<string, Landmark> =>
  new Map(Object.entries<Landmark>(furniture[place]));

/** Props whose parts the world makes: the bicycle's wheels are `bike/wheel-back`, `bike/wheel-front`. */
export const bicycle = { wheelRadius: 0.31, wheelBase: 0.96, saddle: 0.86, bar: 0.98, crank: 0.27 } as const;

/** How high a grown-up's bicycle stands as a prop, metres; one that is lower or higher is smaller or larger in all its parts. */
export const BICYCLE_HIGH = 1.05;
