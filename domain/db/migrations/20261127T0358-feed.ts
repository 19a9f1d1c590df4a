import { type Kysely, sql } from 'kysely';

/**
 * What steers a feed: a member's instructions and what films are about. There is no log of views and no time of
 * looking; `feed_shown` is a plain set. See domain/db/reviewed-columns.txt before adding a column.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table feed_instruction (
      id uuid primary key,
      member_id uuid not null references member (id) on delete cascade,
      text text not null check (char_length(text) between 1 and 400),
      state text not null default 'reading' check (state in ('reading', 'read', 'failed')),
      rules jsonb not null default '[]',
      not_understood jsonb not null default '[]',
      paused boolean not null default false,
      from_post boolean not null default false,
      zone text not null,
      /** Raised by every edit: a reading of older words is dropped. */
      version integer not null default 1,
      /** "For a week" counts from here. */
      written_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index feed_instruction_of_member on feed_instruction (member_id, written_at)`.execute(db);
  // What is not offered again: ids and nothing else. Rows go when the post falls out of the window, or is deleted.
  await sql`
    create table feed_shown (
      member_id uuid not null references member (id) on delete cascade,
      post_id uuid not null references post (id) on delete cascade,
      primary key (member_id, post_id)
    )`.execute(db);
  await sql`create index feed_shown_of_post on feed_shown (post_id)`.execute(db);
  await sql`
    create table post_topic (
      post_id uuid primary key references post (id) on delete cascade,
      tags text[] not null,
      moods text[] not null,
      spoken boolean not null
    )`.execute(db);
  // A followed author's posts, newest first, without those that nobody else sees.
  await sql`
    create index post_for_feed on post (author_id, published_at desc, id desc) include (audience, take_id)
    where deleted_at is null and audience <> 'me'`.execute(db);
  await sql`create index scene_inspired_by on scene (inspired_by) where inspired_by is not null`.execute(db);
  // Accounts of the demonstration: marked wherever they are named, removed in one go.
  await sql`alter table member add column demo boolean not null default false`.execute(db);
  await sql`create index member_demo on member (id) where demo`.execute(db);
}
