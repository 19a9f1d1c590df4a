import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { likenessState } from '#domain/consent/grants.ts';
import { beginSealing, leasedTake } from '#domain/takes/lease.ts';
import { coverage, type Segment, segmentsOf } from '#domain/takes/segments.ts';
import { captions } from '#inference/encode/captions.ts';
import { writeFilm } from '#inference/encode/film-writer.ts';
import { digitalSourceTypes, sealFilm } from '#inference/encode/provenance.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import type { WorkerDeps } from '../deps.ts';
import type { Rendered } from '../render/render-take.ts';
import { posterOf } from './poster.ts';
import { readTrace } from './read-trace.ts';

export type Sealed = {
  likenessEpoch: number;
  seconds: number;
  filmKey: string;
  posterKey: string;
  captionsKey: string;
};

/**
 * Makes the file that people keep: segments joined, captions beside it, a poster, a signed manifest that names
 * generator and grants. Keys carry the lease and the likeness epoch, so an older attempt never overwrites a newer
 * one. Rejects with `consent-revoked` when a segment went missing meanwhile.
 */
export async function sealTake(deps: WorkerDeps, takeId: string, rendered: Rendered): Promise<Sealed> {
  const { db, storage } = deps;
  const lease = { takeId, leaseEpoch: rendered.leaseEpoch };
  await beginSealing(db, lease);
  const take = await leasedTake(db, lease);
  const likeness = await likenessState(db, takeId);
  const segments = await segmentsOf(db, takeId);
  if (coverage(segments).frames < rendered.frames) throw new AppError('consent-revoked');

  const folder = await mkdtemp(join(tmpdir(), 'dailies-seal-'));
  try {
    const path = join(folder, 'film.mp4');
    const { seconds } = await writeFilm({ segments: bytesOf(deps, segments), out: path });
    const poster = await posterOf(path);
    await sealFilm({
      path,
      manifest: {
        makerHandle: take.makerHandle,
        generator: take.generator,
        takeId,
        grantIds: likeness.live.map(({ grantId }) => grantId),
        planHash: take.planHash,
        digitalSourceType: sourceType(take.generator, likeness.live.length > 0),
      },
      signer: await sealIdentity(join(deps.config.DATA_DIR, 'identity')),
    });
    const key = (name: string): string => `takes/${takeId}/${name}-${rendered.leaseEpoch}-${likeness.epoch}`;
    const keys = {
      filmKey: `${key('film')}.mp4`,
      posterKey: `${key('poster')}.jpg`,
      captionsKey: `${key('captions')}.vtt`,
    };
    const trace = await readTrace(deps, rendered.traceKey);
    const words = captions(trace?.lines ?? [], namesOf(take.plan), seconds);
    await storage.put(keys.posterKey, poster, 'image/jpeg');
    await storage.put(keys.captionsKey, Buffer.from(words), 'text/vtt');
    await storage.put(keys.filmKey, { file: path }, 'video/mp4');
    return { likenessEpoch: likeness.epoch, seconds, ...keys };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* bytesOf({ storage }: WorkerDeps, segments: readonly Segment[]) {
  for (const { videoKey, audioKey } of segments) {
    if (audioKey === null) throw new AppError('render-failed', 'a segment without sound');
    yield { video: await storage.get(videoKey), pcm: await storage.get(audioKey) };
  }
}

const namesOf = (plan: ScenePlan): Map<string, string> =>
  new Map(plan.actors.map(({ id, name }) => [id, name]));

/** An outside server is sent words only, never a likeness: only the simulator's films can show one. */
function sourceType(generator: string, withLikeness: boolean) {
  if (generator !== 'simulator') return digitalSourceTypes.generated;
  return withLikeness ? digitalSourceTypes.simulatedWithLikeness : digitalSourceTypes.simulated;
}
