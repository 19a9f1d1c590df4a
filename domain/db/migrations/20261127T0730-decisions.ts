import { type Kysely, sql } from 'kysely';

/** Decisions about members (warn, suspend, ban) and messages, and the notice that each can be appealed from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table moderation_action drop constraint moderation_action_action_check`.execute(db);
  await sql`
    alter table moderation_action add constraint moderation_action_action_check
      check (action in ('nothing', 'remove', 'restore', 'warn', 'suspend', 'ban', 'lift')),
    add column until timestamptz,
    add constraint moderation_action_until check ((action = 'suspend') = (until is not null))`.execute(db);
  await sql`create index moderation_action_about on moderation_action (about_id, at desc)`.execute(db);
  // Whether somebody may sign in is asked at every sign-in; their sessions end with the decision.
  await sql`alter table member add column suspended_until timestamptz, add column banned_at timestamptz`.execute(
    db,
  );
  await sql`alter table message add column removed_at timestamptz`.execute(db);
  await sql`
    alter table notification add column action_id uuid references moderation_action (id) on delete cascade`.execute(
    db,
  );
}
