import { type Kysely, sql } from 'kysely';

/** Double entry: every transaction's entries sum to zero, checked when it commits; nothing is ever changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger_account (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('member', 'holds', 'revenue', 'grants')),
      member_id uuid references member (id) on delete set null,
      unique nulls not distinct (kind, member_id)
    )`.execute(db);
  await sql`insert into ledger_account (kind) values ('holds'), ('revenue'), ('grants')`.execute(db);
  await sql`
    create table ledger_transaction (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('hold', 'settle', 'welcome', 'allowance')),
      take_id uuid,
      member_id uuid not null,
      /** The day of an allowance, in UTC. */
      day date,
      at timestamptz not null default now(),
      unique (take_id, kind),
      check ((kind in ('hold', 'settle')) = (take_id is not null)),
      check ((kind = 'allowance') = (day is not null))
    )`.execute(db);
  await sql`
    create unique index ledger_allowance_once on ledger_transaction (member_id, day) where kind = 'allowance'`.execute(
    db,
  );
  await sql`
    create unique index ledger_welcome_once on ledger_transaction (member_id) where kind = 'welcome'`.execute(
    db,
  );
  await sql`
    create table ledger_entry (
      id bigint generated always as identity primary key,
      transaction_id uuid not null references ledger_transaction (id),
      account_id uuid not null references ledger_account (id),
      amount integer not null check (amount <> 0)
    )`.execute(db);
  await sql`create index ledger_entry_of_account on ledger_entry (account_id) include (amount)`.execute(db);
  await sql`create index ledger_entry_of_transaction on ledger_entry (transaction_id)`.execute(db);
  for (const table of ['ledger_transaction', 'ledger_entry']) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function append_only()`.execute(db);
    await sql`
      create trigger no_truncate before truncate on ${sql.table(table)}
      for each statement execute function append_only()`.execute(db);
  }
  await sql`
    create function ledger_balanced() returns trigger language plpgsql as $$
    begin
      if (select coalesce(sum(amount), 0) from ledger_entry where transaction_id = new.transaction_id) <> 0 then
        raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create constraint trigger ledger_balanced after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_balanced()`.execute(db);
}
