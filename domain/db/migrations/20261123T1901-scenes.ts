import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scene (
      id uuid primary key,
      title text not null check (char_length(title) between 1 and 80),
      host_id uuid not null references member (id) on delete cascade,
      last_take_number integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table scene_link (
      id uuid primary key,
      scene_id uuid not null references scene (id) on delete cascade,
      role text not null check (role in ('director', 'viewer')),
      token text not null unique,
      made_by uuid not null references member (id) on delete cascade,
      uses integer not null default 0,
      created_at timestamptz not null default now(),
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index scene_link_of_scene on scene_link (scene_id)`.execute(db);
  await sql`
    create table scene_member (
      scene_id uuid not null references scene (id) on delete cascade,
      member_id uuid not null references member (id) on delete cascade,
      role text not null check (role in ('host', 'director', 'viewer')),
      link_id uuid references scene_link (id),
      joined_at timestamptz not null default now(),
      primary key (scene_id, member_id)
    )`.execute(db);
  await sql`create index scene_member_of_member on scene_member (member_id)`.execute(db);
  await sql`
    create table room_owner (
      scene_id uuid primary key references scene (id) on delete cascade,
      epoch integer not null,
      owner text not null,
      claimed_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table scene_update (
      id bigint generated always as identity primary key,
      scene_id uuid not null references scene (id) on delete cascade,
      epoch integer not null,
      bytes bytea not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index scene_update_of_scene on scene_update (scene_id, id)`.execute(db);
  await sql`
    create table recording (
      id uuid primary key,
      scene_id uuid not null references scene (id) on delete cascade,
      made_by uuid not null references member (id) on delete cascade,
      key text not null,
      seconds real not null,
      created_at timestamptz not null default now()
    )`.execute(db);
}
