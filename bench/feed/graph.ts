import { sql } from 'kysely';
import type { Db } from '#domain/db/schema/index.ts';

/**
 * A graph to measure a feed on, made by the database itself and the same each time: members, whom they follow, and what
 * they posted. Follows are drawn so that few are followed by many (the rank of who is followed is a cubed uniform
 * number); member 1 is followed by everybody.
 */
export async function seedGraph(
  db: Db,
  { members, posts }: { members: number; posts: number },
): Promise<void> {
  // Version 4 in its shape: the contracts take no other.
  const id = (kind: string, number: string) =>
    sql.raw(`overlay(overlay(md5('${kind}' || ${number}) placing '4' from 13) placing 'a' from 17)::uuid`);
  const at = sql.raw(`timestamptz '2026-01-01' + g * interval '1 minute'`);
  await sql`set session_replication_role = replica`.execute(db);
  await sql`insert into "user" ("id", "name", "email", "emailVerified", "handle", "ageBand")
    select ${id('m', 'g')}, 'Member ' || g, 'm' || g || '@example.org', false, 'm' || g, 'adult'
    from generate_series(1, ${sql.lit(members)}) as g`.execute(db);
  await sql`insert into member (id, colour) select ${id('m', 'g')}, '#3b5bdb'
    from generate_series(1, ${sql.lit(members)}) as g`.execute(db);
  await sql`insert into scene (id, title, host_id) select ${id('s', 'g')}, 'Room', ${id('m', 'g')}
    from generate_series(1, ${sql.lit(members)}) as g`.execute(db);
  await sql`insert into follow (follower_id, followed_id)
    select distinct ${id('m', 'follower')}, ${id('m', 'followed')}
    from (
      select g as follower,
        1 + floor(${sql.lit(members)} * power(('x' || substr(md5(g || '-' || k), 1, 8))::bit(32)::bigint / 4294967296.0, 3))::int as followed
      from generate_series(1, ${sql.lit(members)}) as g, generate_series(1, 60) as k
      where k <= 4 + g % 57
      -- Each hundredth member follows 300 more, and the forty who post most: they have a page 500.
      union select g, 1 + (g::bigint * k * 7919) % ${sql.lit(members)} from generate_series(100, ${sql.lit(members)}, 100) as g,
        generate_series(1, 300) as k
      union select g, k from generate_series(100, ${sql.lit(members)}, 100) as g, generate_series(1, 40) as k
      union select g, 1 from generate_series(2, ${sql.lit(members)}) as g
    ) as drawn where follower <> followed`.execute(db);
  await sql`insert into take (id, scene_id, number, rolled_by, generator, status, document, keep_rolling, seed, seconds, film_key, ended_at)
    select ${id('t', 'g')}, ${id('s', 'author')}, g, ${id('m', 'author')}, 'simulator', 'done', '{"script":""}', false, 1,
      4 + g % 40, 'takes/x', ${at}
    from (select g, 1 + floor(${sql.lit(members)} * power(('x' || substr(md5('p' || g), 1, 8))::bit(32)::bigint / 4294967296.0, 2))::int as author
      from generate_series(1, ${sql.lit(posts)}) as g) as drawn`.execute(db);
  await sql`insert into post (id, take_id, author_id, audience, caption, created_at, published_at)
    select ${id('p', 'take.number')}, take.id, take.rolled_by,
      (array['followers', 'followers', 'followers', 'mutuals', 'link'])[1 + take.number % 5], 'A film', take.ended_at, take.ended_at
    from take`.execute(db);
  await sql`insert into post_topic (post_id, tags, moods, spoken)
    select ${id('p', 'take.number')}, array[(array['dog', 'cat', 'gym', 'boat', 'robot'])[1 + take.number % 5]], '{}', false
    from take`.execute(db);
  await sql`set session_replication_role = origin`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** Members whose followed people have posted at least so many films, the widest first: they have a page 500. */
export async function readersWith(db: Db, films: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select follow.follower_id as id from follow
    join (select author_id, count(*) as films from post where audience in ('followers', 'link') group by author_id) as made
      on made.author_id = follow.followed_id
    group by follow.follower_id having sum(made.films) >= ${films}
    order by md5(follow.follower_id::text) limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
