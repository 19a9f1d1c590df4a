import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { knows } from '../accounts/acquaintance.ts';
import { memberAge } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';
import { ask } from './ask.ts';
import { lockPair, requireNotBlocked } from './blocks.ts';
import { followsSql, mutualsSql } from './relations-sql.ts';

type Follow = { by: string; of: string };

export const follows = (db: Db, follower: string, followed: string): Promise<boolean> =>
  ask(db, followsSql(follower, followed));

export const areMutuals = (db: Db, one: string, other: string): Promise<boolean> =>
  ask(db, mutualsSql(one, other));

/**
 * Following needs no leave, with one exception: an adult follows a teen only when they know each other or the teen
 * followed first (`forbidden`). `not-found` for somebody who is not there, or blocked either way.
 */
export async function follow(db: Db, { by, of }: Follow): Promise<void> {
  if (by === of) throw new AppError('bad-input', because('that-is-you'));
  await db.transaction().execute(async (trx) => {
    await lockPair(trx, by, of);
    await requireNotBlocked(trx, by, of);
    if ((await memberAge(trx, of)) === 'teen' && (await memberAge(trx, by)) === 'adult') {
      if (!(await knows(trx, of, by)) && !(await follows(trx, of, by)))
        throw new AppError('forbidden', because('they-follow-first'));
    }
    await trx
      .insertInto('follow')
      .values({ follower_id: by, followed_id: of })
      .onConflict((on) => on.doNothing())
      .execute();
    await notify(trx, { to: of, kind: 'follow', actor: by });
  });
}

export async function unfollow(db: Db, { by, of }: Follow): Promise<void> {
  await db.deleteFrom('follow').where('follower_id', '=', by).where('followed_id', '=', of).execute();
}

/** Ends somebody's following of oneself, without a block. */
export const removeFollower = (db: Db, { by, of }: Follow): Promise<void> => unfollow(db, { by: of, of: by });
