import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import type { Relation, RelationChange } from '#contracts/people.ts';
import type { Db } from '../db/schema/index.ts';
import { block, requireNotBlocked, unblock } from './blocks.ts';
import { addCloseFriend, removeCloseFriend } from './close-friends.ts';
import { follow, removeFollower, unfollow } from './follows.ts';
import { mute, unmute } from './mutes.ts';
import { awakeSql, closeFriendSql, followsSql, mutedSql } from './relations-sql.ts';

const hasBlocked = (by: string, of: string) =>
  sql<boolean>`exists (select 1 from block where blocker_id = ${by} and blocked_id = ${of})`;

/** How `viewer` stands to somebody, as their buttons show it. `not-found` for whom the other has blocked. */
export async function relation(db: Db, viewer: string, other: string): Promise<Relation> {
  const { rows } = await sql<Relation & { blockedYou: boolean }>`
    select ${followsSql(viewer, other)} as following, ${followsSql(other, viewer)} as "followsYou",
      ${closeFriendSql(viewer, other)} as "closeFriend", ${mutedSql(viewer, other)} as muted,
      ${hasBlocked(viewer, other)} as blocked, ${hasBlocked(other, viewer)} as "blockedYou"`.execute(db);
  const row = rows[0];
  if (row === undefined || (row.blockedYou && !row.blocked)) throw new AppError('not-found');
  const { blockedYou, ...theirs } = row;
  return theirs;
}

/** Changes what is given, one after the other; a block comes last and ends the rest. */
export async function relate(db: Db, by: string, of: string, change: RelationChange): Promise<Relation> {
  await requireThere(db, of);
  const pair = { by, of };
  const { following, followsYou, closeFriend, muted, blocked } = change;
  if (blocked === undefined) await requireNotBlocked(db, by, of);
  if (blocked === false) await unblock(db, pair);
  if (following !== undefined) await (following ? follow : unfollow)(db, pair);
  if (followsYou === false) await removeFollower(db, pair);
  if (closeFriend !== undefined) await (closeFriend ? addCloseFriend : removeCloseFriend)(db, pair);
  if (muted !== undefined) await (muted ? mute : unmute)(db, pair);
  if (blocked === true) await block(db, pair);
  return relation(db, by, of);
}

async function requireThere(db: Db, memberId: string): Promise<void> {
  const row = await db
    .selectFrom('member')
    .select('id')
    .where('id', '=', memberId)
    .where(awakeSql(memberId))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
}
