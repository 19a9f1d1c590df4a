import { describe, expect, it } from 'vitest';
import type { Rig, Voice } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import { castVoice } from './cast-voice.ts';
import { voiceLine } from './voice.ts';

const cast: readonly [string, Rig][] = [
  ['Mia', 'person'],
  ['Emma', 'person'],
  ['Tom', 'person'],
  ['Leo', 'person'],
  ['a little girl', 'person'],
  ['dog', 'quadruped'],
  ['truck', 'wheeled'],
];

/** Level of each third of an octave from 80 Hz to 8 kHz over its own mean, in dB: what a voice sounds like on average. */
function colour(samples: Float32Array): number[] {
  const bands = Array.from({ length: 21 }, (_, i) => 80 * 2 ** (i / 3));
  const levels = bands.map((hertz) => {
    const w = (2 * Math.PI * hertz) / film.sampleRate;
    const window = Math.round(film.sampleRate / Math.max(25, hertz * 0.23));
    let sum = 0;
    let count = 0;
    for (let at = 0; at + window < samples.length; at += window) {
      let s1 = 0;
      let s2 = 0;
      for (let i = 0; i < window; i++) {
        const s0 =
          samples[at + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / window)) + 2 * Math.cos(w) * s1 - s2;
        s2 = s1;
        s1 = s0;
      }
      sum += (s1 * s1 + s2 * s2 - 2 * Math.cos(w) * s1 * s2) / (window * window);
      count++;
    }
    return 10 * Math.log10(sum / count + 1e-12);
  });
  const mean = levels.reduce((a, b) => a + b, 0) / levels.length;
  return levels.map((level) => level - mean);
}

const apart = (a: readonly number[], b: readonly number[]) =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length);

const say = async (text: string, voice: Voice) =>
  colour(
    (
      await voiceLine(
        { id: '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11', speaker: 'mia', text, recordingId: null },
        voice,
      )
    ).samples,
  );

const voices: Voice[] = [];
for (const [name, rig] of cast) voices.push(castVoice(7, name, rig, voices));

describe('the voices of a cast', () => {
  it('are told apart: who speaks is known from what they sounded like in another sentence', async () => {
    const known = await Promise.all(
      voices.map((voice) => say('My brother found an old map in the kitchen, and nobody knows why.', voice)),
    );
    const guesses: string[] = [];
    for (const voice of voices) {
      const heard = await say('I think we should all go home before the rain comes down on us.', voice);
      const distances = known.map((other) => apart(heard, other));
      guesses.push(cast[distances.indexOf(Math.min(...distances))]![0]);
    }
    const right = guesses.filter((guess, i) => guess === cast[i]![0]).length;
    expect(right, guesses.join(', ')).toBeGreaterThanOrEqual(cast.length - 1);
  }, 60_000);
});
