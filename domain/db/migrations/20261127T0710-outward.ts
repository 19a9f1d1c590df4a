import { type Kysely, sql } from 'kysely';

/** What reaches members outside an open page: their devices, an address, their choices, and what is still to be told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table push_device (
      id uuid primary key,
      member_id uuid not null references member (id) on delete cascade,
      name text not null check (char_length(name) between 1 and 60),
      -- One browser is one device, whoever is signed in on it.
      endpoint text not null unique check (char_length(endpoint) <= 1000),
      p256dh text not null,
      auth text not null,
      added_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index push_device_of_member on push_device (member_id)`.execute(db);
  await sql`
    create table mail_address (
      member_id uuid primary key references member (id) on delete cascade,
      address text not null check (char_length(address) <= 200),
      -- In the link that confirms it, and in the one that ends all mail.
      confirm_token text not null unique,
      end_token text not null unique,
      confirmed boolean not null default false
    )`.execute(db);
  await sql`
    create table outward_choice (
      member_id uuid primary key references member (id) on delete cascade,
      push_requests boolean not null default true,
      push_letters boolean not null default true,
      push_takes boolean not null default true,
      mail_requests boolean not null default true,
      silent_from smallint default 22 check (silent_from between 0 and 23),
      silent_to smallint default 8 check (silent_to between 0 and 23),
      digest text not null default 'off' check (digest in ('off', 'daily', 'weekly')),
      digest_hour smallint not null default 18 check (digest_hour between 0 and 23),
      digest_day smallint not null default 5 check (digest_day between 1 and 7),
      digest_due timestamptz,
      digest_since timestamptz,
      check ((silent_from is null) = (silent_to is null)),
      check ((digest = 'off') = (digest_due is null))
    )`.execute(db);
  await sql`create index digest_due on outward_choice (digest_due) where digest_due is not null`.execute(db);
  await sql`
    create table notice (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null references member (id) on delete cascade,
      kind text not null check (kind in ('request', 'closed', 'letter', 'take', 'confirm', 'digest')),
      channel text not null check (channel in ('push', 'mail')),
      -- A request, a conversation, a take, or the member.
      about_id uuid not null,
      due_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'told', 'over')),
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index notice_of_about on notice (about_id)`.execute(db);
  await sql`create index notice_of_member on notice (member_id)`.execute(db);
}
