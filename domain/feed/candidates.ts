import { type RawBuilder, sql } from 'kysely';
import { noneOf, oneOf } from '../db/lists.ts';
import type { Db } from '../db/schema/index.ts';
import {
  closeFriendSql,
  followsSql,
  mutedSql,
  notAsleepSql,
  notBlockedSql,
} from '../people/relations-sql.ts';

/**
 * The place of a post in time order: newest first, and by id among those of one moment. `at` is UTC to the microsecond,
 * as PostgreSQL keeps it: a JavaScript date would round it, and skip or repeat what was posted in the same millisecond.
 */
export type Place = { at: string; id: string };

type Wanted = { viewer: string; limit: number };

/** Whoever's posts are looked at; how they stand to the viewer is asked only of those whose posts depend on it. */
const author = sql.ref<string>('author.id');

/** Whom a member follows and wants to see, and who is awake, which almost everybody is: `author`. */
const followedAuthors = (viewer: string): RawBuilder<unknown> => sql`author as materialized (
      select follow.followed_id as id from follow
      where follow.follower_id = ${viewer}::uuid
        and ${notAsleepSql(sql.ref<string>('follow.followed_id'))}
        and ${notBlockedSql(viewer, sql.ref<string>('follow.followed_id'))}
        and not ${mutedSql(viewer, sql.ref<string>('follow.followed_id'))}
    )`;

/** Whether a post is of `author` and its audience reaches the viewer. Needs `post`. */
const reaches = (viewer: string): RawBuilder<boolean> => sql<boolean>`(
      post.author_id = author.id and post.deleted_at is null and post.audience <> 'me'
      and (post.audience in ('link', 'followers')
        or (post.audience = 'mutuals' and ${followsSql(author, viewer)})
        or (post.audience = 'friends' and ${closeFriendSql(author, viewer)})))`;

/** Whether there is a film to see. Needs `take`. */
const filmThere = sql<boolean>`(
      take.hidden_at is null and take.film_key is not null and take.status = 'done')`;

/**
 * The newest posts of the people a member follows, after a place, newest first.
 *
 * Two steps, so that it costs the same on every page and for every number of posts: of each author followed only the
 * newest post before the place is looked up, one index probe each; the newest `limit` posts of all are then among those
 * of the `limit` authors whose heads are newest, and none of them is older than the last of these heads.
 *
 * Whether a head's film is there is asked of those `limit` only. Nearly always they all are, and then no other head,
 * all of them older, could have brought anything; else it is gone through again with each head's film looked up first.
 *
 * This is a choice of candidates. Who may see a post is decided by `visibleSql`, which `postsByIds` asks for all that
 * leaves; what is sorted out here already only keeps pages full.
 */
export async function followedPosts(db: Db, wanted: Wanted & { before: Place | null }): Promise<Place[]> {
  const quick = await newestOfFollowed(db, { ...wanted, heads: sql`true` });
  if (quick[0]?.whole) return quick.map(({ id, at }) => ({ id, at }));
  const sure = await newestOfFollowed(db, { ...wanted, heads: headThere });
  return sure.map(({ id, at }) => ({ id, at }));
}

type Newest = Wanted & { before: Place | null; heads: RawBuilder<unknown> };

async function newestOfFollowed(
  db: Db,
  { viewer, limit, before, heads }: Newest,
): Promise<(Place & { whole: boolean })[]> {
  const place =
    before === null
      ? sql`true`
      : sql`(post.published_at, post.id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  const { rows } = await sql<Place & { whole: boolean }>`
    with ${followedAuthors(viewer)}, head as materialized (
      select author.*, newest.published_at as head_at, newest.id as head_id, newest.take_id as head_take
      from author
      cross join lateral (
        select post.id, post.published_at, post.take_id
        from post
        where ${reaches(viewer)} and ${place} and ${heads}
        order by post.published_at desc, post.id desc
        limit 1
      ) as newest
      order by newest.published_at desc, newest.id desc
      limit ${limit}
    ), last_head as materialized (
      select head_at as at, head_id as id from head
      order by head_at desc, head_id desc offset ${limit - 1}
    ), whole as materialized (
      select bool_and(exists (select 1 from take where take.id = head.head_take and ${filmThere})) as all_there from head
    )
    select newest.id,
      to_char(newest.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      (select all_there from whole) as whole
    from head as author
    cross join lateral (
      select post.id, post.published_at
      from post join take on take.id = post.take_id
      where ${reaches(viewer)} and ${filmThere} and ${place} and ${sinceLastHead}
      order by post.published_at desc, post.id desc
      limit ${limit}
    ) as newest
    order by newest.published_at desc, newest.id desc
    limit ${limit}`.execute(db);
  return rows;
}

/** Whether the film of a head is there, one by one. Needs `post`. */
const headThere = sql`exists (select 1 from take where take.id = post.take_id and ${filmThere} offset 0)`;

/** With fewer authors than `limit` there is no such head, and nothing is left out. */
const sinceLastHead = sql`(post.published_at, post.id) >= (
  coalesce((select at from last_head), '-infinity'),
  coalesce((select id from last_head), '00000000-0000-0000-0000-000000000000'))`;

/** What "for you" may still offer: not before this, not shown before, and not among those on the screen. */
type New = Wanted & { since: Date; unseen: readonly string[] };

/** The same within a time, of what the viewer has not been shown: all of it is gathered, then its films are looked for. As `factsOf` takes them. */
export const newPosts = ({ viewer, limit, since, unseen }: New): RawBuilder<unknown> => sql`
    with ${followedAuthors(viewer)}, newest as materialized (
      select newest.*, author.id as author_id
      from author
      cross join lateral (
        select post.id, post.take_id, post.published_at
        from post
        where ${reaches(viewer)} and post.published_at >= ${since}::timestamptz
          and ${notShown(viewer)} and ${noneOf('post.id', unseen)}
        order by post.published_at desc, post.id desc
        limit ${limit}
      ) as newest
      order by newest.published_at desc, newest.id desc
    )
    select newest.id, newest.author_id, newest.take_id, newest.published_at, take.seconds, take.inspired_by, true as followed
    from newest join take on take.id = newest.take_id
    where ${filmThere}
    order by newest.published_at desc, newest.id desc
    limit ${limit}`;

/** Needs `post`. */
const notShown = (viewer: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from feed_shown
    where feed_shown.member_id = ${viewer}::uuid and feed_shown.post_id = post.id)`;

/** Films of the demo town, newest first: what a house shows before there are people in it. */
export async function townPosts(db: Db, { viewer, unseen, since, limit }: New): Promise<string[]> {
  // From the town's people to their films, which are few: the other way there are everybody's to go through.
  const { rows } = await sql<{ id: string }>`
    select newest.id
    from member
    cross join lateral (
      select post.id, post.published_at
      from post
      where post.author_id = member.id and post.audience = 'link' and post.deleted_at is null
        and post.published_at >= ${since}::timestamptz and ${notShown(viewer)} and ${noneOf('post.id', unseen)}
      order by post.published_at desc, post.id desc
      limit ${limit}
    ) as newest
    where member.demo
    order by newest.published_at desc, newest.id desc
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Of what films by people a member follows were made from, the posts by people they do not follow: it names its
 * inspiration anyway. Beside the demo town there is no other way into somebody's feed; "everybody with the link" is no
 * invitation.
 */
export async function inspirations(
  db: Db,
  { viewer, among, unseen, since, limit }: New & { among: readonly string[] },
): Promise<string[]> {
  if (among.length === 0) return [];
  const rows = await db
    .selectFrom('post')
    .where(oneOf('post.id', among))
    .where('post.author_id', '!=', viewer)
    .where('post.audience', '=', 'link')
    .where('post.deleted_at', 'is', null)
    .where('post.published_at', '>=', since)
    .where(notShown(viewer))
    .where(noneOf('post.id', unseen))
    .select('post.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
