import type { Db, Trx } from '../db/schema/index.ts';
import type { Storage } from '../storage/storage.ts';
import { count, erasingMember, lockErasure } from './erasures.ts';
import { roomsOfTheirOwn } from './own-rooms.ts';

/** Rooms that nobody else directs go with their films; the others get a new host, and keep what was made together. */
export async function eraseRooms(db: Db, storage: Storage, erasureId: string): Promise<void> {
  const memberId = await erasingMember(db, erasureId);
  if (memberId === null) return;
  for (const sceneId of await roomsOfTheirOwn(db, memberId)) await eraseRoom(db, storage, erasureId, sceneId);
  // Lines that a voice server spoke for takes of theirs in other rooms: the films have them already.
  const takes = await db.selectFrom('take').select('plan_hash').where('rolled_by', '=', memberId).execute();
  for (const { plan_hash: hash } of takes) if (hash !== null) await storage.removeAll(`voices/${hash}/`);
  await db.transaction().execute(async (trx) => {
    if ((await lockErasure(trx, erasureId)) === null) return;
    await handOver(trx, memberId);
  });
}

/** Files first: once the rows are gone nothing remembers where the files are. */
async function eraseRoom(db: Db, storage: Storage, erasureId: string, sceneId: string): Promise<void> {
  const takes = await db
    .selectFrom('take')
    .select(['id', 'plan_hash', 'film_key'])
    .where('scene_id', '=', sceneId)
    .execute();
  for (const { id, plan_hash: hash } of takes) {
    await storage.removeAll(`takes/${id}/`);
    if (hash !== null) await storage.removeAll(`voices/${hash}/`);
  }
  await storage.removeAll(`recordings/${sceneId}/`);
  await db.transaction().execute(async (trx) => {
    if ((await lockErasure(trx, erasureId)) === null) return;
    const asked = trx.selectFrom('consent_request').select('id').where('scene_id', '=', sceneId);
    // What reaches further than this room stays, without the card it came from.
    await trx
      .updateTable('consent_grant')
      .set({ request_id: null })
      .where('request_id', 'in', asked)
      .execute();
    const { numDeletedRows } = await trx.deleteFrom('scene').where('id', '=', sceneId).executeTakeFirst();
    await count(trx, erasureId, 'rooms', Number(numDeletedRows));
    await count(trx, erasureId, 'films', takes.filter(({ film_key }) => film_key !== null).length);
  });
}

/** The director who has been there longest is the host from now on. */
async function handOver(trx: Trx, memberId: string): Promise<void> {
  const scenes = await trx.selectFrom('scene').select('id').where('host_id', '=', memberId).execute();
  for (const { id } of scenes) {
    const heir = await trx
      .selectFrom('scene_member')
      .select('member_id')
      .where('scene_id', '=', id)
      .where('member_id', '!=', memberId)
      .where('role', '=', 'director')
      .orderBy('joined_at')
      .orderBy('member_id')
      .executeTakeFirst();
    if (heir === undefined) continue;
    await trx.updateTable('scene').set({ host_id: heir.member_id }).where('id', '=', id).execute();
    await trx
      .updateTable('scene_member')
      .set({ role: 'host' })
      .where('scene_id', '=', id)
      .where('member_id', '=', heir.member_id)
      .execute();
  }
}

/** What they spoke at any room's microphone, and before the camera to enrol. Films in which it was heard are the room's. */
export async function eraseRecordings(db: Db, storage: Storage, erasureId: string): Promise<void> {
  const memberId = await erasingMember(db, erasureId);
  if (memberId === null) return;
  const rows = await db
    .selectFrom('recording')
    .select(['id', 'key'])
    .where('made_by', '=', memberId)
    .execute();
  for (const { key } of rows) await storage.remove(key);
  const attempts = await db
    .selectFrom('enrolment_attempt')
    .innerJoin('enrolment', 'enrolment.id', 'enrolment_attempt.enrolment_id')
    .select('recording_key as key')
    .where('enrolment.member_id', '=', memberId)
    .execute();
  for (const { key } of attempts) if (key !== null) await storage.remove(key);
  await db.transaction().execute(async (trx) => {
    if ((await lockErasure(trx, erasureId)) === null) return;
    const { numDeletedRows } = await trx
      .deleteFrom('recording')
      .where('made_by', '=', memberId)
      .executeTakeFirst();
    await count(trx, erasureId, 'recordings', Number(numDeletedRows));
  });
}
