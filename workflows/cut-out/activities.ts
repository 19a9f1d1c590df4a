import { AppError, ErrorCode } from '#contracts/errors.ts';
import { cameoState, cutOutDone, cutOutFailed } from '#domain/cameos/cameos.ts';
import { applyMask, cutOut } from '#inference/likeness/cut-out.ts';
import { requireNotExplicit } from '#inference/likeness/explicit/explicit.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { requireOwnFaces } from './own-faces.ts';

export type CutOutActivities = ReturnType<typeof createCutOutActivities>;

export function createCutOutActivities(deps: WorkerDeps) {
  const { db, storage } = deps;

  async function forget(...keys: (string | null)[]): Promise<void> {
    for (const key of keys) if (key !== null) await storage.remove(key);
  }

  return {
    /** The upload is removed once its cut-out is kept: only the cut-out is the likeness. */
    cutOut: coded(async (cameoId: string): Promise<void> => {
      const { uploadKey, maskKey, ownerId, kind } = await cameoState(db, cameoId);
      if (uploadKey === null) return;
      const picture = await storage.get(uploadKey);
      await requireNotExplicit(picture);
      await requireOwnFaces(deps, { ownerId, kind, picture });
      const { png } =
        maskKey === null ? await cutOut(picture) : await applyMask(picture, await storage.get(maskKey));
      await cutOutDone(db, cameoId, png);
      await forget(uploadKey, maskKey);
    }),
    /** What was refused is kept even less: it may show somebody else, or what nobody wants here. */
    cutOutFailed: coded(async (cameoId: string, code: string): Promise<void> => {
      const known = ErrorCode.safeParse(code);
      if (!known.success) throw new AppError('internal', code);
      await cutOutFailed(db, cameoId, known.data);
      const { uploadKey, maskKey } = await cameoState(db, cameoId);
      await forget(uploadKey, maskKey);
    }),
  };
}
