import type { Prompts } from '#contracts/enrolment.ts';
import { AppError, type ErrorCode } from '#contracts/errors.ts';
import type { LikenessPart } from '#domain/db/schema/enrolment.ts';
import { verifiedCameo } from '#domain/enrolment/outcome.ts';
import { readSealed } from '#domain/vault/sealed-likeness.ts';
import { requireNotExplicit, warmExplicit } from '#inference/likeness/explicit/explicit.ts';
import { type WatchedRecording, watch } from '#inference/likeness/faces/faces.ts';
import { fromBytes, meanTemplate, toBytes } from '#inference/likeness/faces/template.ts';
import { judge } from '#inference/likeness/judge.ts';
import type { MeasuredVoice } from '#inference/likeness/numbers/voice-pitch.ts';
import { verifierFromEnv } from '#inference/likeness/verifier.ts';
import type { WorkerDeps } from '../deps.ts';
import { likenessOwners } from './look-alike.ts';

export type Outcome = { refusal: ErrorCode } | { refusal: null; parts: Map<LikenessPart, Uint8Array> };

const asJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Our own check first, then whether anything explicit is seen or the face is somebody else's, then the operator's verifier. */
export async function checkOf(
  { db, vault, config }: Pick<WorkerDeps, 'db' | 'vault' | 'config'>,
  { memberId, recording, prompts }: { memberId: string; recording: Uint8Array; prompts: Prompts },
): Promise<Outcome> {
  warmExplicit();
  const watched = await watchOrRefuse(recording);
  if ('refusal' in watched) return watched;
  const cameoId = await verifiedCameo(db, memberId);
  const earlier = cameoId === null ? null : await readSealed(db, vault, { cameoId, part: 'template' });
  const refusal = judge(watched, prompts, earlier === null ? null : fromBytes(earlier));
  if (refusal !== null) return { refusal };
  if (await isExplicit(watched)) return { refusal: 'enrolment-explicit' };
  const template = meanTemplate(watched.frames.flatMap((frame) => frame.template ?? []));
  if ((await likenessOwners({ db, vault }, memberId, [template])).includes('other'))
    return { refusal: 'look-alike' };
  const verdict = await verifierFromEnv(config).verify({ recording, prompts });
  if (!verdict.accepted) return { refusal: 'enrolment-refused' };
  const parts = new Map<LikenessPart, Uint8Array>([['template', toBytes(template)]]);
  if (watched.pitch !== null) parts.set('voice', asJson({ pitch: watched.pitch } satisfies MeasuredVoice));
  for (const { pose, png, mesh } of watched.stills) {
    parts.set(`still-${pose}`, png);
    parts.set(`mesh-${pose}`, asJson(mesh));
  }
  return { refusal: null, parts };
}

/** A glimpse a second, and whatever would be kept. */
async function isExplicit({ glimpses, stills }: WatchedRecording): Promise<boolean> {
  try {
    await Promise.all([...glimpses, ...stills.map(({ png }) => png)].map(requireNotExplicit));
    return false;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'picture-explicit') throw error;
    return true;
  }
}

/** What cannot be read at all is an answer; a machine that is busy is not. */
async function watchOrRefuse(recording: Uint8Array): Promise<WatchedRecording | { refusal: ErrorCode }> {
  try {
    return await watch(recording);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable' || error.code === 'internal')
      throw error;
    return { refusal: error.code };
  }
}
