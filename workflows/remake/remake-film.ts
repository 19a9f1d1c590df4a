import { randomUUID } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import { sizeOf } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { likenessState } from '#domain/consent/grants.ts';
import { finishRemake, forgetOldFilm, type Remake, remakeOf } from '#domain/consent/remakes.ts';
import { appliedDirections } from '#domain/takes/applied-directions.ts';
import type { FilmSegment } from '#inference/encode/film-writer.ts';
import type { RenderJob } from '#inference/generator.ts';
import { backendFor } from '../config.ts';
import type { WorkerDeps } from '../deps.ts';
import { CaptionsDesk } from '../render/captions-desk.ts';
import { LikenessDesk } from '../render/likeness-desk.ts';
import { renderSink } from '../render/render-sink.ts';
import { watermarkOf } from '../render/render-take.ts';
import { SegmentDesk } from '../render/segment-desk.ts';
import { sealSegments } from '../seal/seal-segments.ts';
import { namesOf } from '../seal/seal-take.ts';

/** What captions call whoever plays a part as a blank cut-out. */
const nobody = 'Somebody';

/**
 * Draws a finished film again from its frozen plan, seed and directions, with a blank cut-out and the package's voice
 * where a likeness was taken back, seals it without that grant, and puts it in the old film's place, whose files are
 * erased. Nothing is kept of an attempt that does not come to its end; what has been overtaken changes nothing.
 */
export async function remakeFilm(deps: WorkerDeps, remakeId: string, signal: AbortSignal): Promise<void> {
  const remake = await remakeOf(deps.db, remakeId);
  if (remake === null) return;
  const drawn = await draw(deps, remake, signal);
  const { takeId, likenessEpoch, makerHandle, generator, planHash } = remake;
  const state = await likenessState(deps.db, takeId);
  // Somebody else took theirs back meanwhile: the next look ends this order.
  const isStale = drawn === null || state.epoch !== likenessEpoch;
  if (isStale) return void (await forgetOldFilm(deps.db, remakeId));
  const key = (name: string): string => `takes/${takeId}/${name}-blank-${likenessEpoch}-${randomUUID()}`;
  const sealed = await sealSegments(
    deps,
    {
      takeId,
      makerHandle,
      generator,
      planHash,
      grantIds: state.live.map(({ grantId }) => grantId),
      segments: each(drawn.segments),
      trace: drawn.trace,
      names: blankNames(remake),
    },
    async () => {
      if (!(await forgetOldFilm(deps.db, remakeId))) return null;
      await deps.storage.removeAll(`takes/${takeId}/`);
      return key;
    },
  );
  if (sealed === null) return;
  const { trace } = drawn;
  const traceKey = trace === null ? null : `${key('trace')}.json`;
  if (traceKey !== null)
    await deps.storage.put(traceKey, Buffer.from(JSON.stringify(trace)), 'application/json');
  const isDone = await finishRemake(deps.db, remakeId, {
    ...sealed,
    traceKey,
    beats: trace?.beats ?? [],
    auditPassed: trace?.audit.passed ?? null,
  });
  if (isDone) return;
  for (const put of [sealed.filmKey, sealed.posterKey, sealed.captionsKey, traceKey])
    if (put !== null) await deps.storage.remove(put);
}

type Drawn = { segments: FilmSegment[]; trace: WorldTrace | null };

/** Null when the likeness epoch moved on while it was drawn. */
async function draw(deps: WorkerDeps, remake: Remake, signal: AbortSignal): Promise<Drawn | null> {
  const { takeId, plan, planHash, sceneId, makerHandle, likenessEpoch, generator } = remake;
  const directions = await appliedDirections(deps.db, takeId);
  const stale = new AbortController();
  const likeness = new LikenessDesk(deps.db, takeId, {
    blank: remake.blank.map(({ castId }) => castId),
    vault: deps.vault,
    onEpoch: (epoch) => {
      if (epoch !== likenessEpoch) stale.abort();
    },
  });
  const drawn: FilmSegment[] = [];
  let frames = 0;
  const segments = new SegmentDesk(
    () => true,
    async (segment) => {
      drawn.push(segment);
      frames += segment.frames;
    },
    sizeOf(plan),
  );
  const job: RenderJob = {
    takeId,
    plan,
    planHash,
    lines: await deps.voices.without(remake.silent, { planHash, plan, sceneId }),
    watermark: watermarkOf(makerHandle),
    startFrame: 0,
    // As long as it was, whatever a world would do today.
    maxFrames: Math.round(remake.seconds * film.framesPerSecond),
  };
  const sink = renderSink({
    segments,
    likeness,
    preview: null,
    captions: new CaptionsDesk(plan),
    watches: 'film',
    directions: async (firstStep) => {
      const next = firstStep + film.framesPerCue * film.stepsPerFrame;
      return directions.filter(({ effectiveStep: at }) => at >= firstStep && at < next);
    },
  });
  const either = AbortSignal.any([signal, stale.signal]);
  try {
    const result = await deps.threads.renderAside(backendFor(generator, deps.config), job, sink, either);
    await segments.end();
    // The database was silent for a moment, and what was drawn then is not known to be right.
    if (frames < result.frames) throw new AppError('unavailable', 'frames are missing');
    return { segments: drawn, trace: result.trace };
  } catch (error) {
    if (stale.signal.aborted && !signal.aborted) return null;
    throw error;
  } finally {
    segments.close();
  }
}

async function* each(segments: readonly FilmSegment[]) {
  yield* segments;
}

function blankNames({ plan, blank }: { plan: ScenePlan } & Pick<Remake, 'blank'>): Map<string, string> {
  const names = namesOf(plan);
  for (const { castId } of blank) names.set(castId, nobody);
  return names;
}
