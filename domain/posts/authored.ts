import type { PublicMember } from '#contracts/account.ts';
import type { Db } from '../db/schema/index.ts';
import { visiblePosts } from './visible.ts';

/** Posts that this viewer may see, with the name of their room, who made them and where their poster is. */
export const authoredPosts = (db: Db, viewer: string | null) =>
  visiblePosts(db, viewer)
    .innerJoin('scene', 'scene.id', 'take.scene_id')
    .innerJoin('user', 'user.id', 'post.author_id')
    .innerJoin('member', 'member.id', 'post.author_id')
    .select([
      'post.id',
      'post.take_id as takeId',
      'scene.title',
      'take.poster_key',
      'user.id as authorId',
      'user.handle',
      'user.name',
      'member.colour',
    ]);

type Authored = Awaited<ReturnType<ReturnType<typeof authoredPosts>['executeTakeFirstOrThrow']>>;

export const authorOf = ({ authorId, handle, name, colour }: Authored): PublicMember => ({
  id: authorId,
  handle,
  name,
  colour,
});

type Page = { before: string | undefined; limit: number };

/** A page of such posts, newest first: those after the post `before`, and one more where there are more. */
export function pageOf(query: ReturnType<typeof authoredPosts>, { before, limit }: Page) {
  const after =
    before === undefined
      ? query
      : query.where((eb) =>
          eb(
            eb.refTuple('post.published_at', 'post.id'),
            '<',
            eb
              .selectFrom('post as last')
              .select(['last.published_at', 'last.id'])
              .where('last.id', '=', before)
              .$asTuple('published_at', 'id'),
          ),
        );
  return after
    .orderBy('post.published_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(limit + 1)
    .execute();
}
