import { beforeAll, describe, expect, it } from 'vitest';
import type { Rig, Voice } from '#contracts/scene-plan.ts';
import { film, type Place } from '#contracts/world.ts';
import type { VoicedLine } from '../generator.ts';
import { createMixer } from '../simulator/sound/mixer.ts';
import { cuesOf, joined, planIn, sound } from '../simulator/sound/test-support.ts';
import { castVoice } from './cast-voice.ts';
import { resample } from './resample.ts';
import { createDictation, dictationRate } from './testing/dictation.ts';
import { voiceLine } from './voice.ts';

/** What people might say in a scene, said by a cast of every kind, in places and weathers of every kind. */
const said: readonly [name: string, kind: Rig, place: Place, weather: 'clear' | 'rain', text: string][] = [
  ['Mia', 'person', 'gym', 'clear', 'That was on purpose.'],
  ['Tom', 'person', 'gym', 'clear', 'Give me the ball and watch this.'],
  ['dog', 'quadruped', 'kitchen', 'clear', 'Who took the last piece of cake?'],
  ['Grandma', 'person', 'kitchen', 'clear', 'My brother found an old map in the kitchen.'],
  ['a little boy', 'person', 'playground', 'clear', 'I think the dog is hiding under the table.'],
  ['Emma', 'person', 'street', 'rain', 'We should go home before the rain comes.'],
  ['mug', 'thing', 'office', 'clear', 'Nobody told me about the meeting this morning.'],
  ['parrot', 'winged', 'forest', 'clear', 'There is a strange man behind the door.'],
  ['Grandpa', 'person', 'living-room', 'clear', 'When I was young we had no money at all.'],
  ['Nora', 'person', 'theatre', 'clear', 'I have been waiting for this moment all my life.'],
  ['Karl', 'person', 'street', 'rain', 'The train to the city will leave in ten minutes.'],
  ['truck', 'wheeled', 'road', 'clear', 'I need a new engine and a long holiday.'],
  ['Fatima', 'person', 'beach', 'clear', 'Please open the window and let some air in.'],
  ['Leo', 'person', 'airport', 'clear', 'You never listen to anything I say.'],
];

/** Words that carry the sense: not articles, pronouns, prepositions and forms of "be" and "have". */
const little = new Set(
  (
    'a an the that this there i me my you we is was am are be been have has had do did to of on in at for from and ' +
    'or but before behind under about with who will all no when some'
  ).split(' '),
);
const contentWords = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !little.has(word));

let hear: Awaited<ReturnType<typeof createDictation>>;
beforeAll(async () => {
  hear = await createDictation();
}, 120_000);

const lineOf = (text: string, voice: Voice): Promise<VoicedLine> =>
  voiceLine({ id: '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11', speaker: 'mia', text, recordingId: null }, voice);

/** One line as the film mixes it: over the place's bed and weather, with its echo, steps and a ball beneath it. */
function inTheFilm(line: VoicedLine, place: Place, weather: 'clear' | 'rain'): Float32Array {
  const start = 0.75;
  const frames = Math.ceil((line.seconds + 1.5) * film.framesPerSecond);
  const events = [
    sound('line', start, { lineId: line.lineId, bodies: ['mia/head'] }),
    ...[0.6, 1.1, 1.6, 2.1].map((time) =>
      sound('footstep', time, { bodies: ['dog/foot-near'], materials: ['wood-floor'], strength: 0.4 }),
    ),
    sound('impact', 1.3, { bodies: ['ball', 'set/floor'], materials: ['rubber', 'wood'], strength: 1, x: 2 }),
  ].filter(({ time }) => time < frames / film.framesPerSecond);
  const mixer = createMixer({ plan: planIn(place), lines: [line] });
  const air = weather === 'rain' ? { rain: 1 } : {};
  const mixed = joined(cuesOf(frames, events, { air }).map((cue) => mixer.render(cue)));
  const mono = Float32Array.from(
    { length: mixed.length / 2 },
    (_, i) => (mixed[2 * i]! + mixed[2 * i + 1]!) / 2,
  );
  return resample(mono, film.sampleRate, dictationRate);
}

describe('dialogue in a film', () => {
  it('is understood: a listener without a grammar writes down 80 % of the words that carry the sense', async () => {
    let heard = 0;
    let all = 0;
    const missed: string[] = [];
    for (const [name, kind, place, weather, text] of said) {
      const written = new Set(hear(inTheFilm(await lineOf(text, castVoice(7, name, kind)), place, weather)));
      const words = contentWords(text);
      const lost = words.filter((word) => !written.has(word));
      heard += words.length - lost.length;
      all += words.length;
      if (lost.length > 0) missed.push(`${name}: ${lost.join(' ')} (heard “${[...written].join(' ')}”)`);
    }
    expect(heard / all, missed.join('\n')).toBeGreaterThanOrEqual(0.8);
  }, 600_000);

  it('is not understood when it is not there', () => {
    const silent: VoicedLine = {
      lineId: '5f0f3a39-9c3b-4f0e-8a55-0c9a3b0c2d11',
      speaker: 'mia',
      text: 'That was on purpose.',
      samples: new Float32Array(96_000),
      seconds: 2,
      performed: false,
      phonemes: [],
    };
    expect(hear(inTheFilm(silent, 'street', 'rain'))).not.toContain('purpose');
  }, 120_000);
});
