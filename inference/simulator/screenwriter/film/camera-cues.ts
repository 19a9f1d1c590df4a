import type { Beat, Shot } from '#contracts/scene-plan.ts';
import type { CameraWords } from './camera-words.ts';

type Cue = NonNullable<Shot['camera']['cues']>[number];

/**
 * What a shot says of its camera after the first time, each from the beginning of an act on: of the one that the words
 * stand before; the camera follows what was just set going from when it is, and so it does where nothing comes after.
 */
export function cuesOf(
  cameras: readonly CameraWords[],
  /** Of this shot, in the order of its words. */
  beats: readonly Beat[],
  targetOf: (camera: CameraWords) => string | null,
): Cue[] {
  return cameras.flatMap((camera) => {
    const { move, span } = camera;
    const target = targetOf(camera);
    const before = beats.findLast(({ source }) => source.start < span.start);
    const next = beats.find(({ source }) => source.start >= span.end);
    const isOf = target !== null && (before?.target === target || before?.actor === target);
    const beat = move === 'follow' && isOf ? before : (next ?? before);
    return beat === undefined ? [] : [{ beat: beat.id, move, target }];
  });
}
