import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string): string[] =>
  written(script, 'park').beats.map((b) => [b.actor, b.action, b.with ?? b.target].filter(Boolean).join(' '));

describe('music that is played', () => {
  it.each(['guitar', 'trumpet', 'violin', 'tuba'])('comes out of the %s that "it" means', (instrument) => {
    expect(acts(`Mia steals a ${instrument} and Tom plays it.`).at(-1)).toBe(`tom music ${instrument}`);
    expect(acts(`There is a ${instrument}. A dog plays it.`).at(-1)).toBe(`dog music ${instrument}`);
  });

  it.each(['a song', 'its tune', 'a happy little melody', 'some jazz'])('is %s', (piece) => {
    expect(acts(`A girl plays ${piece} on the piano.`)).toEqual(['girl music piano']);
    expect(acts(`The radio plays ${piece}.`)).toEqual(['radio switchon']);
    expect(acts(`The van plays ${piece}.`)).toEqual(['van talk']);
    expect(acts(`A man plays ${piece}.`)).toEqual(['man music guitar']);
  });

  it('is burst into', () => {
    expect(acts('Tom mends the radio and it bursts into jazz.').at(-1)).toBe('radio switchon');
    expect(acts('A horse breaks into a gallop.')).toEqual(['horse run']);
    expect(acts('Mia bursts into song.')).toEqual(['mia talk']);
  });
});

describe('what somebody is towards something', () => {
  it.each([
    ['is afraid of the mouse', 'cat feel mouse'],
    ['is very jealous of Tom', 'cat feel tom'],
    ['is crazy about the fish', 'cat feel fish'],
    ['is angry with the dog', 'cat feel dog'],
  ])('"%s" is felt towards it', (how, act) => {
    expect(acts(`A cat ${how}.`)).toContain(act);
  });
});
