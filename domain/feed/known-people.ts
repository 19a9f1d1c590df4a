import { sql } from 'kysely';
import type { KnownPerson } from '#contracts/feed-rule.ts';
import type { Db } from '../db/schema/index.ts';
import { awakeSql, blockedSql } from '../people/relations-sql.ts';

/** Whom a member's instructions may name: people they follow, are followed by, or know. Nobody who is blocked. */
export async function knownPeople(db: Db, memberId: string, limit = 2000): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select "user".id as "memberId", "user".handle, "user".name
    from (
      select followed_id as id from follow where follower_id = ${memberId}::uuid
      union select follower_id from follow where followed_id = ${memberId}::uuid
      union select knows_id from acquaintance where member_id = ${memberId}::uuid
    ) as near
    join "user" on "user".id = near.id
    where ${awakeSql(sql.ref<string>('near.id'))}
      and not ${blockedSql(memberId, sql.ref<string>('near.id'))}
    order by "user".handle
    limit ${limit}`.execute(db);
  return rows;
}
