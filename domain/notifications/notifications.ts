import { sql } from 'kysely';
import type { PublicMember } from '#contracts/account.ts';
import type { NotificationGroup, NotificationKind } from '#contracts/notification.ts';
import type { Db } from '../db/schema/index.ts';
import { mayBeOfferedSql } from '../people/co-stars.ts';
import { awakeSql, blockedSql, mutedSql } from '../people/relations-sql.ts';

/** How far back the page looks; older ones are forgotten with `forgetNotifications`. */
const NEWEST = 300;
const NAMED = 3;
const DAYS_KEPT = 90;
const day = 86_400_000;
const daysAgo = (now: Date): Date => new Date(now.getTime() - DAYS_KEPT * day);

type Row = {
  id: string;
  kind: NotificationKind;
  postId: string | null;
  title: string | null;
  detail: string | null;
  actionId: string | null;
  seen: boolean;
  created_at: Date;
  actorId: string | null;
  handle: string | null;
  name: string | null;
  colour: string | null;
};

/**
 * What a member was told, newest first, the same about the same post grouped. Somebody muted or blocked since is left
 * out, and so is what is about a post that is no longer there. A co-star is an offer to follow: it goes when it was taken.
 */
export async function notifications(
  db: Db,
  memberId: string,
  now = new Date(),
): Promise<NotificationGroup[]> {
  const actor = sql.ref<string>('notification.actor_id');
  const { rows } = await sql<Row>`
    select notification.id, notification.kind, notification.post_id as "postId", scene.title, notification.detail, notification.action_id as "actionId",
      notification.seen, notification.created_at, member.id as "actorId", "user".handle, "user".name, member.colour
    from notification
    left join member on member.id = notification.actor_id
    left join "user" on "user".id = notification.actor_id
    left join post on post.id = notification.post_id
    left join take on take.id = post.take_id
    left join scene on scene.id = take.scene_id
    where notification.member_id = ${memberId}
      and (post.id is null or notification.kind in ('moderation', 'post-declined')
        or (post.deleted_at is null and take.hidden_at is null))
      and (notification.actor_id is null or (${awakeSql(actor)}
        and not ${blockedSql(memberId, actor)} and not ${mutedSql(memberId, actor)}))
      and (notification.kind <> 'co-star'
        or (notification.created_at > ${daysAgo(now)} and ${mayBeOfferedSql(memberId, actor)}))
    order by notification.created_at desc, notification.id desc
    limit ${NEWEST}`.execute(db);
  const groups = new Map<string, NotificationGroup>();
  for (const row of rows) {
    const alone = row.kind === 'comment' || row.kind === 'mention' || row.kind === 'moderation';
    const key = alone ? row.id : `${row.kind} ${row.postId} ${row.seen}`;
    const actors = actorOf(row);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, {
        id: row.id,
        kind: row.kind,
        actors,
        count: 1,
        post: row.postId === null ? null : { id: row.postId, title: row.title ?? '' },
        detail: row.detail,
        actionId: row.actionId,
        seen: row.seen,
        at: row.created_at.toISOString(),
      });
    } else {
      group.count += 1;
      if (group.actors.length < NAMED) group.actors.push(...actors);
    }
  }
  return [...groups.values()];
}

function actorOf({ actorId, handle, name, colour }: Row): PublicMember[] {
  if (actorId === null || handle === null || name === null || colour === null) return [];
  return [{ id: actorId, handle, name, colour }];
}

/** Everything told up to now is known. A yes or no is kept, not when. */
export async function seeNotifications(db: Db, memberId: string): Promise<void> {
  await db
    .updateTable('notification')
    .set({ seen: true })
    .where('member_id', '=', memberId)
    .where('seen', '=', false)
    .execute();
}

/** How many groups are new: for a dot, not for a number that grows. */
export async function hasNews(db: Db, memberId: string): Promise<boolean> {
  return (await notifications(db, memberId)).some(({ seen }) => !seen);
}

/** Drops what was told long ago. That two made something together stays on record, or they would be told again. */
export async function forgetNotifications(db: Db, now = new Date()): Promise<void> {
  await db
    .deleteFrom('notification')
    .where('created_at', '<', daysAgo(now))
    .where('kind', '!=', 'co-star')
    .execute();
}
