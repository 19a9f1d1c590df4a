import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { voiceLine } from '../../speech/voice.ts';
import { voicePitch } from './voice-pitch.ts';

/** A buzz as vocal folds make it, each overtone weaker than the one below, with pauses and a room's noise. */
function buzz(hertz: number, seconds = 2): Float32Array {
  let noise = 1;
  return Float32Array.from({ length: seconds * film.sampleRate }, (_, i) => {
    const at = i / film.sampleRate;
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    const room = (noise / 2 ** 32 - 0.5) * 0.01;
    if (at % 0.5 > 0.4) return room;
    let sum = 0;
    for (let k = 1; k <= 12; k++) sum += Math.sin(2 * Math.PI * k * hertz * at) / k;
    return 0.2 * sum + room;
  });
}

const semitones = (a: number, b: number): number => 12 * Math.abs(Math.log2(a / b));

describe('the pitch of a voice', () => {
  it.each([70, 95, 120, 165, 210, 270, 380])(
    'of %d Hz is measured within a semitone, and no octave off',
    (hertz) => {
      expect(semitones(voicePitch(buzz(hertz)) ?? 1, hertz)).toBeLessThan(1);
    },
  );

  it.each([
    ['awb', 110],
    ['slt', 200],
  ] as const)('of speech by %s is its own', async (name, pitch) => {
    const text = 'That was on purpose, and I would do it again.';
    const said = { id: crypto.randomUUID(), speaker: 'mia', text, recordingId: null };
    const { samples } = await voiceLine(said, { name, pitch, stretch: 1 });
    expect(semitones(voicePitch(samples) ?? 1, pitch)).toBeLessThan(1.5);
  });

  it('is not made up where nobody speaks: silence, a hiss, a hum too short', () => {
    let noise = 7;
    const hiss = Float32Array.from({ length: 2 * film.sampleRate }, () => {
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
      return (noise / 2 ** 32 - 0.5) * 0.4;
    });
    expect(voicePitch(new Float32Array(2 * film.sampleRate))).toBeNull();
    expect(voicePitch(hiss)).toBeNull();
    expect(voicePitch(buzz(120, 0.3))).toBeNull();
  });
});
