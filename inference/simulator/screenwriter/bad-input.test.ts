import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { unreadInEnglish } from '#contracts/unread.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { oddScripts } from './odd-scripts.ts';
import { loadScreenwriter } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => ScenePlan.parse(written(script, 'park'));

describe('whatever is typed', () => {
  it.each(Object.entries(oddScripts))('%s gives a plan that plays', (_, script) => {
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
