import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { sizeOf } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Generator, RenderJob, RenderResult, RenderSink } from '../generator.ts';
import { createSimulator } from '../simulator/simulator.ts';
import { playAnimatic } from './animatic.ts';
import { handOver } from './film-out.ts';
import { promptOf } from './prompt.ts';
import { failureOf, VideosClient, type VideosConfig } from './videos-client.ts';

export type { VideosConfig } from './videos-client.ts';

/** Lengths that servers of this shape take, in seconds; the strict ones take no others. */
const lengths = [4, 8, 12] as const;

/**
 * `pollMs` between two questions, `limitMs` for a whole film, `pace` for pauses after errors; `staging` off spares the
 * processor the animatic: the room then waits for the film alone.
 */
export type Settings = { pollMs: number; limitMs: number; pace: number; staging: boolean };
const usual: Settings = { pollMs: 2000, limitMs: 45 * 60_000, pace: 1, staging: true };

/** The smallest length that holds the plan, or the largest there is. */
export function secondsFor(plan: ScenePlan): number {
  const needed = plan.seconds ?? plan.shots.reduce((sum, shot) => sum + shot.expectedSeconds, 0);
  return lengths.find((length) => length >= needed - 0.5) ?? lengths[lengths.length - 1]!;
}

/**
 * A generator behind any server of the `/v1/videos` shape (vLLM-Omni, SGLang, LiteLLM and others). While the server
 * works, the room watches the simulator's staging of the same plan (`purpose: 'animatic'`); the film comes when it is
 * finished (`purpose: 'film'`). The server gets words only: no likeness leaves this installation. It keeps nothing:
 * the film is deleted there once it is here, and when the take is given up.
 */
export function createOpenAiVideos(config: VideosConfig, given: Partial<Settings> = {}): Generator {
  const { pollMs, limitMs, pace, staging } = { ...usual, ...given };
  const client = new VideosClient(config, pace);

  const finished = async (id: string, sink: RenderSink, signal: AbortSignal): Promise<void> => {
    for (;;) {
      const video = await client.poll(id, signal);
      if (video.status === 'completed') return;
      if (video.status !== 'queued' && video.status !== 'in_progress') throw failureOf(video);
      sink.progress(Math.min(1, Math.max(0, (video.progress ?? 0) / 100)), null);
      await wait(pollMs, undefined, { signal });
    }
  };

  return {
    id: 'openai-videos',
    title: 'Video server',
    steerable: false,
    async render(job: RenderJob, sink: RenderSink, signal: AbortSignal): Promise<RenderResult> {
      signal.throwIfAborted();
      const opening = await sink.directions(0);
      const limit = AbortSignal.timeout(limitMs);
      const over = new AbortController();
      const giveUp = AbortSignal.any([signal, limit, over.signal]);
      const folder = await mkdtemp(join(tmpdir(), 'film-'));
      const path = join(folder, 'film.mp4');
      const curtain = new AbortController();
      let id: string | undefined;
      let animatic: Promise<void> | undefined;
      try {
        const size = sizeOf(job.plan);
        const request = {
          prompt: promptOf(
            job.plan,
            opening.map(({ patch }) => patch),
            job.conditions,
          ),
          seconds: secondsFor(job.plan),
          size: `${size.width}x${size.height}`,
          seed: job.plan.seed,
        };
        const video = await client.create(request, giveUp);
        id = video.id;
        const stop = AbortSignal.any([curtain.signal, giveUp]);
        animatic = staging ? playAnimatic(createSimulator(), job, sink, opening, stop) : Promise.resolve();
        const fetched = finished(id, sink, giveUp).then(() => client.download(video.id, path, giveUp));
        // Looked at below, or too late to matter.
        fetched.catch(() => undefined);
        // A sink that refuses (the take belongs to another renderer by now) ends the wait for the film, too.
        await Promise.race([fetched, animatic.then(() => fetched)]);
        curtain.abort();
        await animatic;
        const frames = await handOver(path, job, sink, signal);
        if (frames === 0) throw new AppError('generator-unavailable', because('film-empty'));
        sink.progress(1, null);
        return { frames, trace: null, ended: frames >= job.maxFrames ? 'limit' : 'plan' };
      } catch (error) {
        signal.throwIfAborted();
        if (limit.aborted)
          throw new AppError('generator-unavailable', because('film-too-late'), { cause: error });
        if (error instanceof AppError && error.code === 'bad-input')
          throw new AppError('generator-unavailable', because('no-film'), { cause: error });
        throw error;
      } finally {
        over.abort();
        curtain.abort();
        await animatic?.catch(() => undefined);
        if (id !== undefined) await client.remove(id);
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
