import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { Post } from '#contracts/post.ts';
import { oneOf } from '../db/lists.ts';
import type { Db } from '../db/schema/index.ts';
import { formatSql } from '../takes/format-sql.ts';
import { authoredPosts, authorOf, pageOf } from './authored.ts';
import { type Credits, creditsOf } from './credits.ts';

const selectPosts = (db: Db, viewer: string | null) =>
  authoredPosts(db, viewer).select([
    'post.caption',
    'post.alt',
    'post.audience',
    'post.published_at',
    'post.edited_at',
    'take.seconds',
    'take.captions_key',
    'take.inspired_by',
    formatSql.as('format'),
  ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectPosts>['executeTakeFirstOrThrow']>>;

/**
 * Posts as the viewer sees them, in the order of the ids given. What they may not see (any more) is left out, so a
 * list of ids from anywhere becomes a list of posts only here.
 */
export async function postsByIds(db: Db, viewer: string | null, ids: readonly string[]): Promise<Post[]> {
  if (ids.length === 0) return [];
  const [rows, creditOf] = await Promise.all([
    selectPosts(db, viewer).where(oneOf('post.id', ids)).execute(),
    creditsOf(db, viewer, ids),
  ]);
  const origins = rows.flatMap(({ inspired_by }) => (inspired_by === null ? [] : [inspired_by]));
  const inspirations =
    origins.length === 0 ? [] : await selectPosts(db, viewer).where(oneOf('post.id', origins)).execute();
  const posts = new Map(
    rows.map((row) => {
      const origin = inspirations.find(({ id }) => id === row.inspired_by);
      return [row.id, asPost(row, viewer, creditOf(row), origin)];
    }),
  );
  return ids.flatMap((id) => posts.get(id) ?? []);
}

/** @throws AppError `not-found` when it is not there or not for this viewer. */
export async function post(db: Db, viewer: string | null, postId: string): Promise<Post> {
  const [found] = await postsByIds(db, viewer, [postId]);
  if (found === undefined) throw new AppError('not-found');
  return found;
}

function asPost(
  row: Row,
  viewer: string | null,
  { directors, cast }: Credits,
  origin: Row | undefined,
): Post {
  return {
    id: row.id,
    takeId: row.takeId,
    author: authorOf(row),
    title: row.title,
    caption: row.caption,
    alt: row.alt,
    audience: row.audience,
    seconds: row.seconds ?? 0,
    format: row.format,
    directors,
    cast,
    filmUrl: mediaPaths.film(row.takeId),
    posterUrl: row.poster_key === null ? null : mediaPaths.poster(row.takeId),
    captionsUrl: row.captions_key === null ? null : mediaPaths.captions(row.takeId),
    inspiredBy:
      origin === undefined ? null : { postId: origin.id, title: origin.title, author: authorOf(origin) },
    publishedAt: row.published_at?.toISOString() ?? null,
    edited: row.edited_at !== null,
    mine: row.authorId === viewer,
  };
}

/** A member's posts as the viewer sees them, newest first; `before` is the id of the last one of the page before. */
export async function postsOf(
  db: Db,
  viewer: string | null,
  authorId: string,
  before: string | undefined,
  limit = 20,
): Promise<{ posts: Post[]; next: string | null }> {
  const theirs = authoredPosts(db, viewer)
    .where('post.author_id', '=', authorId)
    .where('post.published_at', 'is not', null)
    .where('post.audience', '!=', 'me');
  const rows = await pageOf(theirs, { before, limit });
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const next = rows.length > limit ? (ids.at(-1) ?? null) : null;
  return { posts: await postsByIds(db, viewer, ids), next };
}
