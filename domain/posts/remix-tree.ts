import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { RemixNode, RemixTree } from '#contracts/post.ts';
import type { Db } from '../db/schema/index.ts';
import { authoredPosts, authorOf, pageOf } from './authored.ts';
import { maySeePost, visiblePosts } from './visible.ts';

const A_PAGE = 12;
/** A chain is as long as people make it; a page shows the nearest of it. */
const MOST_ORIGINS = 20;

/** What this viewer may see of what was shown to anybody: posts that only their author sees are in nobody's tree. */
const shown = (db: Db, viewer: string | null) =>
  visiblePosts(db, viewer).where('post.published_at', 'is not', null).where('post.audience', '!=', 'me');

const places = (db: Db, viewer: string | null) =>
  authoredPosts(db, viewer).where('post.published_at', 'is not', null).where('post.audience', '!=', 'me');
type Row = Awaited<ReturnType<ReturnType<typeof places>['executeTakeFirstOrThrow']>>;

/** The rows as places in a tree, each with how many were made from it that this viewer may see. */
async function asNodes(db: Db, viewer: string | null, rows: readonly Row[]): Promise<RemixNode[]> {
  if (rows.length === 0) return [];
  const made = await shown(db, viewer)
    .where(
      'take.inspired_by',
      'in',
      rows.map(({ id }) => id),
    )
    .select((eb) => ['take.inspired_by', eb.fn.countAll<number>().as('count')])
    .groupBy('take.inspired_by')
    .execute();
  return rows.map((row) => ({
    postId: row.id,
    title: row.title,
    author: authorOf(row),
    posterUrl: row.poster_key === null ? null : mediaPaths.poster(row.takeId),
    remixes: made.find(({ inspired_by }) => inspired_by === row.id)?.count ?? 0,
  }));
}

/** What a post goes back to, the first film first. One that the viewer may not see is passed over. */
async function originsOf(db: Db, viewer: string | null, postId: string): Promise<Row[]> {
  const { rows: chain } = await sql<{ id: string }>`
    with recursive chain as (
      select take.inspired_by as id, 1 as steps from post join take on take.id = post.take_id
        where post.id = ${postId}
      union all
      select take.inspired_by, chain.steps + 1 from chain
        join post on post.id = chain.id join take on take.id = post.take_id
        where chain.steps < ${MOST_ORIGINS}
    )
    select id from chain where id is not null order by steps desc`.execute(db);
  if (chain.length === 0) return [];
  const rows = await places(db, viewer)
    .where(
      'post.id',
      'in',
      chain.map(({ id }) => id),
    )
    .execute();
  return chain.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
}

/** What was made from a post, the newest first, after `before`. */
const remixesOf = (db: Db, viewer: string | null, postId: string, before: string | undefined) =>
  pageOf(places(db, viewer).where('take.inspired_by', '=', postId), { before, limit: A_PAGE });

/** @throws AppError `not-found` when the post is not there or not for this viewer. */
export async function remixTree(
  db: Db,
  viewer: string | null,
  postId: string,
  before?: string,
): Promise<RemixTree> {
  if (!(await maySeePost(db, viewer, postId))) throw new AppError('not-found');
  const [origins, made] = await Promise.all([
    originsOf(db, viewer, postId),
    remixesOf(db, viewer, postId, before),
  ]);
  const remixes = made.slice(0, A_PAGE);
  const nodes = await asNodes(db, viewer, [...origins, ...remixes]);
  return {
    origins: nodes.slice(0, origins.length),
    remixes: nodes.slice(origins.length),
    next: made.length > A_PAGE ? (remixes.at(-1)?.id ?? null) : null,
  };
}
