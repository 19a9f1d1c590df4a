import type { Db } from '../db/schema/index.ts';

/** Gives or takes back a member's vote for a take; answers how many it has. */
export async function vote(
  db: Db,
  { takeId, memberId, vote: given }: { takeId: string; memberId: string; vote: boolean },
): Promise<{ votes: number }> {
  if (given) {
    const row = { take_id: takeId, member_id: memberId };
    await db
      .insertInto('vote')
      .values(row)
      .onConflict((on) => on.doNothing())
      .execute();
  } else {
    await db.deleteFrom('vote').where('take_id', '=', takeId).where('member_id', '=', memberId).execute();
  }
  return db
    .selectFrom('vote')
    .where('take_id', '=', takeId)
    .select((eb) => eb.fn.countAll<number>().as('votes'))
    .executeTakeFirstOrThrow();
}
