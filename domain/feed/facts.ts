import { type RawBuilder, sql } from 'kysely';
import type { Mood } from '#contracts/feed-rule.ts';
import { oneOf } from '../db/lists.ts';
import type { Db } from '../db/schema/index.ts';
import { followsSql, mutedSql, rowByRow } from '../people/relations-sql.ts';
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
  /** The post that it was made from. */
  inspiredBy: string | null;
  fromMine: boolean;
  withMe: boolean;
  spoken: boolean;
  tags: readonly string[];
  moods: readonly Mood[];
  /** Takes that name it as their inspiration, and rooms opened from it. */
  madeFrom: { takes: number; rooms: number };
};

type Row = Omit<Facts, 'madeFrom'> & Facts['madeFrom'];

/**
 * The facts of the posts that a statement chooses: its `id`, `author_id`, `take_id`, `published_at`, `seconds`,
 * `inspired_by` and whether the viewer follows its author, `followed`. How an author stands to the viewer is looked up
 * once, however many films are theirs.
 */
export async function factsOf(db: Db, viewer: string, chosen: RawBuilder<unknown>): Promise<Facts[]> {
  const maker = sql.ref<string>('maker.id');
  const { rows } = await sql<Row>`
    with film as materialized (${chosen}), author as materialized (
      select maker.id, ${rowByRow(followsSql(maker, viewer))} as back,
        exists (select 1 from close_friend
          where close_friend.member_id = ${viewer}::uuid and close_friend.friend_id = maker.id) as chosen,
        -- By the index of the town's people, which is small or empty.
        exists (select 1 from member as townsman where townsman.id = maker.id and townsman.demo) as demo,
        exists (select 1 from scene_member as mine
          join scene_member as theirs on theirs.scene_id = mine.scene_id
          where mine.member_id = ${viewer}::uuid and theirs.member_id = maker.id
            and mine.role <> 'viewer' and theirs.role <> 'viewer') as costar
      from (select distinct author_id as id from film) as maker
    )
    select film.id, film.author_id as "authorId", film.published_at as "publishedAt",
      coalesce(film.seconds, 0) as seconds, film.inspired_by as "inspiredBy",
      film.followed, film.followed and author.back as mutual,
      film.followed and author.back and author.chosen as close, author.costar, author.demo,
      film.inspired_by is not null and exists (select 1 from post as origin
        where origin.id = film.inspired_by and origin.author_id = ${viewer}::uuid) as "fromMine",
      exists (select 1 from take_grant join cameo on cameo.id = take_grant.cameo_id
        where take_grant.take_id = film.take_id and cameo.owner_id = ${viewer}::uuid) as "withMe",
      coalesce(post_topic.spoken, false) as spoken,
      -- As JSON, which is read several times as quickly as PostgreSQL's own way to write a list.
      coalesce(to_json(post_topic.tags), '[]') as tags,
      coalesce(to_json(post_topic.moods), '[]') as moods,
      (select count(*)::int from take as made where made.inspired_by = film.id and made.status = 'done') as takes,
      (select count(*)::int from scene as opened where opened.inspired_by = film.id) as rooms
    from film join author on author.id = film.author_id
    left join post_topic on post_topic.post_id = film.id`.execute(db);
  return rows.map(({ takes, rooms, ...film }) => ({ ...film, madeFrom: { takes, rooms } }));
}

/** Those of these posts that the viewer may see and has not muted, as `factsOf` takes them. */
export function visibleOf(db: Db, viewer: string, ids: readonly string[]): RawBuilder<unknown> {
  const author = sql.ref<string>('post.author_id');
  const posts = visiblePosts(db, viewer)
    .where(oneOf('post.id', ids))
    .where('post.published_at', 'is not', null)
    .where(sql<boolean>`not ${mutedSql(viewer, author)}`)
    .select([
      'post.id',
      'post.author_id',
      'post.take_id',
      'post.published_at',
      'take.seconds',
      'take.inspired_by',
    ])
    .select(rowByRow(followsSql(viewer, author)).as('followed'));
  return sql`${posts}`;
}
