import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';

/** This process holds the room from now on: writes of the one before it are refused with `stale-epoch`. */
export async function claimRoom(
  db: Db,
  sceneId: string,
  owner: string,
): Promise<{ epoch: number; title: string }> {
  return db.transaction().execute(async (trx) => {
    const scene = await trx.selectFrom('scene').select('title').where('id', '=', sceneId).executeTakeFirst();
    if (scene === undefined) throw new AppError('not-found');
    const { epoch } = await trx
      .insertInto('room_owner')
      .values({ scene_id: sceneId, epoch: 1, owner })
      .onConflict((on) =>
        on
          .column('scene_id')
          .doUpdateSet((eb) => ({ epoch: eb('room_owner.epoch', '+', 1), owner, claimed_at: new Date() })),
      )
      .returning('epoch')
      .executeTakeFirstOrThrow();
    return { epoch, title: scene.title };
  });
}

/** Held to the end of the transaction: a claim waits for a write in flight, a later write sees the claim. */
async function fence(trx: Trx, sceneId: string, epoch: number): Promise<void> {
  const row = await trx
    .selectFrom('room_owner')
    .select('epoch')
    .where('scene_id', '=', sceneId)
    .forShare()
    .executeTakeFirst();
  if (row?.epoch !== epoch) throw new AppError('stale-epoch', 'this room is held by another process');
}

/** Every stored update, oldest first. */
export async function loadDocument(db: Db, sceneId: string): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('scene_update')
    .select('bytes')
    .where('scene_id', '=', sceneId)
    .orderBy('id')
    .execute();
  return rows.map(({ bytes }) => bytes);
}

type Write = { sceneId: string; epoch: number };

/** Resolves once the update is on disk. */
export async function appendUpdate(
  db: Db,
  { sceneId, epoch, update }: Write & { update: Uint8Array },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx, sceneId, epoch);
    await trx.insertInto('scene_update').values({ scene_id: sceneId, epoch, bytes: update }).execute();
    await trx.updateTable('scene').set({ updated_at: new Date() }).where('id', '=', sceneId).execute();
  });
}

/** Replaces every update up to now by one. The snapshot must hold all that was appended under this epoch. */
export async function compactDocument(
  db: Db,
  { sceneId, epoch, snapshot }: Write & { snapshot: Uint8Array },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx, sceneId, epoch);
    await trx.deleteFrom('scene_update').where('scene_id', '=', sceneId).execute();
    await trx.insertInto('scene_update').values({ scene_id: sceneId, epoch, bytes: snapshot }).execute();
  });
}
