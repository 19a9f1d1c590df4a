import { describe, expect, it } from 'vitest';
import type { SoundEvent } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter, writePlan } from '../simulator/screenwriter/screenwriter.ts';
import { createMixer } from '../simulator/sound/mixer.ts';
import { cuesOf, joined, lineId, planIn, rms, sound, truePeak } from '../simulator/sound/test-support.ts';
import { createWorld } from '../simulator/world/world.ts';
import { voiceLine } from '../speech/voice.ts';
import { levelled, targetLoudness } from './levelled.ts';
import { hear, loudness } from './loudness.ts';

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

  [
    'a few hard blows',
    () => filmOf('street', [blow(1, 9, ['steel', 'wood']), blow(4, 9, ['steel', 'wood'])], false),
  ],
];

/** A whole film without dialogue, as it is mixed. */
async function played(place: Place, script: string): Promise<Float32Array> {
  await loadScreenwriter();
  const stage = { place, time: 'day', weather: 'clear', camera: null } as const;
  const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: 7 });
  const world = createWorld(plan, []);
  const mixer = createMixer({ plan, lines: [] });
  const blocks: Float32Array[] = [];
  while (world.ended === null) blocks.push(mixer.render(world.advanceCue([])));
  world.dispose();
  return joined(blocks);
}

describe('the loudness of a finished film', () => {
  it.each(films)('brings %s to −16 LUFS, with true peaks under −1 dB', async (_name, make) => {
    const out = levelled(await make());
    expect(Math.abs(loudness(out) - targetLoudness)).toBeLessThan(1);
    expect(truePeak(out)).toBeLessThan(-1);
  });

  it.each<[Place, string]>([
    ['street', 'A wooden crate falls.'],
    ['theatre', 'Mia bows. The audience applauds.'],
    ['gym', 'Theo walks to the right.'],
    ['kitchen', 'A glass falls off the table and breaks.'],
  ])(
    'brings single sounds in a quiet %s to −16 LUFS, and keeps the quiet between them: %s',
    async (place, script) => {
      const before = await played(place, script);
      const out = levelled(before);
      expect(Math.abs(loudness(out) - targetLoudness)).toBeLessThan(1);
      expect(truePeak(out)).toBeLessThan(-1);
      const { pauses } = hear(before);
      const { grains } = hear(out);
      // A grain that belongs to no sound, nor to the fall after one, is as quiet as a pause may be.
      const quiet = [...grains].sort((a, b) => a - b)[Math.floor(grains.length / 20)] ?? 0;
      expect(quiet).toBeLessThan(Math.max(-30, (pauses ?? 0) + 1));
    },
    60_000,
  );

  it('raises steps on grass, which are hardly louder than the wind, by no more than the wind bears', async () => {
    const before = await filmOf('park', steps, false);
    const out = levelled(before);
    expect(loudness(out)).toBeGreaterThan(loudness(before) + 10);
    expect(loudness(out)).toBeLessThan(targetLoudness + 1);
    expect(rms(out, 5, 6) - rms(before, 5, 6)).toBeLessThan(16.1);
    expect(truePeak(out)).toBeLessThan(-1);
  });

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
