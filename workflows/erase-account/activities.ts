import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { ErasureStep } from '#contracts/leaving.ts';
import { eraseStep } from '#domain/leaving/erase-step.ts';
import {
  beginErasure,
  erasingMember,
  erasureDue,
  erasureReceipt,
  keepSignedErasure,
} from '#domain/leaving/erasures.ts';
import { likenessesGone } from '#domain/leaving/likenesses.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import { signReceipt } from '#inference/encode/sign-receipt.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { forgetReadings } from './forget-readings.ts';

export type EraseAccountActivities = ReturnType<typeof createEraseAccountActivities>;

type Deps = Pick<WorkerDeps, 'db' | 'storage'> & { dataDir: string; client: Client };

export function createEraseAccountActivities({ db, storage, dataDir, client }: Deps) {
  return {
    due: coded((erasureId: string) => erasureDue(db, erasureId)),
    begin: coded((erasureId: string) => beginErasure(db, erasureId)),
    /** Whether what is erased elsewhere is gone: files by their revocations, histories by Temporal. */
    restIsGone: coded(async (erasureId: string): Promise<boolean> => {
      const memberId = await erasingMember(db, erasureId);
      if (memberId === null) return true;
      const readings = await forgetReadings(client, memberId);
      return (await likenessesGone(db, erasureId)) && readings === 0;
    }),

    takeStep: coded(({ erasureId, step }: { erasureId: string; step: ErasureStep }) =>
      eraseStep({ db, storage }, erasureId, step),
    ),

    sign: coded(async (erasureId: string): Promise<void> => {
      const identity = await sealIdentity(join(dataDir, 'identity'));
      await keepSignedErasure(db, erasureId, signReceipt(await erasureReceipt(db, erasureId), identity));
    }),
  };
}
