import { describe, expect, it } from 'vitest';
import { Noise } from '#contracts/noise.ts';
import { thingNoise } from './thing-noises.ts';

const level = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, v) => sum + v * v, 0) / samples.length);
/** How often a second a signal crosses zero upwards: the pitch of a plain one. */
const crossings = (samples: Float32Array, seconds: number) =>
  samples.reduce((n, v, i) => n + (v >= 0 && (samples[i - 1] ?? 0) < 0 ? 1 : 0), 0) / seconds;

const struck: ReadonlySet<string> = new Set(['click', 'tick', 'clatter', 'jingle', 'rattle']);
const sustained = Noise.options.filter((noise) => !struck.has(noise));

describe('what is heard of a thing by itself', () => {
  it.each(sustained)(
    '%s is loud enough to be heard, never clips, and begins and ends in silence',
    (noise) => {
      const samples = thingNoise(noise, 0.4, 0.6, 0.7, 5);
      expect(level(samples)).toBeGreaterThan(0.02);
      expect(Math.max(...samples.map(Math.abs))).toBeLessThan(2.5);
      expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.05);
      expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.05);
    },
  );

  it('sounds the same for the same seed', () => {
    for (const noise of sustained)
      expect(thingNoise(noise, 0.4, 0.3, 0.7, 9), noise).toEqual(thingNoise(noise, 0.4, 0.3, 0.7, 9));
  });

  it('is lower the larger it is', () => {
    for (const noise of ['beep', 'hum', 'squeak', 'toot'] as const)
      expect(crossings(thingNoise(noise, 1.2, 0.5, 0.7, 3), 0.5), noise).toBeLessThan(
        crossings(thingNoise(noise, 0.1, 0.5, 0.7, 3), 0.5),
      );
  });
});
