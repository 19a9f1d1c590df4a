import { type Kysely, sql } from 'kysely';

/**
 * Levels become a ladder (only me, people I approve, mutuals, everyone), and owners say in their own words what their
 * likeness is not for. The level of before is everyone now, with the same reach inside rooms and more outside.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table cameo drop constraint cameo_level_check`.execute(db);
  await sql`
    create or replace function teen_cameo() returns trigger language plpgsql as $$
    begin
      if new.level not in ('only-me', 'people-i-approve')
         and (select "ageBand" from "user" where id = new.owner_id) = 'teen' then
        raise exception 'a teen''s cameo is never open to everyone' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  // Whoever said "in a room with me" said no more than that: approval of a room's people, not of everybody's.
  await sql`
    update cameo set level = 'people-i-approve' where level = 'everyone-in-this-room'`.execute(db);
  await sql`
    alter table cameo add constraint cameo_level_check
    check (level in ('only-me', 'people-i-approve', 'mutuals', 'everyone'))`.execute(db);
  // People whom an owner named: they may ask from their own rooms too.
  await sql`
    create table cameo_approved (
      cameo_id uuid not null references cameo (id) on delete cascade,
      member_id uuid not null references member (id) on delete cascade,
      since timestamptz not null default now(),
      primary key (cameo_id, member_id)
    )`.execute(db);
  await sql`create index cameo_approved_of_member on cameo_approved (member_id)`.execute(db);
  await sql`
    create table cameo_restriction (
      id uuid primary key,
      cameo_id uuid not null references cameo (id) on delete cascade,
      words text not null check (char_length(words) between 3 and 120),
      /** Null until a worker has read it: a take that needs it before reads it itself. */
      reading jsonb,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index cameo_restriction_of_cameo on cameo_restriction (cameo_id, created_at)`.execute(db);
}
