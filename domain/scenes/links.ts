import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Role } from '#contracts/scene.ts';
import { newToken } from '../accounts/invites.ts';
import type { Db } from '../db/schema/index.ts';
import { blockedSql } from '../people/relations-sql.ts';

/** A link is a capability: whoever has the token may enter, until it is revoked. The host sees it again. */
export type LinkRow = {
  id: string;
  sceneId: string;
  role: Exclude<Role, 'host'>;
  token: string;
  uses: number;
  revokedAt: string | null;
};

const OPEN_LINKS = 20;

export async function newLink(
  db: Db,
  { sceneId, role, by }: { sceneId: string; role: Exclude<Role, 'host'>; by: string },
): Promise<LinkRow> {
  const open = (await links(db, sceneId)).filter(({ revokedAt }) => revokedAt === null);
  if (open.length >= OPEN_LINKS) throw new AppError('too-many', because('links-open', { most: OPEN_LINKS }));
  const link = { id: randomUUID(), token: newToken() };
  await db
    .insertInto('scene_link')
    .values({ ...link, scene_id: sceneId, role, made_by: by })
    .execute();
  return { ...link, sceneId, role, uses: 0, revokedAt: null };
}

export async function links(db: Db, sceneId: string): Promise<LinkRow[]> {
  const rows = await db
    .selectFrom('scene_link')
    .select(['id', 'scene_id as sceneId', 'role', 'token', 'uses', 'revoked_at'])
    .where('scene_id', '=', sceneId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ revoked_at, ...row }) => ({ ...row, revokedAt: revoked_at?.toISOString() ?? null }));
}

/** Nobody enters by it any more; members who joined by it lose what it gave them, so a revoked link is taken back whole. */
export async function revokeLink(db: Db, sceneId: string, linkId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('scene_link')
      .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(new Date())) }))
      .where('id', '=', linkId)
      .where('scene_id', '=', sceneId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not-found');
    await trx.deleteFrom('scene_member').where('link_id', '=', linkId).where('role', '!=', 'host').execute();
  });
}

/**
 * What a link opens for somebody who is signed in, or null for a stranger. `not-found` once it is revoked, and for
 * whoever is blocked between them and its host: they are not even told whose room it is.
 */
export async function lookAtLink(
  db: Db,
  token: string,
  viewer: string | null,
): Promise<{
  linkId: string;
  sceneId: string;
  title: string;
  role: Exclude<Role, 'host'>;
  hostName: string;
}> {
  const ofLink = db
    .selectFrom('scene_link')
    .innerJoin('scene', 'scene.id', 'scene_link.scene_id')
    .innerJoin('user', 'user.id', 'scene.host_id')
    .where('scene_link.token', '=', token)
    .where('scene_link.revoked_at', 'is', null)
    .select([
      'scene_link.id as linkId',
      'scene.id as sceneId',
      'scene.title',
      'scene_link.role',
      'user.name as hostName',
    ]);
  const row = await (viewer === null
    ? ofLink
    : ofLink.where(sql<boolean>`not ${blockedSql(viewer, sql.ref<string>('scene.host_id'))}`)
  ).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

export async function linkIsLive(db: Db, linkId: string): Promise<boolean> {
  const row = await db
    .selectFrom('scene_link')
    .select('id')
    .where('id', '=', linkId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function countLinkUse(db: Db, linkId: string): Promise<void> {
  await db
    .updateTable('scene_link')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('id', '=', linkId)
    .execute();
}
