import { sql } from 'kysely';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { ask } from './ask.ts';
import { blockedSql } from './relations-sql.ts';

type Block = { by: string; of: string };

/** Whether one of the two has blocked the other. To both, the other is then not there. */
export const blockedBetween = (db: Db, one: string, other: string): Promise<boolean> =>
  ask(db, blockedSql(one, other));

/** @throws AppError `not-found`: whoever is blocked is not told so. */
export async function requireNotBlocked(db: Db, one: string, other: string): Promise<void> {
  if (await blockedBetween(db, one, other)) throw new AppError('not-found');
}

/**
 * Ends everything between two people, both ways and at once: follows, closeness, and each one's place in the rooms
 * that the other hosts. Rooms of a third person stay as they are: those are the host's to order.
 */
export async function block(db: Db, { by, of }: Block): Promise<void> {
  if (by === of) throw new AppError('bad-input', because('that-is-you'));
  await db.transaction().execute(async (trx) => {
    await lockPair(trx, by, of);
    await trx
      .insertInto('block')
      .values({ blocker_id: by, blocked_id: of })
      .onConflict((on) => on.doNothing())
      .execute();
    for (const [one, other] of [
      [by, of],
      [of, by],
    ] as const) {
      await trx
        .deleteFrom('follow')
        .where('follower_id', '=', one)
        .where('followed_id', '=', other)
        .execute();
      await trx
        .deleteFrom('close_friend')
        .where('member_id', '=', one)
        .where('friend_id', '=', other)
        .execute();
      await trx
        .deleteFrom('scene_member')
        .where('member_id', '=', other)
        .where('scene_id', 'in', trx.selectFrom('scene').select('id').where('host_id', '=', one))
        .execute();
    }
  });
}

/** Takes one's own block back; what it ended does not come back by itself. */
export async function unblock(db: Db, { by, of }: Block): Promise<void> {
  await db.deleteFrom('block').where('blocker_id', '=', by).where('blocked_id', '=', of).execute();
}

/**
 * Whatever ties two people together and whatever parts them wait for each other here, to the end of the
 * transaction: a follow that began before a block never outlives it.
 */
export async function lockPair(trx: Trx, one: string, other: string): Promise<void> {
  const pair = [one, other].sort().join(' ');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people ${pair}`}, 0))`.execute(trx);
}
