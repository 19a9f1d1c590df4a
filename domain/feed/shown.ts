import { sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';

/** These are not offered again. A set of ids: nothing says when they were shown, in what order, or for how long. */
export async function rememberShown(
  db: Db,
  { memberId, postIds }: { memberId: string; postIds: readonly string[] },
): Promise<void> {
  if (postIds.length === 0) return;
  await sql`
    insert into feed_shown (member_id, post_id)
    select ${memberId}::uuid, post.id from post where post.id = any(${[...postIds]}::uuid[])
    on conflict do nothing`.execute(db);
}

/** Drops what has fallen out of the window: "for you" does not look there any more. Answers how many. */
export async function forgetShown(
  db: Db,
  { memberId, before }: { memberId: string; before: Date },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('feed_shown')
    .using('post')
    .whereRef('post.id', '=', 'feed_shown.post_id')
    .where('feed_shown.member_id', '=', memberId)
    .where((eb) => eb.or([eb('post.published_at', '<', before), eb('post.deleted_at', 'is not', null)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
