import { mediaPaths } from '#contracts/http.ts';
import type { OwnPost } from '#contracts/post.ts';
import type { Db } from '../db/schema/index.ts';
import { KEPT_DAYS } from './posts.ts';

const day = 86_400_000;

/** A member's own posts, drafts and what was deleted within a week, newest first; of one take, if given. */
export async function ownPosts(
  db: Db,
  memberId: string,
  { takeId, now = new Date() }: { takeId?: string; now?: Date } = {},
): Promise<OwnPost[]> {
  let query = db
    .selectFrom('post')
    .innerJoin('take', 'take.id', 'post.take_id')
    .innerJoin('scene', 'scene.id', 'take.scene_id')
    .where('post.author_id', '=', memberId)
    .where((eb) =>
      eb.or([
        eb('post.deleted_at', 'is', null),
        eb('post.deleted_at', '>', new Date(now.getTime() - KEPT_DAYS * day)),
      ]),
    )
    .select((eb) => [
      'post.id',
      'post.take_id as takeId',
      'scene.title',
      'post.caption',
      'post.alt',
      'post.audience',
      'post.wanted',
      'post.published_at',
      'post.deleted_at',
      'take.hidden_at',
      'take.poster_key',
      eb
        .selectFrom('consent_request')
        .innerJoin('user', 'user.id', 'consent_request.owner_id')
        .whereRef('consent_request.post_id', '=', 'post.id')
        .where('consent_request.status', '=', 'open')
        .select((open) => open.fn.agg<string[]>('array_agg', ['user.name']).distinct().as('names'))
        .as('waitingFor'),
      eb
        .exists(
          eb
            .selectFrom('consent_request')
            .whereRef('consent_request.post_id', '=', 'post.id')
            .where('consent_request.status', '=', 'declined')
            .select('consent_request.id'),
        )
        .as('declined'),
    ]);
  if (takeId !== undefined) query = query.where('post.take_id', '=', takeId);
  const rows = await query.orderBy('post.created_at', 'desc').orderBy('post.id').execute();
  return rows.map(({ published_at, deleted_at, hidden_at, poster_key, waitingFor, declined, ...row }) => ({
    ...row,
    posterUrl: poster_key === null || hidden_at !== null ? null : mediaPaths.poster(row.takeId),
    waitingFor: waitingFor ?? [],
    declined: Boolean(declined) && row.wanted === null,
    hidden: hidden_at !== null,
    publishedAt: published_at?.toISOString() ?? null,
    deletedAt: deleted_at?.toISOString() ?? null,
    keptUntil: deleted_at === null ? null : new Date(deleted_at.getTime() + KEPT_DAYS * day).toISOString(),
  }));
}
