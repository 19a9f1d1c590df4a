import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { formats } from '#contracts/format.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { film } from '#contracts/world.ts';
import { createPreviewEncoder } from '#inference/encode/preview-encoder.ts';
import { encodePcm } from '#inference/encode/segment-encoder.ts';
import type { AudioBlock, RenderJob, RenderSink, VideoFrame } from '#inference/generator.ts';
import { loadScreenwriter, planHash, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { createSimulator } from '#inference/simulator/simulator.ts';
import { createWorld } from '#inference/simulator/world/world.ts';
import { voicePlan } from '#inference/speech/voice.ts';
import { SegmentDesk } from '../workflows/render/segment-desk.ts';
import { ThreadPool } from '../workflows/render/thread-pool.ts';

/**
 * An unpaced 720p film as the worker makes it (drawn in a thread, segments encoded beside it) against the ceiling of
 * its stages: the longer of what one thread must do in turn (world, picture, sound) and all stages' processor time
 * shared by the cores. Stages are measured alone, one after the other, in the same run.
 */
const document: SceneDocument = {
  script:
    'Mia shoots a basketball from the free-throw line and misses. Her dog catches the rebound. Mia says: that was on purpose.',
  cast: [],
  props: [],
  stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
};

type Timed<R> = { result: R; wall: number; cpu: number };

async function timed<R>(work: () => Promise<R> | R): Promise<Timed<R>> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const result = await work();
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { result, wall, cpu: (user + system) / 1e6 };
}

/** A sink that takes everything as it comes: no directions, nobody's likeness. */
export function sinkOf(
  frame: (frame: VideoFrame) => Promise<void>,
  audio: (block: AudioBlock) => Promise<void>,
): RenderSink {
  return {
    directions: async () => [],
    likeness: async () => ({ epoch: 0, parts: new Map() }),
    frame,
    audio,
    cue: async () => undefined,
    progress: () => undefined,
  };
}

/** The film that is measured. */
export async function filmJob(): Promise<RenderJob> {
  await loadScreenwriter();
  const plan = writePlan({ document, seed: 7 });
  return {
    takeId: 'bench',
    plan,
    planHash: planHash(plan),
    lines: await voicePlan(plan, new Map()),
    watermark: '@bench · made with Dailies',
    startFrame: 0,
    maxFrames: film.maxSeconds * film.framesPerSecond,
  };
}

export async function benchFilm(): Promise<void> {
  const job = await filmJob();
  const { plan, lines } = job;
  const signal = new AbortController().signal;

  const world = await timed(() => {
    const made = createWorld(plan, lines);
    while (made.ended === null) made.advanceCue([]);
    const { frame } = made;
    made.dispose();
    return frame;
  });
  const frames: Uint8Array[] = [];
  const blocks: AudioBlock[] = [];
  const drawn = await timed(() =>
    createSimulator().render(
      job,
      sinkOf(
        async ({ rgba }) => void frames.push(new Uint8Array(rgba)),
        async (block) => void blocks.push(block),
      ),
      signal,
    ),
  );
  const segments = await timed(() => encodeAll(frames, blocks));
  const preview = await timed(async () => {
    const encoder = await createPreviewEncoder({
      width: formats.wide.width,
      height: formats.wide.height,
      bitrate: 2_500_000,
    });
    for (const [index, rgba] of frames.entries()) await encoder.video(rgba, index);
    encoder.close();
  });

  const pool = new ThreadPool();
  await pool.warm();
  const desk = new SegmentDesk(
    () => true,
    async () => undefined,
  );
  const whole = await timed(async () => {
    await pool.render(
      { id: 'simulator' },
      job,
      sinkOf(
        (frame) => desk.frame(frame),
        async (block) => desk.audio(block),
      ),
      signal,
    );
    await desk.end();
  });
  desk.close();
  await pool.close();

  const seconds = frames.length / film.framesPerSecond;
  const row = (name: string, { wall, cpu }: Timed<unknown>) =>
    console.log(
      `  ${name.padEnd(26)} ${(seconds / wall).toFixed(2).padStart(6)} × real time, ${cpu.toFixed(2)} s CPU`,
    );
  console.log(`${seconds.toFixed(1)} s of film, ${frames.length} frames, ${availableParallelism()} cores`);
  row('world', world);
  row('world, picture and sound', drawn);
  row('segments (x264 superfast)', segments);
  row('preview (x264 ultrafast)', preview);
  row('whole film, unpaced', whole);
  const ceiling = Math.max(drawn.wall, (drawn.cpu + segments.cpu) / availableParallelism());
  console.log(`whole : ceiling = ${(ceiling / whole.wall).toFixed(2)} (aim 0.80)`);
  console.log(`whole : real time = ${(seconds / whole.wall).toFixed(2)} (aim above 1)`);
}

async function encodeAll(frames: readonly Uint8Array[], blocks: readonly AudioBlock[]): Promise<void> {
  const desk = new SegmentDesk(
    () => true,
    async () => undefined,
  );
  for (const block of blocks) encodePcm(block.samples);
  for (const [index, rgba] of frames.entries())
    await desk.frame({ index, rgba, likenessEpoch: 0, purpose: 'film' });
  await desk.end();
  desk.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchFilm();
  process.exit(0);
}
