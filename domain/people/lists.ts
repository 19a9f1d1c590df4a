import { sql } from 'kysely';
import type { PublicMember } from '#contracts/account.ts';
import type { PeopleList } from '#contracts/people.ts';
import type { Db } from '../db/schema/index.ts';
import { awakeSql, blockedSql, closeFriendSql, followsSql, mutedSql, mutualsSql } from './relations-sql.ts';

export const PEOPLE_A_PAGE = 50;

/**
 * One's own lists by handle, a page after the handle `after`. Whoever is blocked is in none of them but `blocked`,
 * which holds one's own blocks only.
 */
export async function people(
  db: Db,
  memberId: string,
  list: PeopleList,
  after = '',
): Promise<{ people: PublicMember[]; next: string | null }> {
  const other = sql.ref<string>('member.id');
  const holds = {
    following: () => followsSql(memberId, other),
    followers: () => followsSql(other, memberId),
    mutuals: () => mutualsSql(memberId, other),
    'close-friends': () => closeFriendSql(memberId, other),
    muted: () => mutedSql(memberId, other),
    blocked: () => sql<boolean>`exists (select 1 from block
      where block.blocker_id = ${memberId} and block.blocked_id = ${other})`,
  }[list];
  let query = db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.id')
    .select(['member.id', 'user.handle', 'user.name', 'member.colour'])
    .where(holds())
    .where(awakeSql(other))
    .where('user.handle', '>', after);
  if (list !== 'blocked') query = query.where((eb) => eb.not(blockedSql(memberId, other)));
  const rows = await query
    .orderBy('user.handle')
    .limit(PEOPLE_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, PEOPLE_A_PAGE);
  return { people: page, next: rows.length > PEOPLE_A_PAGE ? (page.at(-1)?.handle ?? null) : null };
}
