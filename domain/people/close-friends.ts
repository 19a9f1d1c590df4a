import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { ask } from './ask.ts';
import { lockPair } from './blocks.ts';
import { areMutuals } from './follows.ts';
import { closeFriendSql } from './relations-sql.ts';

type Choice = { by: string; of: string };

export const isCloseFriend = (db: Db, member: string, friend: string): Promise<boolean> =>
  ask(db, closeFriendSql(member, friend));

/** Only a mutual can be a close friend (`forbidden`); it is a private list, nobody is told. */
export async function addCloseFriend(db: Db, { by, of }: Choice): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockPair(trx, by, of);
    if (!(await areMutuals(trx, by, of))) throw new AppError('forbidden', because('follow-each-other'));
    await trx
      .insertInto('close_friend')
      .values({ member_id: by, friend_id: of })
      .onConflict((on) => on.doNothing())
      .execute();
  });
}

export async function removeCloseFriend(db: Db, { by, of }: Choice): Promise<void> {
  await db.deleteFrom('close_friend').where('member_id', '=', by).where('friend_id', '=', of).execute();
}
