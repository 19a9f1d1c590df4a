import { sql } from 'kysely';
import type { Db } from '#domain/db/schema/index.ts';
import { closeFriendSql, followsSql } from '#domain/people/relations-sql.ts';
import { postsByIds } from '#domain/posts/read-posts.ts';
import { visiblePosts } from '#domain/posts/visible.ts';

/**
 * The arm to compare with: the same posts for the same reader by the same rule of who sees what, joined and sorted as
 * one would write it first, and paged by `offset`. What it answers is made into posts in the same way.
 */
export async function offsetPage(db: Db, viewer: string, page: number, size = 20): Promise<string[]> {
  const rows = await visiblePosts(db, viewer)
    .innerJoin('follow', (join) =>
      join.onRef('follow.followed_id', '=', 'post.author_id').on('follow.follower_id', '=', viewer),
    )
    .select('post.id')
    .orderBy('post.published_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return (
    await postsByIds(
      db,
      viewer,
      rows.map(({ id }) => id),
    )
  ).map(({ id }) => id);
}

/** The place after which a page begins, found once before measuring: a reader has it from the page before. */
export async function placeBefore(db: Db, viewer: string, page: number, size = 20): Promise<string | null> {
  if (page === 1) return null;
  const author = sql.ref<string>('post.author_id');
  const { rows } = await sql<{ place: string }>`
    select to_char(post.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || post.id as place
    from post join follow on follow.followed_id = post.author_id and follow.follower_id = ${viewer}::uuid
    where post.audience in ('followers', 'link')
      or (post.audience = 'mutuals' and ${followsSql(author, viewer)})
      or (post.audience = 'friends' and ${closeFriendSql(author, viewer)})
    order by post.published_at desc, post.id desc
    limit 1 offset ${(page - 1) * size - 1}`.execute(db);
  return rows[0]?.place ?? null;
}
