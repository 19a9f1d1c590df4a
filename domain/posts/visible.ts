import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';
import {
  blockedSql,
  closeFriendSql,
  followsSql,
  mutualsSql,
  notAsleepSql,
  rowByRow,
  type Who,
} from '../people/relations-sql.ts';

const author = sql.ref<string>('post.author_id');

/** Whether the viewer belongs to a post's audience. Needs `post`. */
const inAudienceSql = (viewer: Who): RawBuilder<boolean> => sql<boolean>`(case post.audience
    when 'link' then true
    when 'followers' then ${rowByRow(followsSql(viewer, author))}
    when 'mutuals' then ${rowByRow(mutualsSql(viewer, author))}
    when 'friends' then ${rowByRow(closeFriendSql(author, viewer))}
    else false
  end)`;

/** Nobody who is blocked either way is in the film or made it. Needs `post`. */
const nobodyBlockedSql = (viewer: Who): RawBuilder<boolean> => sql<boolean>`(
    not ${blockedSql(viewer, author)}
    and not exists (
      select 1 from take_grant
      join cameo on cameo.id = take_grant.cameo_id
      where take_grant.take_id = post.take_id and ${blockedSql(viewer, sql.ref<string>('cameo.owner_id'))}
    ))`;

/** What its author and the operators let be seen: not deleted, not taken down, its author awake. Needs `post`. */
const keptSql: RawBuilder<boolean> = sql<boolean>`(post.deleted_at is null and post.removed_at is null
    and ${notAsleepSql(author)})`;

/** What is there to be seen at all: kept, finished, and not hidden by a revocation. Needs `post` and `take`. */
export const shownSql: RawBuilder<boolean> = sql<boolean>`(${keptSql}
    and take.hidden_at is null and take.film_key is not null and take.status = 'done')`;

/** Whom a post was meant for, of those that `there` lets be seen. */
const meantForSql = (viewer: string | null, there: RawBuilder<boolean>): RawBuilder<boolean> =>
  viewer === null
    ? sql<boolean>`(post.audience = 'link' and ${there})`
    : sql<boolean>`(${there} and (post.author_id = ${viewer}::uuid
        or (post.audience <> 'me' and ${inAudienceSql(viewer)} and ${nobodyBlockedSql(viewer)})))`;

/**
 * The one rule of who sees a post; every list, page, file and message asks it. A viewer of null is a stranger: they
 * see what was posted for everybody with the link. Needs `post` joined with `take`.
 */
export const visibleSql = (viewer: string | null): RawBuilder<boolean> => meantForSql(viewer, shownSql);

/** Posts that this viewer may see, joined with their takes: the start of every query for posts. */
export const visiblePosts = (db: Db, viewer: string | null) =>
  db.selectFrom('post').innerJoin('take', 'take.id', 'post.take_id').where(visibleSql(viewer));

export async function maySeePost(db: Db, viewer: string | null, postId: string): Promise<boolean> {
  const row = await visiblePosts(db, viewer)
    .select('post.id')
    .where('post.id', '=', postId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether some post shows this take to the viewer: what opens its film, poster and captions outside its room. */
export async function maySeeTake(db: Db, viewer: string | null, takeId: string): Promise<boolean> {
  const row = await visiblePosts(db, viewer)
    .select('post.id')
    .where('post.take_id', '=', takeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The take that a post shows, for whom it was meant: also after a likeness in it was taken back, when nobody sees it any
 * more and whoever could may still be told so.
 */
export async function takeMeantFor(
  db: Db,
  viewer: string | null,
  by: { postId: string } | { takeId: string },
): Promise<string | null> {
  const posts = db
    .selectFrom('post')
    .select('post.take_id')
    .where('post.published_at', 'is not', null)
    .where(meantForSql(viewer, keptSql));
  const row = await ('postId' in by
    ? posts.where('post.id', '=', by.postId)
    : posts.where('post.take_id', '=', by.takeId)
  )
    .limit(1)
    .executeTakeFirst();
  return row?.take_id ?? null;
}
