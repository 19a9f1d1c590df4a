import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { NewPost, PostEdit } from '#contracts/post.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { indexPost } from '../feed/topics.ts';
import { requireShare } from '../safety/newcomers.ts';
import { requireSpeakable } from '../safety/speakable.ts';
import { roleOf } from '../scenes/scenes.ts';
import { nudge, topics } from '../wake.ts';
import { withdrawOpen } from './ask-owners.ts';
import { lockPost, showTo } from './publish.ts';

/** A deleted post can be brought back for a week. */
export const KEPT_DAYS = 7;
const day = 86_400_000;

/**
 * Posts a finished take of a room that `by` directs. The post's id is the client's, so sending it again answers the
 * same post. Only films that Dailies made can be posted: a post names a take, and takes have no other source.
 */
export async function newPost(
  db: Db,
  { takeId, by, postId, audience, caption, alt }: NewPost & { takeId: string; by: string },
): Promise<'shown' | 'waiting'> {
  requireSpeakable(caption, alt);
  await requireShare(db, by, 'posts');
  try {
    return await db.transaction().execute(async (trx) => {
      const take = await trx
        .selectFrom('take')
        .select(['scene_id', 'status', 'hidden_at'])
        .where('id', '=', takeId)
        .executeTakeFirst();
      const role = take === undefined ? null : await roleOf(trx, take.scene_id, by);
      if (take === undefined || role === null) throw new AppError('not-found');
      if (role === 'viewer') throw new AppError('forbidden');
      if (take.hidden_at !== null) throw new AppError('consent-revoked');
      if (take.status !== 'done') throw new AppError('conflict', because('take-without-film'));
      await trx
        .insertInto('post')
        .values({ id: postId, take_id: takeId, author_id: by, caption, alt })
        .execute();
      return showTo(trx, postId, audience);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const same = await db
      .selectFrom('post')
      .select(['take_id', 'wanted'])
      .where('id', '=', postId)
      .where('author_id', '=', by)
      .executeTakeFirst();
    if (same?.take_id !== takeId) throw new AppError('conflict', because('posted-already'), { cause: error });
    return same.wanted === null ? 'shown' : 'waiting';
  }
}

async function requireOwn(trx: Db, postId: string, by: string): Promise<void> {
  const row = await trx
    .selectFrom('post')
    .select('id')
    .where('id', '=', postId)
    .where('author_id', '=', by)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
}

/** Changes what is given. A narrower audience holds at once, a wider one asks again. */
export async function editPost(
  db: Db,
  { postId, by, edit }: { postId: string; by: string; edit: PostEdit },
): Promise<'shown' | 'waiting'> {
  requireSpeakable(edit.caption, edit.alt);
  return db.transaction().execute(async (trx) => {
    await requireOwn(trx, postId, by);
    const { audience, caption, alt } = edit;
    const said = audience === undefined ? 'shown' : await showTo(trx, postId, audience);
    const row = await lockPost(trx, postId);
    if (row.deleted_at !== null) throw new AppError('not-found');
    if (caption !== undefined || alt !== undefined) {
      await trx
        .updateTable('post')
        .set({
          caption: caption ?? row.caption,
          alt: alt ?? row.alt,
          edited_at: row.published_at === null ? null : new Date(),
        })
        .where('id', '=', postId)
        .execute();
      if (row.published_at !== null) await indexPost(trx, postId);
    }
    return said;
  });
}

/** Gone for everybody at once; its author can bring it back for a week. */
export async function deletePost(db: Db, { postId, by }: { postId: string; by: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await requireOwn(trx, postId, by);
    await withdrawOpen(trx, postId, null);
    await trx
      .updateTable('post')
      .set({ deleted_at: new Date(), wanted: null })
      .where('id', '=', postId)
      .where('deleted_at', 'is', null)
      .execute();
    await nudge(trx, topics.posts);
  });
}

/** Back as it was, with every grant looked at again. `not-found` after a week, `conflict` when it was posted anew. */
export async function undeletePost(
  db: Db,
  { postId, by, now = new Date() }: { postId: string; by: string; now?: Date },
): Promise<'shown' | 'waiting'> {
  try {
    return await db.transaction().execute((trx) => undelete(trx, postId, by, now));
  } catch (error) {
    if (isDuplicate(error, 'post_once'))
      throw new AppError('conflict', because('posted-anew'), { cause: error });
    throw error;
  }
}

async function undelete(trx: Trx, postId: string, by: string, now: Date): Promise<'shown' | 'waiting'> {
  await requireOwn(trx, postId, by);
  const { audience, deleted_at } = await trx
    .selectFrom('post')
    .select(['audience', 'deleted_at'])
    .where('id', '=', postId)
    .executeTakeFirstOrThrow();
  if (deleted_at === null) return 'shown';
  if (deleted_at.getTime() < now.getTime() - KEPT_DAYS * day) throw new AppError('not-found');
  // For its author alone, until the grants have been looked at.
  await trx.updateTable('post').set({ deleted_at: null, audience: 'me' }).where('id', '=', postId).execute();
  return showTo(trx, postId, audience);
}

/** Removes for good what its author deleted more than a week ago. Answers how many. */
export async function forgetDeleted(db: Db, now = new Date()): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('post')
    .where('deleted_at', '<', new Date(now.getTime() - KEPT_DAYS * day))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
