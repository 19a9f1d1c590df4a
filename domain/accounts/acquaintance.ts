import type { Db } from '../db/schema/index.ts';
import { ask } from '../people/ask.ts';
import { knowsSql } from '../people/relations-sql.ts';

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

/**
 * The one way of asking whether `memberId` knows somebody: they came in by each other's invite, or follow each
 * other, and neither has blocked the other since.
 */
export const knows = (db: Db, memberId: string, otherId: string): Promise<boolean> =>
  ask(db, knowsSql(memberId, otherId));
