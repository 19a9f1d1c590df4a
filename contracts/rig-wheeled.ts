import type { RigPart } from './rig.ts';

/** A car, bus or engine of height 1, seen from its side. */
export const wheeled = {
  bodyMiddle: 0.56,
  bodyWidth: 2.2,
  bodyHeight: 0.8,
  wheelRadius: 0.2,
  wheelX: 0.68,
} as const;

const wheel = (end: 'back' | 'front', way: -1 | 1): RigPart => ({
  part: `wheel-${end}`,
  shape: { kind: 'circle', radius: wheeled.wheelRadius },
  parent: 'body',
  at: [way * wheeled.wheelX, wheeled.wheelRadius - wheeled.bodyMiddle],
  pivot: [0, 0],
  mass: 0.03,
});

export const wheeledRig: readonly RigPart[] = [
  {
    part: 'body',
    shape: { kind: 'box', width: wheeled.bodyWidth, height: wheeled.bodyHeight },
    parent: null,
    at: [0, 0],
    pivot: [0, 0],
    mass: 0.94,
  },
  wheel('back', -1),
  wheel('front', 1),
];
