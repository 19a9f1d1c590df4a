import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';
import { awakeSql, blockedSql, closeFriendSql, followsSql, mutedSql } from '../people/relations-sql.ts';

/**
 * The place of a post in time order: newest first, and by id among those of one moment. `at` is UTC to the microsecond,
 * as PostgreSQL keeps it: a JavaScript date would round it, and skip or repeat what was posted in the same millisecond.
 */
export type Place = { at: string; id: string };

export type Candidate = Place & { authorId: string; mutual: boolean; close: boolean };

type Wanted = {
  viewer: string;
  limit: number;
  before?: Place | null;
  /** Older ones are left out. */
  since?: Date | null;
  /** Leaves out what was shown to the viewer already, and these. */
  unseen?: readonly string[];
};

/**
 * The newest posts of the people a member follows, newest first.
 *
 * Two steps, so that it costs the same on every page and for every number of posts: of each author followed only the
 * newest post before the place is looked up, one index probe each; the newest `limit` posts of all are then among the
 * newest `limit` of the `limit` authors whose heads are newest.
 *
 * This is a choice of candidates. Who may see a post is decided by `visibleSql`, which `postsByIds` asks for all that
 * leaves; what is sorted out here already only keeps pages full.
 */
export async function followedPosts(db: Db, wanted: Wanted): Promise<Candidate[]> {
  const { viewer, limit } = wanted;
  const { rows } = await sql<Candidate>`
    with author as materialized (
      select follow.followed_id as id from follow
      where follow.follower_id = ${viewer}::uuid
        and ${awakeSql(sql.ref<string>('follow.followed_id'))}
        and not ${blockedSql(viewer, sql.ref<string>('follow.followed_id'))}
        and not ${mutedSql(viewer, sql.ref<string>('follow.followed_id'))}
    ), head as materialized (
      select author.*
      from author
      cross join lateral (${newestOf(wanted, sql`1`)}) as newest
      order by newest.published_at desc, newest.id desc
      limit ${limit}
    )
    select newest.id,
      to_char(newest.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      author.id as "authorId",
      ${followsSql(author, viewer)} as mutual, ${closeFriendSql(viewer, author)} as close
    from head as author
    cross join lateral (${newestOf(wanted, sql`${limit}`)}) as newest
    order by newest.published_at desc, newest.id desc
    limit ${limit}`.execute(db);
  return rows;
}

/** Whoever's posts are looked at; how they stand to the viewer is asked only of those whose posts depend on it. */
const author = sql.ref<string>('author.id');

/** The newest posts of `author`, as far as their audience reaches the viewer. */
function newestOf(
  { viewer, before = null, since = null, unseen }: Wanted,
  limit: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const place =
    before === null
      ? sql`true`
      : sql`(post.published_at, post.id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  const young = since === null ? sql`true` : sql`post.published_at >= ${since}::timestamptz`;
  const fresh =
    unseen === undefined
      ? sql`true`
      : sql`not exists (select 1 from feed_shown
            where feed_shown.member_id = ${viewer}::uuid and feed_shown.post_id = post.id)
          and post.id <> all (${[...unseen]}::uuid[])`;
  return sql`
    select post.id, post.published_at
    from post join take on take.id = post.take_id
    where post.author_id = author.id and post.deleted_at is null and post.audience <> 'me'
      and (post.audience in ('link', 'followers')
        or (post.audience = 'mutuals' and ${followsSql(author, viewer)})
        or (post.audience = 'friends' and ${closeFriendSql(author, viewer)}))
      and take.hidden_at is null and take.film_key is not null and take.status = 'done'
      and ${place} and ${young} and ${fresh}
    order by post.published_at desc, post.id desc
    limit ${limit}`;
}

/** Films of the demo town, newest first: what a house shows before there are people in it. */
export async function townPosts(
  db: Db,
  { viewer, unseen, since, limit }: { viewer: string; unseen: readonly string[]; since: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('post', 'post.author_id', 'member.id')
    .where('member.demo', '=', true)
    .where('post.audience', '=', 'link')
    .where('post.deleted_at', 'is', null)
    .where('post.published_at', '>=', since)
    .where(
      sql<boolean>`not exists (select 1 from feed_shown
        where feed_shown.member_id = ${viewer}::uuid and feed_shown.post_id = post.id)`,
    )
    .$if(unseen.length > 0, (query) => query.where('post.id', 'not in', [...unseen]))
    .select('post.id')
    .orderBy('post.published_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Posts by people a member does not follow, from which somebody they do follow made something that they may see: it
 * names its inspiration anyway. Beside the demo town there is no other way into somebody's feed; "everybody with the
 * link" is no invitation.
 */
export async function inspirations(
  db: Db,
  {
    viewer,
    of,
    unseen,
    since,
    limit,
  }: { viewer: string; of: readonly string[]; unseen: readonly string[]; since: Date; limit: number },
): Promise<string[]> {
  if (of.length === 0) return [];
  const rows = await db
    .selectFrom('post as made')
    .innerJoin('take as made_take', 'made_take.id', 'made.take_id')
    .innerJoin('post', 'post.id', 'made_take.inspired_by')
    .where('made.id', 'in', [...of])
    .where('post.author_id', '!=', viewer)
    .where('post.audience', '=', 'link')
    .where('post.deleted_at', 'is', null)
    .where('post.published_at', '>=', since)
    .where(
      sql<boolean>`not exists (select 1 from feed_shown
        where feed_shown.member_id = ${viewer}::uuid and feed_shown.post_id = post.id)`,
    )
    .$if(unseen.length > 0, (query) => query.where('post.id', 'not in', [...unseen]))
    .select('post.id')
    .distinct()
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
