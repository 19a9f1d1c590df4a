import { type Kysely, sql } from 'kysely';

/** Answers to "how is it going", which their member alone reads, and when to ask the next time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table check_in (
      id uuid primary key,
      member_id uuid not null references member (id) on delete cascade,
      answer text not null check (answer in ('good', 'okay', 'low', 'rough')),
      words text check (char_length(words) between 1 and 280),
      at timestamptz not null default now(),
      -- When the member wanted things as usual again after a low answer.
      eased_at timestamptz
    )`.execute(db);
  await sql`create index check_in_of_member on check_in (member_id, at desc)`.execute(db);
  // Days, not times: on how many the member was here since the last question, and which was the last of them.
  await sql`
    create table check_in_rhythm (
      member_id uuid primary key references member (id) on delete cascade,
      active_days smallint not null default 0,
      last_day date,
      -- The question that waits to be answered or skipped.
      question_id uuid
    )`.execute(db);
}
