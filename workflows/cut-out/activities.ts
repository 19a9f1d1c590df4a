import { AppError, ErrorCode } from '#contracts/errors.ts';
import { cameoState, cutOutDone, cutOutFailed } from '#domain/cameos/cameos.ts';
import { applyMask, cutOut } from '#inference/likeness/cut-out.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { requireOwnFaces } from './own-faces.ts';

export type CutOutActivities = ReturnType<typeof createCutOutActivities>;

export function createCutOutActivities(deps: WorkerDeps) {
  const { db, storage } = deps;
  return {
    /** The upload is removed once its cut-out is kept: only the cut-out is the likeness. */
    cutOut: coded(async (cameoId: string): Promise<void> => {
      const { uploadKey, maskKey, ownerId, kind } = await cameoState(db, cameoId);
      if (uploadKey === null) return;
      const picture = await storage.get(uploadKey);
      await requireOwnFaces(deps, { ownerId, kind, picture });
      const { png } =
        maskKey === null ? await cutOut(picture) : await applyMask(picture, await storage.get(maskKey));
      await cutOutDone(db, cameoId, png);
      await storage.remove(uploadKey);
      if (maskKey !== null) await storage.remove(maskKey);
    }),
    cutOutFailed: coded(async (cameoId: string, code: string): Promise<void> => {
      const known = ErrorCode.safeParse(code);
      if (!known.success) throw new AppError('internal', code);
      await cutOutFailed(db, cameoId, known.data);
    }),
  };
}
