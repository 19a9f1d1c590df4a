import { type Kysely, sql } from 'kysely';

/**
 * better-auth's tables, as its own `getMigrations` makes them for PostgreSQL with uuid ids (1.7), so their
 * columns are in camel case; then ours. A user becomes a member only when an invite was consumed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "user" (
      "id" uuid default gen_random_uuid() not null primary key,
      "name" text not null,
      "email" text not null unique,
      "emailVerified" boolean not null,
      "image" text,
      "createdAt" timestamptz default current_timestamp not null,
      "updatedAt" timestamptz default current_timestamp not null,
      "handle" text not null unique,
      "ageBand" text not null check ("ageBand" in ('teen', 'adult'))
    )`.execute(db);
  await sql`
    create table "session" (
      "id" uuid default gen_random_uuid() not null primary key,
      "expiresAt" timestamptz not null,
      "token" text not null unique,
      "createdAt" timestamptz default current_timestamp not null,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" uuid not null references "user" ("id") on delete cascade
    )`.execute(db);
  await sql`
    create table "account" (
      "id" uuid default gen_random_uuid() not null primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" uuid not null references "user" ("id") on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      "scope" text,
      "password" text,
      "createdAt" timestamptz default current_timestamp not null,
      "updatedAt" timestamptz not null
    )`.execute(db);
  await sql`
    create table "verification" (
      "id" uuid default gen_random_uuid() not null primary key,
      "identifier" text not null,
      "value" text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz default current_timestamp not null,
      "updatedAt" timestamptz default current_timestamp not null
    )`.execute(db);
  await sql`
    create table "rateLimit" (
      "id" uuid default gen_random_uuid() not null primary key,
      "key" text not null unique,
      "count" integer not null,
      "lastRequest" bigint not null
    )`.execute(db);
  await sql`create index "session_userId_idx" on "session" ("userId")`.execute(db);
  await sql`create index "account_userId_idx" on "account" ("userId")`.execute(db);
  await sql`create index "verification_identifier_idx" on "verification" ("identifier")`.execute(db);

  await sql`
    create table member (
      id uuid primary key references "user" (id) on delete cascade,
      colour text not null,
      operator boolean not null default false,
      quiet_from smallint check (quiet_from between 0 and 23),
      quiet_to smallint check (quiet_to between 0 and 23),
      quiet_zone text,
      created_at timestamptz not null default now(),
      check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (quiet_zone is null))
    )`.execute(db);
  await sql`
    create table invite (
      code text primary key,
      made_by uuid references member (id) on delete cascade,
      used_by uuid references member (id) on delete set null,
      used_at timestamptz,
      revoked_at timestamptz,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index invite_made_by on invite (made_by)`.execute(db);
  // The owner's invite is the one that nobody made: there is one at a time.
  await sql`
    create unique index invite_of_owner on invite ((true))
    where made_by is null and used_at is null and revoked_at is null`.execute(db);
  // Who knows whom, both ways: written when an invite is used, or when a teen says so.
  await sql`
    create table acquaintance (
      member_id uuid not null references member (id) on delete cascade,
      knows_id uuid not null references member (id) on delete cascade,
      since timestamptz not null default now(),
      primary key (member_id, knows_id)
    )`.execute(db);
}
