import { AppError } from '#contracts/errors.ts';
import { sizeOf } from '#contracts/format.ts';
import type { Take } from '#contracts/take.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { type Lease, takeLease } from '#domain/takes/lease.ts';
import { coverage, type FinishedSegment as Row, segmentsOf } from '#domain/takes/segments.ts';
import { topics } from '#domain/wake.ts';
import type { RenderJob, RenderResult } from '#inference/generator.ts';
import { openPreviewSender, type PreviewSender } from '#inference/preview/preview-sender.ts';
import { backendFor } from '../config.ts';
import type { WorkerDeps } from '../deps.ts';
import { conditionsOf } from '../restrictions/broken-restrictions.ts';
import { CaptionsDesk } from './captions-desk.ts';
import { commitDirections } from './commit-directions.ts';
import { framesAtMost } from './frames-at-most.ts';
import { giveWay } from './give-way.ts';
import { commitStored, storeSegment } from './keep-segment.ts';
import { LikenessDesk } from './likeness-desk.ts';
import { persist } from './persist.ts';
import { renderSink } from './render-sink.ts';
import { SegmentDesk } from './segment-desk.ts';

/** What sealing needs to know: ids and small facts, for they pass through the workflow's history. */
export type Rendered = { leaseEpoch: number; frames: number; traceKey: string | null };

/** A revocation while segments are drawn again calls for another pass; each has one likeness less to lose. */
const MOST_PASSES = 24;

/**
 * Renders a take, or what is missing of it: watched by the room while it goes through the film for the first time,
 * unwatched when segments are drawn again because a likeness was taken back. Rejects with `stale-epoch` when
 * another renderer has the lease, or with the generator's coded error. `quiet`: unwatched, and only while nobody
 * else's take is made.
 */
export async function renderTake(
  deps: WorkerDeps,
  takeId: Take['id'],
  signal: AbortSignal,
  { quiet = false }: { quiet?: boolean } = {},
): Promise<Rendered> {
  const lease = await takeLease(deps.db, takeId);
  // Another attempt of a backend without a simulated world makes another film, so it begins at the beginning.
  const startFrame = isRepeatable(lease) ? lease.startFrame : 0;
  const unwatched = (from: number) =>
    pass(deps, lease, from, { preview: null, signal, pace: () => (quiet ? giveWay(deps.db, signal) : null) });
  let result =
    lease.seen || quiet ? await unwatched(startFrame) : await watched(deps, lease, startFrame, signal);
  for (let passes = 1; ; passes++) {
    const { frames } = coverage(await persist(() => segmentsOf(deps.db, takeId), signal));
    if (frames >= result.frames) break;
    if (passes === MOST_PASSES) throw new AppError('render-failed', 'segments are still missing');
    result = await unwatched(isRepeatable(lease) ? frames : 0);
  }
  const traceKey = await keepTrace(deps, lease, result.trace);
  return { leaseEpoch: lease.leaseEpoch, frames: result.frames, traceKey };
}

async function jobOf(deps: WorkerDeps, lease: Lease, startFrame: number): Promise<RenderJob> {
  const { takeId, plan, planHash } = lease;
  const [lines, conditions] = await Promise.all([deps.voices.of(lease), conditionsOf(deps.db, plan)]);
  const watermark = watermarkOf(lease.rolledBy.handle);
  return { takeId, plan, planHash, lines, watermark, startFrame, maxFrames: framesAtMost(lease), conditions };
}

export const watermarkOf = (handle: string): string => `@${handle} · made with Dailies`;

/** The same plan, seed and directions give the same frames again, so finished segments stay good. */
const isRepeatable = ({ generator }: Lease): boolean => generator === 'simulator';

async function watched(
  deps: WorkerDeps,
  lease: Lease,
  startFrame: number,
  signal: AbortSignal,
): Promise<RenderResult> {
  const { takeId, sceneId, leaseEpoch } = lease;
  let look = (): void => undefined;
  const preview = openPreviewSender({
    internalUrl: deps.config.INTERNAL_URL,
    secret: deps.config.INTERNAL_SECRET,
    preview: { takeId, sceneId, leaseEpoch },
    format: lease.plan.format ?? 'wide',
    onControl: ({ type }) => {
      if (type === 'wake') look();
    },
  });
  const off = deps.wake.on(topics.take(takeId), () => look());
  try {
    const begun = (desk: LikenessDesk): void => {
      look = () => void desk.look();
      // Said before the first frame is drawn, the room's door is open when it comes.
      look();
    };
    const result = await pass(deps, lease, startFrame, { preview, signal, begun });
    await preview.end();
    return result;
  } finally {
    off();
    preview.close();
  }
}

type Pass = {
  preview: PreviewSender | null;
  signal: AbortSignal;
  begun?: (desk: LikenessDesk) => void;
  /** Waited for before each cue. */
  pace?: () => Promise<void> | null;
};

/** Goes through the film once and keeps every segment that is not there yet. */
async function pass(
  deps: WorkerDeps,
  lease: Lease,
  startFrame: number,
  { preview, signal, begun, pace }: Pass,
): Promise<RenderResult> {
  const likeness = new LikenessDesk(deps.db, lease.takeId, {
    onEpoch: (epoch) => preview?.likeness(epoch),
    vault: deps.vault,
  });
  begun?.(likeness);
  // The first cue's are fixed while its renderer gets ready: whoever renders asks for them before anything else.
  const first = pace === undefined ? commitDirections(deps, lease, 0, signal) : null;
  first?.catch(() => undefined);
  const [job, there] = await Promise.all([
    jobOf(deps, lease, startFrame),
    isRepeatable(lease) ? persist(() => segmentsOf(deps.db, lease.takeId), signal) : [],
  ]);
  const finished = new Set(there.map(({ index }) => index));
  const held: Row[] = [];
  const segments = new SegmentDesk(
    (index) => !finished.has(index),
    async (segment) => {
      const row = await storeSegment(deps, lease, segment, likeness.grantIdsAt(segment.likenessEpoch));
      if (isRepeatable(lease)) await commitStored(deps, lease, [row], signal);
      else held.push(row);
    },
    sizeOf(job.plan),
  );
  const sink = renderSink({
    segments,
    likeness,
    preview,
    captions: new CaptionsDesk(job.plan),
    watches: isRepeatable(lease) ? 'film' : 'animatic',
    directions: async (firstStep) => {
      await pace?.();
      return (firstStep === 0 && first) || commitDirections(deps, lease, firstStep, signal);
    },
  });
  try {
    const backend = backendFor(lease.generator, deps.config);
    const result = await (preview === null
      ? deps.threads.renderAside(backend, job, sink, signal)
      : deps.threads.render(backend, job, sink, signal));
    await segments.end();
    await commitStored(deps, lease, held, signal);
    return result;
  } finally {
    segments.close();
  }
}

async function keepTrace(
  { storage }: WorkerDeps,
  lease: Lease,
  trace: WorldTrace | null,
): Promise<string | null> {
  if (trace === null) return null;
  const key = `takes/${lease.takeId}/trace-${lease.leaseEpoch}.json`;
  await storage.put(key, Buffer.from(JSON.stringify(trace)), 'application/json');
  return key;
}
