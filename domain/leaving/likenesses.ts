import { deleteCameo } from '../cameos/cameos.ts';
import { decideErasure } from '../consent/receipts.ts';
import type { Db } from '../db/schema/index.ts';
import type { Storage } from '../storage/storage.ts';
import { askCut } from '../takes/stop.ts';
import { count, erasingMember, lockErasure } from './erasures.ts';
import { activeStatuses, roomsOfTheirOwn } from './own-rooms.ts';

/** Takes back every likeness as its owner would, deletes the cameos, and ends what still rolls in rooms that go. */
export async function eraseLikenesses(db: Db, storage: Storage, erasureId: string): Promise<void> {
  const memberId = await erasingMember(db, erasureId);
  if (memberId === null) return;
  const cameos = await db
    .selectFrom('cameo')
    .select(['id', 'upload_key', 'mask_key'])
    .where('owner_id', '=', memberId)
    .where('deleted_at', 'is', null)
    .execute();
  for (const { id, upload_key, mask_key } of cameos) {
    // Files first: once the cameo is deleted nothing remembers where they are.
    for (const key of [upload_key, mask_key]) if (key !== null) await storage.remove(key);
    await deleteCameo(db, { cameoId: id, memberId });
  }
  const kept = await db
    .selectFrom('revocation_receipt')
    .select('id')
    .where('owner_id', '=', memberId)
    .where('keep_files', '=', true)
    .where('erased_at', 'is', null)
    .execute();
  for (const { id } of kept) await decideErasure(db, { receiptId: id, memberId, keep: false });
  for (const sceneId of await roomsOfTheirOwn(db, memberId)) {
    const rolling = await db
      .selectFrom('take')
      .select('id')
      .where('scene_id', '=', sceneId)
      .where('status', 'in', activeStatuses)
      .executeTakeFirst();
    if (rolling !== undefined) await askCut(db, { sceneId, by: memberId });
  }
  await db.transaction().execute(async (trx) => {
    if ((await lockErasure(trx, erasureId)) === null) return;
    await count(trx, erasureId, 'cameos', cameos.length);
  });
}

/** Whether every revocation has erased its files and drawn again what others keep, and nothing rolls any more in rooms that go. */
export async function likenessesGone(db: Db, erasureId: string): Promise<boolean> {
  const memberId = await erasingMember(db, erasureId);
  if (memberId === null) return true;
  const left = await db
    .selectFrom('revocation_receipt')
    .select('id')
    .where('owner_id', '=', memberId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (left !== undefined) return false;
  const undrawn = await db
    .selectFrom('remake')
    .innerJoin('revocation_receipt', 'revocation_receipt.id', 'remake.receipt_id')
    .select('remake.id')
    .where('owner_id', '=', memberId)
    .where('ended_as', 'is', null)
    .executeTakeFirst();
  if (undrawn !== undefined) return false;
  const rooms = await roomsOfTheirOwn(db, memberId);
  if (rooms.length === 0) return true;
  const rolling = await db
    .selectFrom('take')
    .select('id')
    .where('scene_id', 'in', rooms)
    .where('status', 'in', activeStatuses)
    .executeTakeFirst();
  return rolling === undefined;
}
