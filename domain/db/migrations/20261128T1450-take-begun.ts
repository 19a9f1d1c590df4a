import { type Kysely, sql } from 'kysely';

/** Its first steps may be taken before its workflow begins, which then need not go through them again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table take add column begun_at timestamptz`.execute(db);
}
