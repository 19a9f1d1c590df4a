import { type Kysely, sql } from 'kysely';

/** Assistants to whom a guardian gave a key of their own: what it opens, and never the key itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guardian_assistant (
      id uuid primary key default gen_random_uuid(),
      guardian_id uuid not null references "user" (id) on delete cascade,
      name text not null check (char_length(name) between 1 and 40),
      -- SHA-256 of the key.
      key_hash bytea not null unique,
      may_change boolean not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index guardian_assistant_of_guardian on guardian_assistant (guardian_id)`.execute(db);
}
