import { type Kysely, sql } from 'kysely';

/** Verified cameos: how a person shows who they are, and what is kept of it, sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table cameo add column verified_at timestamptz`.execute(db);
  // Nobody was verified before: such a cameo is its owner's alone until they enrol.
  await sql`update cameo set level = 'only-me' where kind = 'person' and deleted_at is null`.execute(db);
  await sql`
    create table enrolment (
      id uuid primary key,
      member_id uuid not null references member (id) on delete cascade,
      name text not null check (char_length(name) between 1 and 40),
      level text not null,
      state text not null default 'open' check (state in ('open', 'checking', 'cutting', 'done', 'closed')),
      refusal text,
      cameo_id uuid references cameo (id) on delete set null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      /** Of the link to another device; null once it was used. */
      door_hash text unique,
      door_expires_at timestamptz
    )`.execute(db);
  await sql`create index enrolment_of_member on enrolment (member_id)`.execute(db);
  // One at a time: an account has one person.
  await sql`
    create unique index enrolment_running on enrolment (member_id)
    where state in ('open', 'checking', 'cutting')`.execute(db);
  await sql`
    create table enrolment_attempt (
      id uuid primary key,
      enrolment_id uuid not null references enrolment (id) on delete cascade,
      numbers jsonb not null,
      turns jsonb not null,
      drawn_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      checked_at timestamptz,
      recording_key text
    )`.execute(db);
  await sql`create index attempt_of_enrolment on enrolment_attempt (enrolment_id)`.execute(db);
  // SHA-256 of every recording that was sent: the same bytes are never looked at twice.
  await sql`
    create table recording_hash (
      hash text primary key,
      at timestamptz not null default now()
    )`.execute(db);
  // One data key for each member, wrapped by the installation's key, which the database never sees.
  await sql`
    create table likeness_key (
      member_id uuid primary key references member (id) on delete cascade,
      wrapped bytea not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table sealed_likeness (
      cameo_id uuid not null references cameo (id) on delete cascade,
      part text not null,
      member_id uuid not null references member (id) on delete cascade,
      sealed bytea not null,
      created_at timestamptz not null default now(),
      primary key (cameo_id, part)
    )`.execute(db);
  await sql`create index sealed_likeness_part on sealed_likeness (part)`.execute(db);
}
