import { type Kysely, sql } from 'kysely';

/** Packs of credits, rooms' shared purses, and the ledger's words for both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table purchase (
      id uuid primary key,
      member_id uuid references member (id) on delete set null,
      pack text not null,
      credits integer not null check (credits > 0),
      -- In the currency's smallest unit.
      price integer not null check (price > 0),
      currency text not null,
      -- Who takes the payment: Stripe, or the local page on which no money moves.
      provider text not null check (provider in ('stripe', 'test')),
      -- What Stripe calls the payment, once there is one: a refund speaks of it.
      payment_id text unique,
      status text not null default 'open' check (status in ('open', 'paid', 'closed', 'refunded')),
      created_at timestamptz not null default now(),
      paid_at timestamptz
    )`.execute(db);
  await sql`create index purchase_of_member on purchase (member_id, created_at desc)`.execute(db);
  // What Stripe said already: each event once, however often it is sent.
  await sql`
    create table stripe_event (
      id text primary key,
      type text not null,
      at timestamptz not null default now()
    )`.execute(db);

  await sql`alter table ledger_account add column scene_id uuid references scene (id) on delete set null`.execute(
    db,
  );
  await sql`alter table ledger_account drop constraint ledger_account_kind_check`.execute(db);
  await sql`
    alter table ledger_account add constraint ledger_account_kind_check
    check (kind in ('member', 'room', 'holds', 'revenue', 'grants', 'sales'))`.execute(db);
  // One purse for each member and room, one account of each kind for the house. Purses whose owner is gone stay
  // in the books without a name, as many as there are.
  await sql`alter table ledger_account drop constraint ledger_account_kind_member_id_key`.execute(db);
  await sql`create unique index ledger_purse_of_member on ledger_account (member_id)`.execute(db);
  await sql`create unique index ledger_purse_of_room on ledger_account (scene_id)`.execute(db);
  await sql`
    create unique index ledger_house on ledger_account (kind)
    where kind not in ('member', 'room')`.execute(db);
  await sql`insert into ledger_account (kind) values ('sales')`.execute(db);

  await sql`alter table ledger_transaction add column purchase_id uuid`.execute(db);
  await sql`alter table ledger_transaction add column scene_id uuid`.execute(db);
  await sql`alter table ledger_transaction drop constraint ledger_transaction_kind_check`.execute(db);
  await sql`
    alter table ledger_transaction add constraint ledger_transaction_kind_check check (kind in
      ('hold', 'settle', 'welcome', 'allowance', 'purchase', 'purchase-refund', 'room-in', 'room-out'))`.execute(
    db,
  );
  await sql`
    alter table ledger_transaction add constraint ledger_transaction_purchase_check
    check ((kind in ('purchase', 'purchase-refund')) = (purchase_id is not null))`.execute(db);
  await sql`
    create unique index ledger_purchase_once on ledger_transaction (purchase_id, kind)
    where purchase_id is not null`.execute(db);
  await sql`create index ledger_transaction_of_member on ledger_transaction (member_id, at desc)`.execute(db);
}
