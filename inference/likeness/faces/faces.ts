import { AppError } from '#contracts/errors.ts';
import { ModelProcess } from '../model-process.ts';
import type { ClipFrame } from './clip.ts';
import type { FoundFace } from './found-face.ts';
import type { WatchedRecording } from './watch.ts';

export type { ClipFrame } from './clip.ts';
export type { FoundFace } from './found-face.ts';
export type { SeenFrame, WatchedRecording } from './watch.ts';

export type FacesQuestion =
  | { about: 'picture'; image: Uint8Array }
  | { about: 'clip'; bytes: Uint8Array }
  | { about: 'recording'; bytes: Uint8Array };
export type FacesAnswer =
  | { about: 'picture'; faces: FoundFace[]; width: number; height: number }
  | { about: 'clip'; frames: ClipFrame[] }
  | { about: 'recording'; watched: WatchedRecording };

/** Ten seconds are looked through in about ten on two free cores; a busy machine may take minutes. */
const model = new ModelProcess<FacesQuestion, FacesAnswer>(new URL('./faces-process.ts', import.meta.url), {
  name: 'faces',
  limitMs: 400_000,
});

/**
 * The faces in a photo (PNG, JPEG or WebP), the largest first. Beside the caller's event loop.
 * @throws AppError `too-large`, `picture-unreadable`, `unavailable`.
 */
export async function findFaces(
  image: Uint8Array,
): Promise<{ faces: FoundFace[]; width: number; height: number }> {
  const answer = await model.ask({ about: 'picture', image });
  if (answer.about !== 'picture') throw new AppError('internal', 'faces');
  return answer;
}

/**
 * What is seen and heard in a recording. Beside the caller's event loop.
 * @throws AppError `bad-input`, `too-large`, `enrolment-no-voice`, `unavailable`.
 */
export async function watch(bytes: Uint8Array): Promise<WatchedRecording> {
  const answer = await model.ask({ about: 'recording', bytes });
  if (answer.about !== 'recording') throw new AppError('internal', 'faces');
  return answer.watched;
}

/**
 * Moments of a short clip of an animal or a thing, with the faces in each. Beside the caller's event loop.
 * @throws AppError `picture-unreadable`, `too-large`, `unavailable`.
 */
export async function framesOfClip(bytes: Uint8Array): Promise<ClipFrame[]> {
  const answer = await model.ask({ about: 'clip', bytes });
  if (answer.about !== 'clip') throw new AppError('internal', 'faces');
  return answer.frames;
}

/** Ends the models' process now, for a worker that shuts down. */
export function closeFaces(): void {
  model.close();
}
