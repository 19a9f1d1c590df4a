import { type Kysely, sql } from 'kysely';

/**
 * Films that others made go on without a likeness that was taken back, where its owner allows that: drawn again, with a
 * blank cut-out in its place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table cameo add column others_keep boolean not null default false`.execute(db);
  // The parts that are a blank cut-out for good, as [{"castId", "cameoId"}]: nothing is granted for them any more.
  await sql`alter table take add column blank jsonb not null default '[]'`.execute(db);
  await sql`
    create table remake (
      id uuid primary key,
      take_id uuid not null references take (id) on delete cascade,
      receipt_id uuid not null references revocation_receipt (id) on delete cascade,
      -- What the film is drawn under: a later revocation makes it stale.
      likeness_epoch integer not null,
      blank jsonb not null,
      ended_as text check (ended_as in ('remade', 'overtaken', 'impossible')),
      unique (take_id, likeness_epoch)
    )`.execute(db);
  await sql`create index remake_of_receipt on remake (receipt_id)`.execute(db);
  await sql`update revocation_receipt set body = body || '{"blank":[]}'`.execute(db);
}
