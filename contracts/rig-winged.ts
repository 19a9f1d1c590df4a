import type { RigPart } from './rig.ts';

/** A flyer of height 1 that stands: a bird's body between two wings, on thin legs that are drawn from hip to foot. */
export const winged = {
  bodyMiddle: 0.46,
  bodyWidth: 0.66,
  bodyHeight: 0.4,
  hipX: 0.02,
  /** Below the body's middle. */
  hipY: -0.15,
  leg: 0.3,
  foot: [0.16, 0.04],
  headRadius: 0.19,
  /** Neck pin in the body's frame, and the head's middle from that pin. */
  neck: [0.24, 0.12],
  headFromNeck: [0.07, 0.16],
  /** Tip of the beak in the head's frame. */
  beak: [0.26, -0.03],
  shoulder: [0.1, 0.09],
  wing: 0.62,
  tailPin: [-0.28, 0.03],
  tail: 0.3,
} as const;

const leg = (side: 'near' | 'far', x: number): RigPart => ({
  part: `foot-${side}`,
  shape: { kind: 'box', width: winged.foot[0], height: winged.foot[1] },
  parent: 'body',
  at: [x, winged.hipY],
  pivot: [-0.04, winged.leg - 0.02],
  mass: 0.02,
});
const wing = (side: 'near' | 'far'): RigPart => ({
  part: `wing-${side}`,
  shape: { kind: 'capsule', length: winged.wing - 0.2, radius: 0.1 },
  parent: 'body',
  at: winged.shoulder,
  pivot: [0, winged.wing / 2],
  mass: 0.09,
});

export const wingedRig: readonly RigPart[] = [
  wing('far'),
  leg('far', winged.hipX + 0.07),
  {
    part: 'tail',
    shape: { kind: 'capsule', length: winged.tail - 0.1, radius: 0.05 },
    parent: 'body',
    at: winged.tailPin,
    pivot: [0, winged.tail / 2],
    mass: 0.03,
  },
  leg('near', winged.hipX - 0.07),
  {
    part: 'body',
    shape: { kind: 'box', width: winged.bodyWidth, height: winged.bodyHeight },
    parent: null,
    at: [0, 0],
    pivot: [0, 0],
    mass: 0.6,
  },
  {
    part: 'head',
    shape: { kind: 'circle', radius: winged.headRadius },
    parent: 'body',
    at: winged.neck,
    pivot: [-winged.headFromNeck[0], -winged.headFromNeck[1]],
    mass: 0.15,
  },
  wing('near'),
];
