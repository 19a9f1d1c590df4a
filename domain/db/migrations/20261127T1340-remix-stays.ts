import { type Kysely, sql } from 'kysely';

/**
 * What was made from a post is a remix for good. `inspired_by` is forgotten with the post that it names, a week after its
 * author deleted it, and a yes to a person must not begin to cover a remix by that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table scene add column remix boolean not null default false`.execute(db);
  await sql`alter table take add column remix boolean not null default false`.execute(db);
  await sql`update scene set remix = true where inspired_by is not null`.execute(db);
  await sql`update take set remix = true where inspired_by is not null`.execute(db);
}
