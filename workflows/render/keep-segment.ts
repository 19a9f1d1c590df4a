import type { Lease } from '#domain/takes/lease.ts';
import { commitSegments, type FinishedSegment as Row } from '#domain/takes/segments.ts';
import type { WorkerDeps } from '../deps.ts';
import { persist } from './persist.ts';
import type { FinishedSegment } from './segment-desk.ts';

/** Stores a segment's bytes under a key of this attempt's own. */
export async function storeSegment(
  { storage }: WorkerDeps,
  { takeId, leaseEpoch }: Lease,
  { video, pcm, ...segment }: FinishedSegment,
  grantIds: readonly string[],
): Promise<Row> {
  const key = `takes/${takeId}/segments/${segment.index}-${segment.likenessEpoch}-${leaseEpoch}`;
  const [videoKey, audioKey] = [`${key}.video`, `${key}.pcm`];
  await Promise.all([storage.put(videoKey, video), storage.put(audioKey, pcm)]);
  return { ...segment, videoKey, audioKey, grantIds };
}

/**
 * Puts stored segments on record, all or none. When a likeness was taken back meanwhile their bytes are removed
 * again and their indices stay open for another pass.
 */
export async function commitStored(
  { db, storage }: WorkerDeps,
  lease: Lease,
  rows: readonly Row[],
  signal: AbortSignal,
): Promise<void> {
  if (rows.length === 0) return;
  const outcome = await persist(() => commitSegments(db, lease, rows), signal);
  if (outcome === 'committed') return;
  for (const { videoKey, audioKey } of rows) {
    await Promise.all([storage.remove(videoKey), storage.remove(audioKey)]);
  }
}
