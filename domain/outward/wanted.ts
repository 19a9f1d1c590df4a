import { sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';
import type { NoticeTable } from '../db/schema/outward.ts';
import { ask } from '../people/ask.ts';
import { awakeSql, blockedSql, mutedSql } from '../people/relations-sql.ts';
import { choicesOf } from './choices.ts';

type Notice = Pick<NoticeTable, 'member_id' | 'kind' | 'channel' | 'about_id'>;

/** Whether what a notice is about still stands, and its member still wants to hear of it this way. */
export async function stillWanted(db: Db, notice: Notice, now: Date): Promise<boolean> {
  const { member_id: memberId, about_id: aboutId, kind, channel } = notice;
  if (kind === 'closed') return true;
  if (!(await ask(db, awakeSql(memberId)))) return false;
  if (channel === 'mail' && !(await readsMail(db, memberId, kind !== 'confirm'))) return false;
  const choices = await choicesOf(db, memberId);
  switch (kind) {
    case 'request':
      return (
        (channel === 'push' ? choices.pushRequests : choices.mailRequests) &&
        (await ask(db, openSql(aboutId, memberId, now)))
      );
    case 'letter':
      return choices.pushLetters && (await ask(db, unreadSql(aboutId, memberId)));
    case 'take':
      return choices.pushTakes && (await ask(db, shownTakeSql(aboutId, memberId)));
    case 'confirm':
      return true;
    case 'digest':
      return choices.digest !== 'off';
  }
}

const readsMail = (db: Db, memberId: string, confirmed: boolean): Promise<boolean> =>
  ask(
    db,
    sql<boolean>`exists (select 1 from mail_address where member_id = ${memberId} and confirmed = ${confirmed})`,
  );

/** Open, and not waiting for a guardian: its owner has said what they have to say then. */
const openSql = (requestId: string, ownerId: string, now: Date) => {
  const asker = sql.ref<string>('consent_request.asked_by');
  return sql<boolean>`exists (select 1 from consent_request
    where id = ${requestId} and owner_id = ${ownerId} and status = 'open' and expires_at > ${now}
      and guardian_since is null and ${awakeSql(asker)} and not ${blockedSql(ownerId, asker)})`;
};

/** Somebody else's words that were not read, in a conversation that is no stranger's request. */
const unreadSql = (conversationId: string, memberId: string) => {
  const other = sql<string>`(case when one_id = ${memberId} then other_id else one_id end)`;
  return sql<boolean>`exists (select 1 from conversation
    join message on message.conversation_id = conversation.id and message.seq = conversation.last_seq
    where conversation.id = ${conversationId} and message.author_id <> ${memberId} and message.deleted_at is null
      and (asked_by is null or asked_by = ${memberId})
      and last_seq > case when one_id = ${memberId} then greatest(one_read, one_cleared)
        else greatest(other_read, other_cleared) end
      and ${awakeSql(other)} and not ${blockedSql(memberId, other)} and not ${mutedSql(memberId, other)})`;
};

const shownTakeSql = (takeId: string, memberId: string) =>
  sql<boolean>`exists (select 1 from take where id = ${takeId} and rolled_by = ${memberId}
    and status = 'done' and hidden_at is null)`;
