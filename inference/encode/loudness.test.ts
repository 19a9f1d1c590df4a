import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { loudness } from './loudness.ts';

/** A sine of 997 Hz on both channels. */
const sine = (amplitude: number, seconds = 4) =>
  Float32Array.from(
    { length: seconds * 2 * film.sampleRate },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 997 * (i >> 1)) / film.sampleRate),
  );

describe('loudness', () => {
  it('measures as the recommendation says: a full-scale sine of 997 Hz on one channel reads −3.01, on both 0', () => {
    expect(loudness(sine(1))).toBeCloseTo(0, 1);
    const left = sine(1).map((value, i) => (i % 2 === 0 ? value : 0));
    expect(loudness(left)).toBeCloseTo(-3.01, 1);
    expect(loudness(sine(0.1))).toBeCloseTo(-20, 1);
  });

  it('leaves silence out: a pause does not make a film quieter', () => {
    const paused = new Float32Array(sine(0.1).length * 2);
    paused.set(sine(0.1));
    expect(loudness(paused)).toBeCloseTo(-20, 0);
  });
});
