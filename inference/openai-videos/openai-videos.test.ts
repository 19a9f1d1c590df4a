import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { because } from '#contracts/details.ts';
import { formats } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { writeFilm } from '../encode/film-writer.ts';
import { encodePcm, encodeSegment } from '../encode/segment-encoder.ts';
import { beep, brightness, flash } from '../encode/test-support.ts';
import type { AudioBlock, CommittedDirection, RenderJob, RenderSink, VideoFrame } from '../generator.ts';
import { planHash } from '../simulator/canonical.ts';
import { planIn } from '../simulator/sound/test-support.ts';
import { createOpenAiVideos, secondsFor } from './openai-videos.ts';
import { promptOf } from './prompt.ts';
import { answer, type Behaviour, startVideosServer, type VideosServer } from './test-server.ts';

/** The staging is played where it is looked at: it costs seconds. */
const quick = { pollMs: 5, pace: 0.01, limitMs: 60_000, staging: false };
let bytes: Uint8Array;
let server: VideosServer;

/** Two seconds at 640 × 480 with a flash and a beep in frame 30. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'videos-'));
  const size = { width: 640, height: 480 };
  const sound = beep(48, 30);
  const segments = (async function* () {
    for (const from of [0, 24]) {
      const frames = Array.from({ length: 24 }, (_, i) => flash(from + i === 30, size));
      yield {
        video: await encodeSegment(frames, size),
        pcm: encodePcm(sound.slice(from * 4000, (from + 24) * 4000)),
      };
    }
  })();
  await writeFilm({ segments, out: join(folder, 'film.mp4') });
  bytes = await readFile(join(folder, 'film.mp4'));
  await rm(folder, { recursive: true });
});
afterEach(() => server.close());

function plan(): ScenePlan {
  return { ...planIn('park'), actors: [planIn('park').actors[0]!], props: [], seconds: 1 };
}

function job(extra: Partial<RenderJob> = {}): RenderJob {
  return {
    takeId: '8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a10',
    plan: plan(),
    planHash: planHash(plan()),
    lines: [],
    watermark: '@mia · made with Dailies',
    startFrame: 0,
    maxFrames: 480,
    ...extra,
  };
}

/** A take of three frames, where it is not the frames that matter. */
const brief = () => job({ maxFrames: 3 });

/** Keeps what it is handed; frames as the brightness of their middle. */
function keeper(directions: CommittedDirection[] = []) {
  const frames: { index: number; purpose: VideoFrame['purpose']; light: number; size: number }[] = [];
  const audio: AudioBlock[] = [];
  const progress: number[] = [];
  const sink: RenderSink = {
    directions: async (firstStep) => (firstStep === 0 ? directions : []),
    likeness: async () => ({ epoch: 0, parts: new Map() }),
    frame: async ({ index, purpose, rgba }) => {
      const row = rgba.subarray(formats.wide.width * 360 * 4, formats.wide.width * 361 * 4);
      frames.push({ index, purpose, light: brightness(row.subarray(1280, 3840)), size: rgba.length });
    },
    audio: async (block) => {
      audio.push(block);
    },
    cue: async () => undefined,
    progress: (done) => {
      progress.push(done);
    },
  };
  return { sink, frames, audio, progress };
}

async function start({ staging = false, ...behaviour }: Partial<Behaviour> & { staging?: boolean } = {}) {
  server = await startVideosServer({ film: bytes, ...behaviour });
  return createOpenAiVideos(
    { baseUrl: server.baseUrl, apiKey: 'secret', model: 'wan' },
    { ...quick, staging },
  );
}

const never = new AbortController().signal;

describe('createOpenAiVideos', () => {
  it('asks for the film in the shape of the specification', async () => {
    const generator = await start();
    await generator.render(brief(), keeper().sink, never);
    const [form] = server.created;
    expect(form!.get('model')).toBe('wan');
    expect(form!.get('seconds')).toBe('4');
    expect(form!.get('size')).toBe('1280x720');
    expect(form!.get('prompt')).toContain('park');
    expect(server.keys.every((key) => key === 'Bearer secret')).toBe(true);
    expect(server.requests[0]).toBe('POST /v1/videos');
    expect(server.requests).toContain('GET /v1/videos/video_1');
    expect(server.requests).toContain('GET /v1/videos/video_1/content');
  });

  it('takes an address that ends in /v1, and sends no key where there is none', async () => {
    server = await startVideosServer({ film: bytes });
    const generator = createOpenAiVideos({ baseUrl: `${server.baseUrl}/v1/`, apiKey: '', model: 'm' }, quick);
    await generator.render(brief(), keeper().sink, never);
    expect(server.requests[0]).toBe('POST /v1/videos');
    expect(server.keys[0]).toBeUndefined();
  });

  it('shows the staging while it waits, then hands over the film: its frames, its sound, its length', async () => {
    const generator = await start({ steps: 8, staging: true });
    const { sink, frames, audio, progress } = keeper();
    const result = await generator.render(job(), sink, never);
    expect(result).toEqual({ frames: 48, trace: null, ended: 'plan' });
    const staging = frames.filter(({ purpose }) => purpose === 'animatic');
    expect(staging.length).toBeGreaterThan(0);
    const shown = frames.filter(({ purpose }) => purpose === 'film');
    expect(shown.map(({ index }) => index)).toEqual(Array.from({ length: 48 }, (_, i) => i));
    expect(shown.every(({ size }) => size === formats.wide.width * formats.wide.height * 4)).toBe(true);
    expect(shown.filter(({ light }) => light > 200).map(({ index }) => index)).toEqual([30]);
    expect(frames.findLastIndex(({ purpose }) => purpose === 'animatic')).toBeLessThan(
      frames.findIndex(({ purpose }) => purpose === 'film'),
    );
    const blocks = audio.filter(({ purpose }) => purpose === 'film');
    expect(blocks.map(({ firstFrame }) => firstFrame)).toEqual([0, 12, 24, 36]);
    expect(blocks.every(({ samples }) => samples.length === 12 * 4000)).toBe(true);
    const heard = blocks[2]!.samples.findIndex((value) => Math.abs(value) > 0.2) / 4000 + 24;
    expect(Math.abs(heard - 30)).toBeLessThan(0.2);
    expect(progress.at(-1)).toBe(1);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  it('goes on after the frames that were finished before', async () => {
    const generator = await start();
    const { sink, frames, audio } = keeper();
    await generator.render(job({ startFrame: 24 }), sink, never);
    const shown = frames.filter(({ purpose }) => purpose === 'film');
    expect(shown.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, i) => i + 24));
    expect(audio.filter(({ purpose }) => purpose === 'film').map(({ firstFrame }) => firstFrame)).toEqual([
      24, 36,
    ]);
  });

  it('ends at the take’s hard limit', async () => {
    const generator = await start();
    const { sink, frames } = keeper();
    const result = await generator.render(job({ maxFrames: 10 }), sink, never);
    expect(result).toMatchObject({ frames: 10, ended: 'limit' });
    expect(frames.filter(({ purpose }) => purpose === 'film')).toHaveLength(10);
  });

  it('tells the server what owners asked for before the start', async () => {
    const generator = await start();
    const patch = {
      ops: [{ op: 'weather', weather: 'snow' } as const],
      scope: 'ambient' as const,
      touches: [],
      reading: 'snow falls, as Mia asked',
    };
    const direction = { id: '0d9c1c6e-2f53-4a2b-8f1e-93b7a6f0a001', effectiveStep: 0, patch };
    await generator.render(brief(), keeper([direction]).sink, never);
    expect(server.created[0]!.get('prompt')).toContain('It must also hold: snow falls, as Mia asked.');
  });

  it('leaves nothing on the server', async () => {
    const generator = await start();
    await generator.render(brief(), keeper().sink, never);
    expect(server.jobs.size).toBe(0);
  });

  it('gives up at once when the take is cut, and deletes the job', async () => {
    const generator = await start({ steps: 100_000, staging: true });
    const abort = new AbortController();
    const { sink, progress } = keeper();
    const rendering = generator.render(brief(), sink, abort.signal);
    await expect.poll(() => progress.length, { timeout: 20_000 }).toBeGreaterThan(1);
    abort.abort();
    await expect(rendering).rejects.toThrow(/abort/i);
    expect(server.jobs.size).toBe(0);
    expect(server.requests.at(-1)).toBe('DELETE /v1/videos/video_1');
  });

  it('stops when the sink refuses, because another renderer has taken over', async () => {
    const generator = await start({ steps: 100_000, staging: true });
    const { sink } = keeper();
    const refusing = { ...sink, frame: async () => Promise.reject(new Error('stale')) };
    await expect(generator.render(brief(), refusing, never)).rejects.toThrow('stale');
    expect(server.jobs.size).toBe(0);
  });

  it('gives up a server that never ends', async () => {
    server = await startVideosServer({ film: bytes, steps: 100_000 });
    const generator = createOpenAiVideos(
      { baseUrl: server.baseUrl, apiKey: '', model: 'm' },
      { ...quick, limitMs: 400 },
    );
    await expect(generator.render(brief(), keeper().sink, never)).rejects.toMatchObject({
      code: 'generator-unavailable',
    });
    expect(server.jobs.size).toBe(0);
  });

  it.each([
    ['moderation_blocked', 'generator-refused'],
    ['content_policy_violation', 'generator-refused'],
    ['out_of_memory', 'generator-unavailable'],
  ])('tells why a film failed: %s', async (code, expected) => {
    const generator = await start({
      ends: { status: 'failed', error: { code, message: 'It did\n not  work.' } },
    });
    const failed = generator.render(brief(), keeper().sink, never);
    await expect(failed).rejects.toMatchObject({ code: expected, detail: 'It did not work.' });
  });

  it('waits when the server is busy, as long as it asks', async () => {
    const busy = answer.status(429, 'slow down', { 'retry-after': '2' });
    const generator = await start({
      instead: { 'POST videos': [busy, answer.status(503)], 'GET job': [busy] },
    });
    const begun = performance.now();
    await generator.render(brief(), keeper().sink, never);
    // Two seconds twice, at a hundredth of the pace.
    expect(performance.now() - begun).toBeGreaterThan(40);
    expect(server.created).toHaveLength(1);
  });

  it('lives through errors and cut connections while it polls and fetches', async () => {
    const generator = await start({
      instead: {
        'GET job': [answer.status(500), answer.cut(), 'pass', answer.status(502)],
        'GET content': [answer.cutAfter(bytes), answer.status(500)],
      },
    });
    expect((await generator.render(brief(), keeper().sink, never)).frames).toBe(3);
  });

  it('does not ask twice for a film when the connection is cut after asking', async () => {
    const generator = await start({ instead: { 'POST videos': [answer.cut()] } });
    await expect(generator.render(brief(), keeper().sink, never)).rejects.toMatchObject({
      code: 'generator-unavailable',
    });
    expect(server.requests).toEqual(['POST /v1/videos']);
  });

  it.each([
    [
      'a refusal',
      answer.status(400, 'The prompt is too daring.'),
      'generator-refused',
      'The prompt is too daring.',
    ],
    ['a wrong key', answer.status(401), 'generator-unavailable', because('generator-key')],
    ['a page of HTML', answer.text('<html>'), 'generator-unavailable', because('generator-shape')],
    ['a broken server', answer.status(500, 'oops'), 'generator-unavailable', 'oops'],
  ])('says what is wrong with %s', async (_name, other, code, detail) => {
    const generator = await start({ instead: { 'POST videos': [other] } });
    await expect(generator.render(brief(), keeper().sink, never)).rejects.toMatchObject({ code, detail });
  });

  it('says when what came is no film', async () => {
    const generator = await start({ film: new Uint8Array(5000).fill(7) });
    await expect(generator.render(brief(), keeper().sink, never)).rejects.toMatchObject({
      code: 'generator-unavailable',
      detail: because('no-film'),
    });
  });

  it('says when nobody is there', async () => {
    const generator = await start();
    await server.close();
    await expect(generator.render(brief(), keeper().sink, never)).rejects.toMatchObject({
      code: 'generator-unavailable',
    });
  });
});

describe('promptOf', () => {
  it('ends with what the owners of likenesses want to hold', () => {
    const prompt = promptOf(job({}).plan, [], ['for Ben: no violence', 'for Ida: always with her glasses']);
    expect(prompt).toMatch(/It must also hold: for Ben: no violence; for Ida: always with her glasses\.$/);
  });

  it('tells place, weather, cast, beats with their outcome, and dialogue', () => {
    const beat = {
      shot: 0,
      actor: 'mia',
      target: 'hoop',
      with: 'ball',
      outcome: 'fail' as const,
      vigour: 1,
      expression: null,
      after: [],
      together: null,
      source: { start: 0, end: 0 },
    };
    const line = {
      id: '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11',
      speaker: 'mia',
      text: 'that was on purpose',
      recordingId: null,
    };
    const prompt = promptOf({
      ...planIn('gym'),
      weather: 'rain',
      beats: [
        { ...beat, id: 'a', action: 'shoot', line: null },
        { ...beat, id: 'b', action: 'talk', line },
      ],
    });
    expect(prompt).toContain('gym');
    expect(prompt).toContain('in rain');
    expect(prompt).toMatch(/Mia has short brown hair|Mia has short black hair/);
    expect(prompt).toContain('Mia: shoot the basketball (hoop), and fails');
    expect(prompt).toContain('Mia says: "that was on purpose"');
  });

  it('never exceeds 4,000 characters and always keeps the conditions', () => {
    const long = { ...planIn('gym'), shots: [{ ...planIn('gym').shots[0]!, text: 'x'.repeat(9000) }] };
    const patch = {
      ops: [{ op: 'cut' as const }],
      scope: 'any' as const,
      touches: [],
      reading: 'in the red hat',
    };
    const prompt = promptOf(long, [patch]);
    expect(prompt.length).toBeLessThanOrEqual(4000);
    expect(prompt).toContain('in the red hat');
  });
});

describe('secondsFor', () => {
  it('takes the smallest length that servers of this shape know and that holds the plan', () => {
    expect(secondsFor({ ...planIn('gym'), seconds: 3 })).toBe(4);
    expect(secondsFor({ ...planIn('gym'), seconds: 6.5 })).toBe(8);
    expect(secondsFor({ ...planIn('gym'), seconds: 20 })).toBe(12);
  });
});
