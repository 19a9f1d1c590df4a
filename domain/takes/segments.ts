import { lockGrants } from '../consent/grants.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { appendEvent, lockLeased } from './events.ts';

export type Segment = {
  index: number;
  likenessEpoch: number;
  firstFrame: number;
  frames: number;
  videoKey: string;
  audioKey: string;
};

export type FinishedSegment = Segment & {
  /** Grants under which a likeness is to be seen in it. */
  grantIds: readonly string[];
};

/**
 * Puts finished segments of one take on record, while the grants they were made under are held. Answers
 * `likeness-changed`, and writes nothing, when one of those was taken back or the likeness epoch moved on: they must
 * be rendered again. Rejects with `stale-epoch` when another renderer has the lease. Committing again changes nothing.
 */
export async function commitSegments(
  db: Db,
  { takeId, leaseEpoch }: { takeId: string; leaseEpoch: number },
  segments: readonly FinishedSegment[],
): Promise<'committed' | 'likeness-changed'> {
  return db.transaction().execute(async (trx) => {
    const live = new Set((await lockGrants(trx, takeId)).map(({ grantId }) => grantId));
    const take = await lockLeased(trx, { takeId, leaseEpoch });
    for (const { likenessEpoch, grantIds } of segments) {
      if (take.likeness_epoch !== likenessEpoch) return 'likeness-changed';
      if (grantIds.some((id) => !live.has(id))) return 'likeness-changed';
    }
    for (const segment of segments) await insert(trx, takeId, leaseEpoch, segment);
    return 'committed';
  });
}

/** One segment by itself: see `commitSegments`. */
export function commitSegment(
  db: Db,
  { takeId, leaseEpoch, ...segment }: FinishedSegment & { takeId: string; leaseEpoch: number },
): Promise<'committed' | 'likeness-changed'> {
  return commitSegments(db, { takeId, leaseEpoch }, [segment]);
}

async function insert(trx: Trx, takeId: string, leaseEpoch: number, segment: FinishedSegment): Promise<void> {
  const { index, likenessEpoch } = segment;
  const made = await trx
    .insertInto('segment')
    .values({
      take_id: takeId,
      index,
      likeness_epoch: likenessEpoch,
      lease_epoch: leaseEpoch,
      first_frame: segment.firstFrame,
      frames: segment.frames,
      video_key: segment.videoKey,
      audio_key: segment.audioKey,
    })
    .onConflict((on) => on.doNothing())
    .returning('index')
    .executeTakeFirst();
  if (made === undefined) return;
  const key = { take_id: takeId, index, likeness_epoch: likenessEpoch };
  const shown = [...new Set(segment.grantIds)].map((grant_id) => ({ ...key, grant_id }));
  if (shown.length > 0) await trx.insertInto('segment_grant').values(shown).execute();
  await appendEvent(trx, takeId, { type: 'segment', index, likenessEpoch, frames: segment.frames });
}

/** The segments that make the film now: for each index the newest that nobody's revocation touched. */
export async function segmentsOf(db: Db, takeId: string): Promise<Segment[]> {
  return db
    .selectFrom('segment')
    .distinctOn('index')
    .select([
      'index',
      'likeness_epoch as likenessEpoch',
      'first_frame as firstFrame',
      'frames',
      'video_key as videoKey',
      'audio_key as audioKey',
    ])
    .where('take_id', '=', takeId)
    .where('invalid_at', 'is', null)
    .orderBy('index')
    .orderBy('likeness_epoch', 'desc')
    .execute();
}

/** How far segments reach without a gap from the first frame on, and which later ones wait beyond a gap. */
export function coverage(segments: readonly Segment[]): { frames: number; beyond: Segment[] } {
  let frames = 0;
  for (const segment of segments) {
    if (segment.firstFrame > frames) break;
    frames = Math.max(frames, segment.firstFrame + segment.frames);
  }
  return { frames, beyond: segments.filter(({ firstFrame }) => firstFrame >= frames) };
}
