import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { createMixer } from './mixer.ts';
import { overRadio } from './radio.ts';
import { cuesOf, joined, lineId, planIn, sound, tone } from './test-support.ts';

/** A second of a tone, as a voice's line. */
const lineOf = (hertz: number) => ({
  lineId,
  speaker: 'mia',
  text: '',
  samples: Float32Array.from(
    { length: film.sampleRate },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * hertz * i) / film.sampleRate),
  ),
  seconds: 1,
  phonemes: [],
  performed: false,
});

/** Level of a spoken tone in the film, in decibels. */
function heard(hertz: number, gravity: number | null): number {
  const plan = { ...planIn('moon'), ...(gravity === null ? {} : { gravity }) };
  const mixer = createMixer({ plan, lines: [lineOf(hertz)] });
  const cues = cuesOf(72, [sound('line', 1, { bodies: ['mia'], lineId, seconds: 1 })]);
  return tone(joined(cues.map((cue) => mixer.render(cue))), hertz, 1.2, 1.8);
}

describe('where there is no air', () => {
  it.each([
    [100, -9],
    [9000, -12],
  ])('%i Hz of a voice stay behind', (hertz, least) => {
    expect(heard(hertz, 1.62) - heard(hertz, null)).toBeLessThan(least);
  });

  it.each([500, 1000, 2000])('%i Hz, by which words are told apart, come through', (hertz) => {
    expect(Math.abs(heard(hertz, 1.62) - heard(hertz, null))).toBeLessThan(5);
  });

  it('never goes beyond full scale', () => {
    const loud = overRadio(Float32Array.from({ length: 4800 }, (_, i) => 4 * Math.sin(i / 8)));
    expect(loud.every((v) => Math.abs(v) <= 1)).toBe(true);
  });
});
