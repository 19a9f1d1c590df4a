import { quadruped, quadrupedRig, type RigPart } from './rig.ts';

/**
 * Animals on four legs that are built otherwise than a dog before the shoulders, of height 1: how much farther ahead and up their
 * head is from the neck's pin (giraffes, camels), and where a trunk takes hold, in the head's frame, in place of the mouth.
 */
type Build = {
  neck: readonly [number, number];
  mouth: readonly [number, number];
  /** How far the head nods down to reach the ground, radians. */
  bow: number;
};

const plain: Build = { neck: [0, 0], mouth: quadruped.mouth, bow: 1.35 };
const trunk: Build = { ...plain, mouth: [0.43, -0.39] };

const builds: Readonly<Record<string, Build>> = {
  giraffe: { ...plain, neck: [0.14, 0.62], bow: 2.05 },
  brachiosaurus: { ...plain, neck: [0.3, 0.62], bow: 2.05 },
  camel: { ...plain, neck: [0.16, 0.24], bow: 1.6 },
  llama: { ...plain, neck: [0.02, 0.32], bow: 1.7 },
  alpaca: { ...plain, neck: [0.02, 0.24], bow: 1.6 },
  elephant: trunk,
  mammoth: trunk,
};

/** How an animal is built before the shoulders, by its key in the art library. */
export const buildOf = (thing: string): Build => builds[thing] ?? plain;

/** Does it take hold with a trunk, whose end has no body of its own? */
export const hasTrunk = (thing: string): boolean => buildOf(thing) === trunk;

/**
 * How far ahead of its middle an animal takes hold when its neck is bent so that this is so high up, of height 1; null for
 * one whose head is where a dog's is.
 */
export function mouthAhead(thing: string, high: number): number | null {
  const { neck, mouth } = buildOf(thing);
  if (buildOf(thing) === plain) return null;
  const x = quadruped.headFromNeck[0] + neck[0] + mouth[0];
  const y = quadruped.headFromNeck[1] + neck[1] + mouth[1];
  const long = Math.hypot(x, y);
  const pin = quadruped.bodyMiddle + quadruped.neck[1];
  const up = Math.max(-0.95, Math.min(0.95, (high - pin) / long));
  return quadruped.neck[0] + long * Math.sqrt(1 - up * up);
}

/** The parts of an animal on four legs, with its head where this one has it. */
export function quadrupedRigOf(thing: string): readonly RigPart[] {
  const { neck } = buildOf(thing);
  if (neck[0] === 0 && neck[1] === 0) return quadrupedRig;
  return quadrupedRig.map((p) =>
    p.part === 'head' ? { ...p, pivot: [p.pivot[0] - neck[0], p.pivot[1] - neck[1]] } : p,
  );
}
