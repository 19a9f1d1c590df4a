import type { Db } from '../db/schema/index.ts';

/** From now on the two know each other. Called by whoever is to be protected, or when an invite is used. */
export async function acquaint(db: Db, one: string, other: string): Promise<void> {
  await db
    .insertInto('acquaintance')
    .values([
      { member_id: one, knows_id: other },
      { member_id: other, knows_id: one },
    ])
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function knows(db: Db, memberId: string, otherId: string): Promise<boolean> {
  const row = await db
    .selectFrom('acquaintance')
    .select('since')
    .where('member_id', '=', memberId)
    .where('knows_id', '=', otherId)
    .executeTakeFirst();
  return row !== undefined;
}
