import { beforeAll, describe, expect, it } from 'vitest';
import type { Voice } from '#contracts/scene-plan.ts';
import type { Cue } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CutOut, LikenessView, VoicedLine } from '../../generator.ts';
import { voicePitch } from '../../likeness/numbers/voice-pitch.ts';
import { voiceLine } from '../../speech/voice.ts';
import { createMixer } from './mixer.ts';
import { OwnPitch } from './own-pitch.ts';
import { cuesOf, joined, lineId, planIn, sound } from './test-support.ts';

const text = 'That was on purpose, and I would do it again tomorrow morning, with my dog.';
const said = { id: lineId, speaker: 'mia', text, recordingId: null };
const voice: Voice = { name: 'slt', pitch: 190, stretch: 1.05, tract: 0.92 };
let line: VoicedLine;
beforeAll(async () => {
  line = await voiceLine(said, voice);
});

const lends = (pitch: number | null): CutOut => ({
  cameoId: 'c',
  kind: 'person',
  png: new Uint8Array(),
  pitch,
});
const granted = (pitch: number | null): LikenessView => ({
  epoch: 0,
  parts: new Map([['mia', lends(pitch)]]),
});
const revoked: LikenessView = { epoch: 1, parts: new Map([['mia', 'revoked']]) };

const seconds = 5;
const cues = (): Cue[] =>
  cuesOf(seconds * film.framesPerSecond, [sound('line', 0.1, { lineId, bodies: ['mia/head'] })]);

/** The film's sound, with what is granted at each cue. */
async function heard(
  spoken: VoicedLine,
  viewAt: (cue: number) => LikenessView | null,
): Promise<Float32Array> {
  const pitches = new OwnPitch([spoken]);
  const mixer = createMixer({ plan: planIn('desert'), lines: [spoken] });
  const blocks: Float32Array[] = [];
  for (const [at, cue] of cues().entries()) {
    mixer.lend(await pitches.of(cue, viewAt(at)));
    blocks.push(mixer.render(cue));
  }
  return joined(blocks);
}

const mono = (stereo: Float32Array): Float32Array => stereo.filter((_, i) => i % 2 === 0);
const semitones = (a: number, b: number): number => 12 * Math.log2(a / b);
const pitchOf = (stereo: Float32Array): number => voicePitch(mono(stereo)) ?? 1;

describe('a line of a cameo', () => {
  it.each([90, 120, 165, 210, 300])(
    'is heard in the film at its owner’s %d Hz, within a semitone and a half',
    async (pitch) => {
      const film = await heard(line, () => granted(pitch));
      expect(Math.abs(semitones(pitchOf(film), pitch))).toBeLessThan(1.5);
    },
  );

  it('follows for the other voice that a cameo is cast with, and takes exactly as long with the same mouths', async () => {
    for (const name of ['slt', 'awb'])
      for (const pitch of [80, 135, 260]) {
        const plain = await voiceLine(said, { ...voice, name });
        const own = await voiceLine(said, { ...voice, name, pitch });
        expect(own.samples.length).toBe(plain.samples.length);
        expect(own.phonemes).toEqual(plain.phonemes);
        expect(Math.abs(semitones(voicePitch(own.samples) ?? 1, pitch))).toBeLessThan(1.5);
      }
  });

  it('goes on in the cast’s voice from the next cue when the likeness is taken back in the middle of it', async () => {
    const cue = (film.framesPerCue / film.framesPerSecond) * film.sampleRate * 2;
    const plain = await heard(line, () => null);
    const own = await heard(line, () => granted(95));
    const taken = await heard(line, (at) => (at < 4 ? granted(95) : revoked));
    expect(taken.subarray(0, 4 * cue)).toEqual(own.subarray(0, 4 * cue));
    // What is left of the sound before is in the room's echo alone.
    const rest = (stereo: Float32Array): Float32Array => stereo.subarray(5 * cue, 9 * cue);
    expect(Math.abs(semitones(pitchOf(rest(taken)), pitchOf(rest(plain))))).toBeLessThan(0.5);
    expect(Math.abs(semitones(pitchOf(rest(own)), 95))).toBeLessThan(2);
  });

  it('is heard at its own pitch from where a resumed render hands over, too', async () => {
    const resumed = await heard(line, (at) => (at < 4 ? null : granted(95)));
    const from = 5 * (film.framesPerCue / film.framesPerSecond) * film.sampleRate * 2;
    expect(Math.abs(semitones(pitchOf(resumed.subarray(from)), 95))).toBeLessThan(2);
  });

  it('is left alone where it was performed, where no pitch was measured, and where nobody lends one', async () => {
    const plain = await heard(line, () => null);
    expect(await heard(line, () => granted(null))).toEqual(plain);
    expect(await heard(line, () => revoked)).toEqual(plain);
    const performance = { ...line, performed: true, voice: null };
    expect(await heard(performance, () => granted(95))).toEqual(plain);
  });
});
