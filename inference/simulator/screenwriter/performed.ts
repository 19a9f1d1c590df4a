import { performanceKey, type SceneDocument } from '#contracts/scene-document.ts';
import type { Beat } from '#contracts/scene-plan.ts';

/** Beats whose lines somebody spoke at the room's microphone play that recording instead of a package's voice. */
export function performed(beats: readonly Beat[], { performances }: SceneDocument): Beat[] {
  const recordings = new Map(Object.entries(performances ?? {}));
  return beats.map((beat) => {
    if (beat.line === null) return beat;
    const recordingId = recordings.get(performanceKey(beat.line.text)) ?? null;
    return { ...beat, line: { ...beat.line, recordingId } };
  });
}
