import { heartbeat } from '@temporalio/activity';
import { z } from 'zod';
import { AppError, type ErrorCode } from '#contracts/errors.ts';
import { cutOutDone, cutOutFailed } from '#domain/cameos/cameos.ts';
import type { LikenessPart } from '#domain/db/schema/enrolment.ts';
import {
  acceptRecording,
  type EnrolmentStep,
  endCutting,
  forgetRecording,
  nextStep,
  refuseRecording,
  toCheck,
  toCut,
} from '#domain/enrolment/outcome.ts';
import { putSealed, readSealed } from '#domain/vault/sealed-likeness.ts';
import { cutOut } from '#inference/likeness/cut-out.ts';
import { facePoints } from '#inference/likeness/face-points.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { checkOf } from './check-of.ts';

export type EnrolCameoActivities = ReturnType<typeof createEnrolCameoActivities>;

const Mesh = z.array(z.tuple([z.number(), z.number(), z.number()]));
const readMesh = (bytes: Uint8Array) => Mesh.parse(JSON.parse(new TextDecoder().decode(bytes)));
const asBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const poses = ['front', 'left', 'right', 'up'] as const;

/** Says every few seconds that the work goes on. */
async function beating<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => heartbeat(), 4000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

export function createEnrolCameoActivities(deps: Pick<WorkerDeps, 'db' | 'storage' | 'vault' | 'config'>) {
  const { db, storage, vault } = deps;
  return {
    nextStep: coded((enrolmentId: string): Promise<EnrolmentStep> => nextStep(db, enrolmentId)),

    /** Ends with a refusal, whose recording is gone, or with a verified cameo whose poses wait to be cut out. */
    checkRecording: coded((enrolmentId: string) =>
      beating(async (): Promise<void> => {
        const work = await toCheck(db, enrolmentId);
        if (work === null) return;
        const { attemptId, memberId, key, prompts } = work;
        const refuse = async (code: ErrorCode) => {
          await storage.remove(key);
          await refuseRecording(db, { enrolmentId, attemptId, code });
        };
        const sealed = await storage.get(key).catch((error: unknown) => {
          // A worker that died between removing and refusing.
          if (error instanceof AppError && error.code === 'not-found') return null;
          throw error;
        });
        if (sealed === null) return refuse('enrolment-prompt-used');
        const recording = await vault.open(db, memberId, key, sealed);
        const outcome = await checkOf(deps, { memberId, recording, prompts });
        if (outcome.refusal !== null) return refuse(outcome.refusal);
        await acceptRecording(db, vault, { enrolmentId, attemptId, parts: outcome.parts });
      }),
    ),

    /** The pose seen from the front is the cut-out that films are cast with; the others lie sealed beside it. */
    cutPoses: coded((enrolmentId: string) =>
      beating(async (): Promise<void> => {
        const work = await toCut(db, enrolmentId);
        if (work === null) return;
        const { cameoId, memberId } = work;
        for (const pose of poses) {
          const still = await readSealed(db, vault, {
            cameoId,
            part: `still-${pose}` satisfies LikenessPart,
          });
          if (still === null) continue;
          try {
            const { png, shown } = await cutOut(still);
            await putSealed(db, vault, { cameoId, memberId, part: `pose-${pose}` }, png);
            const mesh = await readSealed(db, vault, { cameoId, part: `mesh-${pose}` });
            const face = mesh === null ? null : facePoints(readMesh(mesh), shown);
            if (face !== null)
              await putSealed(db, vault, { cameoId, memberId, part: `face-${pose}` }, asBytes(face));
            if (pose === 'front') await cutOutDone(db, cameoId, png);
          } catch (error) {
            // A turned head that does not come loose from its wall is missing; the front may not be.
            if (!(error instanceof AppError) || error.code !== 'nobody-found') throw error;
            if (pose !== 'front') continue;
            await cutOutFailed(db, cameoId, 'nobody-found');
            return endCutting(db, enrolmentId, 'nobody-found');
          }
        }
        await endCutting(db, enrolmentId, null);
      }),
    ),

    forgetRecording: coded(
      (enrolmentId: string): Promise<void> => forgetRecording(db, enrolmentId, (key) => storage.remove(key)),
    ),
  };
}
