import { sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';
import { notBlockedSql } from '../people/relations-sql.ts';

/**
 * Something that changes whenever a member's letters or news do: pages that hear of a change read anew. `unread` and
 * `told` are for a dot. Of letters across a block there is nothing in it but their absence: what either side still does
 * with them, nobody is told.
 */
export async function pulse(
  db: Db,
  memberId: string,
): Promise<{ letters: string; news: string; unread: boolean; told: boolean }> {
  const open = notBlockedSql(sql.ref('one_id'), sql.ref('other_id'));
  const { rows } = await sql<{ letters: string; news: string; unread: boolean; told: boolean }>`
    select
      (select coalesce(string_agg(concat_ws(' ', id, last_seq, one_read, other_read, one_cleared, other_cleared,
          asked_by,
          (select count(*) from message_reaction join message on message.id = message_reaction.message_id
            where message.conversation_id = conversation.id),
          (select count(*) from message where conversation_id = conversation.id and deleted_at is not null)), ','
          order by id), '')
        from conversation where (one_id = ${memberId} or other_id = ${memberId}) and ${open}) as letters,
      (select concat_ws(' ', count(*), count(*) filter (where not seen), max(created_at))
        from notification where member_id = ${memberId}) as news,
      exists (select 1 from conversation
        join message on message.conversation_id = conversation.id and message.seq = conversation.last_seq
        where (one_id = ${memberId} or other_id = ${memberId}) and ${open} and message.author_id <> ${memberId}
          and (asked_by is null or asked_by = ${memberId})
          and last_seq > case when one_id = ${memberId} then greatest(one_read, one_cleared)
            else greatest(other_read, other_cleared) end) as unread,
      exists (select 1 from notification where member_id = ${memberId} and not seen) as told`.execute(db);
  return rows[0] ?? { letters: '', news: '', unread: false, told: false };
}
