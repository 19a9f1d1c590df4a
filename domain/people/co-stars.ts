import { type RawBuilder, sql } from 'kysely';
import type { PublicMember } from '#contracts/account.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { awakeSql, blockedSql, followsSql, knowsSql, type Who } from './relations-sql.ts';

const MOST_OFFERED = 20;

const ageSql = (who: Who): RawBuilder<string> =>
  sql<string>`(select "ageBand" from "user" as aged where aged.id = ${who})`;

/** Whether somebody may be offered to `member` as a follow. Teens are offered to other teens and to those they know. */
export const mayBeOfferedSql = (member: Who, other: Who): RawBuilder<boolean> => sql<boolean>`(
  not ${followsSql(member, other)} and ${awakeSql(other)} and not ${blockedSql(member, other)}
  and (${ageSql(other)} = 'adult' or ${knowsSql(other, member)} or ${followsSql(other, member)}
    or ${ageSql(member)} = 'teen'))`;

/**
 * Whom a member made something with and does not follow yet: directors of shared rooms and owners of cameos in their
 * films.
 */
export async function coStars(db: Db, memberId: string): Promise<PublicMember[]> {
  const { rows } = await sql<PublicMember>`
    select member.id, "user".handle, "user".name, member.colour
    from member join "user" on "user".id = member.id
    where member.id <> ${memberId} and member.id in (
        select theirs.member_id from scene_member as mine
        join scene_member as theirs on theirs.scene_id = mine.scene_id and theirs.role <> 'viewer'
        where mine.member_id = ${memberId} and mine.role <> 'viewer'
      union
        select cameo.owner_id from take
        join take_grant on take_grant.take_id = take.id
        join cameo on cameo.id = take_grant.cameo_id
        where take.rolled_by = ${memberId} and take.status = 'done')
      and ${mayBeOfferedSql(memberId, sql.ref<string>('member.id'))}
    order by "user".handle limit ${MOST_OFFERED}`.execute(db);
  return rows;
}

/**
 * Tells everybody who made a finished take of each of the others whom they do not follow: those who are credited for it
 * (`posts/credits.ts`). Once for each two for ever, for the row stays and `notification_once` counts it. Quietly: it is
 * known from the start, so it lights no dot, is in no digest and is pushed nowhere; it is there for who looks.
 */
export async function tellCoStars(trx: Trx, takeId: string): Promise<void> {
  const [one, other] = [sql.ref<string>('one.member_id'), sql.ref<string>('other.member_id')];
  await sql`
    with maker as (
      select take.rolled_by as member_id from take where take.id = ${takeId}
      union
      select scene_member.member_id from take
        join scene_member on scene_member.scene_id = take.scene_id
          and scene_member.role <> 'viewer' and scene_member.joined_at <= take.created_at
        where take.id = ${takeId}
      union
      select direction.given_by from direction
        where direction.take_id = ${takeId} and direction.status = 'applied'
      union
      select cameo.owner_id from take_grant join cameo on cameo.id = take_grant.cameo_id
        where take_grant.take_id = ${takeId}
    )
    insert into notification (member_id, kind, actor_id, seen)
    select one.member_id, 'co-star', other.member_id, true
    from maker as one join maker as other on other.member_id <> one.member_id
    where ${mayBeOfferedSql(one, other)}
    order by one.member_id, other.member_id
    on conflict do nothing`.execute(trx);
}
