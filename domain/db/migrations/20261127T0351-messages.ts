import { type Kysely, sql } from 'kysely';

/** Letters between two. Up to where somebody has read is a message's number, never a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table member add column letters_from text not null default 'everybody'
      check (letters_from in ('everybody', 'followed', 'mutuals', 'nobody'))`.execute(db);
  await sql`
    create table conversation (
      id uuid primary key default gen_random_uuid(),
      one_id uuid not null references member (id) on delete cascade,
      other_id uuid not null references member (id) on delete cascade,
      /** Who wrote first, while the other has neither answered nor accepted. */
      asked_by uuid references member (id) on delete cascade,
      last_seq integer not null default 0,
      one_read integer not null default 0,
      other_read integer not null default 0,
      /** Hidden by a side up to this message: a deleted or declined conversation. */
      one_cleared integer not null default 0,
      other_cleared integer not null default 0,
      last_at timestamptz not null default now(),
      unique (one_id, other_id),
      check (one_id < other_id)
    )`.execute(db);
  await sql`create index conversation_of_other on conversation (other_id)`.execute(db);
  await sql`
    create table message (
      id uuid primary key,
      conversation_id uuid not null references conversation (id) on delete cascade,
      seq integer not null,
      author_id uuid not null references member (id) on delete cascade,
      kind text not null check (kind in ('text', 'post', 'room', 'film')),
      text text not null default '' check (char_length(text) <= 2000),
      post_id uuid references post (id) on delete set null,
      scene_id uuid references scene (id) on delete set null,
      created_at timestamptz not null default now(),
      deleted_at timestamptz,
      unique (conversation_id, seq),
      check (kind <> 'text' or text <> '' or deleted_at is not null)
    )`.execute(db);
  await sql`create index message_of_author on message (author_id)`.execute(db);
  await sql`
    create table message_reaction (
      message_id uuid not null references message (id) on delete cascade,
      member_id uuid not null references member (id) on delete cascade,
      emoji text not null check (char_length(emoji) between 1 and 16),
      primary key (message_id, member_id)
    )`.execute(db);
}
