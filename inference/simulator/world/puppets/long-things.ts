import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/shape.ts';
import { clamp, pointOn } from './limb.ts';

/** A point of a picture, in shares of its width and height from its middle. */
type Spot = readonly [x: number, y: number];

/**
 * What has a handle: where the picture has the end of it and the thing's far end, how far along a hand takes hold, what
 * it weighs, and how it is carried. `carry` is the way from the hand to the far end, in degrees, for somebody who faces
 * right: above the horizontal, or, of what is swung, above the forearm.
 */
type Row = {
  handle: Spot;
  end: Spot;
  at: number;
  /** Half of how thick it is, metres; null: it is as wide as its picture. */
  half: number | null;
  /** Kilograms, as household scales have them. */
  mass: number;
  carry: number;
  swung?: true;
  /** It is held up, so that its far end is over the head. */
  up?: true;
  /** It is kept upright whichever way its holder faces, so that nothing runs out of it. */
  level?: true;
};

const rows: Readonly<Record<string, Row>> = {
  broom: { handle: [0.45, 0.48], end: [-0.3, -0.42], at: 0.2, half: 0.03, mass: 0.7, carry: -68 },
  'noto.shovel': { handle: [0.42, 0.42], end: [-0.42, -0.42], at: 0.22, half: 0.04, mass: 1.8, carry: -55 },
  'game.rake': { handle: [-0.28, 0.48], end: [-0.02, -0.3], at: 0.12, half: 0.03, mass: 1.2, carry: -65 },
  umbrella: {
    handle: [0.07, -0.45],
    end: [0.02, 0.45],
    at: 0.14,
    half: null,
    mass: 0.5,
    carry: 90,
    up: true,
  },
  'own.parachute': {
    handle: [0, -0.47],
    end: [0, 0.47],
    at: 0.03,
    half: 0.04,
    mass: 4,
    carry: 90,
    up: true,
  },
  'game.fishing-pole': {
    handle: [-0.47, -0.47],
    end: [0.4, 0.45],
    at: 0.1,
    half: 0.02,
    mass: 0.25,
    carry: 38,
  },
  // The neck in the hand, the body before the belly.
  guitar: { handle: [0.42, 0.44], end: [-0.3, -0.34], at: 0.38, half: 0.05, mass: 3.4, carry: 205 },
  dagger: {
    handle: [0.45, 0.45],
    end: [-0.48, -0.48],
    at: 0.12,
    half: 0.03,
    mass: 1.2,
    carry: 50,
    swung: true,
  },
  axe: { handle: [0.4, -0.45], end: [-0.12, 0.42], at: 0.16, half: 0.04, mass: 1.6, carry: 55, swung: true },
  hammer: {
    handle: [0.42, -0.42],
    end: [-0.28, 0.32],
    at: 0.15,
    half: 0.03,
    mass: 0.6,
    carry: 50,
    swung: true,
  },
  'game.baseball-bat': {
    handle: [-0.45, -0.47],
    end: [0.46, 0.47],
    at: 0.08,
    half: 0.03,
    mass: 0.9,
    carry: 70,
    swung: true,
  },
  // Its pole, held in the middle; the cloth is on its right.
  'triangular-flag': {
    handle: [-0.31, -0.43],
    end: [-0.31, 0.43],
    at: 0.5,
    half: 0.02,
    mass: 0.8,
    carry: 90,
  },
  // A rope of two hands that is seen edge-on: both its sides hang from the same point.
  'skipping-rope': { handle: [0, 0.49], end: [0, -0.49], at: 0, half: 0.015, mass: 0.2, carry: -90 },
  // The ring at its end is blown through.
  'bubble-wand': {
    handle: [0, -0.49],
    end: [0, 0.32],
    at: 0.15,
    half: 0.01,
    mass: 0.02,
    carry: 45,
    swung: true,
  },
  // By the bow over its top; what comes out of it comes out of the rose at its spout.
  'watering-can': {
    handle: [-0.14, 0.46],
    end: [0.47, 0.3],
    at: 0,
    half: null,
    mass: 2.5,
    carry: 0,
    level: true,
  },
  'hose-nozzle': { handle: [-0.46, -0.2], end: [0.5, 0.1], at: 0.25, half: 0.02, mass: 0.4, carry: -12 },
  // In the middle of its bar, which lies across both hands.
  'own.barbell': { handle: [-0.48, 0], end: [0.48, 0], at: 0.5, half: null, mass: 20, carry: 0, up: true },
  microphone: { handle: [-0.42, -0.45], end: [0.36, 0.42], at: 0.28, half: 0.03, mass: 0.3, carry: 66 },
  racket: { handle: [0, -0.48], end: [0, 0.48], at: 0.12, half: 0.03, mass: 0.3, carry: 60, swung: true },
  'golf-club': { handle: [0, 0.49], end: [0, -0.48], at: 0.1, half: 0.02, mass: 0.4, carry: 25, swung: true },
  'hockey-stick': {
    handle: [0, 0.49],
    end: [0, -0.48],
    at: 0.1,
    half: 0.03,
    mass: 0.6,
    carry: 25,
    swung: true,
  },
  'own.hoe': { handle: [0.46, 0.47], end: [-0.34, -0.42], at: 0.25, half: 0.03, mass: 1.5, carry: -60 },
  'own.pickaxe': {
    handle: [0.35, -0.46],
    end: [-0.16, 0.28],
    at: 0.15,
    half: 0.04,
    mass: 2.5,
    carry: 50,
    swung: true,
  },
  'own.sledgehammer': {
    handle: [0.45, -0.46],
    end: [-0.16, 0.24],
    at: 0.2,
    half: 0.05,
    mass: 4,
    carry: 50,
    swung: true,
  },
  'own.pitchfork': { handle: [0.46, 0.47], end: [-0.21, -0.41], at: 0.3, half: 0.03, mass: 1.6, carry: -58 },
  'own.scythe': { handle: [0.28, -0.47], end: [-0.14, 0.44], at: 0.3, half: 0.03, mass: 2, carry: -55 },
  'own.sickle': {
    handle: [-0.15, -0.5],
    end: [-0.09, 0.47],
    at: 0.1,
    half: 0.03,
    mass: 0.4,
    carry: 60,
    swung: true,
  },
  'own.mallet': {
    handle: [0.44, -0.45],
    end: [-0.09, 0.19],
    at: 0.15,
    half: 0.06,
    mass: 0.6,
    carry: 50,
    swung: true,
  },
  'own.broomstick': {
    handle: [-0.48, 0.45],
    end: [0.47, -0.32],
    at: 0.25,
    half: 0.03,
    mass: 0.8,
    carry: -62,
  },
  'own.lance': { handle: [0.48, 0.43], end: [-0.5, -0.5], at: 0.1, half: 0.03, mass: 3.5, carry: 14 },
  'own.spear': { handle: [0.47, -0.47], end: [-0.48, 0.48], at: 0.45, half: 0.02, mass: 1.2, carry: 80 },
  'own.trident': { handle: [0.47, -0.47], end: [-0.44, 0.45], at: 0.45, half: 0.03, mass: 1.6, carry: 80 },
  'own.halberd': { handle: [0.47, -0.47], end: [-0.48, 0.48], at: 0.4, half: 0.04, mass: 2.4, carry: 82 },
  'own.mace': {
    handle: [0.45, -0.46],
    end: [-0.21, 0.45],
    at: 0.12,
    half: 0.05,
    mass: 1.4,
    carry: 50,
    swung: true,
  },
  'own.club': {
    handle: [0.44, -0.49],
    end: [-0.36, 0.44],
    at: 0.1,
    half: 0.05,
    mass: 1.2,
    carry: 50,
    swung: true,
  },
  'own.jade-sword': {
    handle: [-0.45, -0.45],
    end: [0.48, 0.48],
    at: 0.1,
    half: 0.03,
    mass: 1.4,
    carry: 50,
    swung: true,
  },
  'own.lightsaber': {
    handle: [-0.43, -0.47],
    end: [0.47, 0.48],
    at: 0.1,
    half: 0.02,
    mass: 0.5,
    carry: 50,
    swung: true,
  },
  'own.wooden-sword': {
    handle: [-0.42, -0.43],
    end: [0.5, 0.5],
    at: 0.08,
    half: 0.03,
    mass: 0.5,
    carry: 50,
    swung: true,
  },
  'own.sceptre': { handle: [-0.46, -0.48], end: [0.47, 0.49], at: 0.3, half: 0.03, mass: 1.2, carry: 70 },
  'own.mop': { handle: [0.46, 0.47], end: [-0.2, -0.44], at: 0.2, half: 0.03, mass: 0.9, carry: -68 },
  'own.cricket-bat': {
    handle: [0.48, 0.48],
    end: [-0.42, -0.42],
    at: 0.08,
    half: 0.04,
    mass: 1.2,
    carry: 70,
    swung: true,
  },
  'own.ping-pong-paddle': {
    handle: [-0.42, -0.44],
    end: [0.34, 0.39],
    at: 0.1,
    half: 0.02,
    mass: 0.17,
    carry: 60,
    swung: true,
  },
  'own.pool-cue': { handle: [-0.48, -0.46], end: [0.48, 0.48], at: 0.2, half: 0.015, mass: 0.55, carry: 20 },
  'own.javelin': { handle: [-0.48, -0.44], end: [0.48, 0.47], at: 0.5, half: 0.015, mass: 0.8, carry: 25 },
  'own.ukulele': { handle: [0.43, 0.45], end: [-0.38, -0.42], at: 0.38, half: 0.04, mass: 0.6, carry: 205 },
  'own.banjo': { handle: [0.41, 0.45], end: [-0.36, -0.43], at: 0.38, half: 0.05, mass: 2.6, carry: 205 },
  'own.mandolin': { handle: [0.41, 0.44], end: [-0.38, -0.42], at: 0.38, half: 0.04, mass: 1, carry: 205 },
  'own.lute': { handle: [0.37, 0.49], end: [-0.35, -0.43], at: 0.38, half: 0.05, mass: 1.2, carry: 205 },
  'own.sitar': { handle: [0.43, 0.43], end: [-0.36, -0.43], at: 0.38, half: 0.05, mass: 3, carry: 205 },
  'own.feather-duster': {
    handle: [0.45, -0.45],
    end: [-0.35, 0.33],
    at: 0.15,
    half: 0.04,
    mass: 0.2,
    carry: 55,
  },
  'own.checkered-flag': {
    handle: [-0.46, -0.5],
    end: [-0.46, 0.5],
    at: 0.35,
    half: 0.02,
    mass: 0.6,
    carry: 80,
  },
  'own.baton': { handle: [-0.49, -0.48], end: [0.47, 0.47], at: 0.12, half: 0.01, mass: 0.05, carry: 60 },
  'own.pom-pom': { handle: [0.01, -0.46], end: [0.01, 0.47], at: 0.12, half: 0.05, mass: 0.1, carry: 75 },
  badminton: {
    handle: [-0.44, -0.47],
    end: [0.2, 0.36],
    at: 0.12,
    half: 0.03,
    mass: 0.1,
    carry: 60,
    swung: true,
  },
};

/** A thing with a handle, in metres from its middle. */
export type Long = {
  /** Where a hand takes hold. */
  grip: { x: number; y: number };
  /** Its far end, where there is nothing to take hold of. */
  end: { x: number; y: number };
  /** The way from the one to the other in the picture, radians. */
  axis: number;
  row: Row;
};

/** What is held by its handle, and where that is; null for everything else. */
export function longThing({
  thing,
  width,
  height,
}: Pick<PlanProp, 'thing' | 'width' | 'height'>): Long | null {
  const row = Object.hasOwn(rows, thing) ? rows[thing] : undefined;
  if (row === undefined) return null;
  const [from, to] = [row.handle, row.end].map(([x, y]) => ({ x: x * width, y: y * height }));
  if (from === undefined || to === undefined) return null;
  const grip = { x: from.x + (to.x - from.x) * row.at, y: from.y + (to.y - from.y) * row.at };
  return { grip, end: to, axis: Math.atan2(to.y - from.y, to.x - from.x), row };
}

/** Its body: as thin as it is, along its handle; null where that is the whole picture's. */
export function shapeOfLong({ end, axis, row }: Long, { width, height }: PlanProp): Shape | null {
  if (row.half === null) return null;
  const from = { x: row.handle[0] * width, y: row.handle[1] * height };
  const [x, y] = [-Math.sin(axis) * row.half, Math.cos(axis) * row.half];
  const corner = (p: { x: number; y: number }, side: 1 | -1): [number, number] => [
    p.x + side * x,
    p.y + side * y,
  ];
  return { kind: 'polygon', points: [corner(from, 1), corner(from, -1), corner(end, -1), corner(end, 1)] };
}

/** How it lies on what it is put down on: flat, with its middle so high above it. */
export function lyingOf(
  { axis, end, row }: Long,
  { width, height }: PlanProp,
): { angle: number; y: number } | null {
  if (row.half === null) return null;
  const middle = pointOn(
    { x: 0, y: 0, angle: -axis },
    (row.handle[0] * width + end.x) / 2,
    (row.handle[1] * height + end.y) / 2,
  );
  return { angle: -axis, y: row.half - middle.y };
}

/**
 * The angle of its body that a wrist turns it to, for a forearm that hangs down at 0 and a hand so many metres above the
 * floor: what is carried with its far end down touches the floor with it, and goes no deeper.
 */
export function carriedAt(
  { axis, row, grip, end }: Long,
  { forearm, facing, high }: { forearm: number; facing: number; high: number },
): number {
  const carry = (row.carry * Math.PI) / 180;
  if (row.level) return 0;
  if (row.swung) return forearm - Math.PI / 2 + facing * carry - axis;
  const reach = Math.hypot(end.x - grip.x, end.y - grip.y);
  const down =
    carry < 0 ? -Math.min(-carry, Math.asin(clamp((high - (row.half ?? 0)) / reach, 0, 1))) : carry;
  return (facing > 0 ? down : Math.PI - down) - axis;
}

/** The same angle between −π and π. */
export const turned = (angle: number): number =>
  clamp(Math.atan2(Math.sin(angle), Math.cos(angle)), -3.14, 3.14);
