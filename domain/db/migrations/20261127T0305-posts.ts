import { type Kysely, sql } from 'kysely';

/**
 * Posts: a take, shown to people. There is no count of views and no time of looking, and none may be added.
 * A wider audience waits in `wanted` until every owner in the film has answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table take drop constraint take_audience_check,
      add constraint take_audience_check
        check (audience in ('room', 'friends', 'mutuals', 'followers', 'link'))`.execute(db);
  await sql`
    create table post (
      id uuid primary key,
      take_id uuid not null references take (id) on delete cascade,
      author_id uuid not null references member (id) on delete cascade,
      audience text not null default 'me' check (audience in ('me', 'friends', 'mutuals', 'followers', 'link')),
      wanted text check (wanted in ('friends', 'mutuals', 'followers', 'link')),
      caption text not null default '' check (char_length(caption) <= 500),
      alt text not null default '' check (char_length(alt) <= 1000),
      created_at timestamptz not null default now(),
      /** When it was first shown to anybody but its author. */
      published_at timestamptz,
      edited_at timestamptz,
      deleted_at timestamptz,
      check (audience = 'me' or published_at is not null)
    )`.execute(db);
  // One post of a take by each of its directors.
  await sql`
    create unique index post_once on post (take_id, author_id) where deleted_at is null`.execute(db);
  await sql`create index post_of_author on post (author_id, published_at desc, id desc)`.execute(db);
  await sql`
    create index post_published on post (published_at desc, id desc)
    where deleted_at is null and audience <> 'me'`.execute(db);
  // What a remix was made from; named when its room is opened, and kept by each take rolled there.
  await sql`
    alter table scene add column inspired_by uuid references post (id) on delete set null`.execute(db);
  await sql`
    alter table take add column inspired_by uuid references post (id) on delete set null`.execute(db);
  await sql`create index take_inspired_by on take (inspired_by) where inspired_by is not null`.execute(db);

  // Owners are asked again for a wider audience: about this post, once for each audience.
  await sql`
    alter table consent_request add column post_id uuid references post (id) on delete cascade`.execute(db);
  await sql`drop index consent_request_once`.execute(db);
  await sql`
    create unique index consent_request_once on consent_request
      (take_id, cast_id, coalesce(direction_id, '00000000-0000-0000-0000-000000000000'))
    where post_id is null`.execute(db);
  await sql`
    create unique index consent_request_once_a_post on consent_request (post_id, cast_id, audience)
    where post_id is not null and status in ('open', 'approved', 'declined')`.execute(db);
}
