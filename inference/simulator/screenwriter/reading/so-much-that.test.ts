import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string): string[] =>
  written(script, 'park').beats.map(({ actor, action }) => `${actor} ${action}`);

describe('"so … (that)" and a clause of its own', () => {
  const first = [
    ['Mia laughs', 'mia laugh'],
    ['A dog barks', 'dog talk'],
    ['Tom sneezes', 'tom sneeze'],
  ] as const;
  const then = [
    ['the vase breaks', 'vase break'],
    ['the cat jumps', 'cat jump'],
    ['a box falls over', 'box topple'],
  ] as const;
  it.each(first)('comes of "%s", and is done by whoever is named there', (does, act) => {
    for (const how of ['so hard', 'so very hard', 'so loudly'])
      for (const that of ['', 'that '])
        for (const [follows, other] of then) {
          const script = `${does} ${how} ${that}${follows}.`;
          expect([script, acts(script)]).toEqual([script, [act, other]]);
        }
  });

  it('leaves "so" alone where no clause comes of it', () => {
    expect(acts('Mia eats so many cakes. She sleeps.')).toEqual(['mia eat', 'mia sleep']);
    expect(acts('Mia kicks a ball so it rolls.')).toEqual(['mia kick', 'ball roll']);
  });
});

describe('what stands before a comma and does nothing', () => {
  it.each([
    'Two kids at the table, a dog steals the cake.',
    'Two kids camping, a dog steals the cake.',
    'Two kids asleep on a sofa, a dog steals the cake.',
  ])('says who is there: "%s"', (script) => {
    const done = acts(script).filter((act) => !/sleep/u.test(act));
    expect(done).toEqual(['dog hold']);
  });

  it('is one of those who do it in a list', () => {
    expect(acts('A boy with a red hat, a girl and a dog run.')).toEqual(['boy run', 'girl run', 'dog run']);
    expect(acts('A cat, a cow and a dog sleep.')).toEqual(['cat sleep', 'cow sleep', 'dog sleep']);
  });
});
