import { beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string): string[] =>
  written(script, 'park').beats.map((b) =>
    [b.actor, b.action, b.with, b.target, b.way].filter((x) => x !== null && x !== undefined).join(' '),
  );

describe('words that leave out what is plain', () => {
  it.each(['groan', 'loud sigh', 'happy laugh', 'scream'])('a %s is heard of whoever did it', (sound) => {
    expect(acts(`Mia sits down with a ${sound}.`)).toEqual([
      'mia sit',
      expect.stringMatching(/^mia (?:talk|laugh)/u),
    ]);
    expect(acts(`Mia dances with a ${sound.replace(/\p{L}+$/u, 'dog')}.`).join()).not.toMatch(/talk/u);
  });

  it.each(['puddle', 'pond', 'pool'])('who falls in, falls into the %s that was named', (water) => {
    expect(acts(`A puppy growls at a ${water}, then falls in.`).at(-1)).toBe(`puppy fall ${water} into`);
  });

  it('a book is read where nothing else is', () => {
    expect(acts('Mia keeps reading.')).toEqual(['mia look book']);
    expect(acts('Mia reads a letter.')).toEqual(['mia look letter']);
  });

  it('fire is returned with what was thrown', () => {
    expect(acts('Mia throws a tomato at Tom and Tom returns fire.')).toEqual([
      'mia throw tomato tom',
      'tom throw tomato mia',
    ]);
    expect(written('Tom returns to the fire.', 'campsite').beats.map((b) => b.action)).toEqual(['walk']);
  });

  it('what is not done instead is not there', () => {
    expect(written('Mia eats cake instead of soup.', 'park').props.map((p) => p.name)).toEqual(['cake']);
  });

  it('what one has on is taken off before it becomes something else', () => {
    expect(acts('A king turns his own crown into a cake.')).toEqual([
      'king undress crown',
      'king point crown',
      'crown vanish',
      'cake appear crown',
    ]);
  });
});

describe('whoever is named without a verb', () => {
  it('does the same as whoever was named before', () => {
    expect(acts('The boy jumps, then the girl.')).toEqual(['boy jump', 'girl jump']);
    expect(acts('A girl dances, then two boys.')).toEqual(['girl dance', 'boy dance', 'boy-2 dance']);
    expect(acts('A dog jumps over a box, then a cat.')).toEqual(['dog jump box over', 'cat jump box over']);
  });

  it('has the same done to them', () => {
    expect(acts('Mia kisses a frog, then Tom.')).toEqual(['mia kiss frog', 'mia kiss tom']);
    expect(
      acts('Tom paints the wall, then the dog, then his own belly.').map((a) => a.split(' ')[1]),
    ).toEqual(['paint', 'treat', 'treat']);
  });

  it('is let do it, and the sentence comes back to who lets them', () => {
    expect(acts('Tom stops to let a family of ducks cross and laughs.')).toEqual([
      'tom stand',
      ...['', '-2', '-3', '-4'].map((k) => `duck${k} walk`),
      'tom laugh',
    ]);
  });
});
