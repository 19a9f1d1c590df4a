import { type Kysely, sql } from 'kysely';

/** Who follows whom, who is close to whom, and who wants nothing of whom. No counts are kept anywhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table follow (
      follower_id uuid not null references member (id) on delete cascade,
      followed_id uuid not null references member (id) on delete cascade,
      since timestamptz not null default now(),
      primary key (follower_id, followed_id),
      check (follower_id <> followed_id)
    )`.execute(db);
  await sql`create index follow_of_followed on follow (followed_id, follower_id)`.execute(db);
  // A choice of one's own that the other never learns of; it counts only while both follow each other.
  await sql`
    create table close_friend (
      member_id uuid not null references member (id) on delete cascade,
      friend_id uuid not null references member (id) on delete cascade,
      primary key (member_id, friend_id),
      check (member_id <> friend_id)
    )`.execute(db);
  await sql`create index close_friend_of_friend on close_friend (friend_id, member_id)`.execute(db);
  await sql`
    create table block (
      blocker_id uuid not null references member (id) on delete cascade,
      blocked_id uuid not null references member (id) on delete cascade,
      since timestamptz not null default now(),
      primary key (blocker_id, blocked_id),
      check (blocker_id <> blocked_id)
    )`.execute(db);
  await sql`create index block_of_blocked on block (blocked_id, blocker_id)`.execute(db);
  await sql`
    create table mute (
      member_id uuid not null references member (id) on delete cascade,
      muted_id uuid not null references member (id) on delete cascade,
      primary key (member_id, muted_id),
      check (member_id <> muted_id)
    )`.execute(db);
  // Put to sleep by its owner: found by nobody, nothing lost.
  await sql`alter table member add column deactivated_at timestamptz`.execute(db);
}
