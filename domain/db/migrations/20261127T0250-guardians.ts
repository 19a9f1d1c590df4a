import { type Kysely, sql } from 'kysely';

/**
 * Guardians, and what a member chose for themself. A guardian has an account and no membership: a row in "user"
 * of this kind and none in `member`. Nothing here says when or how long anybody looks at anything.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table "user" add column "kind" text not null default 'member'
    check ("kind" in ('member', 'guardian'))`.execute(db);
  // The clock by which nights and days are reckoned.
  await sql`alter table member add column time_zone text`.execute(db);
  await sql`
    create table own_limits (
      member_id uuid primary key references member (id) on delete cascade,
      takes_per_day smallint check (takes_per_day between 0 and 500),
      feed_items_per_day smallint check (feed_items_per_day between 0 and 500),
      personalisation text not null default 'full' check (personalisation in ('off', 'full')),
      -- The one day for which continuous scroll was chosen.
      continuous_on date,
      check_ins boolean not null default true
    )`.execute(db);
  // Items served today to a member with a daily limit: one number, begun anew each day.
  await sql`
    create table feed_allowance (
      member_id uuid primary key references member (id) on delete cascade,
      day date not null,
      items integer not null check (items >= 0)
    )`.execute(db);
  await sql`
    create table guardian_code (
      code text primary key,
      teen_id uuid not null references member (id) on delete cascade,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index guardian_code_of_teen on guardian_code (teen_id)`.execute(db);
  await sql`
    create table guardian_link (
      id uuid primary key default gen_random_uuid(),
      teen_id uuid not null references member (id) on delete cascade,
      guardian_id uuid not null references "user" (id) on delete cascade,
      created_at timestamptz not null default now(),
      -- Null until the teen has seen who it is and said yes: before that nothing of it holds.
      accepted_at timestamptz,
      end_asked_by text check (end_asked_by in ('teen', 'guardian')),
      ends_at timestamptz,
      continuous_scroll text not null default 'default' check (continuous_scroll in ('default', 'off', 'allowed')),
      feed_items_per_day smallint check (feed_items_per_day between 0 and 500),
      takes_per_day smallint check (takes_per_day between 0 and 200),
      personalisation text not null default 'default' check (personalisation in ('default', 'off')),
      messages text not null default 'default' check (messages in ('default', 'mutuals', 'off')),
      co_approval boolean not null default false,
      quiet_from smallint check (quiet_from between 0 and 23),
      quiet_to smallint check (quiet_to between 0 and 23),
      unique (teen_id, guardian_id),
      check (teen_id <> guardian_id),
      check ((end_asked_by is null) = (ends_at is null)),
      check ((quiet_from is null) = (quiet_to is null))
    )`.execute(db);
  await sql`create index guardian_link_of_guardian on guardian_link (guardian_id)`.execute(db);
  await sql`
    create table guardian_event (
      id bigint generated always as identity primary key,
      link_id uuid not null references guardian_link (id) on delete cascade,
      at timestamptz not null default now(),
      by_name text not null,
      event text not null,
      detail text not null
    )`.execute(db);
  await sql`create index guardian_event_of_link on guardian_event (link_id, id)`.execute(db);
}
