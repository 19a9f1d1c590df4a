import type { MeEvent } from '#contracts/me-stream.ts';
import type { Db } from '../db/schema/index.ts';

/** Takes of a member's rooms that ended after `since`, for a word on whatever page they are on. */
export async function takesEndedSince(
  db: Db,
  memberId: string,
  since: Date,
): Promise<(Extract<MeEvent, { type: 'take-ended' }> & { at: Date })[]> {
  const rows = await db
    .selectFrom('take')
    .innerJoin('scene', 'scene.id', 'take.scene_id')
    .innerJoin('scene_member', 'scene_member.scene_id', 'scene.id')
    .where('scene_member.member_id', '=', memberId)
    .where('take.ended_at', '>', since)
    .select([
      'take.id as takeId',
      'scene.id as sceneId',
      'scene.title as sceneTitle',
      'take.status',
      'take.ended_at',
    ])
    .orderBy('take.ended_at')
    .execute();
  return rows.flatMap(({ status, ended_at, ...row }) =>
    ended_at !== null && (status === 'done' || status === 'failed' || status === 'cancelled')
      ? [{ type: 'take-ended' as const, ...row, status, at: ended_at }]
      : [],
  );
}
