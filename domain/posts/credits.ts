import { sql } from 'kysely';
import type { PublicMember } from '#contracts/account.ts';
import type { CastCredit } from '#contracts/post.ts';
import { oneOf } from '../db/lists.ts';
import type { Db } from '../db/schema/index.ts';
import { blockedSql, notAsleepSql, type Who } from '../people/relations-sql.ts';

type Credited = { id: string; takeId: string; authorId: string };
type Credits = { directors: PublicMember[]; cast: CastCredit[] };

/** A name of a member that the viewer may read: of somebody awake, with no block between them. */
const named = (viewer: string | null, who: Who) =>
  viewer === null
    ? notAsleepSql(who)
    : sql<boolean>`(${notAsleepSql(who)} and not ${blockedSql(viewer, who)})`;

/**
 * Who made each post and who is in it. Directors: its author, whoever rolled it, everybody who directed in its room
 * when it was rolled, and everybody whose direction is in it.
 */
export async function creditsOf(
  db: Db,
  viewer: string | null,
  posts: readonly Credited[],
): Promise<Map<string, Credits>> {
  if (posts.length === 0) return new Map();
  const takeIds = [...new Set(posts.map(({ takeId }) => takeId))];
  const postIds = posts.map(({ id }) => id);
  const [directors, cast] = await Promise.all([
    directorsOf(db, viewer, postIds),
    db
      .selectFrom('take_grant')
      .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
      .innerJoin('member', 'member.id', 'cameo.owner_id')
      .innerJoin('user', 'user.id', 'cameo.owner_id')
      .select([
        'take_grant.take_id as takeId',
        'cameo.name as castName',
        'user.id',
        'user.handle',
        'user.name',
        'member.colour',
      ])
      .where(oneOf('take_grant.take_id', takeIds))
      .where(named(viewer, sql.ref<string>('cameo.owner_id')))
      .orderBy('cameo.name')
      .execute(),
  ]);
  return new Map(
    posts.map(({ id, takeId, authorId }) => {
      const mine = directors.filter(({ postId }) => postId === id).map(({ postId, ...member }) => member);
      return [
        id,
        {
          directors: [
            ...mine.filter((one) => one.id === authorId),
            ...mine.filter((one) => one.id !== authorId),
          ],
          cast: cast
            .filter((one) => one.takeId === takeId)
            .map(({ castName, takeId: _, ...owner }) => ({ name: castName, owner })),
        },
      ];
    }),
  );
}

async function directorsOf(db: Db, viewer: string | null, postIds: readonly string[]) {
  const of = oneOf('post.id', postIds);
  const { rows } = await sql<PublicMember & { postId: string }>`
    select credited.post_id as "postId", member.id, "user".handle, "user".name, member.colour
    from (
      select post.id as post_id, post.author_id as member_id from post where ${of}
      union
      select post.id, take.rolled_by from post join take on take.id = post.take_id
        where ${of}
      union
      select post.id, scene_member.member_id from post join take on take.id = post.take_id
        join scene_member on scene_member.scene_id = take.scene_id
          and scene_member.role <> 'viewer' and scene_member.joined_at <= take.created_at
        where ${of}
      union
      select post.id, direction.given_by from post
        join direction on direction.take_id = post.take_id and direction.status = 'applied'
        where ${of}
    ) as credited
    join member on member.id = credited.member_id
    join "user" on "user".id = credited.member_id
    where ${named(viewer, sql.ref<string>('credited.member_id'))}
    order by "user".handle`.execute(db);
  return rows;
}
