import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { likenessState } from '#domain/consent/grants.ts';
import { beginSealing, leasedTake } from '#domain/takes/lease.ts';
import { coverage, type Segment, segmentsOf } from '#domain/takes/segments.ts';
import type { WorkerDeps } from '../deps.ts';
import type { Rendered } from '../render/render-take.ts';
import { readTrace } from './read-trace.ts';
import { type FilmFiles, sealSegments } from './seal-segments.ts';

export type Sealed = FilmFiles & { likenessEpoch: number; seconds: number };

/**
 * Seals what was rendered of a take. Keys carry the lease and the likeness epoch, so an older attempt never overwrites
 * a newer one. Rejects with `consent-revoked` when a segment went missing meanwhile.
 */
export async function sealTake(deps: WorkerDeps, takeId: string, rendered: Rendered): Promise<Sealed> {
  const { db } = deps;
  const lease = { takeId, leaseEpoch: rendered.leaseEpoch };
  await beginSealing(db, lease);
  const take = await leasedTake(db, lease);
  const likeness = await likenessState(db, takeId);
  const segments = await segmentsOf(db, takeId);
  if (coverage(segments).frames < rendered.frames) throw new AppError('consent-revoked');
  const sealed = await sealSegments(
    deps,
    {
      takeId,
      makerHandle: take.makerHandle,
      generator: take.generator,
      planHash: take.planHash,
      grantIds: likeness.live.map(({ grantId }) => grantId),
      segments: bytesOf(deps, segments),
      trace: await readTrace(deps, rendered.traceKey),
      names: namesOf(take.plan),
    },
    async () => (name) => `takes/${takeId}/${name}-${rendered.leaseEpoch}-${likeness.epoch}`,
  );
  if (sealed === null) throw new AppError('internal', 'a seal without keys');
  return { likenessEpoch: likeness.epoch, ...sealed };
}

async function* bytesOf({ storage }: WorkerDeps, segments: readonly Segment[]) {
  for (const { videoKey, audioKey } of segments) {
    if (audioKey === null) throw new AppError('render-failed', 'a segment without sound');
    yield { video: await storage.get(videoKey), pcm: await storage.get(audioKey) };
  }
}

export const namesOf = (plan: ScenePlan): Map<string, string> =>
  new Map(plan.actors.map(({ id, name }) => [id, name]));
