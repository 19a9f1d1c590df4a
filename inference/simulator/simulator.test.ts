import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PatchOp } from '#contracts/direction.ts';
import { formats } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CommittedDirection, CutOut, LikenessView, RenderJob, RenderSink } from '../generator.ts';
import { voicePlan } from '../speech/voice.ts';
import { compileDirection } from './screenwriter/direct/direct.ts';
import { loadScreenwriter, planHash } from './screenwriter/screenwriter.ts';
import { createSimulator, type Simulator } from './simulator.ts';
import { written } from './testing/written.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park', 11);

async function jobOf(plan: ScenePlan, more: Partial<RenderJob> = {}): Promise<RenderJob> {
  const lines = await voicePlan(plan, new Map());
  return {
    takeId: 't',
    plan,
    planHash: planHash(plan),
    lines,
    watermark: '@mia',
    startFrame: 0,
    maxFrames: 480,
    ...more,
  };
}

function collect(
  directions: readonly CommittedDirection[] = [],
  view: LikenessView = { epoch: 0, parts: new Map() },
) {
  const got = {
    frames: [] as number[],
    sizes: new Set<number>(),
    sound: 0,
    firstSound: -1,
    heard: createHash('sha256'),
    seen: createHash('sha256'),
    cues: [] as Cue[],
    asked: [] as number[],
  };
  const sink: RenderSink = {
    directions: async (step) => {
      got.asked.push(step);
      return directions;
    },
    likeness: async () => view,
    frame: async (frame) => {
      got.frames.push(frame.index);
      got.sizes.add(frame.rgba.length);
      got.seen.update(frame.rgba);
    },
    audio: async ({ samples, firstFrame }) => {
      if (got.firstSound < 0) got.firstSound = firstFrame;
      got.sound += samples.length;
      got.heard.update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    },
    cue: async (cue) => void got.cues.push(cue),
    progress: () => {},
  };
  return { got, sink };
}

const patch = (id: string, effectiveStep: number, ...ops: PatchOp[]): CommittedDirection => ({
  id,
  effectiveStep,
  patch: { ops, scope: 'ambient', touches: [], reading: id },
});

describe('the simulator as a generator', () => {
  it('says a cameo’s lines at its owner’s pitch, rehearsed or not, and changes nothing that is seen by it', async () => {
    const canvas = createCanvas(96, 144);
    canvas.getContext('2d').fillRect(24, 8, 48, 136);
    const png = new Uint8Array(canvas.toBuffer('image/png'));
    const job = await jobOf(planOf('Mia says: hello there.'), { maxFrames: 24 });
    const [mia] = job.plan.actors;
    const render = async (pitch: number | null, rehearsed = false) => {
      const part: CutOut = { cameoId: 'c', kind: 'person', png, pitch };
      const { got, sink } = collect([], { epoch: 0, parts: new Map([[mia?.id ?? '', part]]) });
      const simulator = createSimulator();
      if (rehearsed) simulator.rehearse(job);
      await simulator.render(job, sink, new AbortController().signal);
      return { heard: got.heard.digest('hex'), seen: got.seen.digest('hex') };
    };
    const plain = await render(null);
    const own = await render(120);
    expect(own.seen).toBe(plain.seen);
    expect(own.heard).not.toBe(plain.heard);
    expect(await render(120, true)).toEqual(own);
  }, 120_000);

  it('hands over every frame once, and exactly as much sound as picture', async () => {
    const { got, sink } = collect();
    const result = await createSimulator().render(
      await jobOf(planOf('Mia waves.')),
      sink,
      new AbortController().signal,
    );
    expect(got.frames).toEqual(Array.from({ length: result.frames }, (_, i) => i));
    expect([...got.sizes]).toEqual([formats.wide.width * formats.wide.height * 4]);
    expect(got.sound).toBe(result.frames * (film.sampleRate / film.framesPerSecond) * film.channels);
    expect(result.ended).toBe('plan');
    expect(got.asked.every((step) => step % 60 === 0)).toBe(true);
  });

  it.each(['tall', 'square'] as const)(
    'hands over a %s film in its own size, of the same world',
    async (format) => {
      const plan = planOf('Mia waves.');
      const signal = new AbortController().signal;
      const { got, sink } = collect();
      const shaped = await createSimulator().render(
        await jobOf({ ...plan, format }, { maxFrames: 12 }),
        sink,
        signal,
      );
      const { width, height } = formats[format];
      expect([...got.sizes]).toEqual([width * height * 4]);
      const wide = await createSimulator().render(
        await jobOf(plan, { maxFrames: 12 }),
        collect().sink,
        signal,
      );
      expect(shaped.trace?.bodies).toEqual(wide.trace?.bodies);
    },
  );

  describe('painted and rehearsed before', () => {
    let job: RenderJob;
    beforeAll(async () => {
      job = await jobOf(planOf('Mia says: good morning. Mia waves.'), { maxFrames: 13 });
    });

    /** Its frames, its sound, and what happened in it. */
    async function filmOf(
      simulator: Simulator,
      directions: readonly CommittedDirection[] = [],
      likeness?: RenderSink['likeness'],
    ) {
      const hash = createHash('sha256');
      const { sink } = collect(directions);
      const frame: RenderSink['frame'] = async ({ rgba }) => void hash.update(rgba);
      const audio: RenderSink['audio'] = async ({ samples }) => void hash.update(samples);
      const { trace } = await simulator.render(
        job,
        { ...sink, ...(likeness && { likeness }), frame, audio },
        new AbortController().signal,
      );
      return [hash.digest('hex'), trace?.hash];
    }

    it('is the same film', async () => {
      const prepared = createSimulator();
      prepared.prepare(job);
      await Promise.all([prepared.rehearse(job), prepared.rehearse(job)]);
      const interrupted = createSimulator();
      interrupted.prepare(job);
      void interrupted.rehearse(job);
      const film = await filmOf(createSimulator());
      expect(await filmOf(prepared)).toEqual(film);
      expect(await filmOf(interrupted)).toEqual(film);
    });

    it('is the same film where somebody turns out to be shown, and not where nobody looks', async () => {
      const blank = async () => ({ epoch: 1, parts: new Map([['mia', 'revoked' as const]]) });
      const prepared = createSimulator();
      prepared.prepare(job);
      await prepared.rehearse(job);
      const film = await filmOf(createSimulator(), [], blank);
      expect(await filmOf(prepared, [], blank)).toEqual(film);
      expect(film).not.toEqual(await filmOf(createSimulator()));
    });

    it('is the same film where another one was expected, or its lines were other ones', async () => {
      const elsewhere = createSimulator();
      const other = await jobOf(planOf('A ball rolls. A dog barks.'));
      elsewhere.prepare(other);
      await elsewhere.rehearse(other);
      const silent = createSimulator();
      await silent.rehearse({
        ...job,
        lines: job.lines.map((line) => ({ ...line, samples: line.samples.map(() => 0) })),
      });
      expect(await filmOf(silent)).toEqual(await filmOf(elsewhere));
    });

    it('is the same film when a direction came before its first step', async () => {
      const rain = [patch('r', 0, { op: 'weather', weather: 'rain' })];
      const steered = createSimulator();
      steered.prepare(job);
      await steered.rehearse(job);
      expect(await filmOf(steered, rain)).toEqual(await filmOf(createSimulator(), rain));
    });
  });

  it('goes on after the last finished frame, with the same trace', async () => {
    const plan = planOf('Mia waves.');
    const signal = new AbortController().signal;
    const rain = [patch('r', 60, { op: 'weather', weather: 'rain' })];
    const whole = await createSimulator().render(
      await jobOf(plan, { startFrame: 470 }),
      collect(rain).sink,
      signal,
    );
    const { got, sink } = collect(rain);
    const rest = await createSimulator().render(await jobOf(plan, { startFrame: 54 }), sink, signal);
    expect(got.frames[0]).toBe(54);
    expect(got.firstSound).toBe(54);
    expect(rest.trace?.hash).toBe(whole.trace?.hash);
    expect(rest.trace?.directions[0]?.effectiveStep).toBe(60);
  });

  it.each([
    ['the script', 'INT. KITCHEN\nMia waves.\n\nEXT. BEACH - NIGHT\nShe waves.', null],
    ['a direction', 'Mia waves. She jumps. She waves.', 'cut to the moon: a dog barks'],
  ])(
    'goes on where %s says with the very frames and samples, whoever began it',
    async (_, script, told) => {
      const plan = planOf(script);
      const compiled = told === null ? null : compileDirection({ plan, text: told });
      const directions = compiled !== null && 'ops' in compiled ? [patch('d', 60, ...compiled.ops)] : [];
      const signal = new AbortController().signal;
      const hashOf = async (startFrame: number, from: number) => {
        const hash = createHash('sha256');
        const { sink } = collect(directions);
        const job = await jobOf(plan, { startFrame });
        const { trace } = await createSimulator().render(
          job,
          {
            ...sink,
            frame: async ({ index, rgba }) => void (index >= from && hash.update(rgba)),
            audio: async ({ firstFrame, samples }) =>
              void (
                firstFrame >= from &&
                hash.update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
              ),
          },
          signal,
        );
        return { cut: trace!.locations![1]!.frame, hash: hash.digest('hex') };
      };
      const { cut } = await hashOf(470, 470);
      expect(await hashOf(cut, cut)).toEqual(await hashOf(cut - 24, cut));
      expect(await hashOf(cut + 24, cut + 24)).toEqual(await hashOf(cut - 24, cut + 24));
    },
    120_000,
  );

  it('speaks a line that a direction brings', async () => {
    const plan = planOf('Mia waves.');
    const compiled = compileDirection({ plan, text: 'Mia says: oh no' });
    if ('notUnderstood' in compiled) throw new Error('not understood');
    const { sink, got } = collect([{ id: 'd', effectiveStep: 60, patch: compiled }]);
    const { trace } = await createSimulator().render(
      await jobOf(plan, { startFrame: 470 }),
      sink,
      new AbortController().signal,
    );
    expect(trace?.lines).toMatchObject([{ speaker: 'mia', text: 'oh no' }]);
    expect(trace!.lines[0]!.end).toBeGreaterThan(trace!.lines[0]!.start + 0.3);
    expect(got.frames).toEqual([]);
  });

  it('stops at once when it is told to, and refuses a plan that was not agreed', async () => {
    const plan = planOf('Mia waves.');
    const stop = new AbortController();
    const { sink, got } = collect();
    const rendering = createSimulator().render(
      await jobOf(plan),
      {
        ...sink,
        frame: async (f) => {
          got.frames.push(f.index);
          stop.abort();
        },
      },
      stop.signal,
    );
    await expect(rendering).rejects.toMatchObject({ name: 'AbortError' });
    expect(got.frames).toEqual([0]);
    const job = { ...(await jobOf(plan)), planHash: 'a'.repeat(64) };
    await expect(createSimulator().render(job, sink, new AbortController().signal)).rejects.toMatchObject({
      code: 'generator-refused',
    });
  });
});
