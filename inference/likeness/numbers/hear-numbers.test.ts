import { expect, test } from 'vitest';
import { film } from '#contracts/world.ts';
import { speak } from '../../speech/flite.ts';
import { hearNumbers } from './hear-numbers.ts';

const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const pause: number = film.sampleRate;

/** These digits with a second of a quiet room around each. */
async function said(digits: readonly number[], voice: Parameters<typeof speak>[1]): Promise<Float32Array> {
  const spoken = await Promise.all(digits.map((digit) => speak(words[digit] ?? '', voice)));
  const length = spoken.reduce((sum, { samples }) => sum + samples.length + pause, pause);
  const sound = Float32Array.from({ length }, (_, i) => 0.002 * Math.sin(i * i));
  let at = pause;
  for (const { samples } of spoken) {
    samples.forEach((sample, i) => {
      sound[at + i] = (sound[at + i] ?? 0) + sample;
    });
    at += samples.length + pause;
  }
  return sound;
}

// A shorter vocal tract has higher formants as well as a higher pitch: that is what a child's voice is.
test.each([
  ['a man', { name: 'rms', pitch: 97, stretch: 1.1 }],
  ['a Scot', { name: 'awb', pitch: 128, stretch: 1.1 }],
  ['a woman', { name: 'slt', pitch: 180, stretch: 1.1 }],
  ['a youth', { name: 'slt', pitch: 260, stretch: 1.1, tract: 0.88 }],
  ['a child', { name: 'slt', pitch: 340, stretch: 1.1, tract: 0.78 }],
] as const)('digits are heard as %s says them', async (_, voice) => {
  // As many as an enrolment asks for.
  for (const digits of [
    [4, 5, 9],
    [8, 3, 6],
  ])
    expect((await hearNumbers(await said(digits, voice))).map(({ number }) => number)).toEqual(digits);
});

test('nothing is heard where nobody speaks', async () => {
  expect(await hearNumbers(await said([], { name: 'rms', pitch: 97, stretch: 1 }))).toEqual([]);
});
