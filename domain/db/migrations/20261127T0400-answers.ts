import { type Kysely, sql } from 'kysely';

/**
 * An owner may say yes to a person, for a time or for good, in whatever room; may stop one person's asking; and a
 * guardian may have to agree. What is made from another film asks everybody again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consent_grant drop constraint consent_grant_reach_check`.execute(db);
  await sql`
    alter table consent_grant
      add constraint consent_grant_reach_check check (reach in ('take', 'room', 'person')),
      alter column scene_id drop not null,
      add constraint consent_grant_scene_check check ((reach = 'person') = (scene_id is null)),
      /** When a yes to a person ends; null where it was given for good. */
      add column until timestamptz,
      add constraint consent_grant_until_check check (until is null or reach = 'person')`.execute(db);
  await sql`
    create index consent_grant_of_person on consent_grant (cameo_id, asker_id)
    where reach = 'person' and revoked_at is null`.execute(db);
  await sql`
    create table ask_block (
      owner_id uuid not null references member (id) on delete cascade,
      asker_id uuid not null references member (id) on delete cascade,
      since timestamptz not null default now(),
      primary key (owner_id, asker_id),
      check (owner_id <> asker_id)
    )`.execute(db);
  // The owner has said yes, and a guardian has to as well: the card stays open, for the guardian.
  await sql`alter table consent_request add column guardian_since timestamptz`.execute(db);
  await sql`
    create index consent_request_between on consent_request (owner_id, asked_by, asked_at)`.execute(db);
  await sql`alter table take add column asks_again boolean not null default false`.execute(db);
}
