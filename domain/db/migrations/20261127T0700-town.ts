import { type Kysely, sql } from 'kysely';

/** How far the demo town is. One row, put in at the first start; it stays when the town is removed, so that none comes back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table demo_town (
      id boolean primary key default true check (id),
      state text not null default 'making' check (state in ('making', 'made', 'removing', 'removed'))
    )`.execute(db);
}
