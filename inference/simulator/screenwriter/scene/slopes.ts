import type { Mechanism, MechanismPart } from '#contracts/mechanism.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import { longHill, slide } from '#contracts/slopes.ts';
import type { Place } from '#contracts/world.ts';
import { round } from '../plan/to-millimetres.ts';

const fixed = (name: string, look: string, points: [number, number][], material: string): MechanismPart => {
  // About the middle of its box, as every part is.
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return {
    name,
    look,
    shape: { kind: 'polygon', points: points.map(([px, py]) => [px - x, py - y]) },
    material,
    mass: null,
    x,
    y,
    angle: 0,
    fixed: true,
    solid: true,
  };
};

const still = { joints: [], strikes: [], water: null } as const;

/** A playground's slide: one climbs up on the left, sits down on the platform and comes down the chute. */
export function slideMechanism(): Mechanism {
  const { width, height, platform } = slide;
  const [top, knee, end] = slide.chute;
  const thick = 0.07;
  // Platform and chute are one convex body: nothing catches on a seam between them.
  const chute: [number, number][] = [
    [platform.left, platform.top],
    [...top],
    [...knee],
    [knee[0], knee[1] - thick],
    [platform.left, platform.top - thick],
  ];
  const out: [number, number][] = [[...knee], [...end], [end[0], end[1] - thick], [knee[0], knee[1] - thick]];
  const frame: MechanismPart = {
    name: 'frame',
    look: 'slide-frame',
    shape: { kind: 'box', width, height },
    material: 'steel',
    mass: null,
    x: 0,
    y: height / 2,
    angle: 0,
    fixed: true,
    solid: false,
  };
  return {
    ...still,
    joints: [],
    strikes: [],
    parts: [frame, fixed('chute', 'unseen', chute, 'steel'), fixed('end', 'unseen', out, 'steel')],
    seats: [],
    main: 'chute',
  };
}

/** A hill long enough to be ridden down, of the ground that the place has. */
function hillToRide(snowy: boolean): Mechanism {
  const { width: w, height: h, landing } = longHill;
  const points: [number, number][] = [
    [-w / 2, 0],
    [w / 2, 0],
    [-w / 2 + landing, h],
    [-w / 2, h],
  ];
  return {
    ...still,
    joints: [],
    strikes: [],
    parts: [fixed('slope', 'long-hill', points, snowy ? 'snow' : 'grass')],
    seats: [],
    main: 'slope',
  };
}

/** What grows or lies on a hill of that place; null: grass. */
const tints: Partial<Record<Place, string>> = { snowfield: '#e9eff5', desert: '#d9b27a', beach: '#e3cb96' };

/** Is this beat about going down that hill in or on something, or by oneself? */
export const goesDown = (beat: Beat, hill: PlanProp): boolean =>
  hill.thing === 'hill' && beat.target === hill.id && (beat.action === 'ride' || beat.action === 'slide');

/** A hill that is ridden down is longer than one that a ball rolls down; who rides begins on its top. */
export function asRidden(prop: PlanProp, beats: readonly Beat[], place: Place): PlanProp {
  if (!beats.some((b) => goesDown(b, prop))) return prop;
  // "A snowy slope" lies under snow wherever it is.
  const snowy = place === 'snowfield' || /snow|ski|icy/u.test(prop.name);
  return {
    ...prop,
    width: longHill.width,
    height: longHill.height,
    tint: prop.tint ?? tints[snowy ? 'snowfield' : place] ?? null,
    mechanism: hillToRide(snowy),
  };
}

/** The middle of what is level on top of a hill that stands there. */
export const topOf = (hill: Pick<PlanProp, 'x' | 'width'>): number =>
  hill.x - hill.width / 2 + longHill.landing / 2;

/** Where what is gone down stands: with room before its foot. */
export const standsAt = (prop: PlanProp): number =>
  prop.thing === 'slide'
    ? -0.6
    : prop.thing === 'swimming-pool'
      ? 1.2
      : prop.width === longHill.width
        ? -2.1
        : -0.3;

/** Where a ride down that hill comes to its end: what it ends at stands there. */
export const endOf = (hill: Pick<PlanProp, 'x' | 'width'>): number => hill.x + hill.width / 2 + 3.2;

/** What is rolled up to is as large as a board on a block, and has its low end on the left, where that comes from. */
const BOARD = 0.6;

/** Turns ramps round that something comes to along the ground, with what props them up at their high end. */
export function facedRamps(props: readonly PlanProp[], beats: readonly Beat[]): PlanProp[] {
  const out = [...props];
  for (const [at, ramp] of out.entries()) {
    const goer = beats.find((b) => b.action === 'roll' && b.target === ramp.id)?.actor;
    const comes = out.find((p) => p.id === goer);
    if (ramp.thing !== 'ramp' || ramp.mechanism == null || comes === undefined) continue;
    if (comes.y > ramp.height / 2 || comes.x > ramp.x) continue;
    const parts = ramp.mechanism.parts.map((p) => ({
      ...p,
      look: 'board-ramp',
      y: round(BOARD * p.y),
      shape:
        p.shape.kind === 'polygon'
          ? { ...p.shape, points: p.shape.points.map(([x, y]): [number, number] => [-BOARD * x, BOARD * y]) }
          : p.shape,
    }));
    const [width, height] = [round(BOARD * ramp.width), round(BOARD * ramp.height)];
    const x = round(ramp.x - (ramp.width - width) / 2 + 0.3);
    out[at] = { ...ramp, x, width, height, mechanism: { ...ramp.mechanism, parts } };
    const prop = out.findIndex((p) => p.thing === 'block' && p.y === 0);
    const block = out[prop];
    if (block !== undefined) out[prop] = { ...block, x: round(x + (width + block.width) / 2 + 0.01) };
  }
  return out;
}
