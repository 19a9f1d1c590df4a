import { expect, it } from 'vitest';
import { Sounding } from '#contracts/instrument.ts';
import { film } from '#contracts/world.ts';
import { note } from './notes.ts';

/** How much of a sound is at one frequency (Goertzel). */
function at(samples: Float32Array, hertz: number): number {
  const w = (2 * Math.PI * hertz) / film.sampleRate;
  let [a, b] = [0, 0];
  for (const sample of samples) [a, b] = [sample + 2 * Math.cos(w) * a - b, a];
  return Math.sqrt(Math.max(0, a * a + b * b - 2 * Math.cos(w) * a * b));
}

it.each(Sounding.options.flatMap((s) => [220, 440].map((hertz) => [s, hertz] as const)))(
  'a %s note of %d Hz is of that pitch, and stays within bounds',
  (sounding, hertz) => {
    const samples = note(sounding, hertz, 0.5, 0.8, 7);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(1.3);
    const off = Math.max(at(samples, hertz * 1.06), at(samples, hertz / 1.06));
    expect(at(samples, hertz)).toBeGreaterThan(2 * off);
  },
);
