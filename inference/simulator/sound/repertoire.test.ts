import { describe, expect, it } from 'vitest';
import type { SoundEvent } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { Babble } from './babble.ts';
import { createMixer } from './mixer.ts';
import { cuesOf, joined, planIn, rms, sound, tone } from './test-support.ts';

function heard(
  place: Place,
  events: readonly SoundEvent[],
  { air = {}, thing = 'dog', text = '' } = {},
): Float32Array {
  const plan = planIn(place);
  const changed = {
    ...plan,
    actors: plan.actors.map((actor) => (actor.id === 'dog' ? { ...actor, thing } : actor)),
    shots: plan.shots.map((shot) => ({ ...shot, text })),
  };
  const mixer = createMixer({ plan: changed, lines: [] });
  return joined(cuesOf(192, events, { air }).map((cue) => mixer.render(cue)));
}

const on = (ground: string) =>
  sound('footstep', 2, { bodies: ['mia/foot-near'], materials: [ground], strength: 0.8 });

const events: [string, SoundEvent][] = [
  [
    'a pour',
    sound('impact', 2, { bodies: ['drop', 'bowl'], materials: ['grains', 'ceramic'], strength: 0.3 }),
  ],
  ['a splash', sound('splash', 2, { strength: 0.8 })],
  ['a fire', sound('fire', 2, { strength: 0.8, seconds: 1 })],
  ['wind', sound('wind', 2, { strength: 1 })],
  ['an engine', sound('engine', 2, { strength: 0.7, seconds: 1 })],
  [
    'tyres',
    sound('screech', 2, { bodies: ['car'], materials: ['rubber', 'asphalt'], strength: 0.8, seconds: 0.4 }),
  ],
  ['something breaking', sound('shatter', 2, { materials: ['glass'], strength: 0.8 })],
  ['a sob', sound('sob', 2, { bodies: ['mia'], strength: 0.7, seconds: 1 })],
  ['a kiss', sound('kiss', 2, { bodies: ['mia'], strength: 0.7, seconds: 0.3 })],
  ['a swallow', sound('gulp', 2, { bodies: ['mia'], strength: 0.6, seconds: 0.28 })],
  ['steps on grass', on('grass')],
  ['steps on wood', on('wood-floor')],
  ['steps on sand', on('sand')],
];

describe('what is heard', () => {
  it.each(events)('is %s, above the room', (_name, event) => {
    const quiet = rms(heard('bedroom', []), 2, 2.6);
    const place: Place = event.kind === 'wind' ? 'desert' : 'bedroom';
    const base = event.kind === 'wind' ? rms(heard('desert', []), 2, 2.6) : quiet;
    expect(rms(heard(place, [event]), 2, 2.6)).toBeGreaterThan(base + 3);
  });

  it('tells grounds apart', () => {
    const spectrum = (ground: string) =>
      [150, 400, 1000, 2500, 6000].map((hz) => tone(heard('bedroom', [on(ground)]), hz, 2, 2.2));
    const apart = (a: readonly number[], b: readonly number[]) =>
      Math.max(...a.map((v, i) => Math.abs(v - b[i]!)));
    const [wood, grass, sand] = ['wood-floor', 'grass', 'sand'].map(spectrum);
    expect(apart(wood!, grass!)).toBeGreaterThan(6);
    expect(apart(wood!, sand!)).toBeGreaterThan(6);
  });

  it('is each animal’s own voice', () => {
    const voice = (thing: string) =>
      heard('bedroom', [sound('bark', 2, { bodies: ['dog/head'] })], { thing });
    const low = (thing: string) => tone(voice(thing), 310, 2, 2.9) - tone(voice(thing), 1300, 2, 2.9);
    expect(low('cow')).toBeGreaterThan(low('cat') + 10);
    expect(rms(voice('cat'), 2, 2.7)).toBeGreaterThan(rms(heard('bedroom', []), 2, 2.7) + 10);
    expect(Buffer.compare(Buffer.from(voice('horse').buffer), Buffer.from(voice('dog').buffer))).not.toBe(0);
  });

  it('is a crowd where people are, which comes and goes at the pace of speech', () => {
    expect(rms(heard('stadium', []), 2, 7)).toBeGreaterThan(rms(heard('desert', []), 2, 7) + 6);
    const babble = new Babble(1, 7);
    const levels = Array.from({ length: 100 }, () => {
      let sum = 0;
      for (let i = 0; i < 2400; i++) sum += babble.next()[0] ** 2;
      return Math.sqrt(sum / 2400);
    });
    const mean = levels.reduce((a, b) => a + b, 0) / levels.length;
    const spread = Math.sqrt(levels.reduce((sum, v) => sum + (v - mean) ** 2, 0) / levels.length);
    // Noise that stands still varies by a few per cent over 50 ms.
    expect(spread / mean).toBeGreaterThan(0.2);
    expect(spread / mean).toBeLessThan(0.8);
  });

  it('thunders in a storm that rains, and not in a shower', () => {
    const storm = heard('road', [], { air: { rain: 1 }, text: 'A thunderstorm. Mia runs.' });
    const shower = heard('road', [], { air: { rain: 1 }, text: 'It rains. Mia runs.' });
    const loudest = (samples: Float32Array) =>
      Math.max(...Array.from({ length: 14 }, (_, i) => tone(samples, 90, 0.5 + i / 2, 1 + i / 2)));
    expect(loudest(storm)).toBeGreaterThan(loudest(shower) + 10);
  });
});
