import type { Melting } from '#contracts/trace.ts';
import { STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';
import { campfireAt } from './campfires.ts';
import { leftOf, type Melted } from './melted.ts';
import { type Warmth, warmthOf } from './warmth.ts';

/** What melts: where, with how much heat, and what comes of it. */
type Meltable = {
  /** °C. */
  point: number;
  /** J/kg. */
  latent: number;
  /** Of the sun on it, this share stays. */
  absorbs: number;
  /** Thickness of the pool it makes on a floor, m. */
  pool: number;
};

/** A puddle of water lies √(2 γ (1 − cos θ) / ρ g) thick: 3–4 mm where it wets a floor by 60–90° (de Gennes, Brochard-Wyart & Quéré, 2004, ch. 2). */
const WATER = 0.0035;
const meltables: Readonly<Record<string, Meltable>> = {
  // Ice and snow 333.6 kJ/kg (CRC Handbook). Of the sun bare ice keeps about half (the Community Land Model's frozen lakes
  // reflect 0.6 of what is seen and 0.4 of what is not), snow from 0.15 when fresh to 0.6 when old: a snowman between.
  ice: { point: 0, latent: 333_600, absorbs: 0.55, pool: WATER },
  snow: { point: 0, latent: 333_600, absorbs: 0.35, pool: WATER },
  // Vanilla: begins at −5.6 °C, 209 kJ/kg (ASHRAE Refrigeration 19, table 3).
  'ice-cream': { point: -5.6, latent: 209_000, absorbs: 0.3, pool: 0.006 },
  // Four fifths of it fat of 80–90 kJ/kg that has melted by 35 °C: judged, no table was found.
  butter: { point: 33, latent: 70_000, absorbs: 0.4, pool: 0.005 },
  // Cocoa butter in form V melts at 33.8 °C; milk chocolate takes 44 kJ/kg, dark 46 (Chevalley et al. 1970, in Beckett,
  // Industrial Chocolate Manufacture and Use, 4th ed., p. 668).
  // What of it flows at 60 °C; its fat is a third of it (see `substances.ts`).
  cheese: { point: 50, latent: 30_000, absorbs: 0.4, pool: 0.008 },
  'coconut-oil': { point: 24.5, latent: 105_000, absorbs: 0.3, pool: 0.004 },
  chocolate: { point: 33.8, latent: 44_000, absorbs: 0.85, pool: 0.008 },
  // Paraffin 48–68 °C, 147 kJ/kg (Engineering ToolBox, Latent Heat of Melting).
  wax: { point: 58, latent: 147_000, absorbs: 0.4, pool: 0.005 },
};
export const meltableOf = (material: string): Meltable | null =>
  Object.hasOwn(meltables, material) ? (meltables[material] ?? null) : null;

/** A campfire: 2 g of dry wood of 15 MJ/kg in a second are 30 kW; that three tenths of it are rays is judged. */
const RAYS = 0.3 * 30_000;
/**
 * A candle's flame: 0.1 g of wax of 43 MJ/kg in a minute are some 72 W; that about a tenth goes back into the wax is judged
 * (burning behaviour in Hamins, Bundy & Dillon, J. Fire Prot. Eng. 15, 265, 2005).
 */
const FLAME = 8;

/** Sizes as it slumps: of what is left, height takes most. Their product is the share that is left. */
const shrunk = (left: number) => ({ width: left ** 0.2, height: left ** 0.6 });

/** Heat into a thing of that material and size, in watts: from the air, the sun, a fire `far` metres off and its own flame. */
export function heatInto(
  what: { material: string; width: number; height: number; thing: string },
  { air, exchange, sun }: Warmth,
  far: number | null,
): number {
  const kind = meltableOf(what.material);
  if (kind === null) return 0;
  const depth = Math.min(what.width, what.height);
  const [top, front, ends] = [what.width * depth, what.width * what.height, what.height * depth];
  const open = top + 2 * front + 2 * ends;
  // Of a candle that burns only the top is warm.
  const burns = what.thing === 'candle' && air !== null;
  const fromAir = air === null ? 0 : exchange * (air - kind.point) * (burns ? top : open);
  // A sun half-way up sees the top and half of the front.
  const fromSun = kind.absorbs * sun * (top + front / 2);
  const fromFire = far === null ? 0 : (RAYS / (4 * Math.PI * Math.max(0.4, far) ** 2)) * front;
  return fromAir + fromSun + fromFire + (burns ? FLAME : 0);
}

/** How much of it is to have melted in a film, and in how many seconds of it. */
const [SHOWN, FILM] = [0.72, 6];

/** Begins to melt something where it stands. */
export function beginToMelt(stage: Stage, loose: Loose, lapse: number): Melted {
  const at = loose.body.translation();
  const melt: Melted = {
    loose,
    lapse,
    whole: loose.mass,
    eaten: 0,
    pool: 0,
    elapsed: 0,
    over: false,
    x: at.x,
    y: Math.max(0, at.y - loose.prop.height / 2),
    edge: edgeUnder(stage, loose),
    size: { width: loose.prop.width, height: loose.prop.height },
    owed: 0,
  };
  stage.melts.set(loose.id, melt);
  return melt;
}

/** How far the pool reaches to each side, m: π r² × its thickness is its volume; no farther than what it lies on. */
function reachOf({ loose, pool, edge }: Melted): number {
  const kind = meltableOf(loose.prop.material);
  return kind === null ? 0 : Math.min(edge, Math.sqrt(pool / 1000 / (Math.PI * kind.pool)));
}

/** One step: what the heat of these moments melts goes from the solid into the pool. */
export function meltOn(stage: Stage, melt: Melted): void {
  const { loose } = melt;
  const kind = meltableOf(loose.prop.material);
  if (kind === null || melt.over || leftOf(melt) < 0.03 || stage.loose.get(loose.id) !== loose) return;
  const heat = heatInto(loose.prop, warmthOf(stage.plan), fireBeside(stage, loose));
  const time = STEP * melt.lapse;
  melt.elapsed += time;
  const melted = Math.min(melt.whole - melt.pool - melt.eaten, Math.max(0, (heat * time) / kind.latent));
  melt.pool += melted;
  shrink(melt);
  melt.owed += melted;
  const drop = melt.whole / 45;
  if (melt.owed < drop) return;
  melt.owed -= drop;
  drip(stage, loose);
}

function shrink(melt: Melted): void {
  const { loose } = melt;
  const before = loose.prop.height;
  if (loose.shape.kind === 'circle') {
    const radius = (melt.size.width / 2) * leftOf(melt) ** (1 / 3);
    loose.shape = { kind: 'circle', radius };
    loose.prop = { ...loose.prop, width: 2 * radius, height: 2 * radius };
    loose.collider.setRadius(radius);
  } else {
    const { width, height } = shrunk(leftOf(melt));
    const size = { width: melt.size.width * width, height: melt.size.height * height };
    loose.prop = { ...loose.prop, ...size };
    loose.shape = { kind: 'box', ...size };
    loose.collider.setHalfExtents({ x: size.width / 2, y: size.height / 2 });
  }
  loose.mass = melt.whole - melt.pool - melt.eaten;
  loose.collider.setMass(loose.mass);
  // Its foot stays where it stands.
  const p = loose.body.translation();
  loose.body.setTranslation({ x: p.x, y: p.y - (before - loose.prop.height) / 2 }, true);
}

function drip(stage: Stage, loose: Loose): void {
  const p = loose.body.translation();
  const side = stage.random() < 0.5 ? -1 : 1;
  const x = p.x + side * loose.prop.width * (0.3 + 0.2 * stage.random());
  stage.specks.drip(x, p.y);
  stage.sound({
    kind: 'impact',
    x,
    bodies: [loose.id, 'set/floor'],
    materials: ['grains', stage.pieces.find((piece) => piece.part === 'floor')?.surface ?? 'tile'],
    strength: 0.06,
  });
}

/** Middle of the campfire nearest to it, in metres away; null where none burns. */
function fireBeside(stage: Stage, loose: Loose): number | null {
  const p = loose.body.translation();
  const away = campfireAt(stage).map(({ x, y }) => Math.hypot(x - p.x, y - p.y));
  return away.length === 0 ? null : Math.min(...away);
}

/** How far what it stands on reaches to its nearer side, m. */
function edgeUnder(stage: Stage, loose: Loose): number {
  const x = loose.body.translation().x;
  for (const { a, b } of stage.touches) {
    if (a !== loose.id && b !== loose.id) continue;
    const under = a === loose.id ? b : a;
    const piece = stage.pieces.find((p) => p.id === under);
    if (piece?.part === 'floor') return 3;
    if (piece?.shape.kind === 'box') return Math.max(0.1, piece.shape.width / 2 - Math.abs(piece.x - x));
    const prop = stage.loose.get(under)?.prop;
    if (prop !== undefined)
      return Math.max(0.08, prop.width / 2 - Math.abs((stage.bodyOf(under)?.body.translation().x ?? x) - x));
  }
  return 3;
}

/**
 * How many times faster than life it must go for most of it to melt in a film, to two figures; null where nothing
 * warms it. Steps of a hundredth of its mass, each at the heat of the size it then has.
 */
export function lapseFor(stage: Stage, loose: Loose): number | null {
  const kind = meltableOf(loose.prop.material);
  if (kind === null) return null;
  const warmth = warmthOf(stage.plan);
  const far = fireBeside(stage, loose);
  let seconds = 0;
  for (let gone = 0; gone < SHOWN; gone += 0.01) {
    const { width, height } = shrunk(1 - gone);
    const size = { ...loose.prop, width: loose.prop.width * width, height: loose.prop.height * height };
    const heat = heatInto(size, warmth, far);
    if (heat <= 0) return null;
    seconds += (0.01 * loose.mass * kind.latent) / heat;
  }
  const lapse = Math.max(1, seconds / FILM);
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(lapse)) - 1);
  return clamp(Math.round(lapse / digits) * digits, 1, 1e6);
}

/** All that melts or has melted, as it is seen. */
export const meltingOf = (stage: Stage): Melting[] =>
  [...stage.melts].map(([id, melt]) => ({
    id,
    solid: rounded(melt.whole - melt.pool),
    pool: rounded(melt.pool),
    x: rounded(melt.x),
    y: rounded(melt.y),
    reach: rounded(reachOf(melt)),
    elapsed: Math.round(melt.elapsed),
    lapse: melt.over ? 1 : melt.lapse,
  }));

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
