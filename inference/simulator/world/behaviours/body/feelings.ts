import type { Expression } from '#contracts/world.ts';
import type { Row } from './gesture.ts';

/**
 * How a body shows what it feels: held to the chest and up on the toes, bent and hanging, fists and a stamping foot, hands
 * before the face and away from it. One row, one feeling; the face goes with it.
 */
export const feelings: Readonly<Record<Expression, Row>> = {
  happy: {
    keys: [
      { seconds: 0.3, near: [0.1, 0.02], far: [0.12, 0.03], lean: 0.05, nod: -0.12, crouch: 0 },
      { seconds: 0.3, near: [0.11, -0.02], far: [0.13, -0.01], lean: 0.08, nod: 0.06, crouch: 0.28 },
    ],
    times: 3,
    expression: 'happy',
    done: 'Was glad of it.',
  },
  sad: {
    keys: [
      { seconds: 0.7, near: [0.04, -0.3], far: [0.06, -0.3], lean: 0.2, nod: 0.45, crouch: 0.2 },
      { seconds: 0.6, near: [0.13, 0.02], far: [0.06, -0.3], lean: 0.14, nod: 0.3, crouch: 0.15 },
      { seconds: 0.6, near: [0.13, 0.0], far: [0.06, -0.3], lean: 0.24, nod: 0.48, crouch: 0.22 },
    ],
    times: 1,
    expression: 'sad',
    done: 'Let the head hang.',
  },
  angry: {
    keys: [
      { seconds: 0.22, near: [0.17, 0.12], far: [0.12, -0.18], lean: 0.14, nod: 0.12, crouch: 0.1, jaw: 0.2 },
      { seconds: 0.18, near: [0.2, 0.02], far: [0.12, -0.2], lean: 0.24, nod: 0.26, crouch: 0.25 },
    ],
    times: 4,
    expression: 'angry',
    sound: { kind: 'footstep', at: 1, strength: 0.8, seconds: 0.12 },
    done: 'Shook a fist.',
  },
  scared: {
    keys: [
      { seconds: 0.28, near: [0.15, 0.14], far: [0.12, 0.15], lean: -0.14, nod: 0.1, crouch: 0.3, go: -0.9 },
      { seconds: 0.1, near: [0.16, 0.12], far: [0.11, 0.16], lean: -0.12, nod: 0.16, crouch: 0.42 },
      { seconds: 0.1, near: [0.14, 0.15], far: [0.13, 0.13], lean: -0.16, nod: 0.06, crouch: 0.34 },
      { seconds: 0.1, near: [0.16, 0.12], far: [0.11, 0.16], lean: -0.12, nod: 0.16, crouch: 0.42 },
      { seconds: 0.1, near: [0.14, 0.15], far: [0.13, 0.13], lean: -0.16, nod: 0.06, crouch: 0.34 },
    ],
    times: 3,
    expression: 'scared',
    done: 'Drew back and trembled.',
  },
  surprised: {
    keys: [
      { seconds: 0.2, near: [0.16, 0.08], far: [0.2, 0.06], lean: -0.12, nod: -0.2, crouch: 0, jaw: 0.7 },
      {
        seconds: 0.8,
        near: [0.14, 0.14],
        far: [0.16, 0.12],
        lean: -0.08,
        nod: -0.12,
        crouch: 0.05,
        jaw: 0.8,
      },
    ],
    times: 1,
    expression: 'surprised',
    done: 'Was amazed.',
  },
  laughing: {
    keys: [
      { seconds: 0.2, near: [0.09, -0.12], far: [0.11, -0.12], lean: -0.1, nod: -0.2, crouch: 0, jaw: 0.6 },
      { seconds: 0.2, near: [0.09, -0.13], far: [0.11, -0.13], lean: 0.12, nod: 0.1, crouch: 0.2, jaw: 0.3 },
    ],
    times: 4,
    expression: 'laughing',
    sound: { kind: 'laugh', at: 0, strength: 0.6, seconds: 0.4 },
    done: 'Had fun with it.',
  },
  neutral: {
    keys: [
      { seconds: 0.5, nod: 0.15 },
      { seconds: 0.5, nod: -0.05 },
    ],
    times: 2,
    expression: 'neutral',
    done: 'Nodded to itself.',
  },
};
