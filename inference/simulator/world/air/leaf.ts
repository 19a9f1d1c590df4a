import type { Openable } from '../../openables.ts';
import { STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose } from '../puppets/loose.ts';

/** Wide open, in radians from closed. */
export const WIDE = 1.9;
/** What one hand pulls or pushes with at ease, newtons, and how fast it goes along, m/s. */
export const HAND = { force: 45, speed: 0.9 } as const;

/** What a shoulder that is run against it gives (as `push-force.ts` has it), newtons, and how fast the edge flies before it, m/s. */
export const SHOULDER = { force: 1100, speed: 5 } as const;

/** Friction of a hinge, N m for each kilogram: half of its weight (μ = 0.5) on a pin of one centimetre's radius. */
const HINGE = 0.5 * 9.81 * 0.01;
/** How wide the leaf of a door that is seen edge-on is, metres. */
const DOORLEAF = 0.85;
/** The door in the front of a house: so wide, as a share of its width and metres at most. */
export const frontDoor = (width: number): number => Math.min(0.34 * width, 0.95);
/** The lower edge of a shutter that is down, and how far up it goes, as shares of the height of what it closes. */
export const SHUTTER = { foot: -0.46, top: 0.16 } as const;

/**
 * What turns on its hinges, out of the plane of the stage: one angle with its own inertia, moved by the hand at its
 * handle, held back by its hinge and, where it is a lid, drawn down by its weight.
 */
export type Leaf = {
  readonly loose: Loose;
  readonly how: Openable;
  /** On which side its hinge is. */
  readonly side: 1 | -1;
  readonly locked: boolean;
  angle: number;
  /** rad/s. */
  speed: number;
  /** What a hand gives at the handle during this step, newtons; positive opens. */
  pull: number;
};

/** Metres from the hinge to the handle. */
export function armOf({ loose: { prop }, how }: Leaf): number {
  if (prop.opening !== undefined) return DOORLEAF;
  switch (how.way) {
    case 'leaf':
      return prop.width;
    case 'pair':
      return prop.width / 2;
    case 'lid':
      return Math.min(0.5, 0.6 * prop.width);
    case 'front':
      return frontDoor(prop.width);
    case 'unfolds':
    case 'rises':
    case 'shutter':
      return 0.35;
  }
}

/** One step: torques, then the angle. It stops at its jamb and when it is wide open. */
export function turnOn(leaf: Leaf, gravity: number): void {
  const { how, locked } = leaf;
  const arm = armOf(leaf);
  const inertia = (how.kilograms * arm * arm) / 3;
  const weight = how.way === 'lid' ? (how.kilograms * gravity * arm * Math.cos(leaf.angle)) / 2 : 0;
  const driven = leaf.pull * arm - weight;
  const before = leaf.speed;
  leaf.speed += (driven / inertia) * STEP;
  // A hand goes along with what it moves no faster than it can.
  const most = (Math.abs(leaf.pull) > HAND.force ? SHOULDER.speed : HAND.speed) / arm;
  if (leaf.pull !== 0 && Math.sign(leaf.speed) === Math.sign(leaf.pull) && Math.abs(leaf.speed) > most)
    leaf.speed = Math.sign(leaf.pull) * Math.max(most, Math.min(Math.abs(before), Math.abs(leaf.speed)));
  const brake = ((HINGE * how.kilograms) / inertia + 1.2 * Math.abs(leaf.speed)) * STEP;
  leaf.speed -= clamp(leaf.speed, -brake, brake);
  leaf.pull = 0;
  const next = leaf.angle + leaf.speed * STEP;
  leaf.angle = clamp(next, 0, locked && leaf.angle === 0 ? 0 : WIDE);
  if (leaf.angle !== next) leaf.speed = 0;
}

/** Where a hand takes hold of it now. */
export function handleOf(leaf: Leaf): { x: number; y: number } {
  const { loose, how, side, angle } = leaf;
  const { x, y } = loose.body.translation();
  const arm = armOf(leaf);
  const high = clamp(y, 0.3, 1.05);
  if (loose.prop.opening !== undefined)
    return { x: x - side * arm * Math.sin(Math.min(angle, Math.PI / 2)), y: 1 };
  switch (how.way) {
    case 'leaf':
    case 'pair':
      return { x: x + side * (loose.prop.width / 2 - 0.9 * arm * Math.cos(angle)), y: high };
    case 'lid':
      // Of what is wide by its edge.
      return {
        x: x - side * Math.max(0.3 * loose.prop.width, loose.prop.width / 2 - 0.15),
        y: y + loose.prop.height / 2 + arm * Math.sin(angle),
      };
    case 'front':
      return {
        x: x + side * (arm / 2 - 0.9 * arm * Math.cos(angle)),
        y: clamp(y - loose.prop.height / 2 + 0.9, 0.3, 1.05),
      };
    // By its lower edge, as far up as arms get.
    case 'shutter':
      return {
        x: x - side * 0.3 * loose.prop.width,
        y: clamp(
          y + (SHUTTER.foot + ((SHUTTER.top - SHUTTER.foot) * angle) / WIDE) * loose.prop.height,
          0.3,
          1.5,
        ),
      };
    // By the cord at its side.
    case 'rises':
      return { x: x - side * 0.42 * loose.prop.width, y: clamp(y, 0.3, 1.05) };
    case 'unfolds':
      return { x, y: y - 0.2 * loose.prop.height };
  }
}
