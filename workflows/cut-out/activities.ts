import { AppError, ErrorCode } from '#contracts/errors.ts';
import { cameoState, cutOutDone, cutOutFailed } from '#domain/cameos/cameos.ts';
import { isClip } from '#domain/cameos/upload-keys.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { cutOutClip, cutOutPicture } from './cut-out-upload.ts';

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
      const upload = await storage.get(uploadKey);
      const mask = maskKey === null ? null : await storage.get(maskKey);
      const whose = { ownerId, kind };
      const { png } = isClip(uploadKey)
        ? await cutOutClip(deps, whose, upload)
        : await cutOutPicture(deps, whose, upload, mask);
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
