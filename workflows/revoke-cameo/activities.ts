import { join } from 'node:path';
import { eraseAtOf, erasures, filesErased, keepSigned, receipt } from '#domain/consent/receipts.ts';
import { giveUpRemake, openRemakes } from '#domain/consent/remakes.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import { signReceipt } from '#inference/encode/sign-receipt.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type RevokeCameoActivities = ReturnType<typeof createRevokeCameoActivities>;

export function createRevokeCameoActivities({
  db,
  storage,
  dataDir,
}: Pick<WorkerDeps, 'db' | 'storage'> & { dataDir: string }) {
  return {
    signReceipt: coded(async (receiptId: string): Promise<void> => {
      const identity = await sealIdentity(join(dataDir, 'identity'));
      await keepSigned(db, receiptId, signReceipt(await receipt(db, receiptId), identity));
    }),

    openRemakes: coded((receiptId: string): Promise<string[]> => openRemakes(db, receiptId)),

    giveUpRemake: coded((remakeId: string): Promise<void> => giveUpRemake(db, remakeId)),

    eraseAt: coded(async (receiptId: string): Promise<{ at: string | null; gone: boolean }> => {
      const { erasedAt } = await receipt(db, receiptId);
      return { at: await eraseAtOf(db, receiptId), gone: erasedAt !== null };
    }),

    /** Files first, then the record: a crash in between erases once more what is gone already. */
    eraseFiles: coded(async (receiptId: string): Promise<void> => {
      const all = await erasures(db, receiptId);
      for (const { takeId, segmentKeys } of all) {
        await storage.removeAll(`takes/${takeId}/`);
        for (const key of segmentKeys) await storage.remove(key);
      }
      await filesErased(
        db,
        receiptId,
        all.map(({ takeId }) => takeId),
      );
    }),
  };
}
