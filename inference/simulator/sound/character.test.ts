import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { clap } from './calls.ts';
import { footstep } from './footstep.ts';
import { impact } from './impact.ts';
import { measured, pitchOf, spectrum } from './measured.ts';
import { engine, shatter, splash } from './noises.ts';
import { Thunder } from './thunder.ts';
import { bark } from './voices.ts';

/** Power of a sound between two frequencies as a share of all of it. */
function share(sound: Float32Array | Float64Array, low: number, high: number): number {
  const powers = sound instanceof Float64Array ? sound : spectrum(sound);
  const hertz = film.sampleRate / 2 / powers.length;
  const sum = (from: number, to: number) =>
    powers.subarray(Math.round(from / hertz), Math.round(to / hertz)).reduce((all, p) => all + p, 0);
  return sum(low, high) / sum(20, film.sampleRate / 2);
}

const seeds = [3, 7, 11];
/** The middle one of three, each from another seed. */
const typical = (of: (seed: number) => number): number => seeds.map(of).sort((a, b) => a - b)[1] ?? 0;

const box = (size: number, seed = 7) =>
  impact(
    [
      { material: 'slats', size },
      { material: 'asphalt', size: null },
    ],
    30,
    seed,
  );
const step = (ground: string) => (seed: number) =>
  footstep({ ground, strength: 0.5, paws: false, wet: false, gym: false }, seed);
const thunder = (() => {
  const storm = new Thunder(7, false);
  return Float32Array.from({ length: 5 * film.sampleRate }, () => storm.next(1));
})();

describe('what things sound like', () => {
  it('has breaking glass far above a wooden box, and lets it tinkle on', () => {
    const glass = typical((seed) => measured(shatter('glass', 0.8, seed)).centroid);
    expect(glass).toBeGreaterThan(5 * typical((seed) => measured(box(0.5, seed)).centroid));
    expect(measured(shatter('glass', 0.8, 7)).decay).toBeGreaterThan(3 * measured(box(0.5)).decay);
  });

  it('has a small box above a large one', () => {
    expect(measured(box(0.25)).middle).toBeGreaterThan(1.3 * measured(box(0.8)).middle);
  });

  it('has the air in a basketball ring where a sphere of that size does, and lower in a larger one', () => {
    // k a = 2.08 (Russell, 2010): 954 Hz for a radius of 0.119 m.
    const ball = (size: number) =>
      impact(
        [
          { material: 'basketball', size },
          { material: 'wood-floor', size: null },
        ],
        4,
        7,
      );
    const ring = (samples: Float32Array, hertz: number) => share(samples, hertz * 0.98, hertz * 1.02);
    expect(ring(ball(0.24), 954)).toBeGreaterThan(3 * ring(ball(0.24), 860));
    expect(ring(ball(0.36), 636)).toBeGreaterThan(3 * ring(ball(0.36), 954));
  });

  it('has a splash last the longer the harder it is, with its bubbles between 360 and 1,700 hertz', () => {
    expect(splash(1, 7).length).toBeGreaterThan(1.5 * splash(0.2, 7).length);
    const tail = (seed: number) => splash(1, seed).subarray(0.35 * film.sampleRate);
    expect(typical((seed) => share(tail(seed), 360, 1700))).toBeGreaterThan(0.4);
  });

  it('has thunder under 200 hertz, rolling for seconds', () => {
    expect(share(thunder, 20, 200)).toBeGreaterThan(0.85);
    const loud = Array.from(
      { length: 120 },
      (_, i) => measured(thunder.subarray(i * 4800, (i + 1) * 4800)).level,
    );
    const top = Math.max(...loud);
    expect(loud.filter((level) => level > top - 20).length / 10).toBeGreaterThan(1.5);
  });

  it('has a large dog bark lower than a small one, through the formants of a longer throat', () => {
    const dog = (height: number) => bark(height, 0.8, 7);
    const voice = (height: number) => pitchOf(dog(height).subarray(0, 7200), 100, 1200);
    expect(voice(0.3)).toBeGreaterThan(1.5 * voice(0.8));
    expect(measured(dog(0.3)).middle).toBeGreaterThan(1.2 * measured(dog(0.8)).middle);
    expect(measured(dog(0.6)).decay + measured(dog(0.6)).attack).toBeLessThan(0.3);
  });

  it('has an engine turn the faster the faster the car goes', () => {
    const turns = [0.25, 0.5, 0.75, 1].map((speed) =>
      pitchOf(engine(speed, 0.6, 7).subarray(9600, 24_000), 25, 140),
    );
    for (const [i, hertz] of turns.entries()) if (i > 0) expect(hertz).toBeGreaterThan(turns[i - 1]! * 1.1);
  });

  it('has steps on gravel crunch: brighter and longer than on wood, and brighter than on snow', () => {
    const of = (ground: string, what: 'middle' | 'decay') =>
      typical((seed) => measured(step(ground)(seed))[what]);
    expect(of('gravel', 'middle')).toBeGreaterThan(1.5 * of('wood-floor', 'middle'));
    expect(of('gravel', 'decay')).toBeGreaterThan(of('wood-floor', 'decay'));
    expect(of('gravel', 'middle')).toBeGreaterThan(of('snow', 'middle'));
  });

  it('has a bell ring for seconds on partials that a box has not', () => {
    const bell = impact(
      [
        { material: 'bronze', size: 0.25 },
        { material: 'steel', size: null },
      ],
      1.2,
      7,
    );
    expect(measured(bell).decay).toBeGreaterThan(8 * measured(box(0.25)).decay);
    // The minor third that makes it a bell.
    const powers = spectrum(bell);
    const near = (hertz: number) => share(powers, hertz * 0.98, hertz * 1.02);
    for (const ratio of [0.5, 1, 1.2, 2]) expect(near(1300 * ratio)).toBeGreaterThan(2 * near(1300 * 0.85));
  });

  it('has applause made of short claps between thunder and breaking glass', () => {
    const one = typical((seed) => measured(clap(0.7, seed)).middle);
    expect(measured(clap(0.7, 7)).decay).toBeLessThan(0.04);
    expect(one).toBeGreaterThan(4 * measured(thunder).middle);
    expect(one).toBeLessThan(typical((seed) => measured(shatter('glass', 0.8, seed)).middle));
  });
});
