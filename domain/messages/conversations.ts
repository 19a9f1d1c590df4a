import { sql } from 'kysely';
import type { Conversation } from '#contracts/message.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { awakeSql, blockedSql } from '../people/relations-sql.ts';

export type Sides = { mine: 'one' | 'other' };

/** A pair has one conversation; the smaller id is `one`. */
export const pairOf = (memberId: string, otherId: string) =>
  memberId < otherId
    ? { one_id: memberId, other_id: otherId, mine: 'one' as const }
    : { one_id: otherId, other_id: memberId, mine: 'other' as const };

export async function findConversation(db: Db, memberId: string, otherId: string) {
  const { one_id, other_id, mine } = pairOf(memberId, otherId);
  const row = await db
    .selectFrom('conversation')
    .selectAll()
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    ...row,
    read: row[`${mine}_read`],
    cleared: row[`${mine}_cleared`],
    theirRead: mine === 'one' ? row.other_read : row.one_read,
  };
}

/** Whether both have had a say in it: then no stranger's rule holds any more. */
export const isBegun = (found: { asked_by: string | null; last_seq: number } | null): boolean =>
  found !== null && found.asked_by === null && found.last_seq > 0;

/** The pair's conversation, locked; made when there is none, with who asks when the two are strangers. */
export async function lockConversation(trx: Trx, by: string, to: string, strangers: boolean) {
  const { one_id, other_id } = pairOf(by, to);
  await trx
    .insertInto('conversation')
    .values({ one_id, other_id, asked_by: strangers ? by : null })
    .onConflict((on) => on.doNothing())
    .execute();
  return trx
    .selectFrom('conversation')
    .selectAll()
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Row = {
  id: string;
  handle: string;
  name: string;
  colour: string;
  request: boolean;
  unread: boolean;
  kind: string;
  text: string;
  gone: boolean;
  at: Date;
};

const lastWords = ({ kind, text, gone }: Row): string => {
  if (gone) return 'A message was deleted';
  if (text !== '') return text.slice(0, 120);
  return kind === 'post' ? 'A film' : kind === 'film' ? 'An answer as a film' : 'An invitation to a room';
};

/** A member's conversations, newest first, requests among them marked. Nobody who is blocked or asleep. */
export async function conversations(db: Db, memberId: string): Promise<Conversation[]> {
  const other = sql<string>`(case when conversation.one_id = ${memberId} then conversation.other_id
    else conversation.one_id end)`;
  const { rows } = await sql<Row>`
    select member.id, "user".handle, "user".name, member.colour, conversation.last_at as at,
      (conversation.asked_by is not null and conversation.asked_by <> ${memberId}) as request,
      (message.author_id <> ${memberId} and conversation.last_seq >
        case when conversation.one_id = ${memberId} then one_read else other_read end) as unread,
      message.kind, message.text, message.deleted_at is not null as gone
    from conversation
    join message on message.conversation_id = conversation.id and message.seq = conversation.last_seq
    join member on member.id = ${other}
    join "user" on "user".id = member.id
    where (conversation.one_id = ${memberId} or conversation.other_id = ${memberId})
      and conversation.last_seq > case when conversation.one_id = ${memberId} then one_cleared else other_cleared end
      and not ${blockedSql(memberId, other)} and ${awakeSql(other)}
    order by conversation.last_at desc limit 200`.execute(db);
  return rows.map((row) => ({
    with: { id: row.id, handle: row.handle, name: row.name, colour: row.colour },
    request: row.request,
    unread: row.unread,
    last: lastWords(row),
    at: row.at.toISOString(),
  }));
}
