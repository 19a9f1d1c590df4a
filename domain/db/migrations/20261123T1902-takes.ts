import { type Kysely, sql } from 'kysely';

/** Rows of `take_event`, the consent trail and the ledger are written once: this refuses every change to them. */
const appendOnly = sql`
  create function append_only() returns trigger language plpgsql as $$
  begin
    raise exception '% is append only', tg_table_name using errcode = 'restrict_violation';
  end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await appendOnly.execute(db);
  await sql`
    create table take (
      id uuid primary key,
      scene_id uuid not null references scene (id) on delete cascade,
      number integer not null,
      rolled_by uuid not null references member (id) on delete cascade,
      generator text not null,
      status text not null default 'queued' check (status in
        ('queued', 'planning', 'waiting-consent', 'rendering', 'sealing', 'done', 'failed', 'cancelled')),
      document jsonb not null,
      keep_rolling boolean not null,
      seed integer not null,
      audience text not null default 'room' check (audience in ('room', 'friends', 'followers', 'link')),
      plan jsonb,
      plan_hash text,
      theme text,
      expected_seconds real,
      cost integer not null default 0,
      charged integer,
      seconds real,
      failure_code text,
      failure_detail text,
      hidden_at timestamptz,
      beats jsonb not null default '[]',
      audit_passed boolean,
      film_key text,
      poster_key text,
      captions_key text,
      trace_key text,
      /** Number of the newest event. */
      seq integer not null default 0,
      /** Raised by every attempt to render: an older renderer can do nothing. */
      lease_epoch integer not null default 0,
      /** Raised by every revocation that concerns this take. */
      likeness_epoch integer not null default 0,
      /** First physics step that no cue has been asked for yet: directions land here or later. */
      frontier_step integer not null default 0,
      claimed_at timestamptz,
      cancel_asked_by uuid references member (id) on delete set null,
      cancel_asked_at timestamptz,
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      unique (scene_id, number),
      check ((status in ('done', 'failed', 'cancelled')) = (ended_at is not null))
    )`.execute(db);
  await sql`
    create unique index take_active on take (scene_id)
    where status not in ('done', 'failed', 'cancelled')`.execute(db);
  await sql`create index take_rolled_by on take (rolled_by, created_at)`.execute(db);
  await sql`
    create table take_event (
      take_id uuid not null references take (id) on delete cascade,
      seq integer not null,
      scene_id uuid not null,
      at timestamptz not null default now(),
      body jsonb not null,
      primary key (take_id, seq)
    )`.execute(db);
  await sql`
    create trigger take_event_append_only before update on take_event
    for each row execute function append_only()`.execute(db);
  await sql`
    create table direction (
      id uuid primary key,
      take_id uuid not null references take (id) on delete cascade,
      given_by uuid not null references member (id) on delete cascade,
      text text not null,
      status text not null default 'pending' check (status in
        ('pending', 'waiting', 'applied', 'refused', 'not-understood', 'too-late')),
      effective_step integer,
      patch jsonb,
      note text,
      given_at timestamptz not null default now(),
      check ((status = 'applied') = (effective_step is not null))
    )`.execute(db);
  await sql`create index direction_of_take on direction (take_id, given_at)`.execute(db);
  await sql`
    create table segment (
      take_id uuid not null references take (id) on delete cascade,
      index integer not null,
      likeness_epoch integer not null,
      lease_epoch integer not null,
      first_frame integer not null,
      frames integer not null,
      video_key text not null,
      audio_key text not null,
      invalid_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (take_id, index, likeness_epoch)
    )`.execute(db);
  await sql`
    create table vote (
      take_id uuid not null references take (id) on delete cascade,
      member_id uuid not null references member (id) on delete cascade,
      primary key (take_id, member_id)
    )`.execute(db);
  await sql`
    create table outbox (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('start', 'signal')),
      name text not null,
      workflow_id text not null,
      queue text,
      arg jsonb not null,
      created_at timestamptz not null default now(),
      done_at timestamptz
    )`.execute(db);
  await sql`create index outbox_open on outbox (id) where done_at is null`.execute(db);
}
