import { sql } from 'kysely';
import type { InvitedMember } from '#contracts/api/operators.ts';
import type { Db } from '../db/schema/index.ts';

/** Somebody and everybody whom they brought in, over all generations, operators apart. */
export async function branchOf(db: Db, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive branch as (
      select ${memberId}::uuid as id
      union
      select invite.used_by from invite join branch on branch.id = invite.made_by
      where invite.used_by is not null
    )
    select member.id from branch join member on member.id = branch.id where not member.operator
    order by member.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Who invited whom, the first first. The demo town was invited by nobody and is not in it. */
export async function inviteTree(db: Db, now = new Date()): Promise<InvitedMember[]> {
  const { rows } = await sql<Omit<InvitedMember, 'member'> & InvitedMember['member']>`
    select "user".id, "user".handle, "user".name, member.colour, member.operator, invite.made_by as "invitedBy",
      case when member.banned_at is not null then 'banned'
        when member.suspended_until > ${now} then 'suspended'
        when member.deactivated_at is not null then 'asleep'
        else 'here' end as state
    from member join "user" on "user".id = member.id
    left join lateral (select made_by from invite where used_by = member.id limit 1) as invite on true
    where not member.demo
    order by member.created_at, member.id`.execute(db);
  return rows.map(({ id, handle, name, colour, ...rest }) => ({
    member: { id, handle, name, colour },
    ...rest,
  }));
}
