import { type Kysely, sql } from 'kysely';

/**
 * What a page of the feed asks of hundreds of authors, answered by indexes alone: whether a take is there to be seen
 * (with what is told of it beside its post), and who is asleep, which is almost nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index take_shown on take (id) include (seconds, inspired_by)
    where hidden_at is null and film_key is not null and status = 'done'`.execute(db);
  await sql`
    create index member_asleep on member (id)
    where deactivated_at is not null or banned_at is not null`.execute(db);
}
