import type { BodyPart } from '#contracts/scene-plan.ts';

/** The words for a place of a body, and which it is. */
const rows: readonly (readonly [BodyPart, string])[] = [
  ['head', 'head hair'],
  ['face', 'face beard moustache mustache cheek cheeks forehead brow temple temples'],
  ['eyes', 'eye eyes'],
  ['ear', 'ear ears'],
  ['nose', 'nose snout'],
  ['mouth', 'mouth lip lips tongue teeth tooth chin beak'],
  ['neck', 'neck throat collar'],
  ['shoulder', 'shoulder shoulders'],
  ['chest', 'chest heart heartbeat lungs'],
  ['belly', 'belly stomach tummy'],
  ['back', 'back'],
  ['hips', 'hips hip pocket pockets bottom bum backside'],
  ['arms', 'arm arms elbow elbows sleeve sleeves'],
  ['hand', 'hand hands finger fingers thumb thumbs palm palms fist wrist paw paws'],
  ['knee', 'knee knees leg legs shin'],
  ['foot', 'foot feet toe toes ankle heel'],
  ['tail', 'tail tails'],
];

export const bodyParts: ReadonlyMap<string, BodyPart> = new Map(
  rows.flatMap(([part, words]) => words.split(' ').map((word) => [word, part] as const)),
);
