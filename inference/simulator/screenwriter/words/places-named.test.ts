import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { placeByName, placeNamesIn } from './places-named.ts';

beforeAll(loadScreenwriter);

const names = (script: string) => placeNamesIn(script).map(({ word }) => word.split(' ').at(-1));

describe('names of places', () => {
  it.each(['Tokyo', 'Bamako', 'Porto', 'Norway', 'Hawaii', 'Bolivia', 'Tasmania', 'Ollantaytambo'])(
    'say where it is, and bring nobody in: in %s',
    (name) => {
      const plan = written(`A dog barks in ${name}.`);
      expect(plan.actors.map((a) => a.name)).toEqual(['dog']);
      expect(plan.understanding.notUnderstood).toEqual([]);
      expect(plan.understanding.understood).toContainEqual(
        expect.objectContaining({ kind: 'place', word: expect.stringContaining(name) }),
      );
    },
  );

  it.each(['Paris', 'Jordan', 'Sofia', 'Florence'])(
    'are people where nothing leads to a place: %s',
    (name) => {
      expect(names(`${name} waves at a dog.`)).toEqual([]);
      expect(names(`A dog barks in ${name}.`)).toEqual([name]);
    },
  );

  it.each([
    ['In October Mia waves.', []],
    ['Lena believes in Joaquim.', []],
    ['A Man Waves In Glory.', []],
    ['Ada naps in Ada’s bed.', []],
    ['a surfer in bali', ['bali']],
    ['a moth circles a lamp, Bamako', ['Bamako']],
  ])('are no other words: %s', (script, found) => {
    expect(names(script)).toEqual(found);
  });

  it('show their kind of country where nothing else is said', () => {
    expect(placeByName('A goat in the Andes')).toBe('mountain');
    expect(placeByName('Rain in Jakarta')).toBe('city');
    expect(placeByName('A dog in Norway')).toBe(null);
    expect(written('A dog barks in a kitchen in Hawaii.').place).toBe('kitchen');
    expect(written('A dog barks in Hawaii.').place).toBe('beach');
  });

  it('are where it plays, whatever set the room was left in', () => {
    expect(written('A dog barks in Hawaii.', 'gym').place).toBe('beach');
    expect(written('A dog barks in Tokyo.', 'gym').place).toBe('city');
    expect(written('A dog from Tokyo barks.', 'gym').place).toBe('gym');
    expect(written('A dog barks in Norway.', 'gym').place).toBe('gym');
  });
});
