import { sql } from 'kysely';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { Letters, Message, NewMessage } from '#contracts/message.ts';
import { ReactionEmoji } from '#contracts/replies.ts';
import { publicMember } from '../accounts/members.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { orderPush, patience } from '../outward/order.ts';
import { ask } from '../people/ask.ts';
import { blockedBetween, requireNotBlocked } from '../people/blocks.ts';
import { followsSql, knowsSql } from '../people/relations-sql.ts';
import { maySeePost, visiblePosts } from '../posts/visible.ts';
import { requireShare } from '../safety/newcomers.ts';
import { requireSendable } from '../safety/speakable.ts';
import { enterScene, roleOf } from '../scenes/scenes.ts';
import { nudge, topics } from '../wake.ts';
import { findConversation, isBegun, lockConversation, pairOf } from './conversations.ts';
import { mayMessage } from './may-message.ts';

/** A stranger's words before they are let in. */
const MOST_UNANSWERED = 3;
const A_PAGE = 60;

type Written = {
  messageId: string;
  kind: Message['kind'];
  text: string;
  postId?: string;
  sceneId?: string;
};

/**
 * Writes a message, once: its id is the client's. `forbidden` when the two may not write to each other just now;
 * a stranger's first words wait in a place of their own, three at most (`too-many`) until they are let in.
 */
export async function send(
  db: Db,
  { by, to, message }: { by: string; to: string; message: NewMessage },
): Promise<void> {
  requireSendable(message.text);
  if (message.kind === 'post' && !(await maySeePost(db, by, message.postId))) throw new AppError('not-found');
  if (message.kind === 'room') {
    const role = await roleOf(db, message.sceneId, by);
    if (role === null) throw new AppError('not-found');
    if (role === 'viewer') throw new AppError('forbidden');
  }
  try {
    await db.transaction().execute(async (trx) => {
      await write(trx, by, to, message);
      // An invitation is a seat: whoever is written to can go straight in, as a director.
      if (message.kind === 'room')
        await enterScene(trx, { sceneId: message.sceneId, memberId: to, role: 'director', linkId: null });
    });
  } catch (error) {
    if (!isDuplicate(error, 'message_pkey')) throw error;
  }
}

/** Part of a larger transaction: a film as an answer opens its room with it. */
export async function write(trx: Trx, by: string, to: string, written: Written): Promise<void> {
  await requireNotBlocked(trx, by, to);
  if (to === by) throw new AppError('forbidden', because('that-is-you'));
  await publicMember(trx, to);
  const strangers = !(await ask(trx, sql<boolean>`(${knowsSql(to, by)} or ${followsSql(to, by)})`));
  const conversation = await lockConversation(trx, by, to, strangers);
  if (strangers && conversation.last_seq === 0) await requireShare(trx, by, 'strangers');
  const begun = conversation.last_seq > 0 && conversation.asked_by === null;
  if (!(await mayMessage(trx, by, to, begun))) throw new AppError('forbidden', because('takes-no-letters'));
  if (conversation.asked_by === by && conversation.last_seq >= MOST_UNANSWERED)
    throw new AppError('too-many', because('wait-for-answer'));
  const seq = conversation.last_seq + 1;
  await trx
    .insertInto('message')
    .values({
      id: written.messageId,
      conversation_id: conversation.id,
      seq,
      author_id: by,
      kind: written.kind,
      text: written.text,
      post_id: written.postId ?? null,
      scene_id: written.sceneId ?? null,
    })
    .execute();
  const { mine } = pairOf(by, to);
  const known =
    mine === 'one'
      ? Math.max(conversation.other_read, conversation.other_cleared)
      : Math.max(conversation.one_read, conversation.one_cleared);
  // Told once until it is read: what comes on top of something unread is no news.
  if (known >= conversation.last_seq)
    await orderPush(trx, { to, kind: 'letter', aboutId: conversation.id }, patience.letter);
  await trx
    .updateTable('conversation')
    .set({
      last_seq: seq,
      last_at: new Date(),
      [`${mine}_read`]: seq,
      // Whoever answers a request lets it in.
      asked_by: conversation.asked_by === by ? by : null,
    })
    .where('id', '=', conversation.id)
    .execute();
  await nudge(trx, topics.member(to), topics.member(by));
}

/** The newest messages with somebody, or those before `before`; oldest first. `not-found` across a block. */
export async function letters(db: Db, memberId: string, otherId: string, before?: number): Promise<Letters> {
  await requireNotBlocked(db, memberId, otherId);
  const other = await publicMember(db, otherId);
  const found = await findConversation(db, memberId, otherId);
  const mayWrite = await mayMessage(db, memberId, otherId, isBegun(found));
  if (found === null) return { with: other, request: false, mayWrite, readUpTo: 0, messages: [] };
  let query = db
    .selectFrom('message')
    .leftJoin('scene', 'scene.id', 'message.scene_id')
    .where('message.conversation_id', '=', found.id)
    .where('message.seq', '>', found.cleared)
    .select((eb) => [
      'message.id',
      'message.seq',
      'message.author_id',
      'message.kind',
      'message.text',
      'message.post_id',
      'message.scene_id',
      'scene.title',
      'message.created_at',
      sql<Date | null>`coalesce(message.deleted_at, message.removed_at)`.as('deleted_at'),
      eb
        .selectFrom('message_reaction')
        .whereRef('message_reaction.message_id', '=', 'message.id')
        .select(
          sql<
            { emoji: string; by: string }[]
          >`json_agg(json_build_object('emoji', emoji, 'by', member_id))`.as('all'),
        )
        .as('reactions'),
    ]);
  if (before !== undefined) query = query.where('message.seq', '<', before);
  const rows = await query.orderBy('message.seq', 'desc').limit(A_PAGE).execute();
  const postIds = rows.flatMap(({ post_id }) => (post_id === null ? [] : [post_id]));
  const posts =
    postIds.length === 0
      ? []
      : await visiblePosts(db, memberId)
          .innerJoin('scene', 'scene.id', 'take.scene_id')
          .select(['post.id', 'post.take_id', 'scene.title', 'take.poster_key'])
          .where('post.id', 'in', postIds)
          .execute();
  return {
    with: other,
    request: found.asked_by !== null && found.asked_by !== memberId,
    mayWrite,
    readUpTo: found.theirRead,
    messages: rows.reverse().map((row) => {
      const gone = row.deleted_at !== null;
      const post = gone ? undefined : posts.find(({ id }) => id === row.post_id);
      return {
        id: row.id,
        seq: row.seq,
        mine: row.author_id === memberId,
        kind: row.kind,
        text: gone ? '' : row.text,
        post:
          post === undefined
            ? null
            : {
                id: post.id,
                title: post.title,
                posterUrl: post.poster_key === null ? null : mediaPaths.poster(post.take_id),
              },
        room: gone || row.scene_id === null ? null : { sceneId: row.scene_id, title: row.title ?? '' },
        reactions: (row.reactions ?? []).flatMap(({ emoji, by }) => {
          const known = ReactionEmoji.safeParse(emoji);
          return known.success ? [{ emoji: known.data, mine: by === memberId }] : [];
        }),
        at: row.created_at.toISOString(),
        deleted: gone,
      };
    }),
  };
}

/**
 * Up to where one has read; never back. The other sees it, unless it is a request that was not let in. Nothing is kept of
 * what is read across a block: it would be told when the block is taken away.
 */
export async function markRead(db: Db, memberId: string, otherId: string, seq: number): Promise<void> {
  const found = await findConversation(db, memberId, otherId);
  if (found === null || seq <= found.read || seq > found.last_seq) return;
  if (await blockedBetween(db, memberId, otherId)) return;
  const { mine } = pairOf(memberId, otherId);
  await db
    .updateTable('conversation')
    .set({ [`${mine}_read`]: seq })
    .where('id', '=', found.id)
    .execute();
  if (found.asked_by === null) await nudge(db, topics.member(otherId));
}

/** Lets a stranger in, or puts the conversation away: it comes back only with a new message. */
export async function answerStranger(
  db: Db,
  memberId: string,
  otherId: string,
  accept: boolean,
): Promise<void> {
  await requireNotBlocked(db, memberId, otherId);
  const found = await findConversation(db, memberId, otherId);
  if (found === null || found.asked_by === memberId) throw new AppError('not-found');
  const { mine } = pairOf(memberId, otherId);
  await db
    .updateTable('conversation')
    .set(accept ? { asked_by: null } : { [`${mine}_cleared`]: found.last_seq })
    .where('id', '=', found.id)
    .execute();
  await nudge(db, topics.member(memberId));
}

/** The words are gone for both; that there was a message stays. */
export async function deleteMessage(db: Db, messageId: string, by: string): Promise<void> {
  const row = await db
    .updateTable('message')
    .set({ deleted_at: new Date(), text: '', post_id: null, scene_id: null })
    .where('id', '=', messageId)
    .where('author_id', '=', by)
    .returning('conversation_id')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  await nudgeBoth(db, row.conversation_id);
}

/** One reaction a person; null takes it back. */
export async function reactTo(
  db: Db,
  messageId: string,
  by: string,
  emoji: ReactionEmoji | null,
): Promise<void> {
  const row = await db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
    .select(['conversation.id', 'conversation.one_id', 'conversation.other_id'])
    .where('message.id', '=', messageId)
    .where((eb) => eb.or([eb('conversation.one_id', '=', by), eb('conversation.other_id', '=', by)]))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  await requireNotBlocked(db, row.one_id, row.other_id);
  if (emoji === null)
    await db
      .deleteFrom('message_reaction')
      .where('message_id', '=', messageId)
      .where('member_id', '=', by)
      .execute();
  else
    await db
      .insertInto('message_reaction')
      .values({ message_id: messageId, member_id: by, emoji })
      .onConflict((on) => on.columns(['message_id', 'member_id']).doUpdateSet({ emoji }))
      .execute();
  await nudgeBoth(db, row.id);
}

async function nudgeBoth(db: Db, conversationId: string): Promise<void> {
  const { one_id, other_id } = await db
    .selectFrom('conversation')
    .select(['one_id', 'other_id'])
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await nudge(db, topics.member(one_id), topics.member(other_id));
}
