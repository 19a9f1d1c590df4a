import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cameo (
      id uuid primary key,
      owner_id uuid not null references member (id) on delete cascade,
      name text not null check (char_length(name) between 1 and 40),
      kind text not null check (kind in ('person', 'animal', 'object')),
      level text not null check (level in ('only-me', 'people-i-approve', 'everyone-in-this-room')),
      state text not null default 'cutting' check (state in ('cutting', 'ready', 'failed')),
      failure text,
      upload_key text,
      mask_key text,
      created_at timestamptz not null default now(),
      deleted_at timestamptz
    )`.execute(db);
  await sql`create index cameo_of_owner on cameo (owner_id)`.execute(db);
  // A teen's cameo is never open to everyone, whoever writes the row.
  await sql`
    create function teen_cameo() returns trigger language plpgsql as $$
    begin
      if new.level = 'everyone-in-this-room'
         and (select "ageBand" from "user" where id = new.owner_id) = 'teen' then
        raise exception 'a teen''s cameo is never open to everyone' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger cameo_of_teen before insert or update on cameo
    for each row execute function teen_cameo()`.execute(db);
  // The picture itself, apart from everything that lists cameos: read by `readLikeness` alone, and by its owner.
  await sql`
    create table likeness (
      cameo_id uuid primary key references cameo (id) on delete cascade,
      png bytea not null
    )`.execute(db);
  await sql`
    create table consent_request (
      id uuid primary key,
      cameo_id uuid not null references cameo (id) on delete cascade,
      owner_id uuid not null references member (id) on delete cascade,
      cast_id text not null,
      scene_id uuid not null references scene (id) on delete cascade,
      take_id uuid not null references take (id) on delete cascade,
      direction_id uuid references direction (id) on delete cascade,
      plan_hash text not null,
      asked_by uuid not null references member (id) on delete cascade,
      sentence text not null,
      audience text not null,
      difference text,
      status text not null default 'open' check (status in ('open', 'approved', 'declined', 'expired', 'withdrawn')),
      answer jsonb,
      asked_at timestamptz not null default now(),
      expires_at timestamptz not null,
      answered_at timestamptz,
      reminded_at timestamptz
    )`.execute(db);
  await sql`
    create unique index consent_request_once on consent_request
      (take_id, cast_id, coalesce(direction_id, '00000000-0000-0000-0000-000000000000'))`.execute(db);
  await sql`create index consent_request_open on consent_request (owner_id) where status = 'open'`.execute(
    db,
  );
  await sql`
    create table consent_grant (
      id uuid primary key,
      cameo_id uuid not null references cameo (id) on delete cascade,
      owner_id uuid not null references member (id) on delete cascade,
      scene_id uuid not null references scene (id) on delete cascade,
      /** Null for a grant that reaches the whole room. */
      take_id uuid references take (id) on delete cascade,
      reach text not null check (reach in ('take', 'room')),
      scope text not null check (scope in ('none', 'ambient', 'any')),
      plan_hash text,
      note text,
      asker_id uuid not null references member (id) on delete cascade,
      costars jsonb not null,
      theme text not null,
      audience text not null,
      request_id uuid references consent_request (id),
      /** The room's grant that covers this take, if no card was needed. */
      parent_id uuid references consent_grant (id),
      revoked_at timestamptz,
      created_at timestamptz not null default now(),
      check ((reach = 'take') = (take_id is not null)),
      check ((reach = 'take') = (plan_hash is not null))
    )`.execute(db);
  await sql`create index consent_grant_live on consent_grant (cameo_id, scene_id) where revoked_at is null`.execute(
    db,
  );
  await sql`
    create table take_grant (
      take_id uuid not null references take (id) on delete cascade,
      cast_id text not null,
      cameo_id uuid not null references cameo (id) on delete cascade,
      grant_id uuid not null references consent_grant (id),
      primary key (take_id, cast_id)
    )`.execute(db);
  await sql`create index take_grant_of_grant on take_grant (grant_id)`.execute(db);
  // Which finished segments show a likeness, and under which grant.
  await sql`
    create table segment_grant (
      take_id uuid not null,
      index integer not null,
      likeness_epoch integer not null,
      grant_id uuid not null references consent_grant (id),
      primary key (take_id, index, likeness_epoch, grant_id),
      foreign key (take_id, index, likeness_epoch) references segment on delete cascade
    )`.execute(db);
  await sql`create index segment_grant_of_grant on segment_grant (grant_id)`.execute(db);
  // No reference to the cameo or the take: the trail outlives them.
  await sql`
    create table consent_trail (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      owner_id uuid not null,
      cameo_id uuid not null,
      cameo_name text not null,
      event text not null,
      take_id uuid,
      grant_id uuid,
      detail text not null
    )`.execute(db);
  await sql`create index consent_trail_of_cameo on consent_trail (cameo_id, id)`.execute(db);
  await sql`
    create trigger consent_trail_append_only before update or delete on consent_trail
    for each row execute function append_only()`.execute(db);
  await sql`
    create trigger consent_trail_no_truncate before truncate on consent_trail
    for each statement execute function append_only()`.execute(db);
  await sql`
    create table revocation_receipt (
      id uuid primary key,
      owner_id uuid not null,
      cameo_id uuid not null,
      take_id uuid,
      takes integer not null,
      at timestamptz not null default now()
    )`.execute(db);
}
