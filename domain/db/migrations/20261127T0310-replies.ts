import { type Kysely, sql } from 'kysely';

/** What people say to a post, and what a member is told about. When something was looked at is not kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table post_like (
      post_id uuid not null references post (id) on delete cascade,
      member_id uuid not null references member (id) on delete cascade,
      primary key (post_id, member_id)
    )`.execute(db);
  await sql`create index post_like_of_member on post_like (member_id)`.execute(db);
  // A reaction belongs to a moment of the film: seconds from its start.
  await sql`
    create table post_reaction (
      post_id uuid not null references post (id) on delete cascade,
      member_id uuid not null references member (id) on delete cascade,
      emoji text not null check (char_length(emoji) between 1 and 16),
      seconds real not null check (seconds >= 0),
      primary key (post_id, member_id, emoji, seconds)
    )`.execute(db);
  await sql`create index post_reaction_of_member on post_reaction (member_id)`.execute(db);
  await sql`
    create table comment (
      id uuid primary key,
      post_id uuid not null references post (id) on delete cascade,
      author_id uuid not null references member (id) on delete cascade,
      text text not null check (char_length(text) between 1 and 1000),
      created_at timestamptz not null default now(),
      deleted_at timestamptz
    )`.execute(db);
  await sql`create index comment_of_post on comment (post_id, created_at, id)`.execute(db);
  await sql`create index comment_of_author on comment (author_id)`.execute(db);
  await sql`
    create table notification (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null references member (id) on delete cascade,
      kind text not null check (kind in
        ('follow', 'like', 'comment', 'mention', 'reaction', 'remix', 'post-shown', 'post-declined', 'co-star', 'moderation')),
      actor_id uuid references member (id) on delete cascade,
      post_id uuid references post (id) on delete cascade,
      comment_id uuid references comment (id) on delete cascade,
      detail text,
      seen boolean not null default false,
      created_at timestamptz not null default now()
    )`.execute(db);
  // The same thing by the same person is told once.
  await sql`
    create unique index notification_once on notification (member_id, kind, actor_id, post_id, comment_id)
    nulls not distinct where kind <> 'moderation'`.execute(db);
  await sql`create index notification_of_member on notification (member_id, created_at desc, id desc)`.execute(
    db,
  );
}
