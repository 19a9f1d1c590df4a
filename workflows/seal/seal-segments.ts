import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorldTrace } from '#contracts/trace.ts';
import { captions } from '#inference/encode/captions.ts';
import { type FilmSegment, writeFilm } from '#inference/encode/film-writer.ts';
import { digitalSourceTypes, sealFilm } from '#inference/encode/provenance.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import type { WorkerDeps } from '../deps.ts';
import { posterOf } from './poster.ts';

export type ToSeal = {
  takeId: string;
  makerHandle: string;
  generator: string;
  planHash: string;
  /** Live ones: what the film rests on. */
  grantIds: readonly string[];
  segments: AsyncIterable<FilmSegment>;
  trace: WorldTrace | null;
  /** How captions call a speaker, by part. */
  names: ReadonlyMap<string, string>;
};

export type FilmFiles = { filmKey: string; posterKey: string; captionsKey: string };

/**
 * Makes the file that people keep, and what lies beside it: segments joined, captions, a poster, a signed manifest that
 * names generator and grants. `put` is called once all of it is made and answers how names become keys, or null when
 * nothing may be stored any more.
 */
export async function sealSegments(
  deps: Pick<WorkerDeps, 'storage' | 'config'>,
  film: ToSeal,
  put: () => Promise<((name: string) => string) | null>,
): Promise<(FilmFiles & { seconds: number }) | null> {
  const { storage, config } = deps;
  const folder = await mkdtemp(join(tmpdir(), 'dailies-seal-'));
  try {
    const path = join(folder, 'film.mp4');
    const { seconds } = await writeFilm({ segments: film.segments, out: path });
    const poster = await posterOf(path);
    const { takeId, makerHandle, generator, planHash, grantIds } = film;
    await sealFilm({
      path,
      manifest: {
        makerHandle,
        generator,
        takeId,
        grantIds: [...grantIds],
        planHash,
        digitalSourceType: sourceType(generator, grantIds.length > 0),
      },
      signer: await sealIdentity(join(config.DATA_DIR, 'identity')),
    });
    const key = await put();
    if (key === null) return null;
    const keys = {
      filmKey: `${key('film')}.mp4`,
      posterKey: `${key('poster')}.jpg`,
      captionsKey: `${key('captions')}.vtt`,
    };
    const words = captions(film.trace?.lines ?? [], film.names, seconds);
    await storage.put(keys.posterKey, poster, 'image/jpeg');
    await storage.put(keys.captionsKey, Buffer.from(words), 'text/vtt');
    await storage.put(keys.filmKey, { file: path }, 'video/mp4');
    return { seconds, ...keys };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An outside server is sent words only, never a likeness: only the simulator's films can show one. */
function sourceType(generator: string, withLikeness: boolean) {
  if (generator !== 'simulator') return digitalSourceTypes.generated;
  return withLikeness ? digitalSourceTypes.simulatedWithLikeness : digitalSourceTypes.simulated;
}
