import { landmarks } from '#contracts/rig.ts';

/** Places on the floor that have names of several words, in metres from the middle. */
export const spots: Readonly<Record<string, number>> = {
  'free throw line': landmarks.gym.freeThrowX,
  'foul line': landmarks.gym.freeThrowX,
  // 6.75 m from the middle of the hoop (FIBA rule 2.4.4).
  'three point line': landmarks.gym.hoopX - 6.75,
  '3 point line': landmarks.gym.hoopX - 6.75,
  'half court': -4.6,
  midcourt: -4.6,
  'under the hoop': landmarks.gym.hoopX - 0.9,
  'under the basket': landmarks.gym.hoopX - 0.9,
};
