import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { Role, Scene } from '#contracts/scene.ts';
import { inTransaction } from '../db/in-transaction.ts';
import type { Db } from '../db/schema/index.ts';
import { requireNotBlocked } from '../people/blocks.ts';

/** A new room with its host in it and `initialUpdate` (a Yjs update) as its document. */
export async function createScene(
  db: Db,
  given: { title: string; hostId: string; initialUpdate: Uint8Array; sceneId?: string },
): Promise<Scene> {
  const id = given.sceneId ?? randomUUID();
  await inTransaction(db, async (trx) => {
    await trx.insertInto('scene').values({ id, title: given.title, host_id: given.hostId }).execute();
    await trx
      .insertInto('scene_member')
      .values({ scene_id: id, member_id: given.hostId, role: 'host', link_id: null })
      .execute();
    await trx
      .insertInto('scene_update')
      .values({ scene_id: id, epoch: 0, bytes: given.initialUpdate })
      .execute();
  });
  return scene(db, id, given.hostId);
}

function selectScenes(db: Db) {
  return db.selectFrom('scene').select((eb) => [
    'scene.id',
    'scene.title',
    'scene.host_id as hostId',
    'scene.updated_at',
    eb
      .selectFrom('scene_member')
      .innerJoin('user', 'user.id', 'scene_member.member_id')
      .whereRef('scene_member.scene_id', '=', 'scene.id')
      .select((names) =>
        names.fn.agg<string[]>('array_agg', ['user.name']).orderBy('scene_member.joined_at').as('names'),
      )
      .as('names'),
    eb
      .selectFrom('take')
      .whereRef('take.scene_id', '=', 'scene.id')
      .select((count) => count.fn.countAll<number>().as('takes'))
      .as('takes'),
    eb
      .selectFrom('take')
      .whereRef('take.scene_id', '=', 'scene.id')
      .where('take.poster_key', 'is not', null)
      .where('take.hidden_at', 'is', null)
      .orderBy('take.number', 'desc')
      .limit(1)
      .select('take.id')
      .as('posterTake'),
  ]);
}

type SceneRow = {
  id: string;
  title: string;
  hostId: string;
  updated_at: Date;
  names: string[] | null;
  takes: number | null;
  posterTake: string | null;
};

const asScene = (row: SceneRow, role: Role): Scene => ({
  id: row.id,
  title: row.title,
  hostId: row.hostId,
  role,
  memberNames: row.names ?? [],
  takes: row.takes ?? 0,
  posterUrl: row.posterTake === null ? null : mediaPaths.poster(row.posterTake),
  updatedAt: row.updated_at.toISOString(),
});

/** A member's rooms, newest change first. */
export async function scenesOf(db: Db, memberId: string): Promise<Scene[]> {
  const rows = await selectScenes(db)
    .innerJoin('scene_member as mine', 'mine.scene_id', 'scene.id')
    .where('mine.member_id', '=', memberId)
    .select('mine.role')
    .orderBy('scene.updated_at', 'desc')
    .execute();
  return rows.map((row) => asScene(row, row.role));
}

/** One room as `memberId` sees it; null, or somebody from outside, sees it as a viewer (authorise before). */
export async function scene(db: Db, sceneId: string, memberId: string | null): Promise<Scene> {
  const row = await selectScenes(db).where('scene.id', '=', sceneId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const role = memberId === null ? null : await roleOf(db, sceneId, memberId);
  return asScene(row, role ?? 'viewer');
}

export async function renameScene(db: Db, sceneId: string, title: string): Promise<void> {
  await db.updateTable('scene').set({ title, updated_at: new Date() }).where('id', '=', sceneId).execute();
}

/** The member's role in the room, or null for somebody from outside. */
export async function roleOf(db: Db, sceneId: string, memberId: string): Promise<Role | null> {
  const row = await db
    .selectFrom('scene_member')
    .select('role')
    .where('scene_id', '=', sceneId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row?.role ?? null;
}

/**
 * Joins, or raises a viewer to director; a role is never lowered by a link. `not-found` for whoever is blocked by the
 * host, or blocked them.
 */
export async function enterScene(
  db: Db,
  {
    sceneId,
    memberId,
    role,
    linkId,
  }: { sceneId: string; memberId: string; role: Exclude<Role, 'host'>; linkId: string | null },
): Promise<Role> {
  const { host_id } = await db
    .selectFrom('scene')
    .select('host_id')
    .where('id', '=', sceneId)
    .executeTakeFirstOrThrow(() => new AppError('not-found'));
  await requireNotBlocked(db, host_id, memberId);
  await db
    .insertInto('scene_member')
    .values({ scene_id: sceneId, member_id: memberId, role, link_id: linkId })
    .onConflict((on) => {
      const raise = on.columns(['scene_id', 'member_id']).doUpdateSet({ role, link_id: linkId });
      return raise.where('scene_member.role', '=', 'viewer').where('excluded.role', '=', 'director');
    })
    .execute();
  return (await roleOf(db, sceneId, memberId)) ?? role;
}
