import { AppError, type ErrorCode } from '#contracts/errors.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { recording } from '#domain/scenes/recordings.ts';
import type { Storage } from '#domain/storage/storage.ts';
import type { Lease } from '#domain/takes/lease.ts';
import { decodeRecording } from '#inference/speech/recording.ts';

const unusable: ReadonlySet<ErrorCode> = new Set(['not-found', 'bad-input', 'too-large']);

/** The lines of this plan that friends performed at the room's microphone, by recording id; without those of `silent`. */
export async function performances(
  { db, storage }: { db: Db; storage: Storage },
  { plan, sceneId }: Pick<Lease, 'plan' | 'sceneId'>,
  silent: ReadonlySet<string> = new Set(),
): Promise<Map<string, { samples: Float32Array }>> {
  const found = new Map<string, { samples: Float32Array }>();
  for (const { line } of plan.beats) {
    if (line === null || line.recordingId === null) continue;
    try {
      const kept = await recording(db, line.recordingId);
      // A recording belongs to the room it was made in; another room's id in a script is only a number.
      if (kept.sceneId === sceneId && !silent.has(kept.by))
        found.set(line.recordingId, { samples: await decodeRecording(await storage.get(kept.key)) });
    } catch (error) {
      // A recording that is gone or broken costs the take its performance, not the line: the voice speaks it.
      if (!(error instanceof AppError) || !unusable.has(error.code)) throw error;
    }
  }
  return found;
}
