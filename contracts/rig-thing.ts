import type { RigPart } from './rig.ts';

/**
 * A thing that came alive (a mug, a lamp), of height 1 with its feet: a stiff body on two hose legs, with two hose
 * arms. Legs and arms are drawn from pin to foot and hand; `crown` is the body's upper edge, so that its distance
 * from the body's middle tells how much the body is squashed or stretched.
 */
export const livingThing = {
  bodyMiddle: 0.57,
  bodyWidth: 0.7,
  bodyHeight: 0.82,
  hipX: 0.15,
  /** Below and above the body's middle. */
  hipY: -0.37,
  shoulderX: 0.33,
  shoulderY: -0.02,
  leg: 0.24,
  arm: 0.33,
  foot: [0.17, 0.075],
  hand: 0.055,
} as const;

const { foot: sole, hand: palm, hipX, hipY, shoulderX, shoulderY, leg, arm } = livingThing;

const foot = (side: 'near' | 'far', x: number): RigPart => ({
  part: `foot-${side}`,
  shape: { kind: 'box', width: sole[0], height: sole[1] },
  parent: 'body',
  at: [x, hipY],
  pivot: [-0.02, leg - 0.08],
  mass: 0.03,
});
const hand = (side: 'near' | 'far', x: number): RigPart => ({
  part: `hand-${side}`,
  shape: { kind: 'circle', radius: palm },
  parent: 'body',
  at: [x, shoulderY],
  pivot: [0, arm * 0.85],
  mass: 0.02,
});

export const thingRig: readonly RigPart[] = [
  hand('far', shoulderX),
  foot('far', hipX),
  {
    part: 'body',
    shape: { kind: 'box', width: livingThing.bodyWidth, height: livingThing.bodyHeight },
    parent: null,
    at: [0, 0],
    pivot: [0, 0],
    mass: 0.89,
  },
  {
    part: 'crown',
    shape: { kind: 'circle', radius: 0.02 },
    parent: 'body',
    at: [0, livingThing.bodyHeight / 2],
    pivot: [0, 0],
    mass: 0.01,
  },
  foot('near', -hipX),
  hand('near', -shoulderX),
];
