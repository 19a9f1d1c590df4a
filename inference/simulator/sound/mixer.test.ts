import { beforeAll, describe, expect, it } from 'vitest';
import type { SoundEvent } from '#contracts/trace.ts';
import { film, Place } from '#contracts/world.ts';
import type { VoicedLine } from '../../generator.ts';
import { voiceLine } from '../../speech/voice.ts';
import { createMixer } from './mixer.ts';
import { cuesOf, joined, lineId, lufs, onset, planIn, rms, sound, tone, truePeak } from './test-support.ts';

const frameSeconds = 1 / film.framesPerSecond;
let line: VoicedLine;

beforeAll(async () => {
  const plan = planIn('gym');
  line = await voiceLine(
    { id: lineId, speaker: 'mia', text: 'That was on purpose.', recordingId: null },
    plan.actors[0]!.voice,
  );
});

const onFloor = (time: number, strength: number, x = 0) =>
  sound('impact', time, {
    bodies: ['ball', 'set/floor'],
    materials: ['basketball', 'wood-floor'],
    strength,
    x,
  });
const onRim = (time: number, strength: number) =>
  sound('impact', time, {
    bodies: ['ball', 'set/rim'],
    materials: ['basketball', 'steel-rim'],
    strength,
    x: 3,
  });

function mixed(
  frames: number,
  sounds: readonly SoundEvent[],
  {
    place = 'gym',
    lines = [],
    ...options
  }: { place?: Parameters<typeof planIn>[0]; lines?: VoicedLine[] } & Parameters<typeof cuesOf>[2] = {},
): Float32Array {
  const mixer = createMixer({ plan: planIn(place), lines });
  return joined(cuesOf(frames, sounds, options).map((cue) => mixer.render(cue)));
}

const basketball = () => [
  sound('footstep', 0.3, { bodies: ['mia/foot-near'], materials: ['wood-floor'], strength: 0.5 }),
  sound('whoosh', 1, { strength: 0.5 }),
  onRim(1.7, 2),
  onFloor(2.6, 4, 2),
  onFloor(3.3, 2.4, 1),
  sound('bark', 3.9, { bodies: ['dog/head'], x: 0.5 }),
  sound('line', 5.2, { lineId, bodies: ['mia/head'] }),
];

describe('createMixer', () => {
  it('gives exactly 2,000 sample pairs a frame, a shorter last cue included', () => {
    const mixer = createMixer({ plan: planIn('gym'), lines: [] });
    const lengths = cuesOf(17, []).map((cue) => mixer.render(cue).length);
    expect(lengths).toEqual([12 * 4000, 5 * 4000]);
  });

  it('breaks off somebody’s own voice when their likeness is taken back, and nobody else’s', () => {
    const hum = new Float32Array(3 * film.sampleRate).map((_, i) => 0.3 * Math.sin(i / 20));
    const performance: VoicedLine = { ...line, samples: hum, seconds: 3, performed: true };
    const heardIn = (spoken: VoicedLine, silenced: readonly string[]) => {
      const mixer = createMixer({ plan: planIn('desert'), lines: [spoken] });
      const events = [sound('line', 0.1, { lineId, bodies: ['mia/head'] })];
      return cuesOf(36, events).map((cue, at) => {
        if (at === 1) mixer.silence(new Set(silenced));
        return rms(mixer.render(cue));
      });
    };
    const [before, during, after] = heardIn(performance, ['mia']);
    const [whole, goesOn] = heardIn(performance, ['ben']);
    expect(before).toBe(whole);
    expect(goesOn).toBeGreaterThan(-20);
    expect(during).toBeLessThan((goesOn ?? 0) - 15);
    expect(after).toBeLessThan((goesOn ?? 0) - 25);
    // A voice of the package belongs to nobody.
    expect(heardIn({ ...performance, performed: false }, ['mia'])[1]).toBe(goesOn);
  });

  it.each([
    ['a ball on the floor', onFloor(1.31, 3)],
    ['a ball on the rim', onRim(1.31, 2)],
    [
      'a soft catch',
      sound('impact', 1.31, {
        bodies: ['ball', 'dog/head'],
        materials: ['basketball', 'flesh'],
        strength: 1,
      }),
    ],
    [
      'a cup on tiles',
      sound('impact', 1.31, { bodies: ['cup', 'set/floor'], materials: ['ceramic', 'tile'], strength: 0.4 }),
    ],
    [
      'a footstep',
      sound('footstep', 1.31, { bodies: ['mia/foot'], materials: ['wood-floor'], strength: 0.6 }),
    ],
    ['a bark', sound('bark', 1.31, { bodies: ['dog/head'] })],
    ['a swish', sound('swish', 1.31)],
  ])('is heard within one frame of %s', (_name, event) => {
    const samples = mixed(60, [event]);
    const heard = onset(samples, event.time - 0.002);
    expect(heard).not.toBeNull();
    expect(Math.abs(heard! - event.time)).toBeLessThan(frameSeconds);
  });

  it('is the same for the same take, however it is cut into cues', () => {
    const whole = mixed(168, basketball(), { lines: [line] });
    const same = (other: Float32Array) =>
      Buffer.compare(Buffer.from(other.buffer), Buffer.from(whole.buffer)) === 0;
    expect(same(mixed(168, basketball(), { lines: [line] }))).toBe(true);
    expect(same(mixed(168, basketball(), { lines: [line], size: 7 }))).toBe(true);
  });

  it('has dialogue near −16 LUFS, a whole film within −24 to −14, and no true peak over −1 dB', () => {
    const samples = mixed(168, basketball(), { lines: [line] });
    const dialogue = samples.slice(5.2 * 96_000, (5.2 + line.seconds) * 96_000);
    expect(Math.abs(lufs(dialogue) + 16)).toBeLessThan(2);
    expect(lufs(samples)).toBeGreaterThan(-24);
    expect(lufs(samples)).toBeLessThan(-14);
    const crowded = mixed(
      96,
      Array.from({ length: 60 }, (_, i) => onFloor(0.5 + i * 0.05, 6)),
    );
    expect(truePeak(samples)).toBeLessThan(-1);
    expect(truePeak(crowded)).toBeLessThan(-1);
  });

  it('sounds like what is struck: the rim rings, the floor does not, the ball has its cavity’s tone', () => {
    const rim = mixed(60, [onRim(1, 2)]);
    const floor = mixed(60, [onFloor(1, 2)]);
    // Third in-plane mode of the ring: 530 Hz.
    expect(tone(rim, 530, 1.2, 1.4)).toBeGreaterThan(tone(floor, 530, 1.2, 1.4) + 10);
    // First air mode of a sphere of 0.119 m: 955 Hz.
    expect(tone(floor, 955, 1, 1.1)).toBeGreaterThan(tone(floor, 1250, 1, 1.1) + 3);
  });

  it('sounds louder when struck harder', () => {
    const [soft, hard] = [mixed(48, [onFloor(1, 0.4)]), mixed(48, [onFloor(1, 2)])];
    expect(rms(hard, 1, 1.2)).toBeGreaterThan(rms(soft, 1, 1.2) + 3);
  });

  it('makes one sound of a ball that comes to rest, not a rattle of 120 a second', () => {
    const resting = Array.from({ length: 30 }, (_, i) => onFloor(1 + i / 120, 0.3));
    const once = mixed(60, [onFloor(1, 0.3)]);
    const many = mixed(60, resting);
    expect(rms(many, 1, 1.3) - rms(once, 1, 1.3)).toBeLessThan(5);
  });

  it('does not drop what stands on the floor when the film begins', () => {
    expect(rms(mixed(24, [onFloor(0.01, 2)]), 0, 0.5)).toBeLessThan(
      rms(mixed(24, [onFloor(0.2, 2)]), 0, 0.5) - 6,
    );
  });

  it('joins the pieces of a long roll without a gap', () => {
    const piece = (time: number) =>
      sound('rolling', time, { bodies: ['ball'], materials: ['basketball', 'wood-floor'], seconds: 0.5 });
    const samples = mixed(48, [piece(0.5), piece(1)]);
    expect(Math.abs(rms(samples, 0.98, 1.06) - rms(samples, 0.7, 0.9))).toBeLessThan(4);
  });

  it.each([
    ['from the side of the stage', undefined, 4],
    ['from behind', Math.PI, 1 / 3],
  ])('puts a sound on the side where it is seen: %s', (_, orbit, ratio) => {
    const samples = mixed(48, [onFloor(1, 3, 3.5)], { place: 'park', ...(orbit && { orbit }) });
    let left = 0;
    let right = 0;
    for (let i = 96_000; i < 105_600; i += 2) {
      left += samples[i]! ** 2;
      right += samples[i + 1]! ** 2;
    }
    if (ratio > 1) expect(right / left).toBeGreaterThan(ratio);
    else expect(right / left).toBeLessThan(ratio);
  });

  it('makes room for dialogue: rain is quieter while somebody speaks', () => {
    const talking = {
      ...line,
      samples: new Float32Array(48_000).map((_, i) => (i < 24_000 ? 0.2 * Math.sin(i / 4) : 0)),
    };
    const with_ = mixed(96, [sound('line', 1, { lineId })], {
      place: 'park',
      air: { rain: 1 },
      lines: [talking],
    });
    const without = mixed(96, [], { place: 'park', air: { rain: 1 } });
    // Away from the 1.9 kHz of the talking tone.
    expect(tone(with_, 400, 1.3, 1.45)).toBeLessThan(tone(without, 400, 1.3, 1.45) - 1);
    expect(Math.abs(rms(with_, 3.5, 4) - rms(without, 3.5, 4))).toBeLessThan(2);
  });

  it('rains when the frames rain, muffled under a roof, and goes quiet in snow', () => {
    const park = mixed(96, [], { place: 'park' });
    const rain = mixed(96, [], { place: 'park', air: { rain: 1 } });
    const snow = mixed(96, [], { place: 'park', air: { snow: 1 } });
    const roof = mixed(96, [], { place: 'kitchen', air: { rain: 1 } });
    expect(rms(rain, 2, 4)).toBeGreaterThan(rms(park, 2, 4) + 6);
    expect(tone(roof, 6000, 2, 4)).toBeLessThan(tone(rain, 6000, 2, 4) - 10);
    expect(rms(snow, 2, 4)).toBeLessThan(rms(park, 2, 4));
  });

  it('echoes in a gym longer than in a kitchen', () => {
    const gym = mixed(72, [onFloor(1, 4)]);
    const kitchen = mixed(72, [onFloor(1, 4)], { place: 'kitchen' });
    expect(rms(gym, 1.5, 1.8) - rms(gym, 0.5, 0.9)).toBeGreaterThan(
      rms(kitchen, 1.5, 1.8) - rms(kitchen, 0.5, 0.9),
    );
  });

  it('is silent where nothing is left to hear and never gives a sample that is not a number', () => {
    const samples = mixed(168, basketball(), { lines: [line] });
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(Math.abs(samples.at(-1)!)).toBeLessThan(1e-3);
  });
});

describe('places', () => {
  it.each(Place.options)('the %s has a quiet bed of its own that never stops and never clips', (place) => {
    const samples = mixed(96, [], { place });
    expect(samples.every(Number.isFinite)).toBe(true);
    const level = rms(samples, 1, 4);
    expect(level).toBeGreaterThan(-75);
    expect(level).toBeLessThan(-28);
  });

  it('let weather in by their sky: open, muffled, or not at all', () => {
    const wet = (place: Place) =>
      rms(mixed(96, [], { place, air: { rain: 1 } }), 2, 4) - rms(mixed(96, [], { place }), 2, 4);
    expect(wet('forest')).toBeGreaterThan(6);
    expect(wet('library')).toBeGreaterThan(0.5);
    for (const sealed of ['space', 'moon', 'underwater'] as const)
      expect(Math.abs(wet(sealed))).toBeLessThan(0.1);
  });

  it('come and go as waves do on the beach, and not in the office', () => {
    const swing = (place: Place) => {
      const samples = mixed(240, [], { place });
      const levels = Array.from({ length: 19 }, (_, i) => rms(samples, 0.5 + i * 0.5, 1 + i * 0.5));
      return Math.max(...levels) - Math.min(...levels);
    };
    expect(swing('beach')).toBeGreaterThan(swing('office') + 3);
  });
});
