import type { Routine } from '#contracts/routine.ts';
import type { Key, Row } from './gesture.ts';

/** Each hand before its own shoulder, in heights; the far shoulder is 0.17 ahead of the near one. */
const both = (x: number, y: number): Pick<Key, 'near' | 'far'> => ({ near: [x, y], far: [x + 0.03, y] });
const down = both(0, -0.3);

/** What a body goes through by itself, as one sees it done (judged by eye). */
export const routines: Partial<Record<Routine, Row>> = {
  squats: {
    keys: [
      { seconds: 0.45, ...both(0.28, -0.02), crouch: 2.3, lean: 0.4 },
      { seconds: 0.4, ...down, crouch: 0, lean: 0 },
    ],
    times: 5,
    done: 'Went down on the haunches and up again, five times.',
  },
  // Chest and arms come up with the air and go down with it.
  breathing: {
    keys: [
      { seconds: 0.9, near: [0.13, -0.1], far: [0.16, -0.1], lean: -0.13, nod: -0.15 },
      { seconds: 0.35, near: [0.13, -0.08], far: [0.16, -0.08], lean: -0.15, nod: -0.18 },
      { seconds: 0.9, ...down, lean: 0.05, nod: 0.12 },
    ],
    times: 2,
    done: 'Breathed in and out, twice.',
  },
  lunges: {
    keys: [
      { seconds: 0.55, foot: { side: 'far', at: [0.3, 0] }, crouch: 1.6, ...both(-0.02, -0.14) },
      { seconds: 0.35, crouch: 0, ...both(-0.02, -0.14) },
    ],
    times: 4,
    done: 'Lunged four times.',
  },
  'jumping-jacks': {
    keys: [
      { seconds: 0.34, hop: 1.3, near: [-0.12, 0.29], far: [0.14, 0.29] },
      { seconds: 0.12, near: [-0.12, 0.29], far: [0.14, 0.29], crouch: 0.3 },
      { seconds: 0.34, hop: 1.3, ...down },
      { seconds: 0.12, ...down, crouch: 0.3 },
    ],
    times: 4,
    done: 'Jumped with the arms up and down, eight times.',
  },
  // Weight goes from leg to leg, hands push the air and come back.
  'tai-chi': {
    keys: [
      { seconds: 1, near: [0.26, 0.02], far: [0.12, -0.16], crouch: 0.9, lean: 0.06, go: 0.12 },
      { seconds: 0.9, near: [0.06, 0.12], far: [0.28, 0.06], crouch: 0.5, lean: -0.05 },
      { seconds: 0.9, near: [-0.28, 0], far: [0.28, 0.1], crouch: 1.1, lean: 0, go: -0.12 },
      { seconds: 0.7, near: [0.14, -0.08], far: [0.14, 0.12], crouch: 0.4 },
    ],
    times: 2,
    done: 'Moved slowly from pose to pose.',
  },
  'martial-arts': {
    keys: [
      { seconds: 0.22, near: [0.31, 0], far: [0.1, -0.1], lean: 0.12, crouch: 0.5 },
      { seconds: 0.22, near: [0.1, -0.08], far: [0.32, 0.02], lean: 0.12, crouch: 0.5 },
      {
        seconds: 0.4,
        near: [-0.12, 0],
        far: [0.12, -0.02],
        lean: -0.35,
        foot: { side: 'far', at: [0.44, 0.42] },
      },
      { seconds: 0.3, near: [0.1, -0.08], far: [0.14, -0.04], crouch: 0.6 },
    ],
    times: 3,
    sound: { kind: 'whoosh', at: 'each', strength: 0.5, seconds: 0.2 },
    done: 'Punched and kicked at the air.',
  },
  boxing: {
    keys: [
      { seconds: 0.16, near: [0.32, 0.03], far: [0.12, 0.06], lean: 0.14, crouch: 0.2, go: 0.25 },
      { seconds: 0.16, near: [0.12, 0.06], far: [0.14, 0.06], lean: 0.02 },
      { seconds: 0.16, near: [0.11, 0.06], far: [0.33, 0.03], lean: 0.16, crouch: 0.3 },
      { seconds: 0.22, near: [0.12, 0.06], far: [0.14, 0.06], lean: -0.05, crouch: 0.5, go: -0.25 },
    ],
    times: 5,
    sound: { kind: 'whoosh', at: 'each', strength: 0.35, seconds: 0.15 },
    done: 'Boxed at the air.',
  },
  'air-drums': {
    keys: [
      { seconds: 0.14, near: [0.22, -0.16], far: [0.2, 0.06], nod: 0.35, crouch: 0.25 },
      { seconds: 0.14, near: [0.16, 0.08], far: [0.27, -0.15], nod: -0.05, crouch: 0.1 },
    ],
    times: 11,
    expression: 'happy',
    done: 'Drummed in the air.',
  },
  'air-guitar': {
    keys: [
      { seconds: 0.17, near: [0.12, -0.24], far: [0.28, -0.04], nod: 0.4, lean: 0.12, crouch: 0.4 },
      { seconds: 0.17, near: [0.09, -0.15], far: [0.27, -0.02], nod: -0.1, lean: -0.14, crouch: 0.2 },
    ],
    times: 9,
    expression: 'happy',
    done: 'Played a guitar that is not there.',
  },
  headbanging: {
    keys: [
      { seconds: 0.2, nod: 0.85, lean: 0.3, crouch: 0.3, ...both(0.08, -0.2) },
      { seconds: 0.2, nod: -0.45, lean: -0.08, crouch: 0, ...both(0.06, -0.22) },
    ],
    times: 8,
    done: 'Threw the head up and down.',
  },
  'belly-dance': {
    keys: [
      { seconds: 0.32, near: [-0.2, 0.22], far: [0.22, 0.16], lean: 0.2, nod: -0.12, crouch: 0.35 },
      { seconds: 0.32, near: [-0.22, 0.14], far: [0.2, 0.24], lean: -0.2, nod: 0.12, crouch: 0.05 },
    ],
    times: 6,
    expression: 'happy',
    done: 'Swayed the hips with the arms held up.',
  },
  // Held still between one sharp move and the next.
  'robot-dance': {
    keys: [
      { seconds: 0.42, near: [0.17, 0.12], far: [0.17, -0.2], nod: 0, lean: 0.02 },
      { seconds: 0.36, near: [0.17, -0.2], far: [0.19, 0.12], nod: 0.25, lean: 0.02 },
      { seconds: 0.36, near: [-0.17, -0.2], far: [0.19, 0.12], nod: -0.1, lean: -0.12, turn: true },
      { seconds: 0.36, near: [0.17, 0.12], far: [0.19, 0.12], nod: 0.25, lean: 0.14, crouch: 0.5 },
    ],
    times: 3,
    done: 'Danced like a machine.',
  },
  'tap-dance': {
    keys: [
      { seconds: 0.16, foot: { side: 'far', at: [0.14, 0.09] }, near: [-0.14, -0.16], far: [0.18, -0.12] },
      { seconds: 0.14, near: [-0.14, -0.16], far: [0.18, -0.12], crouch: 0.15 },
      { seconds: 0.16, foot: { side: 'near', at: [-0.1, 0.09] }, near: [-0.18, -0.1], far: [0.14, -0.18] },
      { seconds: 0.14, near: [-0.18, -0.1], far: [0.14, -0.18], crouch: 0.15 },
    ],
    times: 5,
    expression: 'happy',
    sound: { kind: 'footstep', at: 'each', strength: 0.9, seconds: 0.1 },
    done: 'Tapped the floor with both feet.',
  },
  ballet: {
    keys: [
      {
        seconds: 0.6,
        near: [-0.04, 0.31],
        far: [0.08, 0.31],
        nod: -0.12,
        foot: { side: 'far', at: [-0.02, 0.2] },
      },
      { seconds: 0.28, near: [-0.04, 0.31], far: [0.08, 0.31], turn: true },
      { seconds: 0.28, near: [-0.04, 0.31], far: [0.08, 0.31], turn: true },
      {
        seconds: 0.6,
        near: [-0.3, 0.1],
        far: [0.3, 0.16],
        lean: 0.4,
        nod: -0.4,
        foot: { side: 'near', at: [-0.42, 0.36] },
      },
      { seconds: 0.4, near: [-0.3, 0.02], far: [0.3, 0.02], hop: 1.7 },
      { seconds: 0.3, near: [-0.16, -0.14], far: [0.2, -0.12], crouch: 0.4 },
    ],
    times: 2,
    done: 'Stood on one leg, turned and leapt.',
  },
  conducting: {
    keys: [
      { seconds: 0.3, near: [0.2, 0.24], far: [0.16, 0.2], nod: -0.1 },
      { seconds: 0.3, near: [0.26, -0.08], far: [0.22, -0.1], nod: 0.15 },
      { seconds: 0.3, near: [0.1, 0.06], far: [0.3, 0.08] },
      { seconds: 0.3, near: [0.3, 0.1], far: [0.12, 0.12], lean: 0.06 },
    ],
    times: 4,
    done: 'Beat time with both hands.',
  },
  snapping: {
    keys: [
      { seconds: 0.22, near: [0.2, 0.06], far: [0.17, -0.12], nod: 0.16 },
      { seconds: 0.22, near: [0.24, -0.02], far: [0.2, 0.02], nod: -0.04 },
    ],
    times: 7,
    expression: 'happy',
    sound: { kind: 'clap', at: 1, strength: 0.35, seconds: 0.05 },
    done: 'Snapped the fingers to a beat.',
  },
  signing: {
    keys: [
      { seconds: 0.3, near: [0.16, -0.06], far: [0.2, 0.06], nod: 0.06 },
      { seconds: 0.3, near: [0.22, 0.06], far: [0.14, -0.08] },
      { seconds: 0.3, near: [0.13, 0.1], far: [0.24, -0.02], nod: -0.05 },
      { seconds: 0.3, near: [0.18, -0.12], far: [0.2, -0.12], nod: 0.08 },
    ],
    times: 4,
    done: 'Made signs with both hands before the chest.',
  },
  facepalm: {
    keys: [
      { seconds: 0.4, near: [0.12, 0.17], nod: 0.3, lean: 0.08 },
      { seconds: 1.2, near: [0.12, 0.17], nod: 0.34, lean: 0.1 },
      { seconds: 0.3, near: [0.1, 0.1], nod: 0.1 },
    ],
    times: 1,
    expression: 'sad',
    done: 'Put a palm before the face.',
  },
  salute: {
    keys: [
      { seconds: 0.35, near: [0.13, 0.19], far: [0.05, -0.3], lean: -0.06, nod: -0.05 },
      { seconds: 1.6, near: [0.13, 0.19], far: [0.05, -0.3], lean: -0.06, nod: -0.05 },
    ],
    times: 1,
    done: 'Held a hand to the brow.',
  },
  prayer: {
    keys: [
      { seconds: 0.5, near: [0.2, 0.05], far: [0.03, 0.05], nod: 0.2 },
      { seconds: 2.4, near: [0.2, 0.07], far: [0.03, 0.07], nod: 0.42, lean: 0.06 },
    ],
    times: 1,
    done: 'Held both palms together with the head bowed.',
  },
  thumbing: {
    keys: [
      { seconds: 0.5, near: [0.3, 0], nod: -0.05 },
      { seconds: 0.4, near: [0.3, 0.06] },
    ],
    times: 3,
    done: 'Held out an arm to the road.',
  },
  'thumbs-up': {
    keys: [
      // With the arm held out a thumb points up.
      { seconds: 0.4, near: [0.26, -0.02], lean: -0.04, nod: -0.06 },
      { seconds: 0.25, near: [0.31, 0.06], nod: 0.12 },
      { seconds: 1, near: [0.31, 0.06], nod: -0.04 },
    ],
    times: 1,
    expression: 'happy',
    done: 'Held up a fist with the thumb on top.',
  },
  cheerleading: {
    keys: [
      { seconds: 0.26, near: [-0.14, 0.29], far: [0.18, 0.28], crouch: 0.1, jaw: 0.7 },
      { seconds: 0.26, near: [-0.22, -0.1], far: [0.24, -0.1], crouch: 0.5 },
      {
        seconds: 0.3,
        near: [-0.3, 0.02],
        far: [0.31, 0.03],
        foot: { side: 'far', at: [0.36, 0.3] },
        jaw: 0.7,
      },
      { seconds: 0.4, near: [-0.12, 0.3], far: [0.16, 0.3], hop: 1.9, jaw: 0.8 },
    ],
    times: 3,
    expression: 'happy',
    done: 'Cheered with arms, a kick and a jump.',
  },
  marching: {
    keys: [
      { seconds: 0.34, foot: { side: 'far', at: [0.16, 0.22] }, near: [0.24, -0.1], far: [-0.12, -0.26] },
      { seconds: 0.1, near: [0.02, -0.3], far: [0.04, -0.3] },
      { seconds: 0.34, foot: { side: 'near', at: [0.14, 0.22] }, near: [-0.16, -0.26], far: [0.26, -0.1] },
      { seconds: 0.1, near: [0.02, -0.3], far: [0.04, -0.3] },
    ],
    times: 4,
    sound: { kind: 'footstep', at: 1, strength: 0.8, seconds: 0.12 },
    done: 'Marched with high knees.',
  },
  aerobics: {
    keys: [
      { seconds: 0.3, near: [-0.06, 0.3], far: [0.08, 0.3], foot: { side: 'far', at: [0.14, 0.2] } },
      { seconds: 0.22, near: [0.1, -0.14], far: [0.14, -0.14], crouch: 0.5 },
      { seconds: 0.3, near: [-0.28, 0.04], far: [0.3, 0.04], foot: { side: 'near', at: [0.1, 0.2] } },
      { seconds: 0.22, near: [0.1, -0.14], far: [0.14, -0.14], crouch: 0.5 },
    ],
    times: 4,
    expression: 'happy',
    done: 'Stepped, stretched and lifted the knees.',
  },
  'fist-pump': {
    keys: [
      { seconds: 0.2, near: [0.08, 0.3], nod: -0.15, crouch: 0 },
      { seconds: 0.2, near: [0.12, 0.02], nod: 0.1, crouch: 0.35 },
    ],
    times: 5,
    expression: 'happy',
    done: 'Pumped a fist.',
  },
  flexing: {
    keys: [
      { seconds: 0.5, near: [-0.18, 0.16], far: [0.2, 0.16], lean: -0.06 },
      { seconds: 0.5, near: [-0.13, 0.14], far: [0.15, 0.14], lean: -0.1, crouch: 0.2 },
      { seconds: 0.5, near: [0.1, -0.22], far: [0.14, -0.2], lean: 0.25, crouch: 0.4 },
    ],
    times: 2,
    expression: 'happy',
    done: 'Showed both arms.',
  },
  // Down over a leg that is stretched out before the other.
  'leg-stretch': {
    keys: [
      { seconds: 0.5, foot: { side: 'far', at: [0.3, 0] }, ...both(0.1, -0.26), crouch: 0.3 },
      { seconds: 1, foot: { side: 'far', at: [0.3, 0] }, ...both(0.26, -0.28), lean: 0.95, crouch: 0.7 },
      { seconds: 0.6, foot: { side: 'far', at: [0.3, 0] }, ...both(0.1, -0.26), lean: 0.1, crouch: 0.3 },
    ],
    times: 2,
    done: 'Bent down over a stretched leg, twice.',
  },
  // Down in front and up again, hops to and fro and about.
  frolic: {
    keys: [
      { seconds: 0.3, lean: 0.5, nod: 0.3, crouch: 0.8, near: [0.2, -0.1], far: [0.22, 0.1], jaw: 0.5 },
      { seconds: 0.45, hop: 1.9, go: 1.1, lean: -0.2, nod: -0.2, near: [-0.1, 0.28], far: [0.16, 0.28] },
      { seconds: 0.2, crouch: 0.4, turn: true, near: [-0.16, 0.06], far: [0.2, 0.06], jaw: 0.4 },
      { seconds: 0.45, hop: 1.6, go: 1.1, near: [-0.1, 0.24], far: [0.2, 0.2] },
      { seconds: 0.2, turn: true, crouch: 0.2 },
    ],
    times: 3,
    expression: 'happy',
    done: 'Romped about.',
  },
  beatbox: {
    keys: [
      { seconds: 0.16, near: [0.14, 0.13], far: [0.2, -0.1], jaw: 0.7, nod: 0.16, crouch: 0.25 },
      { seconds: 0.16, near: [0.14, 0.14], far: [0.22, -0.02], jaw: 0.1, nod: -0.04, crouch: 0 },
    ],
    times: 9,
    sound: { kind: 'whoosh', at: 'each', strength: 0.5, seconds: 0.08 },
    done: 'Made beats with the mouth behind a hand.',
  },
  hopscotch: {
    keys: [
      { seconds: 0.38, hop: 1.5, go: 0.9, near: [-0.14, 0.02], far: [0.2, 0.02] },
      { seconds: 0.16, crouch: 0.35, foot: { side: 'near', at: [-0.14, 0.2] } },
      { seconds: 0.38, hop: 1.5, go: 0.9, near: [-0.12, 0.08], far: [0.18, 0.08] },
      { seconds: 0.14, crouch: 0.3 },
    ],
    times: 3,
    expression: 'happy',
    done: 'Hopped on, on one leg and on two.',
  },
  // Three beats of the fist, and a hand that is held out.
  'show-hands': {
    keys: [
      { seconds: 0.22, near: [0.2, 0.06], far: [0.12, -0.16], nod: 0.02 },
      { seconds: 0.2, near: [0.22, -0.12], far: [0.12, -0.16], nod: 0.14 },
      { seconds: 0.22, near: [0.2, 0.06], far: [0.12, -0.16], nod: 0.02 },
      { seconds: 0.2, near: [0.22, -0.12], far: [0.12, -0.16], nod: 0.14 },
      { seconds: 0.22, near: [0.2, 0.06], far: [0.12, -0.16], nod: 0.02 },
      { seconds: 0.9, near: [0.31, -0.04], far: [0.12, -0.16], lean: 0.14 },
    ],
    times: 1,
    done: 'Beat time with a fist three times and held out a hand.',
  },
  stamping: {
    keys: [
      {
        seconds: 0.26,
        foot: { side: 'far', at: [0.08, 0.16] },
        crouch: 0.1,
        nod: -0.1,
        ...both(-0.02, -0.24),
      },
      { seconds: 0.14, crouch: 0.55, nod: 0.2, ...both(0.04, -0.3) },
      {
        seconds: 0.26,
        foot: { side: 'near', at: [0.06, 0.16] },
        crouch: 0.1,
        nod: -0.1,
        ...both(-0.02, -0.24),
      },
      { seconds: 0.14, crouch: 0.55, nod: 0.2, ...both(0.04, -0.3) },
    ],
    times: 4,
    sound: { kind: 'footstep', at: 1, strength: 1, seconds: 0.15 },
    done: 'Stamped on the ground.',
  },
  'head-tilt': {
    keys: [
      { seconds: 0.5, nod: -0.5, lean: -0.05 },
      { seconds: 1, nod: -0.5, lean: -0.05 },
      { seconds: 0.4, nod: 0.1, lean: 0 },
    ],
    times: 1,
    done: 'Tilted the head and held it so.',
  },
  // On one foot, once around and a half.
  pivot: {
    keys: [
      {
        seconds: 0.34,
        foot: { side: 'far', at: [0.1, 0.16] },
        near: [-0.24, 0.02],
        far: [0.26, 0.04],
        crouch: 0.2,
      },
      {
        seconds: 0.28,
        foot: { side: 'far', at: [0.1, 0.16] },
        near: [-0.24, 0.02],
        far: [0.26, 0.04],
        turn: true,
      },
      {
        seconds: 0.28,
        foot: { side: 'far', at: [0.1, 0.16] },
        near: [-0.24, 0.02],
        far: [0.26, 0.04],
        turn: true,
      },
      {
        seconds: 0.4,
        foot: { side: 'far', at: [0.1, 0.16] },
        near: [-0.24, 0.02],
        far: [0.26, 0.04],
        turn: true,
      },
      { seconds: 0.3, ...down, crouch: 0.2 },
    ],
    times: 1,
    done: 'Turned about on one foot.',
  },
  twist: {
    keys: [
      { seconds: 0.3, near: [-0.22, 0.06], far: [0.24, -0.06], lean: 0.18, crouch: 0.5, turn: true },
      { seconds: 0.3, near: [-0.2, -0.1], far: [0.22, 0.16], lean: -0.16, crouch: 0.1 },
      { seconds: 0.3, near: [-0.24, 0.1], far: [0.2, -0.1], lean: 0.2, crouch: 0.6, turn: true },
    ],
    times: 3,
    done: 'Twisted this way and that.',
  },
  sway: {
    keys: [
      { seconds: 0.55, lean: 0.2, nod: -0.1, crouch: 0.15, near: [0.04, -0.28], far: [0.1, -0.28] },
      { seconds: 0.55, lean: -0.2, nod: 0.1, crouch: 0.15, near: [-0.1, -0.28], far: [-0.04, -0.28] },
    ],
    times: 4,
    done: 'Swayed from side to side.',
  },
  bend: {
    keys: [
      { seconds: 0.6, lean: 1.1, nod: 0.3, crouch: 0.5, near: [0.14, -0.31], far: [0.18, -0.31] },
      { seconds: 0.9, lean: 1.15, nod: 0.3, crouch: 0.6, near: [0.14, -0.31], far: [0.18, -0.31] },
      { seconds: 0.5, lean: 0, nod: 0, crouch: 0, ...down },
    ],
    times: 1,
    done: 'Bent down and came up again.',
  },
  // Back and down, and to the front again.
  dodge: {
    keys: [
      { seconds: 0.16, lean: -0.4, nod: -0.3, crouch: 0.9, go: -1.1, near: [0.14, 0.1], far: [0.16, 0.08] },
      { seconds: 0.4, lean: -0.4, nod: -0.2, crouch: 1.1, near: [0.14, 0.1], far: [0.16, 0.08] },
      { seconds: 0.3, lean: 0.1, nod: 0, crouch: 0.3, near: [0.12, 0.04], far: [0.14, 0.02] },
    ],
    times: 2,
    sound: { kind: 'whoosh', at: 0, strength: 0.5, seconds: 0.2 },
    done: 'Dodged.',
  },
  // Four legs: up on the hind ones.
  rear: {
    keys: [
      { seconds: 0.2, crouch: 0.5 },
      { seconds: 0.5, lean: -1.6, nod: -0.2, hop: 1.1, jaw: 0.6 },
      { seconds: 0.4, lean: 0, nod: 0.1, crouch: 0.3 },
    ],
    times: 2,
    done: 'Reared up.',
  },
  flap: {
    keys: [
      { seconds: 0.16, near: [-0.2, 0.22], far: [0.24, 0.22], crouch: 0, nod: -0.1 },
      { seconds: 0.16, near: [-0.22, -0.18], far: [0.24, -0.18], crouch: 0.25, nod: 0.05 },
    ],
    times: 7,
    sound: { kind: 'whoosh', at: 1, strength: 0.4, seconds: 0.12 },
    done: 'Flapped.',
  },
  // Round and round after what is always as far behind.
  'tail-chase': {
    keys: [{ seconds: 0.17, turn: true, go: 0.35, lean: 0.5, nod: 0.35, crouch: 0.5, jaw: 0.5 }],
    times: 16,
    expression: 'happy',
    done: 'Went round after its own tail.',
  },
  freestyle: {
    keys: [
      { seconds: 0.3, near: [-0.2, 0.2], far: [0.22, -0.08], lean: 0.12, crouch: 0.5, turn: true },
      { seconds: 0.3, near: [-0.1, -0.1], far: [0.26, 0.22], lean: -0.12, crouch: 0 },
      { seconds: 0.4, hop: 1.6, near: [-0.12, 0.28], far: [0.16, 0.28] },
    ],
    times: 4,
    expression: 'happy',
    done: 'Showed some moves.',
  },
};
