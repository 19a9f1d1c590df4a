import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import { endedStatuses } from '#contracts/take.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import type { Storage } from '../storage/storage.ts';
import { askCut } from '../takes/stop.ts';
import { townState } from './state.ts';

const LOOK_SECONDS = 1;

/**
 * Removes the demo town: files, films, rooms, money, accounts. What members made from it stays theirs. Answers after
 * how many seconds to look again (a take of it still ends), or null when nothing of it is left.
 */
export async function removeTown(db: Db, storage: Storage): Promise<number | null> {
  if ((await townState(db)) !== 'removing') return null;
  const rooms = await db
    .selectFrom('scene')
    .innerJoin('member', 'member.id', 'scene.host_id')
    .select('scene.id')
    .where('member.demo', '=', true)
    .execute();
  const takes = await db
    .selectFrom('take')
    .innerJoin('member', 'member.id', 'take.rolled_by')
    .select(['take.id', 'take.scene_id', 'take.plan_hash as planHash', 'take.status', 'take.rolled_by as by'])
    .where('member.demo', '=', true)
    .execute();
  const active = takes.filter(({ status }) => !endedStatuses.includes(status));
  for (const { scene_id: sceneId, by } of active)
    await askCut(db, { sceneId, by }).catch((error: unknown) => {
      // It has ended since we looked.
      if (!(error instanceof AppError && error.code === 'not-rolling')) throw error;
    });
  if (active.length > 0) return LOOK_SECONDS;
  // Files first: once the rows are gone nothing remembers where they are.
  for (const { id, planHash } of takes) {
    await storage.removeAll(`takes/${id}/`);
    if (planHash !== null) await storage.removeAll(`voices/${planHash}/`);
  }
  for (const { id } of rooms) await storage.removeAll(`recordings/${id}/`);
  await db.transaction().execute((trx) => forget(trx, takes));
  return null;
}

async function forget(trx: Trx, takes: readonly { id: string }[]): Promise<void> {
  // Opens the append-only records for this transaction alone.
  await sql`select set_config('dailies.erasing', 'demo town', true)`.execute(trx);
  const rows = await trx.selectFrom('member').select('id').where('demo', '=', true).execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) {
    const gone = sql`any(${ids}::uuid[])`;
    await sql`update moderation_action set about_id = null where about_id = ${gone}`.execute(trx);
    // Whole transactions: the books balance without them as they did with them.
    await sql`delete from ledger_entry where transaction_id in
      (select id from ledger_transaction where member_id = ${gone})`.execute(trx);
    await sql`delete from ledger_transaction where member_id = ${gone}`.execute(trx);
    await sql`delete from ledger_account where member_id = ${gone}
      or scene_id in (select id from scene where host_id = ${gone})`.execute(trx);
    await sql`delete from scene where host_id = ${gone}`.execute(trx);
    await sql`delete from "user" where id = ${gone}`.execute(trx);
  }
  for (const { id } of takes)
    await trx.deleteFrom('outbox').where('workflow_id', '=', `take-${id}`).execute();
  await trx.updateTable('demo_town').set({ state: 'removed' }).execute();
}
