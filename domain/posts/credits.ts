import { sql } from 'kysely';
import type { PublicMember } from '#contracts/account.ts';
import type { CastCredit } from '#contracts/post.ts';
import { oneOf } from '../db/lists.ts';
import type { Db } from '../db/schema/index.ts';
import { blockedSql, notAsleepSql, type Who } from '../people/relations-sql.ts';

type Credited = { id: string; authorId: string };
export type Credits = { directors: PublicMember[]; cast: CastCredit[] };

/** A name of a member that the viewer may read: of somebody awake, with no block between them. */
const named = (viewer: string | null, who: Who) =>
  viewer === null
    ? notAsleepSql(who)
    : sql<boolean>`(${notAsleepSql(who)} and not ${blockedSql(viewer, who)})`;

/**
 * Who made each of these posts and who is in it, asked beside the posts themselves: whoever shows one has looked whether
 * the viewer may see it. Directors: its author, whoever rolled it, everybody who directed in its room when it was
 * rolled, and everybody whose direction is in it.
 */
export async function creditsOf(
  db: Db,
  viewer: string | null,
  postIds: readonly string[],
): Promise<(post: Credited) => Credits> {
  const [directors, cast] = await Promise.all([
    directorsOf(db, viewer, postIds),
    db
      .selectFrom('post')
      .innerJoin('take_grant', 'take_grant.take_id', 'post.take_id')
      .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
      .innerJoin('member', 'member.id', 'cameo.owner_id')
      .innerJoin('user', 'user.id', 'cameo.owner_id')
      .select([
        'post.id as postId',
        'cameo.name as castName',
        'user.id',
        'user.handle',
        'user.name',
        'member.colour',
      ])
      .where(oneOf('post.id', postIds))
      .where(named(viewer, sql.ref<string>('cameo.owner_id')))
      .orderBy('cameo.name')
      .execute(),
  ]);
  return ({ id, authorId }) => {
    const made = directors.filter(({ postId }) => postId === id).map(({ postId, ...member }) => member);
    return {
      directors: [...made.filter((one) => one.id === authorId), ...made.filter((one) => one.id !== authorId)],
      cast: cast
        .filter(({ postId }) => postId === id)
        .map(({ castName, postId: _, ...owner }) => ({ name: castName, owner })),
    };
  };
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
