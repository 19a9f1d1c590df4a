import { sql } from 'kysely';
import type { Cameo, CameoKind, CameoLevel } from '#contracts/cameo.ts';
import { because } from '#contracts/details.ts';
import { AppError, type ErrorCode } from '#contracts/errors.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import { whyNotAsk } from '../consent/may-ask.ts';
import { type Affected, revokeWithin } from '../consent/revoke.ts';
import type { Db } from '../db/schema/index.ts';
import { mutualsSql } from '../people/relations-sql.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { eraseSealed } from '../vault/sealed-likeness.ts';
import { nudge, topics } from '../wake.ts';
import { requireLevel } from './require-level.ts';
import { requireShareable } from './shareable.ts';

const OWN_CAMEOS = 50;
/** More than anybody looks through. */
const CASTABLE = 300;

const selectCameos = (db: Db) =>
  db
    .selectFrom('cameo')
    .innerJoin('user', 'user.id', 'cameo.owner_id')
    .where('cameo.deleted_at', 'is', null)
    .select([
      'cameo.id',
      'cameo.owner_id as ownerId',
      'user.name as ownerName',
      'cameo.name',
      'cameo.kind',
      'cameo.level',
      'cameo.state',
      'cameo.failure',
      'cameo.verified_at',
      'cameo.others_keep as othersKeep',
      'cameo.created_at',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectCameos>['executeTakeFirstOrThrow']>>;

const asCameo = ({ created_at, verified_at, ...row }: Row): Cameo => ({
  ...row,
  verified: verified_at !== null,
  createdAt: created_at.toISOString(),
});

/** Registers a cameo whose picture waits in storage, and has it cut out. Not castable until `cutOutDone`. */
export async function newCameo(
  db: Db,
  given: {
    cameoId: string;
    ownerId: string;
    name: string;
    kind: CameoKind;
    level: CameoLevel;
    uploadKey: string;
    maskKey: string | null;
    /** A person who was checked before a camera. A photograph of one is its owner's alone. */
    verified?: boolean;
  },
): Promise<Cameo> {
  await requireLevel(db, given.ownerId, given.level);
  if (!given.verified) requireShareable({ kind: given.kind, verified: false }, given.level);
  if ((await cameosOf(db, given.ownerId)).length >= OWN_CAMEOS)
    throw new AppError('too-many', because('adds-up-to', { most: OWN_CAMEOS }));
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('cameo')
      .values({
        id: given.cameoId,
        owner_id: given.ownerId,
        name: given.name,
        kind: given.kind,
        level: given.level,
        upload_key: given.uploadKey,
        mask_key: given.maskKey,
        verified_at: given.verified ? new Date() : null,
      })
      .execute();
    await startByOutbox(trx, {
      workflow: workflows.cutOut.name,
      workflowId: workflows.cutOut.id(given.cameoId),
      taskQueue: taskQueues.main,
      arg: { cameoId: given.cameoId },
    });
  });
  return cameo(db, given.cameoId);
}

export async function cameo(db: Db, cameoId: string): Promise<Cameo> {
  const row = await selectCameos(db).where('cameo.id', '=', cameoId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return asCameo(row);
}

export async function cameosOf(db: Db, memberId: string): Promise<Cameo[]> {
  const rows = await selectCameos(db)
    .where('cameo.owner_id', '=', memberId)
    .orderBy('cameo.created_at')
    .execute();
  return rows.map(asCameo);
}

/**
 * What this member may cast in this scene, as the owners' levels allow: their own, those of the room's members, of
 * owners who named them, and of mutuals. What is open to every member is not listed: it comes along in a remix.
 */
export async function sceneCameos(db: Db, sceneId: string, memberId: string): Promise<Cameo[]> {
  const rows = await selectCameos(db)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('scene_member')
            .select('role')
            .whereRef('scene_member.member_id', '=', 'cameo.owner_id')
            .where('scene_member.scene_id', '=', sceneId),
        ),
        exists(
          selectFrom('cameo_approved')
            .select('since')
            .whereRef('cameo_approved.cameo_id', '=', 'cameo.id')
            .where('cameo_approved.member_id', '=', memberId),
        ),
        mutualsSql(memberId, sql.ref('cameo.owner_id')),
      ]),
    )
    .orderBy('cameo.created_at')
    .limit(CASTABLE)
    .execute();
  const allowed: Cameo[] = [];
  for (const row of rows) {
    if ((await whyNotAsk(db, { ...row, deleted: false }, memberId, sceneId)) === null)
      allowed.push(asCameo(row));
  }
  return allowed;
}

type Own = { cameoId: string; memberId: string };

export async function updateCameo(
  db: Db,
  {
    cameoId,
    memberId,
    ...change
  }: Own & { name?: string | undefined; level?: CameoLevel | undefined; othersKeep?: boolean | undefined },
): Promise<Cameo> {
  const { name, level, othersKeep } = change;
  if (level !== undefined) {
    await requireLevel(db, memberId, level);
    requireShareable(await cameo(db, cameoId), level);
  }
  const { numUpdatedRows } = await db
    .updateTable('cameo')
    .set((eb) => ({
      name: name ?? eb.ref('name'),
      level: level ?? eb.ref('level'),
      others_keep: othersKeep ?? eb.ref('others_keep'),
    }))
    .where('id', '=', cameoId)
    .where('owner_id', '=', memberId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not-found');
  return cameo(db, cameoId);
}

/** Revokes it everywhere and forgets the picture. The caller removes the two keys from storage. */
export async function deleteCameo(
  db: Db,
  own: Own,
): Promise<{ uploadKey: string | null; maskKey: string | null; affected: Affected[] }> {
  return db.transaction().execute(async (trx) => {
    const { affected } = await revokeWithin(trx, { ...own, withCameo: true, eraseNow: true });
    await trx.deleteFrom('likeness').where('cameo_id', '=', own.cameoId).execute();
    await eraseSealed(trx, own.cameoId);
    const keys = trx.selectFrom('cameo').select(['upload_key', 'mask_key']).where('id', '=', own.cameoId);
    const { upload_key: uploadKey, mask_key: maskKey } = await keys.executeTakeFirstOrThrow();
    await trx
      .updateTable('cameo')
      .set({ deleted_at: new Date(), upload_key: null, mask_key: null })
      .where('id', '=', own.cameoId)
      .execute();
    return { uploadKey, maskKey, affected };
  });
}

/** The cut-out, for its owner; everybody else meets it in films alone. */
export async function cameoPicture(db: Db, cameoId: string, memberId: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('cameo')
    .innerJoin('likeness', 'likeness.cameo_id', 'cameo.id')
    .where('cameo.id', '=', cameoId)
    .where('cameo.owner_id', '=', memberId)
    .where('cameo.deleted_at', 'is', null)
    .select('likeness.png')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row.png;
}

export async function cameoState(db: Db, cameoId: string) {
  const row = await db
    .selectFrom('cameo')
    .select([
      'state',
      'failure',
      'owner_id as ownerId',
      'upload_key as uploadKey',
      'mask_key as maskKey',
      'kind',
    ])
    .where('id', '=', cameoId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Keeps the cut-out: from now on the cameo can be cast. */
export async function cutOutDone(db: Db, cameoId: string, png: Uint8Array): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('cameo')
      .set({ state: 'ready', failure: null })
      .where('id', '=', cameoId)
      .where('deleted_at', 'is', null)
      .returning('owner_id')
      .executeTakeFirst();
    if (row === undefined) return;
    await trx
      .insertInto('likeness')
      .values({ cameo_id: cameoId, png })
      .onConflict((on) => on.column('cameo_id').doUpdateSet({ png }))
      .execute();
    await nudge(trx, topics.member(row.owner_id));
  });
}

export async function cutOutFailed(db: Db, cameoId: string, failure: ErrorCode): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('cameo')
      .set({ state: 'failed', failure })
      .where('id', '=', cameoId)
      .where('state', '=', 'cutting')
      .returning('owner_id')
      .executeTakeFirst();
    if (row !== undefined) await nudge(trx, topics.member(row.owner_id));
  });
}
