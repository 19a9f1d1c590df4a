import { sql } from 'kysely';
import type { Mood } from '#contracts/feed-rule.ts';
import { oneOf } from '../db/lists.ts';
import type { Db } from '../db/schema/index.ts';
import { followsSql, mutedSql } from '../people/relations-sql.ts';
import { visiblePosts } from '../posts/visible.ts';

/** All that ranking knows about a film. There is nothing in it about who looked at it, when or how long. */
export type Facts = {
  id: string;
  authorId: string;
  followed: boolean;
  mutual: boolean;
  close: boolean;
  costar: boolean;
  /** By somebody of the demo town. */
  demo: boolean;
  publishedAt: Date;
  seconds: number;
  remix: boolean;
  fromMine: boolean;
  withMe: boolean;
  spoken: boolean;
  tags: readonly string[];
  moods: readonly Mood[];
  /** Takes that name it as their inspiration, and rooms opened from it. */
  madeFrom: { takes: number; rooms: number };
};

/** The facts of those of these posts that the viewer may see and has not muted. */
export async function factsOf(db: Db, viewer: string, ids: readonly string[]): Promise<Facts[]> {
  if (ids.length === 0) return [];
  const author = sql.ref<string>('post.author_id');
  // Looked up once for each film and then read: an `offset` keeps the planner from putting the question at each place.
  const stands = sql<Pick<Facts, 'followed' | 'mutual' | 'close'>>`lateral (
    select followed, followed and back as mutual, followed and back and chosen as close
    from (select ${followsSql(viewer, author)} as followed, ${followsSql(author, viewer)} as back,
      exists (select 1 from close_friend
        where close_friend.member_id = ${viewer}::uuid and close_friend.friend_id = post.author_id) as chosen
      offset 0) as asked)`;
  return visiblePosts(db, viewer)
    .innerJoin(stands.as('stands'), (join) => join.onTrue())
    .leftJoin('post_topic', 'post_topic.post_id', 'post.id')
    .where(oneOf('post.id', ids))
    .where('post.published_at', 'is not', null)
    .where(sql<boolean>`not ${mutedSql(viewer, author)}`)
    .select([
      'post.id',
      'post.author_id as authorId',
      // By the index of the town's people, which is small or empty.
      sql<boolean>`exists (select 1 from member as townsman where townsman.id = post.author_id and townsman.demo)`.as(
        'demo',
      ),
      'stands.followed',
      'stands.mutual',
      'stands.close',
      sql<boolean>`exists (select 1 from scene_member as mine
        join scene_member as theirs on theirs.scene_id = mine.scene_id
        where mine.member_id = ${viewer}::uuid and theirs.member_id = post.author_id
          and mine.role <> 'viewer' and theirs.role <> 'viewer')`.as('costar'),
      sql<Date>`post.published_at`.as('publishedAt'),
      sql<number>`coalesce(take.seconds, 0)`.as('seconds'),
      sql<boolean>`take.inspired_by is not null`.as('remix'),
      sql<boolean>`exists (select 1 from post as origin
        where origin.id = take.inspired_by and origin.author_id = ${viewer}::uuid)`.as('fromMine'),
      sql<boolean>`exists (select 1 from take_grant join cameo on cameo.id = take_grant.cameo_id
        where take_grant.take_id = take.id and cameo.owner_id = ${viewer}::uuid)`.as('withMe'),
      sql<boolean>`coalesce(post_topic.spoken, false)`.as('spoken'),
      sql<string[]>`coalesce(post_topic.tags, '{}')`.as('tags'),
      sql<Mood[]>`coalesce(post_topic.moods, '{}')`.as('moods'),
      sql<Facts['madeFrom']>`json_build_object(
        'takes', (select count(*) from take as made where made.inspired_by = post.id and made.status = 'done'),
        'rooms', (select count(*) from scene as opened where opened.inspired_by = post.id))`.as('madeFrom'),
    ])
    .execute();
}
