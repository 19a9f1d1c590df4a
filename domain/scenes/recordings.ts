import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

/** A line as somebody spoke it at the room's microphone; the sound itself is in storage under `key`. */
export type Recording = { recordingId: string; sceneId: string; by: string; key: string; seconds: number };

/** Sending the same recording again changes nothing. */
export async function saveRecording(
  db: Db,
  { recordingId, sceneId, by, key, seconds }: Recording,
): Promise<void> {
  await db
    .insertInto('recording')
    .values({ id: recordingId, scene_id: sceneId, made_by: by, key, seconds })
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function recording(db: Db, recordingId: string): Promise<Recording> {
  const row = await db
    .selectFrom('recording')
    .select(['id as recordingId', 'scene_id as sceneId', 'made_by as by', 'key', 'seconds'])
    .where('id', '=', recordingId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}
