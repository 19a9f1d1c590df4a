import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { writeFilm } from '../../encode/film-writer.ts';
import { readFilm } from '../../encode/read-film.ts';
import { encodePcm, encodeSegment } from '../../encode/segment-encoder.ts';
import { flash } from '../../encode/test-support.ts';
import { voicePlan } from '../../speech/voice.ts';
import { loadScreenwriter, writePlan } from '../screenwriter/screenwriter.ts';
import { createWorld } from '../world/world.ts';
import { createMixer } from './mixer.ts';
import { blowHeard, joined, onset, rms, truePeak } from './test-support.ts';

const frameSeconds = 1 / film.framesPerSecond;
const script =
  'Mia shoots a basketball from the free-throw line and misses. Her dog catches the rebound. Mia says: that was on purpose.';
const small = { width: 64, height: 36 };

let folder = '';
let trace: WorldTrace;
/** The film's sound as it comes out of the finished file: interleaved stereo. */
let heard: Float32Array;

/** Simulates and mixes the take, joins it to a film with plain pictures, and decodes its sound again. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-'));
  await loadScreenwriter();
  const stage = { place: 'gym', time: 'day', weather: 'clear', camera: null } as const;
  const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });
  const lines = await voicePlan(plan, new Map());
  const world = createWorld(plan, lines);
  const mixer = createMixer({ plan, lines });
  const blocks: Float32Array[] = [];
  while (world.ended === null) blocks.push(mixer.render(world.advanceCue([])));
  trace = world.trace();
  world.dispose();

  const sound = joined(blocks);
  const frames = sound.length / 4000;
  const segments = (async function* () {
    for (let from = 0; from < frames; from += 24) {
      const to = Math.min(frames, from + 24);
      const pictures = Array.from({ length: to - from }, () => flash(false, small));
      yield {
        video: await encodeSegment(pictures, small),
        pcm: encodePcm(sound.slice(from * 4000, to * 4000)),
      };
    }
  })();
  await writeFilm({ segments, out: join(folder, 'film.mp4') });
  const decoded: Float32Array[] = [];
  for await (const block of (await readFilm(join(folder, 'film.mp4'))).samples()) decoded.push(block);
  heard = joined(decoded);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the sound of a finished film', () => {
  it('has each blow of the ball within one frame of its contact', () => {
    const blows = trace.sounds.filter(({ kind, strength }) => kind === 'impact' && strength > 0.8);
    expect(blows.length).toBeGreaterThanOrEqual(2);
    for (const { time } of blows) {
      const at = blowHeard(heard, time - 0.004);
      expect(at).not.toBeNull();
      expect(Math.abs(at! - time)).toBeLessThan(frameSeconds);
    }
  });

  it('has the ball’s contacts where the physics has them', () => {
    const struck = trace.contacts.filter(
      ({ a, b }) => `${a} ${b}`.includes('rim') || `${a} ${b}`.includes('board'),
    );
    const first = trace.sounds.find(
      ({ kind, bodies }) => kind === 'impact' && bodies.some((id) => /rim|board/.test(id)),
    );
    expect(struck.length).toBeGreaterThan(0);
    expect(Math.abs(first!.frame - struck[0]!.frame)).toBeLessThanOrEqual(1);
  });

  it('speaks the line while the trace says it is spoken, clearly above the room', () => {
    const [line] = trace.lines;
    expect(line?.text).toMatch(/on purpose/);
    const spoken = rms(heard, line!.start + 0.1, line!.end - 0.1);
    expect(spoken).toBeGreaterThan(rms(heard, line!.start - 0.3, line!.start - 0.05) + 12);
    const at = onset(heard, line!.start - 0.01);
    expect(at! - line!.start).toBeLessThan(0.12);
  });

  it('does not go over −1 dB true peak after AAC', () => {
    expect(truePeak(heard)).toBeLessThan(-1);
  });
});
