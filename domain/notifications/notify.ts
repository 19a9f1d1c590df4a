import { sql } from 'kysely';
import type { NotificationKind } from '#contracts/notification.ts';
import type { Db } from '../db/schema/index.ts';
import { ask } from '../people/ask.ts';
import { awakeSql, blockedSql, mutedSql } from '../people/relations-sql.ts';
import { nudge, topics } from '../wake.ts';

type News = {
  to: string;
  kind: NotificationKind;
  actor: string | null;
  postId?: string | null;
  commentId?: string | null;
  detail?: string | null;
  /** The decision that it tells of. */
  actionId?: string | null;
};

/**
 * Tells a member what somebody did, once: not of oneself, not of anybody muted, blocked or asleep. Part of the
 * transaction in which it happened.
 */
export async function notify(
  db: Db,
  { to, kind, actor, postId, commentId, detail, actionId }: News,
): Promise<void> {
  if (actor === to) return;
  if (actor !== null) {
    const wanted = sql<boolean>`(${awakeSql(actor)} and not ${mutedSql(to, actor)} and not ${blockedSql(to, actor)})`;
    if (!(await ask(db, wanted))) return;
  }
  await db
    .insertInto('notification')
    .values({
      member_id: to,
      kind,
      actor_id: actor,
      post_id: postId ?? null,
      comment_id: commentId ?? null,
      detail: detail ?? null,
      action_id: actionId ?? null,
    })
    .onConflict((on) => on.doNothing())
    .execute();
  await nudge(db, topics.member(to));
}
