import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { writeFilm } from './film-writer.ts';
import { readFilm } from './read-film.ts';
import { encodePcm, encodeSegment } from './segment-encoder.ts';
import { beep, brightness, flash, picture } from './test-support.ts';

const size = { width: 320, height: 180 };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'film-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* flashes(frames: number, at: number) {
  const sound = beep(frames, at);
  for (let from = 0; from < frames; from += 24) {
    const to = Math.min(frames, from + 24);
    const pictures = Array.from({ length: to - from }, (_, i) => flash(from + i === at, size));
    yield { video: await encodeSegment(pictures, size), pcm: encodePcm(sound.slice(from * 4000, to * 4000)) };
  }
}

async function collected(path: string) {
  const reader = await readFilm(path);
  const frames: { time: number; light: number }[] = [];
  for await (const { time, rgba } of reader.frames()) frames.push({ time, light: brightness(rgba) });
  const blocks: Float32Array[] = [];
  for await (const block of reader.samples()) blocks.push(block);
  const samples = blocks.flatMap((block) => [...block]);
  return { reader, frames, samples };
}

describe('writeFilm', () => {
  it('keeps every frame at its time and a flash and its beep within five milliseconds', async () => {
    const out = join(folder, 'flash.mp4');
    const written = await writeFilm({ segments: flashes(60, 37), out });
    expect(written).toMatchObject({ frames: 60, seconds: 2.5 });
    const { reader, frames, samples } = await collected(out);
    expect(reader.framesPerSecond).toBe(24);
    expect(frames).toHaveLength(60);
    frames.forEach(({ time }, i) => {
      expect(time).toBeCloseTo(i / 24, 4);
    });
    expect(frames.flatMap(({ light }, i) => (light > 200 ? [i] : []))).toEqual([37]);
    const heard = samples.findIndex((value) => Math.abs(value) > 0.2) / 2 / film.sampleRate;
    expect(Math.abs(heard - 37 / 24)).toBeLessThan(0.005);
    expect(Math.abs(samples.length / 2 / film.sampleRate - 2.5)).toBeLessThan(0.03);
  });

  it('puts the index before the media, so that a browser plays and seeks at once', async () => {
    const out = join(folder, 'fast.mp4');
    await writeFilm({ segments: flashes(24, 3), out });
    const bytes = await readFile(out);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    expect(bytes.indexOf('elst')).toBeGreaterThan(0);
  });

  it('refuses segments whose sound and picture differ in length', async () => {
    const segments = (async function* () {
      yield { video: await encodeSegment([flash(true, size)], size), pcm: new Uint8Array(4) };
    })();
    await expect(writeFilm({ segments, out: join(folder, 'x.mp4') })).rejects.toMatchObject({
      code: 'render-failed',
    });
  });

  it('refuses a damaged segment and an empty film', async () => {
    const damaged = (async function* () {
      yield {
        video: (await encodeSegment([flash(true, size)], size)).slice(0, -20),
        pcm: new Uint8Array(8000),
      };
    })();
    await expect(writeFilm({ segments: damaged, out: join(folder, 'y.mp4') })).rejects.toMatchObject({
      code: 'render-failed',
    });
    const empty = (async function* () {})();
    await expect(writeFilm({ segments: empty, out: join(folder, 'z.mp4') })).rejects.toMatchObject({
      code: 'render-failed',
    });
  });

  it('says that a folder which does not exist cannot be written to', async () => {
    const out = join(folder, 'missing', 'film.mp4');
    await expect(writeFilm({ segments: flashes(2, 0), out })).rejects.toMatchObject({
      code: 'render-failed',
    });
  });
});

describe('encodeSegment', () => {
  it('gives the same bytes for the same frames', async () => {
    const frames = Array.from({ length: 24 }, (_, i) => picture(i, size));
    const [a, b] = [await encodeSegment(frames, size), await encodeSegment(frames, size)];
    expect(Buffer.compare(a, b)).toBe(0);
  });

  it('keeps what it shows: 720p pictures come back with at least 36 dB', async () => {
    const out = join(folder, 'quality.mp4');
    const frames = Array.from({ length: 6 }, (_, i) => picture(i));
    const segments = (async function* () {
      yield { video: await encodeSegment(frames), pcm: encodePcm(new Float32Array(6 * 4000)) };
    })();
    await writeFilm({ segments, out });
    const reader = await readFilm(out);
    let index = 0;
    for await (const { rgba } of reader.frames()) {
      const original = frames[index++]!;
      let error = 0;
      for (let at = 0; at < rgba.length; at += 16) error += (rgba[at + 1]! - original[at + 1]!) ** 2;
      expect(10 * Math.log10(255 ** 2 / (error / (rgba.length / 16)))).toBeGreaterThan(36);
    }
    expect(index).toBe(6);
  });
});

describe('readFilm', () => {
  it('refuses what is no film', async () => {
    await expect(readFilm(new Uint8Array(2000).fill(7))).rejects.toMatchObject({ code: 'bad-input' });
    const path = join(folder, 'empty.mp4');
    await (await open(path, 'w')).close();
    await expect(readFilm(path)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
