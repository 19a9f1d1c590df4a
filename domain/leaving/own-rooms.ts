import type { TakeStatus } from '#contracts/take.ts';
import type { Db } from '../db/schema/index.ts';

export const activeStatuses: TakeStatus[] = ['queued', 'planning', 'waiting-consent', 'rendering', 'sealing'];

/** Rooms that a member hosts and that nobody else directs: they go with their host. */
export async function roomsOfTheirOwn(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('scene')
    .select('scene.id')
    .where('host_id', '=', memberId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('scene_member')
            .select('member_id')
            .whereRef('scene_id', '=', 'scene.id')
            .where('member_id', '!=', memberId)
            .where('role', 'in', ['host', 'director']),
        ),
      ),
    )
    .orderBy('scene.id')
    .execute();
  return rows.map(({ id }) => id);
}
