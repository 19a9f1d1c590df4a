import { describe, expect, it } from 'vitest';
import type { SoundEvent } from '#contracts/trace.ts';
import { film, type Place } from '#contracts/world.ts';
import { createMixer } from '../simulator/sound/mixer.ts';
import { cuesOf, joined, lineId, planIn, rms, sound, truePeak } from '../simulator/sound/test-support.ts';
import { voiceLine } from '../speech/voice.ts';
import { levelled, loudness, targetLoudness } from './loudness.ts';

/** A sine of 997 Hz on both channels. */
const sine = (amplitude: number, seconds = 4) =>
  Float32Array.from(
    { length: seconds * 2 * film.sampleRate },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 997 * (i >> 1)) / film.sampleRate),
  );

async function filmOf(place: Place, events: readonly SoundEvent[], speaks: boolean, air = {}, text = '') {
  const plan = planIn(place);
  const line = { id: lineId, speaker: 'mia', text: 'I never saw anything like it.', recordingId: null };
  const lines = speaks ? [await voiceLine(line, plan.actors[0]!.voice)] : [];
  const said = speaks ? [sound('line', 2, { lineId, bodies: ['mia/head'] })] : [];
  const scored = { ...plan, shots: plan.shots.map((shot) => ({ ...shot, text })) };
  const mixer = createMixer({ plan: scored, lines });
  return joined(cuesOf(144, [...events, ...said], { air }).map((cue) => mixer.render(cue)));
}

const blow = (time: number, strength: number, materials: [string, string]) =>
  sound('impact', time, { bodies: ['ball', 'set/floor'], materials, strength });
const steps = [0.4, 0.9, 1.4, 1.9].map((time) =>
  sound('footstep', time, { bodies: ['mia/foot-near'], materials: ['grass'], strength: 0.5 }),
);

const films: [string, () => Promise<Float32Array>][] = [
  ['dialogue in a gym with a ball', () => filmOf('gym', [blow(1, 3, ['rubber', 'wood'])], true)],
  ['a storm', () => filmOf('forest', [sound('wind', 0.5, { strength: 1 })], false, { rain: 1 })],
  [
    'an engine and a splash',
    () => filmOf('boat', [sound('engine', 0.3, { strength: 0.7, seconds: 4 }), sound('splash', 3)], false),
  ],
  ['a sad talk with music', () => filmOf('living-room', [], true, {}, 'a sad day')],
  ['a fire', () => filmOf('castle', [sound('fire', 0.2, { strength: 0.8, seconds: 5 })], false)],
];

/** A few short sounds in a quiet place: whole seconds of them at −16 LUFS would be the noise of the room. */
const sparse: typeof films = [
  ['steps in a quiet park', () => filmOf('park', steps, false)],
  [
    'a few hard blows',
    () => filmOf('street', [blow(1, 9, ['steel', 'wood']), blow(4, 9, ['steel', 'wood'])], false),
  ],
];

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

  it.each(films)('brings %s to −16 LUFS, with true peaks under −1 dB', async (_name, make) => {
    const out = levelled(await make());
    expect(Math.abs(loudness(out) - targetLoudness)).toBeLessThan(1);
    expect(truePeak(out)).toBeLessThan(-1);
  });

  it.each(sparse)(
    'makes %s louder by as much as its quiet bears, with true peaks under −1 dB',
    async (_name, make) => {
      const before = await make();
      const out = levelled(before);
      expect(loudness(out)).toBeGreaterThan(Math.min(loudness(before) + 1, targetLoudness - 0.2));
      expect(loudness(out)).toBeLessThan(targetLoudness + 1);
      expect(rms(out, 5, 6) - rms(before, 5, 6)).toBeLessThan(16.1);
      expect(truePeak(out)).toBeLessThan(-1);
    },
  );

  it('moves nothing in time', async () => {
    const [, make] = films[0]!;
    const before = await make();
    const after = levelled(before);
    expect(after).toHaveLength(before.length);
    const middle = (samples: Float32Array) =>
      samples
        .subarray(96_000, 106_000)
        .reduce((best, v, i, all) => (Math.abs(v) > Math.abs(all[best]!) ? i : best), 0);
    expect(Math.abs(middle(after) - middle(before))).toBeLessThan(200);
  });

  it('leaves a film that has hardly a sound as quiet as it is', async () => {
    const still = await filmOf('bedroom', [], false);
    expect(rms(levelled(still), 1, 5)).toBeCloseTo(rms(still, 1, 5), 1);
  });
});
