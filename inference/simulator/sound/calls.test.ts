import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { call, clap, horn } from './calls.ts';

/** Share of the energy between two frequencies, by a plain Fourier sum at 40 Hz steps. */
function share(samples: Float32Array, low: number, high: number): number {
  let inside = 0;
  let all = 0;
  for (let hertz = 80; hertz < 8000; hertz += 40) {
    let re = 0;
    let im = 0;
    const w = (2 * Math.PI * hertz) / film.sampleRate;
    for (let i = 0; i < samples.length; i += 2) {
      re += samples[i]! * Math.cos(w * i);
      im += samples[i]! * Math.sin(w * i);
    }
    const energy = re * re + im * im;
    all += energy;
    if (hertz >= low && hertz < high) inside += energy;
  }
  return inside / all;
}

describe('calls', () => {
  it.each([
    ['bird', 1900, 4200],
    ['owl', 280, 480],
    ['duck', 200, 2600],
    ['dragon', 80, 1300],
  ] as const)('a %s is heard where its kind calls', (thing, low, high) => {
    const samples = call(thing, 0.7, 1);
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(0.05);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(2);
    expect(share(samples, low, high)).toBeGreaterThan(0.6);
  });

  it('a bus honks lower than a small car', () => {
    expect(share(horn(2.4, 0.8, 1), 80, 340)).toBeGreaterThan(share(horn(0.8, 0.8, 1), 80, 340) + 0.03);
  });

  it('a clap is over in a twentieth of a second', () => {
    const samples = clap(0.7, 3);
    const energy = (from: number, to: number) => samples.slice(from, to).reduce((sum, v) => sum + v * v, 0);
    expect(samples.length / film.sampleRate).toBeLessThan(0.07);
    expect(energy(0, samples.length / 3)).toBeGreaterThan(0.8 * energy(0, samples.length));
  });
});
