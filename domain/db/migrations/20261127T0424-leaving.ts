import { type Kysely, sql } from 'kysely';

/**
 * Going for good. What is append only stays so for everybody else: an erasure names, for its own transaction, the
 * member whose words it takes out of the records, and nothing but that setting opens them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erasure (
      id uuid primary key,
      -- Null once it is done: the receipt says what went, and not whose it was.
      member_id uuid unique references member (id) on delete set null,
      asked_at timestamptz not null default now(),
      erase_at timestamptz not null,
      begun_at timestamptz,
      finished_at timestamptz,
      counts jsonb not null default '{}',
      signed text,
      shown boolean not null default false
    )`.execute(db);
  await sql`
    create or replace function append_only() returns trigger language plpgsql as $$
    begin
      if current_setting('dailies.erasing', true) <> '' and tg_op in ('UPDATE', 'DELETE') then
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end if;
      raise exception '% is append only', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);
}
