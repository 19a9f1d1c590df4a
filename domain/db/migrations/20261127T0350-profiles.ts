import { type Kysely, sql } from 'kysely';

/** A line about oneself, and search by handle and name that forgives a slip (trigrams, in PostgreSQL's contrib). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table member add column about text not null default '' check (char_length(about) <= 200)`.execute(
    db,
  );
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create index user_handle_trgm on "user" using gin (handle gin_trgm_ops)`.execute(db);
  await sql`create index user_name_trgm on "user" using gin (lower(name) gin_trgm_ops)`.execute(db);
}
