import { type Kysely, sql } from 'kysely';

/** Reports, what operators did about them, and what was said against that. The record of actions is append only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table report (
      id uuid primary key,
      reporter_id uuid references member (id) on delete set null,
      subject text not null check (subject in ('post', 'comment', 'message', 'member')),
      subject_id uuid not null,
      /** Whose it is; kept when the thing itself is gone. */
      about_id uuid references member (id) on delete cascade,
      reason text not null check (reason in ('unkind', 'sexual', 'violent', 'me-unasked', 'spam', 'other')),
      words text not null default '' check (char_length(words) <= 500),
      /** What was reported, as it read then. */
      excerpt text not null default '',
      created_at timestamptz not null default now(),
      closed_at timestamptz
    )`.execute(db);
  await sql`
    create unique index report_once on report (reporter_id, subject, subject_id) where closed_at is null`.execute(
    db,
  );
  await sql`create index report_open on report (created_at) where closed_at is null`.execute(db);
  await sql`
    create table moderation_action (
      id uuid primary key default gen_random_uuid(),
      report_id uuid references report (id) on delete set null,
      operator_id uuid not null,
      action text not null check (action in ('nothing', 'remove', 'restore')),
      subject text not null,
      subject_id uuid not null,
      about_id uuid,
      reason text not null check (char_length(reason) between 1 and 500),
      at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create trigger moderation_action_append_only before update of action, reason, operator_id, at or delete
    on moderation_action for each row execute function append_only()`.execute(db);
  await sql`
    create table appeal (
      action_id uuid primary key references moderation_action (id),
      member_id uuid not null references member (id) on delete cascade,
      words text not null check (char_length(words) between 1 and 1000),
      created_at timestamptz not null default now(),
      answered_at timestamptz
    )`.execute(db);
  await sql`alter table post add column removed_at timestamptz`.execute(db);
  await sql`alter table comment add column removed_at timestamptz`.execute(db);
}
