import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { PostComment, ReactionEmoji, Replies } from '#contracts/replies.ts';
import { ReactionEmoji as Emoji } from '#contracts/replies.ts';
import type { Db } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';
import { awakeSql, blockedSql, followsSql } from '../people/relations-sql.ts';
import { maySeePost, visiblePosts } from '../posts/visible.ts';
import { requireShare } from '../safety/newcomers.ts';
import { requireSpeakable } from '../safety/speakable.ts';

/** Reactions that one member may put on one film. */
const MOST_REACTIONS = 30;
const MOST_COMMENTS = 500;
const MOST_MENTIONS = 10;

/** @throws AppError `not-found` unless the member may see the post. */
async function authorSeenBy(db: Db, memberId: string | null, postId: string): Promise<string> {
  const row = await visiblePosts(db, memberId)
    .select('post.author_id')
    .where('post.id', '=', postId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row.author_id;
}

/** Somebody whose words and likes the viewer may read. */
const readable = (viewer: string | null, who: string) => {
  const ref = sql.ref<string>(who);
  return viewer === null
    ? awakeSql(ref)
    : sql<boolean>`(${awakeSql(ref)} and not ${blockedSql(viewer, ref)})`;
};

export async function like(
  db: Db,
  { postId, by, liked }: { postId: string; by: string; liked: boolean },
): Promise<{ likes: number }> {
  const authorId = await authorSeenBy(db, by, postId);
  await db.transaction().execute(async (trx) => {
    if (!liked) {
      await trx.deleteFrom('post_like').where('post_id', '=', postId).where('member_id', '=', by).execute();
      return;
    }
    await trx
      .insertInto('post_like')
      .values({ post_id: postId, member_id: by })
      .onConflict((on) => on.doNothing())
      .execute();
    await notify(trx, { to: authorId, kind: 'like', actor: by, postId });
  });
  const { likes } = await db
    .selectFrom('post_like')
    .select((eb) => eb.fn.countAll<number>().as('likes'))
    .where('post_id', '=', postId)
    .where(readable(by, 'post_like.member_id'))
    .executeTakeFirstOrThrow();
  return { likes };
}

/** Says something under a post. Its author is told, and whoever is mentioned by handle and may see the post. */
export async function comment(
  db: Db,
  { commentId, postId, by, text }: { commentId: string; postId: string; by: string; text: string },
): Promise<PostComment> {
  requireSpeakable(text);
  await requireShare(db, by, 'comments');
  const authorId = await authorSeenBy(db, by, postId);
  const inserted = await db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('comment')
      .values({ id: commentId, post_id: postId, author_id: by, text })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) return false;
    const mentioned = await mentionedIn(trx, text);
    for (const memberId of mentioned) {
      if (await maySeePost(trx, memberId, postId))
        await notify(trx, { to: memberId, kind: 'mention', actor: by, postId, commentId, detail: text });
    }
    if (!mentioned.includes(authorId))
      await notify(trx, { to: authorId, kind: 'comment', actor: by, postId, commentId, detail: text });
    return true;
  });
  const said = (await commentsOf(db, by, postId, authorId)).find(({ id }) => id === commentId);
  // An id that is somebody else's words, or under another post.
  if (said === undefined || (!inserted && said.text !== text)) throw new AppError('conflict', 'commentId');
  return said;
}

async function mentionedIn(db: Db, text: string): Promise<string[]> {
  const handles = [...text.matchAll(/(?<![\w@])@([a-z0-9_]{3,20})/g)].flatMap(([, handle]) => handle ?? []);
  if (handles.length === 0) return [];
  const rows = await db
    .selectFrom('user')
    .innerJoin('member', 'member.id', 'user.id')
    .select('user.id')
    .where('user.handle', 'in', [...new Set(handles)].slice(0, MOST_MENTIONS))
    .execute();
  return rows.map(({ id }) => id);
}

export async function deleteComment(
  db: Db,
  { commentId, by }: { commentId: string; by: string },
): Promise<void> {
  const row = await db
    .selectFrom('comment')
    .innerJoin('post', 'post.id', 'comment.post_id')
    .select(['comment.author_id', 'post.author_id as postAuthor'])
    .where('comment.id', '=', commentId)
    .executeTakeFirst();
  if (row === undefined || (row.author_id !== by && row.postAuthor !== by)) throw new AppError('not-found');
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('comment').set({ deleted_at: new Date() }).where('id', '=', commentId).execute();
    await trx.deleteFrom('notification').where('comment_id', '=', commentId).execute();
  });
}

async function commentsOf(
  db: Db,
  viewer: string | null,
  postId: string,
  postAuthor: string,
): Promise<PostComment[]> {
  const rows = await db
    .selectFrom('comment')
    .innerJoin('user', 'user.id', 'comment.author_id')
    .innerJoin('member', 'member.id', 'comment.author_id')
    .select([
      'comment.id',
      'comment.text',
      'comment.created_at',
      'user.id as authorId',
      'user.handle',
      'user.name',
      'member.colour',
    ])
    .where('comment.post_id', '=', postId)
    .where('comment.deleted_at', 'is', null)
    .where('comment.removed_at', 'is', null)
    .where(readable(viewer, 'comment.author_id'))
    .orderBy('comment.created_at')
    .orderBy('comment.id')
    .limit(MOST_COMMENTS)
    .execute();
  return rows.map(({ id, text, created_at, authorId, ...author }) => ({
    id,
    text,
    at: created_at.toISOString(),
    author: { id: authorId, ...author },
    mayDelete: viewer !== null && (authorId === viewer || postAuthor === viewer),
  }));
}

type Reaction = { postId: string; by: string; emoji: ReactionEmoji; seconds: number; on: boolean };

/** Puts a reaction at a moment of the film, to a tenth of a second, or takes it back. */
export async function react(db: Db, { postId, by, emoji, seconds, on }: Reaction): Promise<void> {
  const authorId = await authorSeenBy(db, by, postId);
  const row = { post_id: postId, member_id: by, emoji, seconds: Math.round(seconds * 10) / 10 };
  await db.transaction().execute(async (trx) => {
    const own = trx.selectFrom('post_reaction').where('post_id', '=', postId).where('member_id', '=', by);
    if (!on) {
      await trx
        .deleteFrom('post_reaction')
        .where('post_id', '=', postId)
        .where('member_id', '=', by)
        .where('emoji', '=', emoji)
        .where(sql<boolean>`abs(seconds - ${row.seconds}) < 0.05`)
        .execute();
      return;
    }
    const { mine } = await own.select((eb) => eb.fn.countAll<number>().as('mine')).executeTakeFirstOrThrow();
    if (mine >= MOST_REACTIONS)
      throw new AppError('too-many', because('adds-up-to', { most: MOST_REACTIONS }));
    await trx
      .insertInto('post_reaction')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await notify(trx, { to: authorId, kind: 'reaction', actor: by, postId });
  });
}

/** Everything under a post, as the viewer may read it. */
export async function replies(db: Db, viewer: string | null, postId: string): Promise<Replies> {
  const authorId = await authorSeenBy(db, viewer, postId);
  // A uuid that nobody has: a stranger likes nothing and follows nobody.
  const who = viewer ?? randomUUID();
  const [likes, likedBy, comments, reactions] = await Promise.all([
    db
      .selectFrom('post_like')
      .select((eb) => [
        eb.fn.countAll<number>().as('likes'),
        eb.fn.coalesce(sql<boolean>`bool_or(member_id = ${who})`, sql<boolean>`false`).as('liked'),
      ])
      .where('post_id', '=', postId)
      .where(readable(viewer, 'post_like.member_id'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('post_like')
      .innerJoin('user', 'user.id', 'post_like.member_id')
      .innerJoin('member', 'member.id', 'post_like.member_id')
      .select(['user.id', 'user.handle', 'user.name', 'member.colour'])
      .where('post_like.post_id', '=', postId)
      .where(followsSql(who, sql.ref<string>('post_like.member_id')))
      .where(readable(viewer, 'post_like.member_id'))
      .orderBy('user.handle')
      .limit(3)
      .execute(),
    commentsOf(db, viewer, postId, authorId),
    db
      .selectFrom('post_reaction')
      .innerJoin('user', 'user.id', 'post_reaction.member_id')
      .select(['post_reaction.emoji', 'post_reaction.seconds', 'post_reaction.member_id', 'user.name'])
      .where('post_id', '=', postId)
      .where(readable(viewer, 'post_reaction.member_id'))
      .orderBy('seconds')
      .limit(500)
      .execute(),
  ]);
  return {
    ...likes,
    likedBy,
    comments,
    reactions: reactions.flatMap(({ emoji, seconds, member_id, name }) => {
      const known = Emoji.safeParse(emoji);
      return known.success ? [{ emoji: known.data, seconds, name, mine: member_id === viewer }] : [];
    }),
  };
}
