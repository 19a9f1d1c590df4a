import type { RigPart } from './rig.ts';

/** A fish, dolphin or whale of height 1 (back fin to belly), seen from its side: a trunk, and the tail that drives it. */
export const swimmer = {
  bodyMiddle: 0.5,
  bodyWidth: 1.6,
  bodyHeight: 0.72,
  tailPin: [-0.7, 0.02],
  tail: 0.52,
  mouth: [0.74, -0.1],
} as const;

export const swimmingRig: readonly RigPart[] = [
  {
    part: 'tail',
    shape: { kind: 'capsule', length: swimmer.tail - 0.08, radius: 0.08 },
    parent: 'body',
    at: swimmer.tailPin,
    pivot: [0, swimmer.tail / 2],
    mass: 0.12,
  },
  {
    part: 'body',
    shape: { kind: 'box', width: swimmer.bodyWidth, height: swimmer.bodyHeight },
    parent: null,
    at: [0, 0],
    pivot: [0, 0],
    mass: 0.88,
  },
];
