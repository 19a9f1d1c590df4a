import { type Kysely, sql } from 'kysely';

/**
 * A revocation is followed to its end: what it hid, when the files go, the signed receipt. And what owners tell the
 * operator about a use, with the answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table revocation_receipt
      /** What was taken back: one take, what one person made, everything, or the cameo itself. */
      add column reach text not null default 'everything'
        check (reach in ('take', 'person', 'everything', 'cameo')),
      add column asker_id uuid,
      add column cameo_name text not null default '',
      /** Everything concerned, as it was in the moment of taking back. Ids and names of the owner's own cameo only. */
      add column body jsonb not null default '{"grants":[],"takes":[],"posts":[]}',
      add column keep_files boolean not null default false,
      add column erase_at timestamptz not null default now(),
      add column erased_at timestamptz,
      /** Signed by this installation's key: a JWS of everything above. */
      add column signed text`.execute(db);
  await sql`create index revocation_receipt_of_cameo on revocation_receipt (cameo_id, at)`.execute(db);
  await sql`
    create table likeness_appeal (
      id uuid primary key,
      member_id uuid not null references member (id) on delete cascade,
      kind text not null check (kind in ('report', 'appeal')),
      cameo_id uuid,
      take_id uuid,
      words text not null check (char_length(words) between 1 and 2000),
      at timestamptz not null default now(),
      answer text check (char_length(answer) between 1 and 2000),
      answered_by uuid references member (id) on delete set null,
      answered_at timestamptz,
      check ((answer is null) = (answered_at is null))
    )`.execute(db);
  await sql`create index likeness_appeal_of_member on likeness_appeal (member_id, at)`.execute(db);
  await sql`create index likeness_appeal_open on likeness_appeal (at) where answer is null`.execute(db);
}
