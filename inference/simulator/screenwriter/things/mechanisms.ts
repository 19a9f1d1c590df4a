import type { Mechanism, MechanismJoint } from '#contracts/mechanism.ts';
import { slideMechanism } from '../scene/slopes.ts';
import { box, circle, part, whole } from './mechanism-parts.ts';
import { runningWheel } from './running-wheel.ts';
import { stairsMechanism } from './stair-parts.ts';

/** Things made of several bodies, by their key in the list of things: parts and joints, sizes as one meets them. */
const builders: Readonly<Record<string, () => Mechanism>> = {
  ramp: () => ramp('slope'),
  hill: () => ramp('hill'),
  slide: slideMechanism,
  stairs: stairsMechanism,
  pendulum: () => hanging({ pivot: 2.5, arm: 1.85, radius: 0.17, mass: 12, look: 'bob', cord: 'rod' }),
  // A small demolition ball: cast iron, 7,200 kg/m³, a sphere of 0.6 m weighs 810 kg; this one is a little hollow.
  'wrecking-ball': () =>
    hanging({ pivot: 3.5, arm: 2.95, radius: 0.3, mass: 600, look: 'wrecking-ball', cord: 'rod' }),
  cradle,
  seesaw,
  'running-wheel': () => runningWheel(),
  swing,
  trampoline,
  spring,
  'jack-in-the-box': jack,
  jug,
  conveyor,
  tank: () => basin({ width: 2, height: 1.15, wall: 0.05, fill: 0.9, look: 'glass-wall', material: 'glass' }),
  pool: () =>
    basin({ width: 3.4, height: 0.8, wall: 0.14, fill: 0.66, look: 'pool-wall', material: 'plastic' }),
  'swimming-pool': () =>
    basin({ width: 5, height: 0.8, wall: 0.16, fill: 0.68, look: 'tile-wall', material: 'stone' }),
  bathtub: () =>
    basin({ width: 1.9, height: 0.72, wall: 0.09, fill: 0.52, look: 'tub-wall', material: 'ceramic' }),
  railway,
  lake: () => openWater(998.2),
  // The pace of a slow river in a plain, m/s; judged.
  river: () => openWater(998.2, 0.5),
  // At 15 °C and 35 g of salt a kilogram (UNESCO 1983).
  sea: () => openWater(1026),
  // Out there nobody stands, and what goes down is gone to its mast.
  'deep-lake': () => openWater(998.2, undefined, 1.3),
  'open-sea': () => openWater(1026, undefined, 1.3),
  surf,
  pond: () => basin({ width: 5, height: 0.62, wall: 0.3, fill: 0.5, look: 'stone-wall', material: 'stone' }),
};

/** What a thing is made of, or null where it is one body. */
export const mechanismOf = (thing: string): Mechanism | null =>
  Object.hasOwn(builders, thing) ? builders[thing]!() : null;

type MadeOf = { mechanism?: Mechanism | null | undefined };

/** The stage itself lies under water. */
export const isOpenWater = ({ mechanism }: MadeOf): boolean => mechanism?.water?.open === true;
/** From side to side of the stage, and in nobody's way. */
export const spansStage = (prop: MadeOf & { thing: string }): boolean =>
  isOpenWater(prop) || prop.thing === 'railway' || prop.thing === 'surf';

/** A wedge with a landing on its high side, on the left: 26° steep, so that wood slides on wood. */
function ramp(look: string): Mechanism {
  const [w, h] = [2.3, 0.9];
  const points: [number, number][] = [
    [-w / 2, -h / 2],
    [w / 2, -h / 2],
    [-w / 2 + 0.42, h / 2],
    [-w / 2, h / 2],
  ];
  return whole({
    parts: [part('slope', look, { kind: 'polygon', points }, { y: h / 2 }, { fixed: true })],
    main: 'slope',
  });
}

/** A ball that hangs from a stand. */
function hanging(made: {
  pivot: number;
  arm: number;
  radius: number;
  mass: number;
  look: string;
  cord: 'rod';
}): Mechanism {
  const { pivot, arm } = made;
  return whole({
    parts: [
      part(
        'stand',
        'stand',
        box(1.1, pivot + 0.12),
        { y: (pivot + 0.12) / 2 },
        { fixed: true, solid: false },
      ),
      part('bob', made.look, circle(made.radius), { y: pivot - arm }, { material: 'steel', mass: made.mass }),
    ],
    joints: [{ kind: made.cord, a: 'stand', b: 'bob', from: [0, pivot], to: [0, pivot - arm] }],
    main: 'bob',
  });
}

/** Five steel balls in a row that just touch. Hardened steel gives back 0.98 (Herrmann & Schmälzle, Am. J. Phys. 49, 1981). */
function cradle(): Mechanism {
  const [radius, pivot, arm, count] = [0.13, 1.62, 1.2, 5];
  const xs = Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * 2 * radius);
  const names = xs.map((_, i) => `ball-${i + 1}`);
  return whole({
    parts: [
      part(
        'frame',
        'cradle-frame',
        box(2 * radius * count + 0.5, pivot + 0.06),
        { y: (pivot + 0.06) / 2 },
        { fixed: true, solid: false },
      ),
      ...xs.map((x, i) =>
        part(
          names[i]!,
          'steel-ball',
          circle(radius),
          { x, y: pivot - arm },
          { material: 'hardened-steel', mass: 4 },
        ),
      ),
    ],
    joints: xs.map(
      (x, i): MechanismJoint => ({
        kind: 'rod',
        a: 'frame',
        b: names[i]!,
        from: [x, pivot],
        to: [x, pivot - arm],
      }),
    ),
    strikes: names.slice(1).map((name, i): [string, string] => [names[i]!, name]),
    main: names[0]!,
  });
}

/** A beam of 3.2 m on a trestle; it lies on its left end until somebody sits down. */
function seesaw(): Mechanism {
  const [length, high] = [3.2, 0.46];
  // As far as the end's lower edge goes down.
  const tilt = Math.asin((high - 0.05) / (length / 2));
  return whole({
    parts: [
      part(
        'trestle',
        'trestle',
        {
          kind: 'polygon',
          points: [
            [-0.3, -high / 2],
            [0.3, -high / 2],
            [0, high / 2],
          ],
        },
        { y: high / 2 },
        { fixed: true, solid: false },
      ),
      part('beam', 'beam', box(length, 0.08), { y: high }, { mass: 16, angle: tilt }),
    ],
    joints: [{ kind: 'hinge', a: 'trestle', b: 'beam', at: [0, high], limits: null }],
    seats: [
      { part: 'beam', x: -length / 2 + 0.22, y: 0.04 },
      { part: 'beam', x: length / 2 - 0.22, y: 0.04 },
    ],
    main: 'beam',
  });
}

/** A seat of 0.5 m on cords of 1.8 m. */
function swing(): Mechanism {
  const [pivot, seat] = [2.4, 0.52];
  return whole({
    parts: [
      part('frame', 'swing-frame', box(1.9, pivot), { y: pivot / 2 }, { fixed: true, solid: false }),
      part('seat', 'seat', box(0.44, 0.05), { y: seat }, { mass: 3 }),
    ],
    joints: [{ kind: 'rod', a: 'frame', b: 'seat', from: [0, pivot - 0.06], to: [0, seat] }],
    seats: [{ part: 'seat', x: 0, y: 0.025 }],
    main: 'seat',
  });
}

/**
 * A bed on springs. A garden trampoline gives 0.1–0.15 m under a person at rest and 0.5 m under a jump, so 4 to
 * 6 kN/m (Jaques, Meas. Sci. Technol. 2008: 5 kN/m for a competition bed near its middle).
 */
function trampoline(): Mechanism {
  const [width, high] = [2.1, 0.62];
  return whole({
    parts: [
      part(
        'frame',
        'trampoline-frame',
        box(width + 0.2, high),
        { y: high / 2 },
        { fixed: true, solid: false },
      ),
      part('bed', 'bed', box(width, 0.05), { y: high }, { material: 'bed', mass: 5 }),
    ],
    joints: [
      { kind: 'slide', a: 'frame', b: 'bed', axis: [0, 1], limits: [-1, 0.3] },
      {
        kind: 'spring',
        a: 'frame',
        b: 'bed',
        from: [0, 0],
        to: [0, high],
        length: high,
        stiffness: 5000,
        damping: 18,
      },
    ],
    seats: [{ part: 'bed', x: 0, y: 0.025 }],
    main: 'bed',
  });
}

/** A coil that stands on the floor, with a plate on it. */
function spring(): Mechanism {
  const high = 0.7;
  return whole({
    parts: [
      part(
        'foot',
        'spring-foot',
        box(0.5, 0.06),
        { y: 0.03 },
        { fixed: true, solid: false, material: 'steel' },
      ),
      part('plate', 'plate', box(0.56, 0.06), { y: high }, { material: 'steel', mass: 2 }),
    ],
    joints: [
      { kind: 'slide', a: 'foot', b: 'plate', axis: [0, 1], limits: [-1, 0.6] },
      {
        kind: 'spring',
        a: 'foot',
        b: 'plate',
        from: [0, 0.06],
        to: [0, high - 0.03],
        length: high - 0.09,
        stiffness: 1800,
        damping: 3,
      },
    ],
    main: 'plate',
  });
}

/** A head on a coil that is pressed down into its box, under a lid that it throws open. */
function jack(): Mechanism {
  const [wide, high, radius] = [0.42, 0.42, 0.13];
  const [foot, low] = [0.04, 0.26];
  return whole({
    parts: [
      part('case', 'jack-case', box(wide, high), { y: high / 2 }, { fixed: true, solid: false }),
      part('head', 'jack-head', circle(radius), { y: low }, { material: 'plastic', mass: 0.25 }),
      part('lid', 'jack-lid', box(wide, 0.03), { y: high + 0.015 }, { mass: 0.06 }),
    ],
    joints: [
      { kind: 'slide', a: 'case', b: 'head', axis: [0, 1], limits: [-0.05, 0.8] },
      { kind: 'hinge', a: 'case', b: 'lid', at: [-wide / 2, high], limits: [0, 2.5] },
      {
        kind: 'spring',
        a: 'case',
        b: 'head',
        from: [0, foot],
        to: [0, low],
        length: 0.66,
        stiffness: 24,
        damping: 0.5,
      },
      { kind: 'latch', a: 'case', b: 'head' },
    ],
    main: 'head',
  });
}

/** Two walls and a bottom with water in them, to `fill` above the ground. Fresh water at 20 °C: 998.2 kg/m³ (CRC Handbook). */
export function basin(made: {
  width: number;
  height: number;
  wall: number;
  fill: number;
  look: string;
  material: string;
  floor?: number;
  tint?: string;
  /** Of what is in it, kg/m³; water where nothing is said. */
  density?: number;
}): Mechanism {
  const { width, height, wall, fill, material, floor = 0.06, tint, density = 998.2 } = made;
  const side = (name: string, x: number) =>
    part(name, made.look, box(wall, height), { x, y: height / 2 }, { fixed: true, material });
  return whole({
    parts: [
      part('bottom', 'basin-bottom', box(width, floor), { y: floor / 2 }, { fixed: true, material }),
      side('left', -(width - wall) / 2),
      side('right', (width - wall) / 2),
    ],
    water: {
      left: -width / 2 + wall,
      right: width / 2 - wall,
      bottom: floor,
      surface: fill,
      density,
      ...(tint === undefined ? {} : { tint }),
    },
    main: 'bottom',
  });
}

/** A track along the ground; a train runs on the ground between its rails. */
function railway(): Mechanism {
  const [width, height] = [30, 0.1];
  const at = { y: height / 2 };
  return whole({
    parts: [
      part('track', 'railway', box(width, height), at, { fixed: true, solid: false, material: 'steel' }),
    ],
    main: 'track',
  });
}

/** Shallow water from one side of the stage to the other: one wades, swims and floats in it. */
function openWater(density: number, flow?: number, surface = 0.5): Mechanism {
  const [width, bed] = [30, 0.04];
  return whole({
    parts: [part('bed', 'unseen', box(width, bed), { y: bed / 2 }, { fixed: true, material: 'stone' })],
    water: {
      left: -width / 2,
      right: width / 2,
      bottom: bed,
      surface,
      density,
      open: true,
      ...(flow === undefined ? {} : { flow }),
    },
    main: 'bed',
  });
}

/**
 * The sea at a beach, to the left of everybody. Where waves run up and down, coarse sand lies at 1 in 8 or so (Komar, Beach
 * Processes and Sedimentation, 1998); sea water as above.
 */
function surf(): Mechanism {
  const [width, height] = [18, 0.04];
  return whole({
    parts: [
      part(
        'bed',
        'unseen',
        box(width, height),
        { y: -height },
        { fixed: true, solid: false, material: 'stone' },
      ),
    ],
    surf: { left: -9, right: 13, shore: -2.9, slope: 1 / 8, density: 1026 },
    main: 'bed',
  });
}

/** A belt on rollers at table height that runs to the right at the pace of a checkout's (0.5–1 m/s). */
function conveyor(): Mechanism {
  const [width, high, thick] = [3.6, 0.56, 0.14];
  return whole({
    parts: [
      part('legs', 'conveyor-legs', box(width * 0.9, high), { y: high / 2 }, { fixed: true, solid: false }),
      part('belt', 'conveyor-belt', box(width, thick), { y: high }, { fixed: true, material: 'rubber' }),
    ],
    belt: { part: 'belt', speed: 0.8 },
    main: 'belt',
  });
}

/** Grains in a jug: balls of 5 cm, one of water weighs 65 g. */
const GRAIN = 0.025;

/** Below its pivot hangs more than above, so that it stands; full of grains that flow like a coarse liquid. */
function jug(): Mechanism {
  const [width, height, wall, pivot] = [0.34, 0.44, 0.02, 1.06];
  const foot = pivot - height / 2;
  const perRow = Math.floor((width - 2 * wall) / (2 * GRAIN + 0.001));
  const grains = Array.from({ length: 7 * perRow }, (_, i) => {
    const row = Math.floor(i / perRow);
    const x = ((i % perRow) - (perRow - 1) / 2) * (2 * GRAIN + 0.001) + (row % 2 === 0 ? 0.001 : -0.001);
    const y = foot + wall + GRAIN + row * 2.02 * GRAIN;
    return part(`grain-${i + 1}`, 'grain', circle(GRAIN), { x, y }, { material: 'grains' });
  });
  return whole({
    parts: [
      part(
        'stand',
        'jug-stand',
        box(1, pivot + 0.1),
        { y: (pivot + 0.1) / 2 },
        { fixed: true, solid: false },
      ),
      part('vessel', 'jug', box(width, height), { y: pivot }, { hollow: wall, mass: 1.2, material: 'glass' }),
      ...grains,
    ],
    joints: [
      { kind: 'hinge', a: 'stand', b: 'vessel', at: [0, pivot], limits: [-2.3, 0.3] },
      { kind: 'latch', a: 'stand', b: 'vessel' },
    ],
    main: 'vessel',
  });
}

/** Something open at the top, on a pedestal: what a jug is emptied into. */
export function receiver(): Mechanism {
  const [width, height, floor] = [0.5, 0.34, 0.26];
  return whole({
    parts: [
      part('pedestal', 'pedestal', box(0.56, floor), { y: floor / 2 }, { fixed: true }),
      part(
        'bowl',
        'bowl',
        box(width, height),
        { y: floor + height / 2 },
        { fixed: true, hollow: 0.025, material: 'ceramic' },
      ),
    ],
    main: 'bowl',
  });
}
/** Where a receiver stands so that a jug's lip comes over it. */
export const UNDER_THE_LIP = 0.42;

/** The same with the named parts swung up about the pins they hang on, and held there until somebody lets go. */
export function raised(mechanism: Mechanism, names: readonly string[], angle: number): Mechanism {
  const pins = new Map(
    mechanism.joints.flatMap((j) => (j.kind === 'rod' && names.includes(j.b) ? [[j.b, j] as const] : [])),
  );
  const parts = mechanism.parts.map((p) => {
    const pin = pins.get(p.name);
    if (pin === undefined) return p;
    const [dx, dy] = [p.x - pin.from[0], p.y - pin.from[1]];
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    return {
      ...p,
      x: round(pin.from[0] + dx * c - dy * s),
      y: round(pin.from[1] + dx * s + dy * c),
      angle,
    };
  });
  const at = new Map(parts.map((p) => [p.name, p]));
  const joints = mechanism.joints.map((j): MechanismJoint => {
    const moved = j.kind === 'rod' ? at.get(j.b) : undefined;
    return j.kind === 'rod' && moved !== undefined && pins.has(j.b) ? { ...j, to: [moved.x, moved.y] } : j;
  });
  const latches = [...pins.keys()].map((b): MechanismJoint => ({ kind: 'latch', a: null, b }));
  return { ...mechanism, parts, joints: [...joints, ...latches] };
}

const round = (value: number) => Number(value.toFixed(5));
