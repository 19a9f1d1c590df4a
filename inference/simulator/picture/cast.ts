import { type PartPose, rigOf } from '#art/puppets/pose.ts';
import { person, quadruped } from '#contracts/rig.ts';
import { wheeled } from '#contracts/rig-wheeled.ts';
import { winged } from '#contracts/rig-winged.ts';
import type { Rig } from '#contracts/scene-plan.ts';

/** Parts of one owner with their places in this frame. */
export type Placed = { pose: PartPose; body: number };

const pivotOf = (rig: Rig, part: string): readonly [number, number] =>
  rigOf(rig).find((p) => p.part === part)?.pivot ?? [0, 0];

/**
 * Two parts whose pins lie apart on the root, and how far, of height 1; null where parts are not placed by their
 * pins alone and the face tells.
 */
const spans: Record<Rig, { root: string; a: string; b: string; span: number } | null> = {
  person: { root: 'torso', a: 'upper-leg-near', b: 'upper-leg-far', span: 2 * person.hipX },
  quadruped: { root: 'body', a: 'upper-leg-back-near', b: 'upper-leg-front-near', span: 2 * quadruped.legX },
  winged: { root: 'body', a: 'tail', b: 'head', span: winged.neck[0] - winged.tailPin[0] },
  wheeled: { root: 'body', a: 'wheel-back', b: 'wheel-front', span: 2 * wheeled.wheelX },
  swimming: null,
  thing: null,
};

function pinOf(rig: Rig, pose: PartPose, height: number, mirror: number): [number, number] {
  const [px, py] = pivotOf(rig, pose.part);
  const c = Math.cos(pose.angle);
  const s = Math.sin(pose.angle);
  const x = px * height * mirror;
  const y = py * height;
  return [pose.x + x * c - y * s, pose.y + x * s + y * c];
}

/**
 * How far a puppet is turned: 1 faces right, −1 left; in between it is a paper figure turning on its pin.
 * Read from the distance of two pins of its root, so that picture and world cannot disagree.
 */
export function mirrorOf(rig: Rig, parts: readonly PartPose[], height: number, facing: 1 | -1): number {
  const find = (part: string) => parts.find((p) => p.part === part);
  const known = spans[rig];
  if (known === null) return facing;
  const [root, a, b] = [find(known.root), find(known.a), find(known.b)];
  if (!root || !a || !b) return facing;
  const p = pinOf(rig, a, height, facing);
  const q = pinOf(rig, b, height, facing);
  const along = (q[0] - p[0]) * Math.cos(root.angle) + (q[1] - p[1]) * Math.sin(root.angle);
  const m = along / (known.span * height);
  if (Math.abs(m) > 0.9) return m > 0 ? 1 : -1;
  return Math.abs(m) < 0.06 ? 0.06 * facing : m;
}

/** How high the middle of the lowest part of a puppet of height 1 lies while it stands. */
const restingLow: Readonly<Record<Rig, number>> = {
  person: 0.0225,
  quadruped: 0.1415,
  thing: 0.02,
  winged: 0.02,
  swimming: 0.5,
  wheeled: wheeled.wheelRadius,
};

/** How high a puppet's soles, paws or wheels are over the ground, in metres. */
export const solesAt = (rig: Rig, parts: readonly PartPose[], height: number): number =>
  Math.min(...parts.map(({ y }) => y)) - restingLow[rig] * height;

/** Behind the side of which car or train somebody sits: an index into `carriers`, −1 where they stand on the ground or by it. */
export const carriedBy = (
  rig: Rig,
  soles: number,
  x: number,
  carriers: readonly { x: number; half: number }[],
): number =>
  rig === 'wheeled' || soles <= 0.04 ? -1 : carriers.findIndex((c) => Math.abs(c.x - x) < c.half);

/** Half of the length of a car of height 1 that somebody can sit in. */
export const CAR_HALF = 1.1;
