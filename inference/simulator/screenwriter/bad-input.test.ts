import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { unreadInEnglish } from '#contracts/unread.ts';
import { emptyStage, play } from '../world/test-support.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) =>
  ScenePlan.parse(writePlan({ document: { ...emptyStage('park'), script }, seed: 7 }));
/** Seconds of computing that a plan may take here. */
const A_SECOND = 1;

function secondsFor(script: string): number {
  const from = process.cpuUsage();
  planOf(script);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const words10k = 'Mia throws the ball to Theo and the dog runs after it. '.repeat(900);
const cases: Record<string, string> = {
  'a ten-thousand-word script': words10k,
  'a thousand people': Array.from(
    { length: 1000 },
    (_, i) => `P${String.fromCharCode(97 + (i % 26))}${i} waves.`,
  ).join(' '),
  'a thousand animals': 'A thousand elephants dance and 500 dogs bark.',
  'one endless sentence': 'Mia throws a ball and then '.repeat(600),
  'one endless word': 'a'.repeat(20_000),
  'letters at random': 'asdf qwer zxcv lkjh poiu mnbv. %%% ### 123 !!',
  'quotes without end': '"'.repeat(5000),
  'cuts without end': 'cut to\n'.repeat(3000),
  nothing: ' \n\t ',
  'pictures alone': '🐶🏀'.repeat(900),
  'control characters': 'Mia\u0000 throws \u202e a ball',
};

describe('whatever is typed', () => {
  it.each(Object.entries(cases))('%s gives a plan that plays, within a second of computing', (_, script) => {
    planOf('Mia waves.');
    // The quickest of three: tests of hundreds of films before this one leave much behind, which is cleared up some time.
    expect(Math.min(...[1, 2, 3].map(() => secondsFor(script)))).toBeLessThan(A_SECOND);
    const plan = planOf(script);
    const trace = play(plan);
    expect(trace.audit.passed).toBe(true);
    expect(plan.actors.length).toBeLessThanOrEqual(12);
  });

  it('any text gives a plan', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (script) => {
        planOf(script);
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('another language', () => {
  it.each([
    [
      'German',
      'Ein Hund läuft durch den Park und die Katze schläft auf dem Sofa.',
      'dog … runs … cat … sleeps',
    ],
    ['French', 'Le chien court dans le jardin et la fille mange une pomme.', 'dog … runs'],
    [
      'Spanish',
      'El perro corre por el parque y la niña come una manzana.',
      'dog … runs … park … girl … eats … apple',
    ],
    ['Italian', 'Il cane corre nel parco e la bambina mangia una mela.', 'dog … runs … park'],
    ['Chinese', '一只狗在公园里跑步。', ''],
    ['Japanese', '犬が公園を走っています。', ''],
    ['Arabic', 'كلب يجري في الحديقة', ''],
    ['Cyrillic', 'Собака бежит по парку.', ''],
  ])('%s is said to be one, with the nearest on offer', (name, script, offer) => {
    const { understanding, beats } = planOf(script);
    expect(beats).toEqual([]);
    expect(understanding.notUnderstood).toHaveLength(1);
    expect(unreadInEnglish(understanding.notUnderstood[0]!.reason)).toContain(name);
    expect(unreadInEnglish(understanding.notUnderstood[0]!.reason)).toContain(offer);
  });

  it.each(['Mia says hola to her amigo.', 'A cat in a sombrero dances.', 'José and Zoë hug.'])(
    '%s is English',
    (script) => {
      expect(planOf(script).beats.length).toBeGreaterThan(0);
    },
  );
});

describe('wishes that contradict each other', () => {
  it('one is granted and the other is named', () => {
    const { time, understanding } = planOf('It is a sunny morning at midnight. Mia waves.');
    expect(time).toBe('day');
    expect(understanding.notUnderstood.map((n) => n.word)).toContain('midnight');
  });

  it('more than there is room for is as many as there is room for, and says so', () => {
    const { actors, understanding } = planOf('A thousand dogs bark.');
    expect(actors.length).toBe(6);
    expect(understanding.notUnderstood.map((n) => unreadInEnglish(n.reason)).join()).toContain('room for 6');
  });
});
