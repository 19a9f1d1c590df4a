import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { OwnReceipt, Receipt } from '#contracts/receipt.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { signals, workflows } from '#contracts/workflow-names.ts';
import type { Db } from '../db/schema/index.ts';
import { signalByOutbox } from '../takes/start-takes.ts';
import { requireNoOtherRemake } from './remakes.ts';
import { record } from './trail.ts';

const selectReceipts = (db: Db) => db.selectFrom('revocation_receipt').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectReceipts>['executeTakeFirstOrThrow']>>;

const asReceipt = (row: Row): Receipt => ({
  id: row.id,
  cameoId: row.cameo_id,
  cameoName: row.cameo_name,
  reach: row.reach,
  at: row.at.toISOString(),
  erasedAt: row.erased_at?.toISOString() ?? null,
  ...row.body,
});

/** What is signed. */
export async function receipt(db: Db, receiptId: string): Promise<Receipt> {
  const row = await selectReceipts(db).where('id', '=', receiptId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return asReceipt(row);
}

/** A cameo's receipts for its owner, newest first; those of a deleted one as well. */
export async function receiptsOf(
  db: Db,
  { cameoId, memberId }: { cameoId: string; memberId: string },
): Promise<OwnReceipt[]> {
  const rows = await selectReceipts(db)
    .where('cameo_id', '=', cameoId)
    .where('owner_id', '=', memberId)
    .orderBy('at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...asReceipt(row),
    keepFiles: row.keep_files,
    eraseAt: row.erase_at.toISOString(),
    signed: row.signed,
  }));
}

export async function keepSigned(db: Db, receiptId: string, signed: string): Promise<void> {
  await db.updateTable('revocation_receipt').set({ signed }).where('id', '=', receiptId).execute();
}

/** When the files of a receipt go: `null` while their owner keeps them, or once they are gone. */
export async function eraseAtOf(db: Db, receiptId: string): Promise<string | null> {
  const row = await selectReceipts(db).where('id', '=', receiptId).executeTakeFirst();
  if (row === undefined || row.keep_files || row.erased_at !== null) return null;
  return row.erase_at.toISOString();
}

/** The owner keeps the hidden files after all, or has them erased now. `conflict` once they are gone. */
export async function decideErasure(
  db: Db,
  { receiptId, memberId, keep }: { receiptId: string; memberId: string; keep: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await selectReceipts(trx).where('id', '=', receiptId).forUpdate().executeTakeFirst();
    if (row === undefined || row.owner_id !== memberId) throw new AppError('not-found');
    if (row.erased_at !== null) throw new AppError('conflict', because('files-gone'));
    await trx
      .updateTable('revocation_receipt')
      .set(keep ? { keep_files: true } : { keep_files: false, erase_at: new Date() })
      .where('id', '=', receiptId)
      .execute();
    const workflowId = workflows.revokeCameo.id(receiptId);
    await signalByOutbox(trx, { workflowId, signal: signals.erasure, arg: receiptId });
  });
}

export type Erasure = { takeId: string; segmentKeys: string[] };

/** What there is to erase: takes of the receipt that are still hidden. What was shown again meanwhile stays. */
export async function erasures(db: Db, receiptId: string): Promise<Erasure[]> {
  const { takes } = await receipt(db, receiptId);
  if (takes.length === 0) return [];
  const ids = takes.map(({ id }) => id);
  await requireNoOtherRemake(db, receiptId, ids);
  const rows = await db
    .selectFrom('take')
    .where('id', 'in', ids)
    .where('hidden_at', 'is not', null)
    .where('ended_at', 'is not', null)
    .select('id')
    .orderBy('id')
    .execute();
  const segments = await db
    .selectFrom('segment')
    .where('take_id', 'in', ids)
    .where('invalid_at', 'is not', null)
    .select(['take_id', 'video_key', 'audio_key'])
    .execute();
  return rows.map(({ id }) => ({
    takeId: id,
    segmentKeys: segments
      .filter(({ take_id }) => take_id === id)
      .flatMap(({ video_key, audio_key }) => [video_key, audio_key]),
  }));
}

/** Puts on record that the files are gone: nothing points at them any more. */
export async function filesErased(db: Db, receiptId: string, takeIds: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await selectReceipts(trx).where('id', '=', receiptId).forUpdate().executeTakeFirst();
    if (row === undefined || row.erased_at !== null) return;
    for (const takeId of takeIds) {
      await trx
        .updateTable('take')
        .set({ film_key: null, poster_key: null, captions_key: null, trace_key: null })
        .where('id', '=', takeId)
        .where('hidden_at', 'is not', null)
        .execute();
      await record(trx, {
        cameoId: row.cameo_id,
        event: 'erased',
        takeId,
        grantId: null,
        detail: trailDetail('files-erased'),
      });
    }
    await trx
      .updateTable('revocation_receipt')
      .set({ erased_at: new Date() })
      .where('id', '=', receiptId)
      .execute();
  });
}
