import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script).beats.map((b) => `${b.actor} ${b.action}${b.target ? ` ${b.target}` : ''}`);

describe('all, both, everything and nothing', () => {
  test.each(['kitchen', 'bakery', 'workshop', 'garden'])(
    'everything in the %s dances: three things there',
    (place) => {
      const plan = written(`Everything in the ${place} dances.`);
      expect(plan.actors).toHaveLength(3);
      expect(plan.beats.map((b) => b.action)).toEqual(['dance', 'dance', 'dance']);
    },
  );

  test.each([
    ['drops', 'drop'],
    ['says', 'talk'],
    ['eats', 'eat'],
  ])('who %s nothing does not do it', (verb, action) => {
    expect(written(`The princess ${verb} nothing.`).beats.map((b) => b.action)).not.toContain(action);
  });

  test('starts with all of them', () => {
    expect(acts('Everything in the bakery starts singing.')).toEqual([
      'croissant talk',
      'bread talk',
      'cake talk',
    ]);
  });

  test.each([
    'Two foxes dance, both fall over.',
    'Two foxes dance. They both fall over.',
    'Two foxes dance, then they all fall over.',
  ])('%s', (script) => {
    expect(acts(script)).toEqual(['fox dance', 'fox-2 dance', 'fox fall', 'fox-2 fall']);
    expect(written(script).understanding.notUnderstood).toEqual([]);
  });
});
